/** An expanded Adaptive Card, ready to send. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly [property: string]: unknown;
}

/** A source that an answer rests on. Teams' limits: at most 20 in an answer, name 80 and abstract 160 characters. */
export interface Citation {
  /** The number in brackets in the text, `[1]`; counted from 1. */
  readonly position: number;
  /** Document and section: "ÖK 2025, avsnitt 5.3". */
  readonly name: string;
  /** What the section is about. */
  readonly abstract: string;
}

/** A question that a reply answers. */
export interface AskedQuestion {
  /** In its own words. */
  readonly question: string;
  /** Whether it is still to be answered: the bot does not know. */
  readonly isOpen: boolean;
}

/** What the bot answers in one turn: a text, a card, or a text above a card. */
export interface Reply {
  /** Plain text with Teams' little Markdown (bold, italic, lists, links). */
  readonly text?: string;
  readonly card?: AdaptiveCard;
  readonly citations?: readonly Citation[];
  /** Set when a language model found the words; Teams marks the message so. */
  readonly isGenerated?: boolean;
  /** Messages offered as buttons, at most six; shown in personal chats only. */
  readonly suggestions?: readonly string[];
  /** Set on answers to questions: people may then tell what they think of it. */
  readonly asked?: AskedQuestion;
  /** Set when this tells only that work has begun, in a personal chat: what then takes its place. */
  readonly later?: Promise<Reply>;
}
