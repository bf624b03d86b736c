import type { Language } from "../../src/agreement/value.js";
import type { ToneText } from "../reporting/card-data.js";

/** A button, and what the card it stands on says about itself. */
export interface GuidanceAction {
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

export interface GuidanceInput {
  readonly kind: "text" | "long-text" | "date" | "list" | "choice";
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly faults: readonly { readonly text: string }[];
}

/** Shown letter for letter; the label in bold. */
export interface GuidanceLine {
  readonly label: string;
  readonly text: string;
  /** Of the text; "default" unless told. Never all that tells something. */
  readonly color?: ToneText["color"];
}

export interface GuidanceSection {
  readonly separated: boolean;
  readonly hasTitle: boolean;
  readonly title: string;
  readonly lines: readonly GuidanceLine[];
  readonly inputs: readonly GuidanceInput[];
  readonly hasActions: boolean;
  readonly actions: readonly GuidanceAction[];
}

/** What cards/guidance.json binds to: what people ask RCC Sydöst and what RCC Sydöst tells them. */
export interface GuidanceCard {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly notices: readonly ToneText[];
  readonly sections: readonly GuidanceSection[];
  readonly actions: readonly GuidanceAction[];
}

/** A section with what it holds; the rest empty. */
export function section(
  parts: Partial<Omit<GuidanceSection, "hasTitle" | "hasActions">>,
): GuidanceSection {
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
export function guidanceCard(parts: Partial<Omit<GuidanceCard, "hasTitle">>): GuidanceCard {
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
  kind: GuidanceInput["kind"],
  id: string,
  label: string,
  parts: Partial<Omit<GuidanceInput, "kind" | "id" | "label">> = {},
): GuidanceInput {
  return { kind, id, label, value: "", choices: [], faults: [], ...parts };
}

/** A button that is about something. */
export function button(
  title: string,
  verb: string,
  about: string,
  drawn: { readonly nonce: string; readonly revision?: number; readonly language?: Language },
  style: GuidanceAction["style"] = "default",
): GuidanceAction {
  const { nonce, revision = 0, language = "sv" } = drawn;
  return { title, style, verb, about, nonce, revision: String(revision), language };
}
