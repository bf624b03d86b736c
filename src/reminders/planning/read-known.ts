import type { Ruling } from "../../guidance/ruling.js";
import { settledBy } from "../../guidance/ruling.js";
import type { Register } from "../../participants/register.js";
import { type Obligation, owedReports } from "../../reporting/obligations/obligations.js";
import type { Period } from "../../reporting/obligations/period.js";
import { settledObligations } from "../../reporting/obligations/settled-obligations.js";
import type { Submission } from "../../reporting/submissions/submission.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Repository } from "../../shared/repository.js";
import type { WorkCalendar } from "../../shared/working-days.js";
import { dutiesOf, type ReportDuty } from "../duties/duty.js";
import type { Choices } from "../wishes/choices.js";
import type { Response } from "../wishes/response.js";
import { newRound, type Round } from "../wishes/round.js";
import type { Known } from "./agenda.js";
import type { ReminderRules } from "./rules.js";

/** What reminders are reckoned from. */
export interface ReminderSources {
  /** The agreement year that runs. */
  readonly year: number;
  readonly obligations: readonly Obligation[];
  readonly reminderRules: ReminderRules;
  readonly register: Register;
  readonly submissions: Repository<Submission>;
  readonly rulings: Repository<Ruling>;
  readonly periods: Repository<Period>;
  readonly choices: Repository<Choices>;
  readonly responses: Repository<Response>;
  readonly rounds: Repository<Round>;
  readonly calendar: () => Promise<WorkCalendar>;
}

/** Gathers what decides which reminders there are, as everything stands on a day. */
export async function readKnown(
  sources: ReminderSources,
  today: LocalDate,
): Promise<Known<ReportDuty>> {
  const { year, register } = sources;
  const settled = settledBy(await sources.rulings.list());
  const obligations = settledObligations(sources.obligations, settled);
  const submissions = await sources.submissions.list();
  const periods = await sources.periods.list();
  const reports = owedReports({ obligations, register, submissions, periods }, year, today);
  return {
    duties: dutiesOf(reports, register, year),
    rules: sources.reminderRules,
    calendar: await sources.calendar(),
    coordinators: register.participants
      .filter(({ role }) => role === "coordinator")
      .map(({ userId }) => userId),
    choices: byId(await sources.choices.list()),
    responses: byId(await sources.responses.list()),
    round: (await sources.rounds.get(String(year))) ?? newRound(year),
  };
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
