import type { AdaptiveCard } from "../reply.js";

/** A button that a card holds out: what pressing it sends. */
export interface OfferedButton {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Buttons that do what the card offers to do; all others are but ways on. */
const offering: ReadonlySet<unknown> = new Set(["form.ask-late", "report.start", "question.offer"]);

/** What a typed yes means after a card: its only button that does something offered. */
export function offeredOn(card: AdaptiveCard | undefined): OfferedButton | undefined {
  const [only, ...others] = buttonsIn(card).filter(({ verb }) => offering.has(verb));
  return others.length === 0 ? only : undefined;
}

function buttonsIn(node: unknown): readonly OfferedButton[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== "object" || node === null) return [];
  const { type, verb, data } = node as Readonly<Record<string, unknown>>;
  if (type === "Action.Execute" && typeof verb === "string")
    return [{ verb, data: typeof data === "object" ? { ...data } : {} }];
  return Object.values(node).flatMap(buttonsIn);
}
