import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Correction } from "../../src/guidance/correction.js";
import { type Ruling, type Settled, settledBy } from "../../src/guidance/ruling.js";
import type { Repository } from "../../src/shared/repository.js";
import { correctedKnowledge } from "./corrected-knowledge.js";

/** What RCC Sydöst has settled, and what is known by it. */
export interface InForce {
  readonly settled: Settled;
  readonly knowledge: Knowledge;
  readonly corrections: readonly Correction[];
}

/** Makes a reader of what is in force. It gives the same objects until something is settled anew. */
export function createInForceReader(
  rulings: Repository<Ruling>,
  knowledge: Knowledge,
): () => Promise<InForce> {
  let latest: { readonly rulings: readonly Ruling[]; readonly inForce: InForce } | undefined;
  return async () => {
    const now = await rulings.list();
    if (latest === undefined || !isSame(now, latest.rulings)) {
      const settled = settledBy(now);
      latest = { rulings: now, inForce: { settled, ...correctedKnowledge(knowledge, settled) } };
    }
    return latest.inForce;
  };
}

function isSame(some: readonly Ruling[], others: readonly Ruling[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
