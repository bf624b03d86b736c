import { createFileRoutes, type FileParts } from "../../bot/handlers/reporting/files.js";
import { createRegisteringRoutes } from "../../bot/handlers/registering.js";
import type { RegisteringParts } from "../../bot/registering/parts.js";
import {
  createTemplateRoutes,
  type TemplateRouteParts,
} from "../../bot/handlers/summaries/templates.js";
import type { Route } from "../../bot/route.js";
import { readTables } from "../adapters/documents/read-table.js";
import { createDownload } from "../adapters/web/file-download.js";
import type { Parts } from "./parts.js";

/** What is made of files that people send: a template that was asked for, rows for the register, or what goes with a report. */
export function createUploadRoutes(
  { config, writing }: Pick<Parts, "config" | "writing">,
  shared: Omit<FileParts, "download" | "takeOther"> &
    RegisteringParts &
    Pick<TemplateRouteParts, "templates">,
): readonly Route[] {
  const download = createDownload(config.trust.mode);
  const registering = createRegisteringRoutes({ ...shared, download, readTables });
  const templating = createTemplateRoutes({
    ...shared,
    download,
    readTemplate: (name, bytes) => writing.run("template", { name, bytes }),
  });
  return [
    ...registering.routes,
    ...templating.routes,
    ...createFileRoutes({
      ...shared,
      download,
      takeOther: async (turn, files) =>
        (await templating.takeFiles(turn, files)) ?? registering.takeFiles(turn, files),
    }),
  ];
}
