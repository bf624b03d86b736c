import { z } from "zod/v4";
import { readRegisterRows } from "../../src/participants/read-register-rows.js";
import { registerRows, type RegisterRow } from "../../src/participants/register-rows.js";
import type { RegisterChange } from "../../src/participants/registration.js";
import type { Download, SentFile } from "../../src/reporting/files/receive-files.js";
import { parseTable } from "../../src/shared/parse-table.js";
import { drawSections } from "../cards/draw-sections.js";
import { inputIn, readPressed } from "../cards/pressed.js";
import {
  faultNotices,
  formColumns,
  type FormKind,
  formKinds,
  registerFormCard,
  type Typed,
} from "../registering/form-card.js";
import type { RegisteringParts } from "../registering/parts.js";
import { registerCard, registerPreviewCard } from "../registering/register-cards.js";
import { confirmed, notable } from "../cards/tone.js";
import type { Reply } from "../reply.js";
import type { Route } from "../route.js";
import { texts as general } from "../texts/general.js";
import { registerPattern, registeringTexts as texts, rowWords } from "../texts/registering.js";
import type { Turn } from "../turn.js";

export interface RegisteringRouteParts extends RegisteringParts {
  readonly download: Download;
  /** The sheets of a file as rows of text. Undefined when it is none that can be read. */
  readonly readTables: (
    bytes: Uint8Array,
  ) => Promise<readonly (readonly (readonly string[])[])[] | undefined>;
}

/** Something to be registered, as a coordinator has seen it. */
interface Preview {
  readonly by: string;
  readonly changes: readonly RegisterChange[];
}

/** Adding to the register: its routes, and what takes files with rows. */
export interface RegisteringRoutes {
  readonly routes: readonly Route[];
  /** What to answer to files with rows for the register. Undefined when they are something else. */
  readonly takeFiles: (turn: Turn, files: readonly SentFile[]) => Promise<Reply | undefined>;
}

type Data = Readonly<Record<string, unknown>>;

const access = "rule";
const mostRows = 400;
const longestPaste = 12_000;
/** How many previews are remembered: until the program ends, and never on disk. */
const mostPreviews = 50;

/** Lets coordinators register people and projects: by a card, by pasted rows, or in a file. Nothing is registered unseen. */
export function createRegisteringRoutes(parts: RegisteringRouteParts): RegisteringRoutes {
  const previews = new Map<string, Preview>();
  const verb = (name: string, handle: (turn: Turn, data: Data) => Promise<Reply>): Route => ({
    kind: "verb",
    verb: `register.${name}`,
    access,
    handle,
  });
  const show = (): Promise<Reply> => Promise.resolve({ card: registerCard(parts) });
  return {
    routes: [
      { kind: "command", name: "register", access, pattern: registerPattern, handle: show },
      verb("show", show),
      verb("form", (turn, data) => {
        const kind = readKind(readPressed(turn, data)?.about);
        return Promise.resolve(
          kind === undefined
            ? { text: general.unknownButton }
            : { card: registerFormCard(parts, kind) },
        );
      }),
      verb("check", (turn, data) => Promise.resolve(check(parts, previews, turn, data))),
      verb("save", (turn, data) => save(parts, previews, turn, data)),
      verb("cancel", () =>
        Promise.resolve({ card: registerCard(parts, [notable(texts.cancelled)]) }),
      ),
    ],
    takeFiles: (turn, files) => takeFiles(parts, previews, turn, files),
  };
}

function readKind(about: string | undefined): FormKind | undefined {
  return z.enum(formKinds).safeParse(about).data;
}

/** Reads what is filled in and shows what it would register, or what is wrong with it. */
function check(
  parts: RegisteringRouteParts,
  previews: Map<string, Preview>,
  turn: Turn,
  data: Data,
): Reply {
  const kind = readKind(readPressed(turn, data)?.about);
  if (kind === undefined) return { text: general.unknownButton };
  const typed = readTyped(kind, data);
  const rows = rowsIn(kind, typed);
  const problem = problemWith(rows);
  if (problem !== undefined)
    return { card: registerFormCard(parts, kind, typed, [], [notable(problem)]) };
  const { changes, faults } = readRegisterRows(rows, parts.register, rowWords);
  return faults.length > 0
    ? { card: registerFormCard(parts, kind, typed, faults) }
    : preview(parts, previews, turn, changes);
}

function readTyped(kind: FormKind, data: Data): Typed {
  if (kind === "rows") return { rows: inputIn(data, "rows").slice(0, longestPaste) };
  return Object.fromEntries(
    formColumns[kind].map((column) => [column, inputIn(data, column).slice(0, 500)]),
  );
}

function rowsIn(kind: FormKind, typed: Typed): readonly RegisterRow[] {
  if (kind === "rows") return registerRows(parseTable(typed["rows"] ?? ""), rowWords);
  const filled = formColumns[kind].filter((column) => (typed[column] ?? "").trim() !== "");
  if (filled.length === 0) return [];
  const cells = formColumns[kind].map((column) => [column, (typed[column] ?? "").trim()] as const);
  return [{ number: 1, cells: Object.fromEntries(cells) }];
}

function problemWith(rows: readonly RegisterRow[]): string | undefined {
  if (rows.length === 0) return texts.nothingFound;
  return rows.length > mostRows ? texts.tooMany(mostRows) : undefined;
}

function preview(
  parts: RegisteringRouteParts,
  previews: Map<string, Preview>,
  { userId }: Turn,
  changes: readonly RegisterChange[],
): Reply {
  const nonce = parts.newId();
  previews.set(nonce, { by: userId, changes });
  const [oldest] = previews.keys();
  if (previews.size > mostPreviews && oldest !== undefined) previews.delete(oldest);
  return { card: registerPreviewCard(parts, changes, nonce) };
}

/** Registers all that was shown, or nothing. The card pressed again changes nothing. */
async function save(
  parts: RegisteringRouteParts,
  previews: ReadonlyMap<string, Preview>,
  turn: Turn,
  data: Data,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const { nonce, by, at } = pressed.press;
  const shown = previews.get(nonce);
  if (shown?.by !== by) return { card: registerCard(parts, [notable(texts.tooOld)]) };
  const result = await parts.register.register(shown.changes, { by, at, nonce });
  const notice =
    result.outcome === "registered"
      ? confirmed(texts.registered(shown.changes.length))
      : notable(texts.changedSince);
  return { card: registerCard(parts, [notice]) };
}

const tableName = /\.(?:xlsx|csv|txt|tsv)$/i;

async function takeFiles(
  parts: RegisteringRouteParts,
  previews: Map<string, Preview>,
  turn: Turn,
  files: readonly SentFile[],
): Promise<Reply | undefined> {
  const [file] = files;
  const mayBeRows = files.length === 1 && file !== undefined && tableName.test(file.name);
  if (turn.participant?.role !== "coordinator" || !mayBeRows) return undefined;
  const fetched = await parts.download(file.url);
  if (fetched.outcome !== "fetched") return { text: texts.notFetched };
  const tables = await parts.readTables(fetched.bytes);
  if (tables === undefined) return { text: texts.unreadable };
  const isOne = tables.length === 1;
  const rows = tables.flatMap((table, index) =>
    registerRows(table, rowWords, isOne ? undefined : index + 1),
  );
  // An Excel file with something else may be meant to go with a report.
  const isOther = rows.length === 0 && /\.xlsx$/i.test(file.name);
  return isOther ? undefined : previewFile(parts, previews, turn, rows);
}

function previewFile(
  parts: RegisteringRouteParts,
  previews: Map<string, Preview>,
  turn: Turn,
  rows: readonly RegisterRow[],
): Reply {
  const problem = problemWith(rows);
  if (problem !== undefined) return { text: problem };
  const { changes, faults } = readRegisterRows(rows, parts.register, rowWords);
  if (faults.length === 0) return preview(parts, previews, turn, changes);
  return {
    card: drawSections(parts, {
      title: texts.file,
      notices: [...faultNotices(faults), notable(texts.fixFile)],
    }),
  };
}
