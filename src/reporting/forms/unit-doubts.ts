import { type Answers, sumOf } from "../drafts/answers.js";
import type { UnitDoubt } from "./fault.js";
import { fieldAt, fieldsOf, type Form } from "./form.js";

/** How many times one amount must be the other for a slip to be likely. */
const suspicious = 100;

const factors = [1000, 1_000_000];

/** How an amount that was meant otherwise would stand to the other. */
const likely = { least: 0.05, most: 3 };

/** Amounts that seem to be written in thousands or millions by mistake: "1 500" where 1 500 000 has been granted. */
export function unitDoubts(form: Form, answers: Answers): readonly UnitDoubt[] {
  const { values } = answers;
  const compared = pairs(form).flatMap(([input, than]) => {
    const [kronor, thanKronor] = [values.get(input), values.get(than)];
    if (typeof kronor !== "number" || typeof thanKronor !== "number") return [];
    const meant = meantBy(kronor, thanKronor);
    return meant === undefined ? [] : [{ input, kronor, meant, than, thanKronor }];
  });
  return [...compared, ...totalsInOtherUnits(form, answers)];
}

/** Totals that would be just what their parts make, had they been written in another unit. */
function totalsInOtherUnits(form: Form, answers: Answers): readonly UnitDoubt[] {
  return totals(form).flatMap(({ input, parts }) => {
    const kronor = answers.values.get(input);
    const meant = sumOf(parts, answers);
    if (typeof kronor !== "number" || meant === undefined) return [];
    if (!factors.some((factor) => isTimes(kronor, meant, factor))) return [];
    return [{ input, kronor, meant, than: parts[0]?.split(".")[0] ?? "", thanKronor: meant }];
  });
}

/** The fields that hold what a rule says is the sum of amounts. */
function totals(form: Form): readonly { readonly input: string; readonly parts: string[] }[] {
  return form.rules.flatMap((rule) =>
    rule.kind === "sum" &&
    typeof rule.equals === "string" &&
    rule.of.every((part) => fieldAt(form, part)?.kind === "amount")
      ? [{ input: rule.equals, parts: rule.of }]
      : [],
  );
}

function isTimes(one: number, other: number, factor: number): boolean {
  return one > 0 && (one === other * factor || other === one * factor);
}

/** Which amounts are held against which: what was granted against all, and those that a rule compares. */
function pairs(form: Form): readonly (readonly [string, string])[] {
  const isAmount = (path: string): boolean => fieldAt(form, path)?.kind === "amount";
  const compared = form.rules.flatMap((rule) =>
    rule.kind === "comparison" && isAmount(rule.field) && isAmount(rule.than)
      ? [[rule.field, rule.than] as const]
      : [],
  );
  const granted = fieldsOf(form).filter(({ kind }) => kind === "locked");
  const amounts = fieldsOf(form).filter(({ kind }) => kind === "amount");
  const held = granted.flatMap((than) => amounts.map(({ id }) => [id, than.id] as const));
  return [...held, ...compared];
}

function meantBy(kronor: number, than: number): number | undefined {
  if (kronor <= 0 || than <= 0) return undefined;
  if (Math.max(kronor / than, than / kronor) < suspicious) return undefined;
  return factors
    .map((factor) => (kronor < than ? kronor * factor : kronor / factor))
    .find((meant) => meant >= than * likely.least && meant <= than * likely.most);
}
