import type { Language } from "../../src/agreement/value.js";
import type { ToneText } from "./tone.js";

/** A button, and what the card it stands on says about itself. The press is read by pressed.ts. */
export interface CardButton {
  readonly title: string;
  readonly style: "default" | "positive" | "destructive";
  readonly verb: string;
  /** What it is about: an identifier, or a question's own words. */
  readonly about: string;
  readonly nonce: string;
  /** How many events there were when the card was drawn. */
  readonly revision: string;
  /** Of its title. */
  readonly language: Language;
}

/** Something to fill in, with what is wrong about it. */
export interface InputField {
  readonly kind: "text" | "long-text" | "date" | "list" | "choice";
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly faults: readonly { readonly text: string }[];
}

/** Shown letter for letter; the label in bold. */
export interface CardLine {
  readonly label: string;
  readonly text: string;
  /** Of the text; "default" unless told. Never all that tells something. */
  readonly color?: ToneText["color"];
}

/** Lines, then inputs, then buttons. */
export interface CardSection {
  readonly separated: boolean;
  readonly hasTitle: boolean;
  readonly title: string;
  readonly lines: readonly CardLine[];
  readonly inputs: readonly InputField[];
  readonly hasActions: boolean;
  readonly actions: readonly CardButton[];
}

/** What cards/sections.json binds to: most cards are sections of lines, inputs and buttons. */
export interface SectionCard {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly notices: readonly ToneText[];
  readonly sections: readonly CardSection[];
  readonly actions: readonly CardButton[];
}

/** A section with what it holds; the rest empty. */
export function section(parts: Partial<Omit<CardSection, "hasTitle" | "hasActions">>): CardSection {
  const { title = "", actions = [], lines = [] } = parts;
  return {
    separated: true,
    inputs: [],
    ...parts,
    lines: lines.map((line) => ({ color: "default", ...line })),
    title,
    actions,
    hasTitle: title !== "",
    hasActions: actions.length > 0,
  };
}

/** A card with what it holds; the rest empty. */
export function sectionCard(parts: Partial<Omit<SectionCard, "hasTitle">>): SectionCard {
  const { title = "" } = parts;
  return {
    notices: [],
    sections: [],
    actions: [],
    ...parts,
    title,
    hasTitle: title !== "",
  };
}

/** An input with what it holds; the rest empty. */
export function input(
  kind: InputField["kind"],
  id: string,
  label: string,
  parts: Partial<Omit<InputField, "kind" | "id" | "label">> = {},
): InputField {
  return { kind, id, label, value: "", choices: [], faults: [], ...parts };
}

/** A button that is about something. */
export function button(
  title: string,
  verb: string,
  about: string,
  drawn: { readonly nonce: string; readonly revision?: number; readonly language?: Language },
  style: CardButton["style"] = "default",
): CardButton {
  const { nonce, revision = 0, language = "sv" } = drawn;
  return { title, style, verb, about, nonce, revision: String(revision), language };
}
