import { openForm, type OpenForm } from "../../src/reporting/drafts/open-form.js";
import type { Form } from "../../src/reporting/forms/form.js";
import { offeredAssignments } from "../../src/reporting/submissions/application.js";
import {
  type Assignment,
  assignmentsOf,
  currentForms,
} from "../../src/reporting/submissions/assignment.js";
import type { Reply } from "../reply.js";
import { namesForm } from "../texts/reporting/reporting-commands.js";
import { listTexts, refusals } from "../texts/reporting/reporting.js";
import type { Turn } from "../turn.js";
import { listCard } from "./list-card.js";
import { openCard } from "./open-card.js";
import type { Reader, ReportingParts } from "./parts.js";

/** Who sees the cards of a turn. */
export function readerOf({ userId, receivedAt }: Turn): Reader {
  return { by: userId, at: receivedAt };
}

/** The participant's own forms, taken out. */
export async function openAll(
  parts: ReportingParts,
  turn: Turn,
  forms: readonly Form[],
): Promise<OpenForm[]> {
  const own: readonly Assignment[] =
    turn.participant === undefined ? [] : assignmentsOf(forms, turn.participant);
  const offered = await offeredAssignments(parts, own);
  return Promise.all(offered.map((assignment) => openForm(parts, assignment)));
}

/** A list of everything that is a person's to hand in. */
export async function listForms(parts: ReportingParts, turn: Turn, title: string): Promise<Reply> {
  const opened = await openAll(parts, turn, currentForms(parts.forms));
  return opened.length === 0
    ? { text: refusals.noForms(turn.participant) }
    : { card: listCard(parts, title, opened, readerOf(turn)) };
}

/** Opens a form for its region or project; someone with several projects chooses. */
export async function openOwn(parts: ReportingParts, turn: Turn, form: Form): Promise<Reply> {
  const opened = await openAll(parts, turn, [form]);
  if (opened.length > 0) return openOrChoose(parts, turn, listTexts.chooseTitle(form), opened);
  return {
    text:
      form.who === "assessor" && turn.participant?.role === "coordinator"
        ? refusals.notToAssess
        : refusals.notYourForm(form, turn.participant),
  };
}

/** Opens the only one of some forms, or lets a person choose among them. */
export function openOrChoose(
  parts: ReportingParts,
  turn: Turn,
  title: string,
  opened: readonly OpenForm[],
): Reply {
  const [only, ...others] = opened;
  return {
    card:
      only !== undefined && others.length === 0
        ? openCard(parts, only, readerOf(turn))
        : listCard(parts, title, opened, readerOf(turn)),
  };
}

/**
 * How far a person's own reports have come: those of the form that a message names, where it names one. Undefined for
 * those who have none, as coordinators for others' reports.
 */
export async function showOwn(
  parts: ReportingParts,
  turn: Turn,
  message: string,
): Promise<Reply | undefined> {
  const { participant, isPersonal } = turn;
  if (participant === undefined || participant.role === "coordinator" || !isPersonal)
    return undefined;
  const forms = currentForms(parts.forms);
  const named = forms.filter(({ words }) => namesForm(message, words));
  const opened = await openAll(parts, turn, named.length > 0 ? named : forms);
  return opened.length === 0
    ? undefined
    : { card: listCard(parts, listTexts.mineTitle, opened, readerOf(turn)) };
}
