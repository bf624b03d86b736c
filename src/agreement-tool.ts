import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { faultReport } from "../bot/agreement-report.js";
import { agreementToolTexts as texts } from "../bot/texts/tools/agreement-tool.js";
import {
  type AgreementCommand,
  parseAgreementArguments,
} from "./adapters/data/agreement-arguments.js";
import { makeYear } from "./adapters/data/new-year-files.js";
import { checkYear } from "./adapters/data/year-check.js";

/** Wrong words give 2, something to mend 1. */
type Status = 0 | 1 | 2;

const root = fileURLToPath(new URL("../..", import.meta.url));
const ownFolder = join(relative(process.cwd(), root), "data", "agreements");

try {
  process.exitCode = await run(parseAgreementArguments(process.argv.slice(2), ownFolder));
} catch (error) {
  process.exitCode = say(1, texts.failed(error instanceof Error ? error.message : String(error)));
}

async function run(command: AgreementCommand): Promise<Status> {
  switch (command.outcome) {
    case "new":
      return make(command);
    case "check":
      return check(command);
    case "help":
      return say(0, texts.usage);
    case "unknown-command":
      return say(2, texts.unknownCommand(command.value));
    case "not-a-year":
      return say(2, texts.notAYear(command.value));
    case "missing-from":
      return say(2, texts.missingFrom);
    case "not-understood":
      return say(2, texts.notUnderstood(command.value));
  }
}

async function make(command: AgreementCommand & { outcome: "new" }): Promise<Status> {
  const { folder, year, from } = command;
  const result = await makeYear(folder, year, from);
  switch (result.outcome) {
    case "made":
      return say(0, texts.made({ ...result, folder, year, from }));
    case "exists":
      return say(1, texts.exists(year, folder));
    case "unknown-from":
      return say(1, texts.unknownYear(from, folder, result.years));
    case "unsound-from":
      return say(1, texts.unsoundFrom(from, result.faults));
  }
}

async function check({ folder, year }: AgreementCommand & { outcome: "check" }): Promise<Status> {
  const result = await checkYear(folder, year);
  if (result.outcome === "unknown-year")
    return say(1, texts.unknownYear(year, folder, result.years));
  const { faults, facts, wholes, isDraft } = result;
  return faults.length > 0
    ? say(1, faultReport(year, faults))
    : say(0, texts.ok(year, facts, wholes, isDraft));
}

function say(status: Status, text: string): Status {
  (status === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return status;
}
