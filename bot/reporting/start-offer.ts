import type { Answer } from "../../src/answering/answer.js";
import { closedFor, type OpenForm, openForm } from "../../src/reporting/drafts/open-form.js";
import type { ReportingDependencies } from "../../src/reporting/drafts/read-context.js";
import type { Form } from "../../src/reporting/forms/form.js";
import { offeredAssignments } from "../../src/reporting/submissions/application.js";
import { assignmentsOf, currentForms } from "../../src/reporting/submissions/assignment.js";
import { handedIn, stateOf } from "../../src/reporting/submissions/submission-state.js";
import { button, type CardButton } from "../cards/section-card.js";
import { startTexts } from "../texts/reporting/reporting-commands.js";
import type { Turn } from "../turn.js";

/** The verb of a button that opens one's form, or lets one choose which. */
export const startVerb = "report.start";

/** A button that begins the report that an answer is about, where whoever asked has yet to hand it in; none elsewhere. */
export async function startOffer(
  parts: ReportingDependencies & { readonly newId: () => string },
  { participant, isPersonal }: Turn,
  answer: Answer,
): Promise<readonly CardButton[]> {
  if (participant === undefined || !isPersonal) return [];
  const topics = topicsOf(answer);
  const forms = currentForms(parts.forms).filter((form) => isAbout(form, topics));
  const offered = await offeredAssignments(parts, assignmentsOf(forms, participant));
  const opened = await Promise.all(offered.map((assignment) => openForm(parts, assignment)));
  const owed = opened.filter(isOwed);
  const [first] = owed;
  if (first === undefined) return [];
  const { form } = first;
  const isBegun = owed.some(
    (one) => one.form === form && stateOf(one.submission).unsent !== undefined,
  );
  const { language } = answer;
  const title = startTexts[language][isBegun ? "goOn" : "begin"](form);
  return [button(title, startVerb, form.id, { nonce: parts.newId(), language }, "positive")];
}

/** What an answer is about above all. */
function topicsOf(answer: Answer): readonly string[] {
  if (answer.kind === "found") return answer.facts[0]?.topics ?? [];
  if (answer.kind === "disputed") return answer.conflict.topics;
  return answer.kind === "missing" ? answer.gap.topics : [];
}

function isAbout({ id, topics }: Form, about: readonly string[]): boolean {
  return [id, ...topics].some((topic) => about.includes(topic));
}

function isOwed(opened: OpenForm): boolean {
  return handedIn(stateOf(opened.submission)) === undefined && closedFor(opened) === undefined;
}
