import type { LiveRegister } from "../../../src/participants/live-register.js";
import {
  assessmentOf,
  grantedProject,
  registerGranted,
} from "../../../src/reporting/submissions/application.js";
import { submissionId } from "../../../src/reporting/submissions/assignment.js";
import {
  decideApplication,
  type Decision,
  readDecision,
  type TypedDecision,
} from "../../../src/reporting/submissions/decide-application.js";
import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import type { FormRecord } from "../../../src/reporting/submissions/submission.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { CardInput } from "../../dispatcher.js";
import { inputIn } from "../../cards/pressed.js";
import { decisionCard, decisionInput } from "../../reporting/reviewing/decision-card.js";
import { type Allowed, logRefusal } from "../../reporting/form-verb.js";
import type { ReportingParts } from "../../reporting/parts.js";
import type { SubmittedForm } from "../../reporting/handed-in/receipt-card.js";
import { reviewVerb, showReviewed } from "../../reporting/reviewing/review-verb.js";
import { tellOthers } from "../../reporting/telling.js";
import { confirmed, notable } from "../../cards/tone.js";
import { versionPress } from "../../reporting/version-press.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import {
  applicationTexts,
  toldOfDecision,
  toldToLead,
} from "../../texts/reporting/applications.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import { standingTexts } from "../../texts/reporting/standings.js";

/** What deciding on applications stands on besides reporting: the register, which gets the granted projects. */
export interface ApplicationParts extends ReportingParts {
  readonly register: LiveRegister;
}

const verb = "review.decide";

/** Lets coordinators decide on applications for projects. */
export function createApplicationRoutes(parts: ApplicationParts): readonly Route[] {
  return [reviewVerb(parts, verb, (pressed, data) => decide(parts, pressed, data))];
}

async function decide(parts: ApplicationParts, pressed: Allowed, data: CardInput): Promise<Reply> {
  const { submission, ...rest } = await openForm(parts, pressed.assignment);
  const { version, decided } = stateOf(submission);
  if (submission === undefined || version === undefined || rest.form.who !== "applicant")
    return { text: reviewTexts.gone };
  const about = versionPress(pressed);
  if (decided !== undefined ? decided.nonce !== about.nonce : about.number !== version.version)
    return outOfDate(parts, pressed);
  const typed = typedIn(data);
  const read = readDecision(parts.register, typed);
  if (read.decision !== undefined && pressed.go === "confirm")
    return confirm(parts, pressed, read.decision);
  const opened = { ...rest, submission };
  const assessment = await assessmentRecord(parts, opened);
  const isAsked = ["check", "confirm"].includes(pressed.go);
  const view = isAsked ? { typed, ...read } : { typed, faults: [], decision: undefined };
  return { card: decisionCard(parts, opened, version, assessment, view) };
}

async function confirm(
  parts: ApplicationParts,
  pressed: Allowed,
  decision: Decision,
): Promise<Reply> {
  const { assignment, press } = pressed;
  const about = versionPress(pressed);
  const result = await decideApplication(parts.submissions, assignment, about, decision);
  if (result.outcome === "moved-on") return outOfDate(parts, pressed);
  await registerGranted(parts.register, result.submission);
  if (result.isNew) await tell(parts, await openForm(parts, assignment), press);
  return showReviewed(parts, pressed, [confirmed(applicationTexts.decidedNow)]);
}

function typedIn(data: CardInput): TypedDecision {
  const read = (field: keyof TypedDecision): string => inputIn(data, decisionInput(field));
  return {
    outcome: read("outcome"),
    kronor: read("kronor"),
    lead: read("lead"),
    reason: read("reason"),
  };
}

async function assessmentRecord(
  parts: ApplicationParts,
  opened: SubmittedForm,
): Promise<FormRecord | undefined> {
  const assessment = assessmentOf(parts.forms, opened);
  if (assessment === undefined) return undefined;
  return stateOf(await parts.submissions.get(submissionId(assessment))).version?.record;
}

/** Tells the applicants of the decision, and whoever is to lead the project that it is theirs. */
async function tell(
  parts: ApplicationParts,
  opened: OpenForm,
  press: Allowed["press"],
): Promise<void> {
  const granted = opened.submission && grantedProject(opened.submission);
  const text = granted === undefined ? toldOfDecision.rejected : toldOfDecision.granted;
  await tellOthers(parts, opened, press, text);
  if (granted === undefined) return;
  const { project, lead } = granted;
  await parts.notify(lead, { text: toldToLead(project.name, project.grantedKronor) });
}

function outOfDate(parts: ApplicationParts, pressed: Allowed): Promise<Reply> {
  logRefusal(parts, verb, pressed.press.by, "out-of-date");
  return showReviewed(parts, pressed, [notable(standingTexts.movedOn)]);
}
