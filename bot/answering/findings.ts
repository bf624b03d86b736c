import type { AdaptiveCard } from "../reply.js";

/** Something found that can be put into a chat. */
export interface Finding {
  readonly title: string;
  /** Shown below the title in the list of what was found. */
  readonly text: string;
  /** What is put into the chat. */
  readonly card: AdaptiveCard;
}

/** What a search in the message box leads to: things to put into the chat, or a sentence where there are none. */
export type Findings = { readonly items: readonly Finding[] } | { readonly message: string };
