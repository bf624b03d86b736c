import type { AdaptiveCard, Reply } from "../../bot/reply.js";

type Element = Readonly<Record<string, unknown>>;

/** In the place of a card that should have come, for what is asserted about it to fail. */
export const noCard: AdaptiveCard = { type: "AdaptiveCard" };

/** Every element and action of a card, the fallbacks of its actions left out. */
export function elementsOf(node: unknown): readonly Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== "object" || node === null) return [];
  const element = node as Element;
  const children = Object.entries(element).flatMap(([name, child]) =>
    name === "fallback" || name === "data" ? [] : elementsOf(child),
  );
  return [element, ...children];
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The card of a reply. Throws when it has none. */
export function cardOf({ card, text }: Reply): AdaptiveCard {
  if (card === undefined) throw new Error(`A text in place of a card: ${text ?? ""}`);
  return card;
}

/** Everything that a reader sees on a card, the texts of inputs left out. */
export function textOf(card: AdaptiveCard): string {
  return elementsOf(card)
    .map(({ type, text, label, inlines, title }) =>
      type === "RichTextBlock" && Array.isArray(inlines)
        ? inlines.map((run: Element) => string(run["text"])).join("")
        : type === "TextRun"
          ? ""
          : string(text ?? label ?? title),
    )
    .filter((line) => line !== "")
    .join("\n");
}

/** What stands in a card's inputs, by id, as a client sends it. */
export function inputsOf(card: AdaptiveCard): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elementsOf(card)
      .filter(({ type }) => string(type).startsWith("Input."))
      .map(({ id, value }) => [string(id), string(value)]),
  );
}

/** The titles of a card's buttons. */
export function buttonsOf(card: AdaptiveCard): readonly string[] {
  return actionsOf(card).map(({ title }) => string(title));
}

/** What pressing a button sends: its verb, and its data with the inputs. Throws when there is no such button. */
export function pressed(
  card: AdaptiveCard,
  title: string,
  written: Readonly<Record<string, string>> = {},
): { readonly verb: string; readonly data: Readonly<Record<string, unknown>> } {
  const action = actionsOf(card).find((candidate) => candidate["title"] === title);
  if (action === undefined)
    throw new Error(`No button ${title} among ${buttonsOf(card).join(", ")} on\n${textOf(card)}`);
  return {
    verb: string(action["verb"]),
    data: { ...(action["data"] as object), ...inputsOf(card), ...written },
  };
}

function actionsOf(card: AdaptiveCard): readonly Element[] {
  return elementsOf(card).filter(({ type }) => type === "Action.Execute");
}
