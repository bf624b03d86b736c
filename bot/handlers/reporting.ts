import { type Assignment, assignmentsOf, currentForms } from "../../src/reporting/assignment.js";
import type { Form } from "../../src/reporting/form.js";
import { hasDraft, openForm, type OpenForm } from "../../src/reporting/open-form.js";
import { submitForm } from "../../src/reporting/submit-form.js";
import { listCard } from "../reporting/list-card.js";
import { movedOn, openCard, reviewOrFaultCard } from "../reporting/open-card.js";
import type { Reader, ReportingParts } from "../reporting/parts.js";
import { type Pressed, readPressed } from "../reporting/pressed.js";
import { pressStep } from "../reporting/press-step.js";
import { receiptCard } from "../reporting/receipt-card.js";
import { notable, plain } from "../reporting/tone.js";
import type { AdaptiveCard, Reply } from "../reply.js";
import type { Command, Route, Verb } from "../route.js";
import {
  continuePattern,
  formPattern,
  minePattern,
  reportPattern,
} from "../texts/reporting-commands.js";
import { listTexts, pageTexts, refusals } from "../texts/reporting.js";
import type { Turn } from "../turn.js";

/** Everything that regions and project leads do to report: open, fill in, submit and correct their forms. */
export function createReportingRoutes(parts: ReportingParts): readonly Route[] {
  const forms = currentForms(parts.forms);
  return [
    command("mine", minePattern, (turn) => listForms(parts, turn, listTexts.mineTitle)),
    command("report", reportPattern, (turn) => listForms(parts, turn, listTexts.title)),
    command("continue", continuePattern, (turn) => continueLatest(parts, turn)),
    ...forms.map((form) =>
      command(form.id, formPattern(form.words), (turn) => openOwn(parts, turn, form)),
    ),
    verb(parts, "form.open", async ({ assignment, press, go, step }) =>
      openCard(parts, await openForm(parts, assignment), press, go, step),
    ),
    verb(parts, "form.step", (pressed) => pressStep(parts, pressed)),
    verb(parts, "form.submit", (pressed) => submit(parts, pressed)),
  ];
}

function command(name: string, pattern: RegExp, answer: (turn: Turn) => Promise<Reply>): Command {
  return { kind: "command", name, access: "report", pattern, handle: (turn) => answer(turn) };
}

type Allowed = Extract<Pressed, { outcome: "allowed" }>;

/** A verb on somebody's form. What the card says about whose it is has been held against the register. */
function verb(
  { forms }: ReportingParts,
  name: string,
  answer: (pressed: Allowed) => Promise<AdaptiveCard>,
): Verb {
  return {
    kind: "verb",
    verb: name,
    access: "report",
    handle: async (turn, data) => {
      const pressed = readPressed(forms, turn, data);
      if (pressed.outcome === "refused") return { text: pressed.text };
      return { card: await answer(pressed) };
    },
  };
}

async function submit(
  parts: ReportingParts,
  { assignment, press, go }: Allowed,
): Promise<AdaptiveCard> {
  const result = await submitForm(parts, assignment, press, go === "incomplete");
  switch (result.outcome) {
    case "submitted":
    case "unchanged": {
      const { submission, version } = result;
      const notices = result.outcome === "unchanged" ? [notable(pageTexts.unchanged)] : [];
      const opened = { ...(await openForm(parts, assignment)), submission };
      return receiptCard(parts, opened, version, press, notices);
    }
    case "moved-on":
      return reviewOrFaultCard(parts, result.opened, press.at, [movedOn]);
    case "incomplete":
      return reviewOrFaultCard(parts, result.opened, press.at);
  }
}

function readerOf({ userId, receivedAt }: Turn): Reader {
  return { by: userId, at: receivedAt };
}

/** The participant's own forms, taken out. */
function openAll(parts: ReportingParts, turn: Turn, forms: readonly Form[]): Promise<OpenForm[]> {
  const own: readonly Assignment[] =
    turn.participant === undefined ? [] : assignmentsOf(forms, turn.participant);
  return Promise.all(own.map((assignment) => openForm(parts, assignment)));
}

async function listForms(parts: ReportingParts, turn: Turn, title: string): Promise<Reply> {
  const opened = await openAll(parts, turn, currentForms(parts.forms));
  return opened.length === 0
    ? { text: refusals.noForms(turn.participant) }
    : { card: listCard(parts, title, opened) };
}

/** Opens a form for its region or project; someone with several projects chooses. */
async function openOwn(parts: ReportingParts, turn: Turn, form: Form): Promise<Reply> {
  const opened = await openAll(parts, turn, [form]);
  const [only, ...others] = opened;
  if (only === undefined) return { text: refusals.notYourForm(form, turn.participant) };
  return {
    card:
      others.length === 0
        ? openCard(parts, only, readerOf(turn))
        : listCard(parts, listTexts.chooseTitle(form), opened),
  };
}

/** Takes up the draft that was saved last. */
async function continueLatest(parts: ReportingParts, turn: Turn): Promise<Reply> {
  const opened = await openAll(parts, turn, currentForms(parts.forms));
  const savedAt = ({ submission }: OpenForm): string => submission?.events.at(-1)?.at ?? "";
  const latest = opened
    .filter(({ submission }) => hasDraft(submission))
    .toSorted((one, other) => savedAt(other).localeCompare(savedAt(one)))[0];
  if (latest !== undefined) return { card: openCard(parts, latest, readerOf(turn)) };
  if (opened.length === 0) return { text: refusals.noForms(turn.participant) };
  const notice = plain(listTexts.noDraft);
  return { card: listCard(parts, listTexts.title, opened, [notice]) };
}
