import type { BoardOf, BoardShow } from "../../../src/reminders/duties/board.js";
import { settledBy } from "../../../src/guidance/ruling.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import { type Obligation, obligationFor } from "../../../src/reporting/obligations/obligations.js";
import { settledObligations } from "../../../src/reporting/obligations/settled-obligations.js";
import type { Repository } from "../../../src/shared/repository.js";
import { boardListCard } from "../../board/list-card.js";
import { overviewCard } from "../../board/overview-card.js";
import { type BoardWish, readWish } from "../../board/wish.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { openQuestions } from "../../guidance/question-cards.js";
import { readSituation, type Situation } from "../../reminders/parts.js";
import { viewRound } from "../../reminders/round-card.js";
import type { Reply } from "../../reply.js";
import type { Command, Route } from "../../route.js";
import {
  areProjects,
  boardOfPattern,
  boardPattern,
  latePattern,
  missingPattern,
} from "../../texts/board/board.js";
import { formNamedIn } from "../../texts/board/owed-reports.js";
import { regionCalled } from "../../texts/regions.js";
import { texts as general } from "../../texts/general.js";
import type { Turn } from "../../turn.js";
import type { RoundParts } from "../reminders/reminder-round.js";

export interface BoardParts extends Omit<RoundParts, "notify"> {
  readonly questions: Repository<SentQuestion>;
}

const access = "follow-up";

/** Lets coordinators run a round: see how far every report has come, and do something about it. */
export function createBoardRoutes(parts: BoardParts): readonly Route[] {
  return [
    command("board", boardPattern, (turn, message) => showNamed(parts, turn, message, undefined)),
    command("board.missing", missingPattern, (turn, message) =>
      showNamed(parts, turn, message, "missing", missingPattern.exec(message)?.groups?.["of"]),
    ),
    command("board.of", boardOfPattern, (turn, message) => {
      const of = calledIn(boardOfPattern.exec(message)?.groups?.["of"] ?? "");
      return list(parts, turn, { of, show: "all", page: 0 });
    }),
    command("board.late", latePattern, (turn, message) =>
      showNamed(parts, turn, message, "late", latePattern.exec(message)?.groups?.["of"]),
    ),
    { kind: "verb", verb: "board.overview", access, handle: (turn) => overview(parts, turn) },
    {
      kind: "verb",
      verb: "board.show",
      access,
      handle: (turn, data) => {
        const pressed = readPressed(turn, data);
        if (pressed === undefined) return Promise.resolve({ text: general.unknownButton });
        const [of = "", show = "", page = ""] =
          pressed.about === ""
            ? [inputIn(data, "of"), inputIn(data, "show")]
            : pressed.about.split("|");
        return list(parts, turn, readWish(of, show, page));
      },
    },
  ];
}

function command(name: string, pattern: RegExp, handle: Command["handle"]): Command {
  return { kind: "command", name, access, pattern, handle };
}

/** The whole board, or a list of the report that is named or of those in a state. */
function showNamed(
  parts: BoardParts,
  turn: Turn,
  message: string,
  show: BoardShow | undefined,
  whose?: string,
): Promise<Reply> {
  const formId = formNamedIn(message);
  if (formId === undefined && show === undefined) return overview(parts, turn);
  return list(parts, turn, { of: namedOf(formId, whose), show: show ?? "all", page: 0 });
}

function calledIn(words: string): BoardOf {
  if (areProjects(words)) return { kind: "projects" };
  const regionId = regionCalled(words);
  return regionId === undefined ? { kind: "regions" } : { kind: "region", regionId };
}

function namedOf(formId: string | undefined, whose: string | undefined): BoardOf {
  if (formId !== undefined) return { kind: "form", formId };
  if (whose === undefined) return { kind: "all" };
  return { kind: areProjects(whose) ? "projects" : "regions" };
}

async function overview(parts: BoardParts, turn: Turn): Promise<Reply> {
  const { situation, obligations } = await read(parts, turn);
  const { problems } = await viewRound(parts, situation, await parts.reachable());
  const questions = openQuestions(await parts.questions.list());
  const waiting = { questions: questions.length, problems: problems.length };
  return { card: overviewCard(parts, situation, obligations, waiting) };
}

async function list(parts: BoardParts, turn: Turn, wish: BoardWish): Promise<Reply> {
  const { situation, obligations } = await read(parts, turn);
  return { card: boardListCard(parts, situation, obligations, wish) };
}

/** The reports and their days as they stand now. */
async function read(
  parts: BoardParts,
  { receivedAt }: Turn,
): Promise<{ readonly situation: Situation; readonly obligations: readonly Obligation[] }> {
  const situation = await readSituation(parts, receivedAt);
  const settled = settledBy(await parts.rulings.list());
  const periods = await parts.periods.list();
  const obligations = settledObligations(parts.obligations, settled)
    .filter(({ owedBy }) => owedBy !== "applicant")
    .map((obligation) => obligationFor(obligation, periods, parts.year, undefined));
  return { situation, obligations };
}
