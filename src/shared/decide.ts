import type { Repository } from "./repository.js";

/** What a rule makes of an aggregate: what is to stand after it, undefined for no change, and what to answer. */
export interface Decision<Aggregate, Outcome> {
  readonly next: Aggregate | undefined;
  readonly outcome: Outcome;
}

/** Changes an aggregate as a rule decides from how it stands, and returns the outcome once the change is kept. */
export async function decide<Aggregate, Outcome>(
  repository: Repository<Aggregate>,
  id: string,
  rule: (current: Aggregate | undefined) => Decision<Aggregate, Outcome>,
): Promise<Outcome> {
  const decided: Decision<Aggregate, Outcome>[] = [];
  await repository.change(id, (current) => {
    const decision = rule(current);
    decided.push(decision);
    return decision.next;
  });
  const last = decided.at(-1);
  if (last === undefined) throw new Error(`Nothing was decided about ${id}`);
  return last.outcome;
}
