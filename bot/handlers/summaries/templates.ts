import type { Register } from "../../../src/participants/register.js";
import {
  type Download,
  safeName,
  type SentFile,
} from "../../../src/reporting/files/receive-files.js";
import { stampOf } from "../../../src/guidance/press.js";
import type { Repository } from "../../../src/shared/repository.js";
import {
  changeTemplate,
  type Looks,
  type Template,
  templateInForce,
} from "../../../src/summaries/template.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import { drawSections } from "../../cards/draw-sections.js";
import { button, type CardLine, section } from "../../cards/section-card.js";
import { plainText } from "../../plain-text.js";
import { readPressed } from "../../cards/pressed.js";
import { confirmed, notable, plain, type ToneText } from "../../cards/tone.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { personName } from "../../texts/reporting/reporting.js";
import { dayOf } from "../../texts/summaries/summary-words.js";
import {
  templatePattern,
  type TemplateRefusal,
  templateTexts as texts,
} from "../../texts/summaries/templates.js";
import type { Turn } from "../../turn.js";

export interface TemplateRouteParts {
  readonly templates: Repository<Template>;
  readonly register: Register;
  readonly download: Download;
  /** Reads and checks a Word file that is to be a template. */
  readonly readTemplate: (
    name: string,
    bytes: Uint8Array,
  ) => Promise<
    | { readonly outcome: "read"; readonly looks: Looks }
    | { readonly outcome: Exclude<TemplateRefusal, "not-fetched"> }
  >;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

export interface TemplateRoutes {
  readonly routes: readonly Route[];
  /** What to answer to a file that is to be a template. Undefined when it is something else. */
  readonly takeFiles: (turn: Turn, files: readonly SentFile[]) => Promise<Reply | undefined>;
}

type Data = Readonly<Record<string, unknown>>;

const access = "compile";

/** How long a file is waited for, in milliseconds. */
const patience = 15 * 60_000;

/** How many checked templates are remembered: until the program ends, and never on disk. */
const mostChecked = 20;

/** Lets coordinators put in a Word template of their own for the summaries, and take it away again. None is used unseen. */
export function createTemplateRoutes(parts: TemplateRouteParts): TemplateRoutes {
  /** Who has been asked for a file, and until when. */
  const awaited = new Map<string, number>();
  const checked = new Map<string, Looks>();
  const verb = (name: string, handle: (turn: Turn, data: Data) => Promise<Reply>): Route => ({
    kind: "verb",
    verb: `template.${name}`,
    access,
    handle,
  });
  return {
    routes: [
      {
        kind: "command",
        name: "template",
        access,
        pattern: templatePattern,
        handle: () => show(parts),
      },
      verb("change", ({ userId, receivedAt }) => {
        awaited.set(userId, receivedAt.getTime() + patience);
        return Promise.resolve({ text: texts.waiting });
      }),
      verb("use", (turn, data) => use(parts, checked, turn, data)),
      verb("keep", () => show(parts, [notable(texts.kept)])),
      verb("restore", (turn, data) => restore(parts, turn, data)),
    ],
    takeFiles: async ({ userId, receivedAt }, files) => {
      const isAwaited = (awaited.get(userId) ?? 0) > receivedAt.getTime();
      awaited.delete(userId);
      const [file, ...others] = files;
      if (!isAwaited || file === undefined) return undefined;
      return others.length > 0 ? { text: texts.one } : check(parts, checked, file);
    },
  };
}

/** Shows which template is in force, who put it in and when. */
async function show(parts: TemplateRouteParts, notices: readonly ToneText[] = []): Promise<Reply> {
  const { templates, register } = parts;
  const now = await templateInForce(templates);
  const nonce = parts.newId();
  const state =
    now === undefined
      ? texts.builtIn
      : texts.inForce(now.looks.name, dayOf(now.at), personName(register, now.by));
  const card = drawSections(parts, {
    title: texts.title,
    notices: [...notices, notable(state), plain(texts.what)],
    sections: now === undefined ? [] : [section({ lines: linesOf(now.looks) })],
    actions: [
      button(texts.change, "template.change", "", { nonce }),
      ...(now === undefined ? [] : [button(texts.restore, "template.restore", "", { nonce })]),
    ],
  });
  return { card };
}

async function check(
  parts: TemplateRouteParts,
  checked: Map<string, Looks>,
  { name, url }: SentFile,
): Promise<Reply> {
  const fetched = await parts.download(url);
  if (fetched.outcome !== "fetched") {
    const isLarge = fetched.outcome === "too-large";
    return { text: texts.refused(isLarge ? "too-large" : "not-fetched") };
  }
  const shown = plainText(safeName(name));
  const read = await parts.readTemplate(shown, fetched.bytes);
  if (read.outcome !== "read") return { text: texts.refused(read.outcome) };
  const nonce = parts.newId();
  checked.set(nonce, read.looks);
  const [oldest = ""] = checked.keys();
  if (checked.size > mostChecked) checked.delete(oldest);
  const card = drawSections(parts, {
    title: texts.checkedTitle(shown),
    notices: [plain(texts.checked)],
    sections: [section({ lines: linesOf(read.looks) })],
    actions: [
      button(texts.use, "template.use", "", { nonce }, "positive"),
      button(texts.keep, "template.keep", "", { nonce }),
    ],
  });
  return { card };
}

function linesOf(looks: Looks): readonly CardLine[] {
  return texts
    .parts(looks)
    .map(([label, text]) => ({ label: `${label}: `, text: text === "" ? texts.nothing : text }));
}

async function use(
  parts: TemplateRouteParts,
  checked: ReadonlyMap<string, Looks>,
  turn: Turn,
  data: Data,
): Promise<Reply> {
  const press = readPressed(turn, data)?.press;
  const looks = press && checked.get(press.nonce);
  if (press === undefined || looks === undefined) return { text: texts.tooOld };
  await changeTemplate(parts.templates, { type: "replaced", ...stampOf(press), looks });
  return show(parts, [confirmed(texts.used(looks.name))]);
}

async function restore(parts: TemplateRouteParts, turn: Turn, data: Data): Promise<Reply> {
  const press = readPressed(turn, data)?.press;
  if (press === undefined) return { text: general.unknownButton };
  await changeTemplate(parts.templates, { type: "restored", ...stampOf(press) });
  return show(parts, [confirmed(texts.restored)]);
}
