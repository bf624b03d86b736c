import { parseKronor } from "../../shared/money.js";
import type { Form } from "../forms/form.js";
import { fieldAt } from "../forms/form.js";
import { isInput } from "./draft.js";
import { currentDraft, type OpenForm } from "./open-form.js";
import { withoutPrefilled } from "./prefill.js";
import { readDraft } from "./read-draft.js";

/** An amount that somebody says is to stand in a report, and what they say of where: as they wrote it. */
export interface MeantAmount {
  readonly now: string;
  /** The figure that stands there. */
  readonly before: string | undefined;
  /** What the field is called. */
  readonly named: string | undefined;
}

/** The one input that somebody can mean. */
export interface MeantInput {
  readonly input: string;
  readonly beforeKronor: number;
  readonly nowKronor: number;
  /** What is to stand in the input. */
  readonly text: string;
}

/** What may be left out after a figure, where what stands tells it: "201 inte 210" of 210 000 kr. */
const impliedUnits = ["", "tkr", "mkr"];

/** The inputs of a report that hold what is said to be wrong, with what is to stand there instead. */
export function meantInputs(opened: OpenForm, meant: MeantAmount): readonly MeantInput[] {
  const { form, context } = opened;
  if (meant.before === undefined && meant.named === undefined) return [];
  const draft = currentDraft(opened);
  const { values } = readDraft(form, draft, context);
  return Object.keys(withoutPrefilled(form, draft, context)).flatMap((input) => {
    const beforeKronor = values.get(input);
    if (typeof beforeKronor !== "number" || !isAmount(form, input)) return [];
    if (!isNamed(form, input, meant.named)) return [];
    const found = replaced(meant, beforeKronor);
    return found === undefined || found.nowKronor === beforeKronor
      ? []
      : [{ input, beforeKronor, ...found }];
  });
}

function replaced(
  { before, now }: MeantAmount,
  beforeKronor: number,
): Pick<MeantInput, "nowKronor" | "text"> | undefined {
  const stands = impliedUnits.find((unit) => kronorOf(`${before}${unit}`) === beforeKronor);
  if (before !== undefined && stands === undefined) return undefined;
  const text = withUnit(now, unitOf(before ?? "") ?? stands ?? "");
  const nowKronor = kronorOf(text);
  return nowKronor === undefined ? undefined : { nowKronor, text };
}

/** A figure that is as short as the other was left its unit out too. */
function withUnit(figure: string, unit: string): string {
  const full = `${figure} ${unit}`.trim();
  return (kronorOf(figure) ?? 0) < 1000 && kronorOf(full) !== undefined ? full : figure;
}

function unitOf(figure: string): string | undefined {
  return /[\p{L}:].*$/u.exec(figure)?.[0];
}

function kronorOf(text: string): number | undefined {
  const parsed = parseKronor(text);
  return parsed.outcome === "amount" ? parsed.kronor : undefined;
}

function isAmount(form: Form, input: string): boolean {
  return isInput(form, input) && fieldAt(form, pathOf(input))?.kind === "amount";
}

/** "costs.0.kronor" is an answer to "costs.kronor". */
function pathOf(input: string): string {
  return input.replace(/\.\d+\./, ".");
}

/** How much of a word tells it from others, whatever its ending. */
const stemLength = 5;

function isNamed(form: Form, input: string, named: string | undefined): boolean {
  const label = fieldAt(form, pathOf(input))?.label.toLowerCase().split(" ") ?? [];
  const stems = named?.toLowerCase().split(" ") ?? [];
  return stems.every((word) => label.some((part) => part.startsWith(word.slice(0, stemLength))));
}
