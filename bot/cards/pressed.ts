import { z } from "zod/v4";
import type { Press } from "../../src/guidance/press.js";
import type { Turn } from "../turn.js";

/** What stands on a button. A wish only. */
const pressedSchema = z.object({
  about: z.string().max(2000),
  nonce: z.string().min(1).max(100),
  revision: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
});

export interface Pressed {
  readonly about: string;
  readonly press: Press;
}

/** Reads a pressed card. Undefined when it is none that we have drawn. */
export function readPressed(
  { userId, receivedAt }: Turn,
  data: Readonly<Record<string, unknown>>,
): Pressed | undefined {
  const { data: card } = pressedSchema.safeParse(data);
  return (
    card && {
      about: card.about,
      press: { nonce: card.nonce, revision: card.revision, by: userId, at: receivedAt },
    }
  );
}

/** The text of an input, as typed; empty when there is none. */
export function inputIn(data: Readonly<Record<string, unknown>>, id: string): string {
  const value = data[id];
  return typeof value === "string" ? value : "";
}
