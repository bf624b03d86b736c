import { type Answers, besides, inputsAt, percentOf, sumOf } from "../drafts/answers.js";
import type { Breach } from "./fault.js";
import type { Form, Rule } from "./form.js";
import type { Answer } from "../drafts/read-answer.js";

type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

/** The rules that the answers break. A rule about something not yet answered is not broken. */
export function breachesOf(form: Form, answers: Answers): readonly Breach[] {
  return form.rules.flatMap((rule): readonly Breach[] => {
    switch (rule.kind) {
      case "sum":
        return sumBreach(rule, answers);
      case "comparison":
        return comparisonBreaches(rule, answers);
      case "ratio":
        return ratioBreaches(rule, answers);
      case "reason":
        return reasonBreaches(rule, answers);
    }
  });
}

/** The input where a breach is to be put right or explained. */
export function inputOf(breach: Breach): string {
  const { rule } = breach;
  const path = rule.reason ?? ownPath(rule);
  const [id = "", part] = path.split(".");
  const row = breach.kind === "sum" ? undefined : breach.row;
  return part === undefined ? id : `${id}.${row ?? 0}.${part}`;
}

function ownPath(rule: Rule): string {
  if (rule.kind !== "sum") return rule.field;
  return typeof rule.equals === "string" ? rule.equals : (rule.of[0] ?? "");
}

function sumBreach(rule: RuleOf<"sum">, answers: Answers): readonly Breach[] {
  const sum = sumOf(rule.of, answers);
  const expected = typeof rule.equals === "number" ? rule.equals : sumOf([rule.equals], answers);
  if (sum === undefined || expected === undefined) return [];
  if (Math.abs(sum - expected) <= rule.tolerance) return [];
  return [{ kind: "sum", rule, sum, expected }];
}

function comparisonBreaches(rule: RuleOf<"comparison">, answers: Answers): readonly Breach[] {
  return inputsAt(rule.field, answers).flatMap((input) => {
    const row = rowOf(input);
    const value = answers.values.get(input);
    const than = answers.values.get(besides(rule.than, row));
    if (!isOrdered(value) || !isOrdered(than) || holds(rule.is, value, than)) return [];
    return [{ kind: "comparison" as const, rule, row, value, than }];
  });
}

function ratioBreaches(rule: RuleOf<"ratio">, answers: Answers): readonly Breach[] {
  return inputsAt(rule.field, answers).flatMap((input) => {
    const row = rowOf(input);
    const [percent, part, whole] = [rule.field, rule.part, rule.whole].map((path) =>
      answers.values.get(besides(path, row)),
    );
    if (typeof percent !== "number" || typeof part !== "number" || typeof whole !== "number")
      return [];
    const reckoned = whole === 0 ? 0 : percentOf(part, whole, rule.less);
    if (Math.round(Math.abs(reckoned - percent) * 10) / 10 <= rule.tolerance) return [];
    return [{ kind: "ratio" as const, rule, row, percent, reckoned }];
  });
}

function reasonBreaches(rule: RuleOf<"reason">, answers: Answers): readonly Breach[] {
  return inputsAt(rule.field, answers).flatMap((input) => {
    const value = answers.values.get(input);
    const isUnread = answers.faults.some((fault) => fault.input === input);
    const asks =
      value === undefined ? rule.blank && !isUnread : rule.values.some((named) => named === value);
    if (!asks) return [];
    return [{ kind: "reason" as const, rule, row: rowOf(input), value }];
  });
}

function rowOf(input: string): number | undefined {
  const row = input.split(".")[1];
  return row === undefined ? undefined : Number(row);
}

function isOrdered(answer: Answer | undefined): answer is number | string {
  return typeof answer === "number" || typeof answer === "string";
}

function holds(
  is: RuleOf<"comparison">["is"],
  value: number | string,
  than: number | string,
): boolean {
  switch (is) {
    case "at-most":
      return value <= than;
    case "at-least":
      return value >= than;
    case "equal":
      return value === than;
  }
}
