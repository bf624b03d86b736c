import type { Fact } from "../../agreement/fact.js";
import { rememberEach } from "../../shared/remember.js";
import type { Knowledge } from "../knowledge.js";
import { amountOf } from "../reckoning/calculate.js";

/** A sum that is one region's alone. */
export interface SumOfRegion {
  readonly fact: Fact;
  readonly amount: number;
  readonly region: string;
}

/** All sums that are one region's alone; sought only once, since of many agreements there are many facts. */
export const sumsOfRegions = rememberEach(({ facts, topics }: Knowledge): readonly SumOfRegion[] =>
  [...facts.values()].flatMap((fact) => {
    const amount = amountOf(fact);
    const [region, ...others] = fact.topics.filter((id) => topics.get(id)?.kind === "region");
    return amount === undefined || region === undefined || others.length > 0
      ? []
      : { fact, amount, region };
  }),
);
