import { settledBy } from "../../../src/guidance/ruling.js";
import { proposeDays } from "../../../src/reporting/obligations/propose-days.js";
import { newRound } from "../../../src/reminders/wishes/round.js";
import { changePeriod } from "../../../src/reporting/obligations/change-period.js";
import { obligationFor } from "../../../src/reporting/obligations/obligations.js";
import { periodIdOf, periodStateOf } from "../../../src/reporting/obligations/period.js";
import { settledObligations } from "../../../src/reporting/obligations/settled-obligations.js";
import { type LocalDate, localDateOf, parseLocalDate } from "../../../src/shared/local-date.js";
import { dayInput, nextRoundCard, type NextReport } from "../../board/next-round-card.js";
import { inputIn, type Pressed, readPressed } from "../../cards/pressed.js";
import type { ReminderParts } from "../../reminders/parts.js";
import { confirmed, wrong } from "../../cards/tone.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { nextRoundPattern, nextRoundTexts as texts } from "../../texts/board/next-round.js";
import type { Turn } from "../../turn.js";

type Data = Readonly<Record<string, unknown>>;

const access = "rule";

/** Lets coordinators begin next year's round from this year's. */
export function createNextRoundRoutes(parts: ReminderParts): readonly Route[] {
  const show = async (): Promise<Reply> => ({
    card: nextRoundCard(parts, await readReports(parts)),
  });
  return [
    { kind: "command", name: "next-round", access, pattern: nextRoundPattern, handle: show },
    { kind: "verb", verb: "next-round.show", access, handle: show },
    {
      kind: "verb",
      verb: "next-round.save",
      access,
      handle: (turn, data) => save(parts, turn, data),
    },
  ];
}

/** This year's reports with next year's days: confirmed, or proposed after this year's as they hold for all. */
async function readReports(parts: ReminderParts): Promise<readonly NextReport[]> {
  const periods = await parts.periods.list();
  const settled = settledBy(await parts.rulings.list());
  const obligations = settledObligations(parts.obligations, settled).map((obligation) =>
    obligationFor(obligation, periods, parts.year, undefined),
  );
  return proposeDays(obligations, await parts.calendar()).map((proposed) => {
    const id = periodIdOf(parts.year + 1, proposed.obligation.formId);
    const period = periods.find((one) => one.id === id);
    const day = periodStateOf(period, undefined).moved?.day;
    return { ...proposed, confirmed: day, written: day ?? proposed.day ?? "" };
  });
}

/** Keeps the days that are filled in, or none when one is faulty. The card pressed again changes nothing. */
async function save(parts: ReminderParts, turn: Turn, data: Data): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const today = localDateOf(turn.receivedAt);
  const reports = (await readReports(parts)).map((report) => {
    const written = inputIn(data, dayInput(report.obligation.formId)).trim().slice(0, 30);
    return { ...report, written, fault: faultIn(written, parts.year + 1, today) };
  });
  const filled = reports.filter(({ written }) => written !== "");
  const problem = filled.length === 0 ? texts.nothing : texts.faulty;
  if (filled.length === 0 || reports.some(({ fault }) => fault !== undefined))
    return { card: nextRoundCard(parts, reports, [wrong(problem)]) };
  for (const { obligation, written } of filled)
    await keep(parts, obligation.formId, parseLocalDate(written), pressed);
  await carrySteps(parts);
  const notices = [confirmed(texts.saved(filled.length))];
  return { card: nextRoundCard(parts, await readReports(parts), notices) };
}

function faultIn(written: string, year: number, today: LocalDate): string | undefined {
  if (written === "") return undefined;
  const day = parseLocalDate(written);
  if (day === undefined) return texts.notADay;
  const isMeant = day >= today && day >= `${year}-01-01` && day <= `${year + 1}-06-30`;
  return isMeant ? undefined : texts.wrongYear(year);
}

/** Keeps a day, unless it is confirmed already. */
async function keep(
  parts: ReminderParts,
  formId: string,
  day: LocalDate | undefined,
  { press }: Pressed,
): Promise<void> {
  const next = parts.year + 1;
  const id = periodIdOf(next, formId);
  const period = await parts.periods.get(id);
  if (periodStateOf(period, undefined).moved?.day === day) return;
  const reason = texts.reason(parts.year, next);
  await changePeriod(
    parts.periods,
    id,
    { type: "moved", subject: undefined, day, reason },
    { ...press, revision: period?.events.length ?? 0 },
  );
}

/** The steps that are turned off this year stay so, unless something has been decided about next year's. */
async function carrySteps({ rounds, year }: ReminderParts): Promise<void> {
  const off = (await rounds.get(String(year)))?.off ?? [];
  await rounds.change(String(year + 1), (round) => round ?? { ...newRound(year + 1), off });
}
