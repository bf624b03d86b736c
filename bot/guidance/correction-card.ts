import type { Fact } from "../../src/agreement/fact.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Correction } from "../../src/guidance/correction.js";
import {
  type CorrectionFault,
  type CorrectionForm,
  written,
} from "../../src/guidance/read-correction.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { AdaptiveCard } from "../reply.js";
import { plain, wrong, type ToneText } from "../cards/tone.js";
import { correctionFault, correctionTexts } from "../texts/guidance/corrections.js";
import { fillText, formatValue } from "../texts/answering/values.js";
import { drawSections } from "../cards/draw-sections.js";
import {
  button,
  type InputField,
  type CardSection,
  input,
  section,
} from "../cards/section-card.js";
import type { RulingCardParts } from "./ruling-card.js";

/** The name of the input for a value. */
export function valueInput(name: string): string {
  return `value-${name}`;
}

/** What a card for a correction shows besides the fact: what was typed, what is wrong with it, and what has happened. */
export interface CorrectionView {
  /** How many things have happened to the fact. */
  readonly revision: number;
  readonly correction: Correction | undefined;
  readonly form?: CorrectionForm;
  readonly faults?: readonly CorrectionFault[];
  readonly notices?: readonly ToneText[];
}

/** Lets a coordinator correct a fact, or take back a correction. */
export function correctionCard(
  { register, renderCard, newId }: RulingCardParts,
  { sections }: Knowledge,
  fact: Fact,
  { revision, correction, form, faults = [], notices = [] }: CorrectionView,
): AdaptiveCard {
  const drawn = { nonce: newId(), revision };
  const sources = fact.sources.flatMap((id) => {
    const cited = sections.get(id);
    return cited ? `${cited.document.name}, ${cited.label}` : [];
  });
  const unchanged = faults.filter(({ field }) => field === "card").map(correctionFault);
  return drawSections(
    { renderCard },
    {
      title: correctionTexts.title,
      notices: [...notices, ...unchanged.map(wrong), plain(correctionTexts.intro)],
      sections: [
        section({
          lines: [
            { label: correctionTexts.sourceSays, text: saying(fact) },
            { label: correctionTexts.sources, text: sources.join("; ") },
            ...(correction ? correctionLines(register, correction) : []),
          ],
        }),
        section({ inputs: inputsFor(fact, form ?? formOf(fact, correction), faults) }),
      ],
      actions: [
        button(correctionTexts.save, "correction.save", fact.id, drawn, "positive"),
        ...(correction
          ? [button(correctionTexts.withdraw, "correction.withdraw", fact.id, drawn, "destructive")]
          : []),
      ],
    },
  );
}

function saying(fact: Fact): string {
  const text = [fact.statement.sv, ...itemsOf(fact, "sv")].join(" ");
  return fillText(text, fact.values, "sv");
}

function correctionLines(
  register: RulingCardParts["register"],
  { corrected, event }: Correction,
): CardSection["lines"] {
  const name = register.participant(event.by)?.name ?? correctionTexts.someone;
  return [
    {
      label: correctionTexts.current(localDateOf(new Date(event.at)), name),
      text: saying(corrected),
    },
    { label: correctionTexts.reasonLabel, text: event.reason },
  ];
}

/** What the inputs hold at first: what holds now. */
function formOf({ values }: Fact, correction: Correction | undefined): CorrectionForm {
  const { decision } = correction?.event ?? {};
  const now = { ...values, ...decision?.values };
  return {
    values: Object.fromEntries(Object.entries(now).map(([name, value]) => [name, written(value)])),
    statement: decision?.statement ?? "",
    reason: "",
  };
}

function inputsFor(
  { values }: Fact,
  form: CorrectionForm,
  faults: readonly CorrectionFault[],
): readonly InputField[] {
  const textsOf = (matches: (fault: CorrectionFault) => boolean) =>
    faults.filter(matches).map((fault) => ({ text: correctionFault(fault) }));
  return [
    ...Object.entries(values).map(([name, value]) =>
      input(
        "date" in value ? "date" : "text",
        valueInput(name),
        correctionTexts.insteadOf(formatValue(value, "sv")),
        {
          value: form.values[name] ?? "",
          faults: textsOf((fault) => fault.field === "value" && fault.name === name),
        },
      ),
    ),
    input("long-text", "statement", correctionTexts.statement, {
      value: form.statement,
      faults: textsOf(({ field }) => field === "statement"),
    }),
    input("long-text", "reason", correctionTexts.reason, {
      value: form.reason,
      faults: textsOf(({ field }) => field === "reason"),
    }),
  ];
}

/** The most corrections that the list has room for, and the most of a fact's words in a choice. */
const mostListed = 8;
const longestChoice = 140;

/** What a search for a fact found; no facts before it is used. */
export interface FoundFacts {
  readonly query: string;
  readonly facts: readonly Fact[] | undefined;
}

/** Every correction in force, the newest first, and a search for another fact to correct. */
export function correctionListCard(
  { register, renderCard, newId }: RulingCardParts,
  corrections: readonly Correction[],
  found: FoundFacts,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const nonce = newId();
  const newest = corrections.toSorted((one, other) => other.event.at.localeCompare(one.event.at));
  const { change } = correctionTexts;
  return drawSections(
    { renderCard },
    {
      title: correctionTexts.listTitle,
      notices: [...notices, plain(correctionTexts.inForce(newest.length))],
      sections: [
        ...newest.slice(0, mostListed).map((correction) =>
          section({
            lines: correctionLines(register, correction),
            actions: [button(change, "correction.open", correction.original.id, { nonce })],
          }),
        ),
        ...searchSections(found, nonce),
      ],
    },
  );
}

function searchSections({ query, facts }: FoundFacts, nonce: string): readonly CardSection[] {
  const { findTitle, find, search, choose, open, nothingFound } = correctionTexts;
  const faults = facts?.length === 0 ? [{ text: nothingFound }] : [];
  const choices = (facts ?? []).map((fact) => ({ title: short(saying(fact)), value: fact.id }));
  const finding = section({
    title: findTitle,
    inputs: [input("text", "query", find, { value: query, faults })],
    actions: [button(search, "correction.find", "", { nonce })],
  });
  const [first] = choices;
  if (first === undefined) return [finding];
  const choosing = section({
    separated: false,
    inputs: [input("choice", "fact", choose, { value: first.value, choices })],
    actions: [button(open, "correction.open", "", { nonce }, "positive")],
  });
  return [finding, choosing];
}

function short(text: string): string {
  return text.length <= longestChoice ? text : `${text.slice(0, longestChoice - 1)}…`;
}
