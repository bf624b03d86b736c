import type { AmountFault } from "../../shared/money.js";
import type { PersonalData } from "../../shared/personal-data.js";
import type { Rule } from "./form.js";

/** A rule that the answers break, with the figures that show it. `row` counts from 0 as the inputs do. */
export type Breach =
  | {
      readonly kind: "sum";
      readonly rule: Extract<Rule, { kind: "sum" }>;
      readonly sum: number;
      readonly expected: number;
    }
  | {
      readonly kind: "comparison";
      readonly rule: Extract<Rule, { kind: "comparison" }>;
      readonly row: number | undefined;
      readonly value: number | string;
      readonly than: number | string;
    }
  | {
      readonly kind: "ratio";
      readonly rule: Extract<Rule, { kind: "ratio" }>;
      readonly row: number | undefined;
      readonly percent: number;
      /** What the two numbers make, with one decimal. */
      readonly reckoned: number;
    }
  | {
      readonly kind: "reason";
      readonly rule: Extract<Rule, { kind: "reason" }>;
      readonly row: number | undefined;
      /** Undefined when it is the lack of an answer that must be explained. */
      readonly value: number | string | boolean | undefined;
    };

/** Why what stands in one input cannot be taken, in any language. */
export type FaultReason =
  | { readonly kind: "missing" }
  | { readonly kind: "amount"; readonly fault: AmountFault }
  | { readonly kind: "not-a-number"; readonly decimals: 0 | 1 }
  /** "ca 212": the number may be right, but must be said to be. */
  | { readonly kind: "rough"; readonly meant: string }
  | { readonly kind: "outside"; readonly min: number; readonly max: number }
  | { readonly kind: "not-a-day" }
  | {
      readonly kind: "day-outside";
      readonly min: string | undefined;
      readonly max: string | undefined;
    }
  | { readonly kind: "not-an-option" }
  | {
      readonly kind: "format";
      readonly format: "email" | "telephone" | "organisation-number" | "giro";
    }
  | { readonly kind: "too-long"; readonly limit: number; readonly length: number }
  | { readonly kind: PersonalData }
  | { readonly kind: "remark"; readonly text: string }
  | { readonly kind: "breach"; readonly breach: Breach };

/** What keeps a draft from being submitted, and the input where the person can put it right. */
export interface Fault {
  readonly input: string;
  readonly reason: FaultReason;
}

/** An amount that would fit another far better if it had been meant in thousands or millions, or had not. */
export interface UnitDoubt {
  readonly input: string;
  readonly kronor: number;
  /** What may have been meant. */
  readonly meant: number;
  /** The field that it is held against, and what stands there. */
  readonly than: string;
  readonly thanKronor: number;
}

/** What the person should see before submitting though it is no hindrance: a remark, or figures that do not agree and the person has said why. */
export type Notice =
  | { readonly kind: "remark"; readonly input: string; readonly text: string }
  | ({ readonly kind: "unit" } & UnitDoubt)
  | { readonly kind: "explained"; readonly input: string; readonly breach: Breach };
