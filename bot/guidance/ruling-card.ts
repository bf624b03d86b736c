import type { Matter } from "../../src/guidance/matter.js";
import type { DecisionFault, DecisionForm } from "../../src/guidance/read-decision.js";
import { decisionInForce, type RuledEvent, type Ruling } from "../../src/guidance/ruling.js";
import type { Register } from "../../src/participants/register.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import type { AdaptiveCard } from "../reply.js";
import { plain, type ToneText } from "../cards/tone.js";
import { decisionFault, rulingPhrases, rulingTexts } from "../texts/guidance/rulings.js";
import { fillText } from "../texts/answering/values.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, type InputField, input, section } from "../cards/section-card.js";
import { decisionInWords } from "./ruling-paragraphs.js";

/** What the cards for decisions are drawn with. */
export interface RulingCardParts {
  readonly register: Register;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

/** What a card shows besides the matter: what was typed, what is wrong with it, and what has happened. */
export interface RulingView {
  readonly ruling: Ruling | undefined;
  readonly form?: DecisionForm;
  readonly faults?: readonly DecisionFault[];
  readonly notices?: readonly ToneText[];
}

/** Nothing filled in. */
export const blank: DecisionForm = { choice: "", date: "", text: "", reason: "" };

/** Lets a coordinator say what holds in one matter, or take back what was said. */
export function rulingCard(
  { register, renderCard, newId }: RulingCardParts,
  matter: Matter,
  { ruling, form = blank, faults = [], notices = [] }: RulingView,
): AdaptiveCard {
  const current = decisionInForce(ruling);
  const drawn = { nonce: newId(), revision: ruling?.events.length ?? 0 };
  return drawSections(
    { renderCard },
    {
      title: titleOf(matter),
      notices,
      sections: [
        ...(current
          ? [section({ separated: false, lines: decisionLines(register, current) })]
          : []),
        section({ inputs: inputsFor(matter, form, faults) }),
      ],
      actions: [
        button(rulingTexts.save, "ruling.save", matter.id, drawn, "positive"),
        ...(current
          ? [button(rulingTexts.withdraw, "ruling.withdraw", matter.id, drawn, "destructive")]
          : []),
      ],
    },
  );
}

function titleOf({ title, values }: Matter): string {
  return fillText(title.sv, values, "sv");
}

function decisionLines(register: Register, { at, by, decision, reason }: RuledEvent) {
  const name = register.participant(by)?.name ?? rulingTexts.someone;
  return [
    {
      label: rulingTexts.current(localDateOf(new Date(at)), name),
      text: decisionInWords(decision, "sv").replaceAll("**", ""),
    },
    { label: rulingTexts.reasonLabel, text: reason },
  ];
}

function inputsFor(
  { positions }: Matter,
  form: DecisionForm,
  faults: readonly DecisionFault[],
): readonly InputField[] {
  const faultsOf = (field: keyof DecisionForm) =>
    faults
      .filter((fault) => fault.field === field)
      .map((fault) => ({ text: decisionFault(fault) }));
  const choices = [
    ...positions.map(({ statement, values }, index) => ({
      title: fillText(statement.sv, values, "sv"),
      value: String(index),
    })),
    { title: positions.length > 0 ? rulingTexts.anotherDay : rulingTexts.day, value: "date" },
    { title: rulingTexts.ownWords, value: "text" },
  ];
  return [
    input("choice", "choice", rulingTexts.choice, {
      value: form.choice,
      choices,
      faults: faultsOf("choice"),
    }),
    input("date", "date", rulingTexts.dayInput, { value: form.date, faults: faultsOf("date") }),
    input("long-text", "text", rulingTexts.wordsInput, {
      value: form.text,
      faults: faultsOf("text"),
    }),
    input("long-text", "reason", rulingTexts.reasonInput, {
      value: form.reason,
      faults: faultsOf("reason"),
    }),
  ];
}

/** The most decisions that the list has room for. */
const mostListed = 8;

/** Every decision in force, the newest first, and what else may be settled. */
export function rulingListCard(
  { register, renderCard, newId }: RulingCardParts,
  inForce: readonly { readonly matter: Matter; readonly event: RuledEvent }[],
  toSettle: readonly Matter[],
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const drawn = { nonce: newId() };
  const newest = inForce.toSorted((one, other) => other.event.at.localeCompare(one.event.at));
  const choices = toSettle.map((matter) => ({ title: titleOf(matter), value: matter.id }));
  return drawSections(
    { renderCard },
    {
      title: rulingTexts.listTitle,
      notices: [...notices, plain(rulingTexts.listIntro)],
      sections: [
        section({
          title: newest.length === 0 ? rulingTexts.noneInForce : rulingTexts.inForce(newest.length),
        }),
        ...newest.slice(0, mostListed).map(({ matter, event }) =>
          section({
            separated: false,
            lines: [{ label: titleOf(matter), text: "" }, ...decisionLines(register, event)],
            actions: [button(rulingPhrases.sv.change, "ruling.open", matter.id, drawn)],
          }),
        ),
        section({
          title: rulingTexts.toSettle,
          inputs: [
            input("list", "matter", rulingTexts.matter, {
              value: choices[0]?.value ?? "",
              choices,
            }),
          ],
          actions: [button(rulingTexts.open, "ruling.open", "", drawn)],
        }),
      ],
    },
  );
}
