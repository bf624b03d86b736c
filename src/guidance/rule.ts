import { decide, type Decision as Change } from "../shared/decide.js";
import type { Repository } from "../shared/repository.js";
import { type Press, stampOf } from "./press.js";
import { type Decision, decisionInForce, type RuledEvent, type Ruling } from "./ruling.js";

/** What someone filled in, read: a decision with its reason, or what is wrong with it. */
export type Reading<Fault> =
  | { readonly outcome: "read"; readonly decision: Decision; readonly reason: string }
  | { readonly outcome: "faulty"; readonly faults: readonly Fault[] };

export type RuleResult<Fault> =
  /** A new decision, or the one in force that this very card has made before. */
  | { readonly outcome: "ruled"; readonly decision: RuledEvent; readonly isNew: boolean }
  | { readonly outcome: "faulty"; readonly faults: readonly Fault[] }
  /** Someone has ruled, or withdrawn, since the card was drawn. */
  | { readonly outcome: "moved-on" };

/** Settles a conflict or gap, or corrects a fact. An earlier decision about it is kept and no longer in force. */
export async function rule<Fault>(
  rulings: Repository<Ruling>,
  id: string,
  reading: Reading<Fault>,
  press: Press,
): Promise<RuleResult<Fault>> {
  return decide(rulings, id, (ruling): Change<Ruling, RuleResult<Fault>> => {
    const current = decisionInForce(ruling);
    if (current?.nonce === press.nonce)
      return { next: undefined, outcome: { outcome: "ruled", decision: current, isNew: false } };
    if (press.revision !== (ruling?.events.length ?? 0))
      return { next: undefined, outcome: { outcome: "moved-on" } };
    if (reading.outcome === "faulty") return { next: undefined, outcome: reading };
    const { decision, reason } = reading;
    const event = { type: "ruled" as const, ...stampOf(press), decision, reason };
    return {
      next: {
        schemaVersion: 1,
        id,
        events: [...(ruling?.events ?? []), event],
      },
      outcome: { outcome: "ruled", decision: event, isNew: true },
    };
  });
}

export interface WithdrawResult {
  /** `moved-on`: there is no decision in force, or another than the card showed. */
  readonly outcome: "withdrawn" | "moved-on";
}

/** Takes back the decision in force about a matter. */
export async function withdrawRuling(
  rulings: Repository<Ruling>,
  matterId: string,
  press: Press,
): Promise<WithdrawResult> {
  return decide(rulings, matterId, (ruling): Change<Ruling, WithdrawResult> => {
    const last = ruling?.events.at(-1);
    if (last?.type === "withdrawn" && last.nonce === press.nonce)
      return { next: undefined, outcome: { outcome: "withdrawn" } };
    if (ruling === undefined || last?.type !== "ruled" || ruling.events.length !== press.revision)
      return { next: undefined, outcome: { outcome: "moved-on" } };
    const event = { type: "withdrawn" as const, ...stampOf(press) };
    return {
      next: { ...ruling, events: [...ruling.events, event] },
      outcome: { outcome: "withdrawn" },
    };
  });
}
