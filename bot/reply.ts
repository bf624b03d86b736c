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

/** One of several things that a question may have meant, and the question that means just that. */
export interface OfferedChoice {
  readonly name: string;
  readonly question: string;
}

/** A question that a reply answers. */
export interface AskedQuestion {
  /** In its own words. */
  readonly question: string;
  /** Whether it is still to be answered: the bot does not know. */
  readonly isOpen: boolean;
}

/** A file that is offered in a personal chat. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  /** In bytes. */
  readonly size: number;
  /** What comes back with the answer. */
  readonly token: string;
}

/** A file that has been put where a person keeps theirs, as Teams knows it. */
export interface HandedFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
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
  /** What the next message may choose among, by name or place, where the question may have meant several things. */
  readonly choices?: readonly OfferedChoice[];
  /** Set on answers to questions: people may then tell what they think of it. */
  readonly asked?: AskedQuestion;
  /** In place of text and card. */
  readonly offer?: FileOffer;
  /** In place of text and card. */
  readonly file?: HandedFile;
  /** Set when this tells only that work has begun, in a personal chat: what then takes its place. */
  readonly later?: Promise<Reply>;
}
