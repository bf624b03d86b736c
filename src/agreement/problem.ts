/** What is wrong with a record, a file or what they say of each other. Put into words where it is shown. */
export type Problem =
  | { readonly kind: "missing" }
  | { readonly kind: "unfilled"; readonly what: "value" | "source" | "text" }
  | { readonly kind: "not-array" }
  | { readonly kind: "stray" }
  | { readonly kind: "unreadable"; readonly detail: string }
  | {
      readonly kind: "schema";
      readonly detail: string;
      /** Fields that no record has. */
      readonly strange?: readonly string[];
      /** The field must be there and is not. */
      readonly isAbsent?: boolean;
    }
  | { readonly kind: "unknown"; readonly what: Known; readonly id: string }
  | { readonly kind: "duplicate"; readonly file: string }
  | { readonly kind: "not-shown"; readonly language: string }
  | { readonly kind: "no-value"; readonly name: string }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly reckoned: number;
      readonly stated: number;
    }
  | { readonly kind: "item-count"; readonly count: number }
  | { readonly kind: "foreign-section"; readonly section: string }
  | { readonly kind: "double-section"; readonly section: string }
  | { readonly kind: "long-citation"; readonly section: string };

/** What records refer to by identifier. */
export type Known = "topic" | "section" | "conflict" | "gap" | "fact" | "form";

/** Words for every kind of problem. */
export type Wording<Any extends { readonly kind: string }> = {
  readonly [Kind in Any["kind"]]: (problem: Extract<Any, { readonly kind: Kind }>) => string;
};

/** Puts a problem into words. */
export function worded<Any extends { readonly kind: string }>(
  wording: Wording<Any>,
  problem: Any,
): string {
  const word = wording[problem.kind as Any["kind"]] as (problem: Any) => string;
  return word(problem);
}

const english: Wording<Problem> = {
  missing: () => "is missing",
  unfilled: () => "is still to be filled in",
  "not-array": () => "is not an array",
  stray: () => "does not belong here",
  unreadable: ({ detail }) => detail,
  schema: ({ detail }) => detail,
  unknown: ({ what, id }) => `unknown ${what} "${id}"`,
  duplicate: ({ file }) => `also in ${file}`,
  "not-shown": ({ language }) => `is never shown in "${language}"`,
  "no-value": ({ name }) => `{${name}} has no value`,
  formula: ({ formula, reckoned, stated }) => `${formula} is ${reckoned}, not ${stated}`,
  "item-count": ({ count }) => `has not ${count} entries as items has`,
  "foreign-section": ({ section }) => `"${section}" belongs to another document`,
  "double-section": ({ section }) => `"${section}" is there twice`,
  "long-citation": ({ section }) => `the citation of "${section}" is over 80 characters`,
};

/** A problem in English, for whoever starts the bot. */
export function inEnglish(problem: Problem): string {
  return worded(english, problem);
}
