import { subjectKey } from "../../src/participants/access.js";
import type { Form } from "../../src/reporting/forms/form.js";
import type { OpenForm } from "../../src/reporting/drafts/open-form.js";
import type { ReportingDependencies } from "../../src/reporting/drafts/read-context.js";
import type { Press } from "../../src/reporting/drafts/save-draft.js";
import type { Logger } from "../../src/shared/logger.js";
import type { FileFormat } from "../../src/summaries/open-file.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import type { Notify } from "../notify.js";
import type { AdaptiveCard } from "../reply.js";
import type { OfferNewVersion } from "../summaries/chat/offer-new-version.js";
import type { ReportAction } from "./card-data.js";

/** What the reporting routes stand on. */
export interface ReportingParts extends ReportingDependencies {
  readonly renderCard: CardRenderer;
  /** A new identifier at each call. */
  readonly newId: () => string;
  readonly notify: Notify;
  readonly offerNewVersion: OfferNewVersion;
  readonly logger: Logger;
  /** The address that opens a document for one person, for a short time from an instant on. */
  readonly fileUrl: (documentId: string, format: FileFormat, userId: string, from: Date) => string;
}

/** Who sees a card, and when. */
export type Reader = Pick<Press, "by" | "at">;

/** A button without what the card says about itself. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly style?: ReportAction["style"];
  readonly step?: string;
  readonly go?: string;
}

/** A form's name on cards: "2025/redogorelse". */
export function formKey({ year, id }: Form): string {
  return `${year}/${id}`;
}

/**
 * Makes the buttons of one card: all of them carry the same nonce and how far the report had come.
 *
 * @param isWhole - false when a text has no room on the card, so that its input stands empty
 */
export function buttonsFor(
  opened: OpenForm,
  nonce: string,
  isWhole = true,
): (button: Button) => ReportAction {
  const card = {
    form: formKey(opened.form),
    subject: subjectKey(opened.subject),
    nonce,
    base: `${opened.submission?.events.length ?? 0}.${opened.context.prefilledVersion}${isWhole ? "" : ".part"}`,
  };
  return ({ title, verb, style = "default", step = "", go = "" }) => ({
    title,
    style,
    verb,
    step,
    go,
    ...card,
  });
}

/** The longest a card may be, in characters of JSON; Teams refuses what is much longer. */
const longestCard = 24_000;

/**
 * Draws a card with as much of people's own text as there is room for.
 *
 * @param room - how many characters to try, most first; the last is taken whatever comes of it
 */
export function fitted(
  room: readonly number[],
  draw: (characters: number) => AdaptiveCard,
): AdaptiveCard {
  const [most = 0, ...less] = room;
  const card = draw(most);
  return less.length === 0 || JSON.stringify(card).length <= longestCard
    ? card
    : fitted(less, draw);
}
