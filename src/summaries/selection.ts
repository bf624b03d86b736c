import { z } from "zod/v4";
import type { Repository } from "../shared/repository.js";

const selectedProjectSchema = z.strictObject({
  projectId: z.string().min(1),
  reason: z.string().min(1),
  /** Whether it is to be told of as a good example. */
  isGoodExample: z.literal(true).optional(),
});

/** People have chosen which projects to tell of, in place of what they chose before. Never the program's own choice. */
const selectedSchema = z.strictObject({
  type: z.literal("selected"),
  /** An instant in UTC, when it was recorded. */
  at: z.iso.datetime(),
  /** Entra object id of who recorded it. */
  by: z.string().min(1),
  nonce: z.string().min(1),
  /** Who chose, in words: "Bedömningsgruppen för radiologi, 25 november". */
  chosenBy: z.string().min(1),
  projects: z.array(selectedProjectSchema).min(1),
});

export type SelectedEvent = z.infer<typeof selectedSchema>;

/** The choices for a year's final report, oldest first; the last is in force. */
export const selectionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  events: z.array(selectedSchema).min(1),
});

export type Selection = z.infer<typeof selectionSchema>;

/** The identifier of a year's selection: "final-2025". */
export function selectionIdOf(year: number): string {
  return `final-${year}`;
}

/** Records a choice. The same card pressed twice changes nothing more. */
export async function recordSelection(
  selections: Repository<Selection>,
  year: number,
  event: SelectedEvent,
): Promise<void> {
  const id = selectionIdOf(year);
  await selections.change(id, (current) => {
    const events = current?.events ?? [];
    if (events.some(({ nonce }) => nonce === event.nonce)) return current;
    return { schemaVersion: 1, id, events: [...events, event] };
  });
}
