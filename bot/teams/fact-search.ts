import { CardFactory } from "botbuilder";
import { z } from "zod/v4";
import type { Findings } from "../answering/findings.js";

/** The name of the invoke that a search in the message box comes in. */
export const searchInvoke = "composeExtension/query";

const querySchema = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z.object({ skip: z.number().default(0) }).optional(),
});

/** What someone searches for. */
export interface Query {
  /** Which of the manifest's searches. */
  readonly command: string;
  /** Empty before anything has been written. */
  readonly text: string;
  /** Whether it asks for more than it has been given. */
  readonly isMore: boolean;
}

/** The parameter that tells that nothing has been written yet; every other is what was written. */
const initialRun = "initialRun";

/** Reads a search. Undefined when it is none. */
export function queryIn(value: unknown): Query | undefined {
  const { data } = querySchema.safeParse(value);
  if (data === undefined) return undefined;
  const written = data.parameters.find(({ name }) => name !== initialRun)?.value;
  return {
    command: data.commandId,
    text: typeof written === "string" ? written : "",
    isMore: (data.queryOptions?.skip ?? 0) > 0,
  };
}

/** What Teams is answered: a list of cards, each with how it looks in the list, or a sentence. */
export function searchResult(findings: Findings): object {
  if ("message" in findings)
    return { composeExtension: { type: "message", text: findings.message } };
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: findings.items.map(({ title, text, card }) => ({
        ...CardFactory.adaptiveCard(card),
        preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }),
      })),
    },
  };
}
