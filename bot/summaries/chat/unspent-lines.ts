import { isSameSubject } from "../../../src/participants/access.js";
import type { Collected } from "../../../src/summaries/collected.js";
import { coversEveryone, type Total, totalsOf } from "../../../src/summaries/total.js";
import { kronor } from "../../texts/format.js";
import { unspentTexts as texts } from "../../texts/summaries/summary-questions.js";
import { ownerName, scopeOf } from "../owners.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";
import { formOf, type SummaryKnowledge } from "../summary-context.js";

/** The field that holds what is left, by this name in every form that has one. */
const unspent = "unusedKronor";

/** More than this are counted rather than named. */
const mostNames = 6;

/** What is left according to each kind of report, who is missing from it, and never one sum of them all. */
export function unspentLines(
  knowledge: SummaryKnowledge,
  all: readonly Collected[],
): readonly string[] {
  const seen = new Set<string>();
  const lines = all.flatMap((collected) =>
    totalsOf(collected).flatMap((total) => {
      if (total.field !== unspent || seen.has(total.formId)) return [];
      seen.add(total.formId);
      return [lineOf(knowledge, collected, total)];
    }),
  );
  return [texts.title, ...lines, texts.apart, texts.toPassOn];
}

function lineOf(knowledge: SummaryKnowledge, collected: Collected, total: Total): string {
  const form = formOf(knowledge, collected, total.formId);
  if (total.given.length === 0) return texts.none(form.title);
  const label = fieldAt(form, total.field)?.label ?? total.field;
  const sum = summaryTexts.computedSum(kronor(total.kronor), scopeOf(collected, total));
  const line = texts.line(form.title, label, sum);
  if (coversEveryone(total)) return line;
  const missing = total.owing.filter(
    (owner) => !total.given.some(({ source }) => isSameSubject(source.subject, owner)),
  );
  const names = missing.map((owner) => ownerName(collected, owner));
  const who = names.length > mostNames ? texts.missingCount(names.length) : texts.missing(names);
  return `${line}. ${who} ${texts.notWhole}`;
}
