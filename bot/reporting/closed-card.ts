import { closedFor, type OpenForm } from "../../src/reporting/drafts/open-form.js";
import { stateOf } from "../../src/reporting/submissions/submission-state.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, section } from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import { closedTexts as texts } from "../texts/board/periods.js";
import type { ReportingParts } from "./parts.js";

/** Tells why a report is taken no more, and how to ask. Undefined while it is taken. */
export function closedCard(parts: ReportingParts, opened: OpenForm): AdaptiveCard | undefined {
  const closed = closedFor(opened);
  if (closed === undefined) return undefined;
  const { title } = opened.form;
  const hasDraft = stateOf(opened.submission).unsent !== undefined;
  const lines = [
    texts.since(closed.on, closed.reason),
    ...(hasDraft ? [texts.draft] : []),
    texts.how,
  ].map((text) => ({ label: "", text }));
  const drawn = { nonce: parts.newId() };
  return drawSections(parts, {
    title: texts.title(title),
    sections: [section({ separated: false, lines })],
    actions: [button(texts.ask, "question.offer", `:${texts.question(title)}`, drawn)],
  });
}
