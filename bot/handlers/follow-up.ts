import { type Ruling, settledBy } from "../../src/guidance/ruling.js";
import type { Register } from "../../src/participants/register.js";
import { type Obligation, owedReports } from "../../src/reporting/obligations.js";
import { settledObligations } from "../../src/reporting/settled-obligations.js";
import type { Submission } from "../../src/reporting/submission.js";
import type { Repository } from "../../src/shared/repository.js";
import type { CardRenderer } from "../card-renderer.js";
import { followUpCard } from "../follow-up-card.js";
import type { Reply } from "../reply.js";
import type { Route } from "../route.js";
import { formNamedIn, missingPattern, standingPattern } from "../texts/follow-up.js";
import type { Turn } from "../turn.js";

export interface FollowUpDependencies {
  /** The agreement year that is followed up. */
  readonly year: number;
  readonly obligations: readonly Obligation[];
  readonly register: Register;
  readonly submissions: Repository<Submission>;
  readonly rulings: Repository<Ruling>;
  readonly renderCard: CardRenderer;
}

/** Lets coordinators see who has and who has not reported. */
export function createFollowUpRoutes(dependencies: FollowUpDependencies): readonly Route[] {
  const access = "follow-up";
  return [
    {
      kind: "command",
      name: "follow-up.standing",
      access,
      pattern: standingPattern,
      handle: (turn, message) => showStanding(dependencies, turn, message, false),
    },
    {
      kind: "command",
      name: "follow-up.missing",
      access,
      pattern: missingPattern,
      handle: (turn, message) => showStanding(dependencies, turn, message, true),
    },
  ];
}

async function showStanding(
  dependencies: FollowUpDependencies,
  { today }: Turn,
  message: string,
  onlyMissing: boolean,
): Promise<Reply> {
  const { year, register, renderCard } = dependencies;
  const formId = formNamedIn(message);
  const settled = settledBy(await dependencies.rulings.list());
  const obligations = settledObligations(dependencies.obligations, settled).filter(
    (obligation) => formId === undefined || obligation.formId === formId,
  );
  const submissions = await dependencies.submissions.list();
  const owed = owedReports({ obligations, register, submissions }, year, today);
  const shown = { year, today, onlyMissing };
  return { card: renderCard("follow-up", followUpCard({ obligations, register }, owed, shown)) };
}
