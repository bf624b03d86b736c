import type { OpenForm } from "../../src/reporting/drafts/open-form.js";
import type { AdaptiveCard } from "../reply.js";
import type { PageSection } from "./card-data.js";
import { fitted, type ReportingParts } from "./parts.js";
import { notable, type ToneText } from "../cards/tone.js";

/** A list of reports. */
export interface ListPage {
  readonly title: string;
  readonly notices?: readonly ToneText[];
  readonly opened: readonly OpenForm[];
  /** How many to try to show, most first. */
  readonly room: readonly number[];
  /** What to say of so many that have no room. */
  readonly more: (count: number) => string;
}

/** A section for each report, as many as a card has room for. */
export function listPage(
  parts: ReportingParts,
  { title, notices = [], opened, room, more }: ListPage,
  draw: (form: OpenForm, nonce: string) => PageSection,
): AdaptiveCard {
  const nonce = parts.newId();
  return fitted(room, (most) => {
    const left = opened.length - most;
    return parts.renderCard("report-page", {
      title,
      hasSubject: false,
      subject: "",
      notices: left > 0 ? [...notices, notable(more(left))] : notices,
      sections: opened.slice(0, most).map((form) => draw(form, nonce)),
      actions: [],
      links: [],
    });
  });
}
