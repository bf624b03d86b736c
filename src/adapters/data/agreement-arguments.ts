import { parseArgs } from "node:util";

/** What someone asks the agreement tool to do. */
export type AgreementCommand =
  | {
      readonly outcome: "new";
      readonly year: number;
      readonly from: number;
      readonly folder: string;
    }
  | { readonly outcome: "check"; readonly year: number; readonly folder: string }
  | { readonly outcome: "help" }
  | { readonly outcome: "unknown-command"; readonly value: string }
  | { readonly outcome: "not-a-year"; readonly value: string }
  | { readonly outcome: "missing-from" }
  | { readonly outcome: "not-understood"; readonly value: string };

/**
 * Reads the words after `npm run agreement --`: `new YEAR --from YEAR` or `check YEAR`, and `--folder` for another
 * folder than the repository's own.
 */
export function parseAgreementArguments(
  words: readonly string[],
  ownFolder: string,
): AgreementCommand {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true || words.length === 0) return { outcome: "help" };
  const faulty = tokens.find(
    (token) => token.kind === "option" && (!(token.name in options) || token.value === undefined),
  );
  if (faulty?.kind === "option") return { outcome: "not-understood", value: faulty.rawName };
  const { from, folder = ownFolder } = values;
  return commandOf(positionals, from?.toString(), folder.toString());
}

const options = {
  from: { type: "string" },
  folder: { type: "string" },
  help: { type: "boolean" },
} as const;

function commandOf(
  [command = "", year = "", extra]: readonly string[],
  from: string | undefined,
  folder: string,
): AgreementCommand {
  if (command !== "new" && command !== "check")
    return { outcome: "unknown-command", value: command };
  if (extra !== undefined) return { outcome: "not-understood", value: extra };
  if (!isYear(year)) return { outcome: "not-a-year", value: year };
  if (command === "new") return newYear(Number(year), from, folder);
  return from === undefined
    ? { outcome: "check", year: Number(year), folder }
    : { outcome: "not-understood", value: "--from" };
}

function newYear(year: number, from: string | undefined, folder: string): AgreementCommand {
  if (from === undefined) return { outcome: "missing-from" };
  return isYear(from)
    ? { outcome: "new", year, from: Number(from), folder }
    : { outcome: "not-a-year", value: from };
}

/** An agreement's year: this century's. */
function isYear(text: string): boolean {
  return /^20\d{2}$/.test(text);
}
