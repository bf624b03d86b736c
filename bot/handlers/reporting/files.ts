import { offeredAssignments } from "../../../src/reporting/submissions/application.js";
import { assignmentsOf, currentForms } from "../../../src/reporting/submissions/assignment.js";
import { attach, detach, type Upload } from "../../../src/reporting/files/attachment.js";
import { openForm, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import {
  receiveFiles,
  type ReceivedFiles,
  type ReceivingDependencies,
  type SentFile,
} from "../../../src/reporting/files/receive-files.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { attachmentSections } from "../../reporting/handed-in/attachment-section.js";
import type { PageSection } from "../../reporting/card-data.js";
import { type Allowed, formVerb, logRefusal } from "../../reporting/form-verb.js";
import { buttonsFor, fitted, type Reader, type ReportingParts } from "../../reporting/parts.js";
import { tellColleagues } from "../../reporting/telling.js";
import { confirmed, notable, plain, wrong, type ToneText } from "../../cards/tone.js";
import type { AdaptiveCard, Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { fileTexts } from "../../texts/reporting/files.js";
import { buttons, subjectName } from "../../texts/reporting/reporting.js";
import { told } from "../../texts/reporting/standings.js";
import type { Turn } from "../../turn.js";

export interface FileParts extends ReportingParts, ReceivingDependencies {
  /** What to answer to files that are no attachments. Undefined when they are. */
  readonly takeOther: (turn: Turn, files: readonly SentFile[]) => Promise<Reply | undefined>;
}

/** Lets people send files in their own chat, and have them go with a report of theirs. */
export function createFileRoutes(parts: FileParts): readonly Route[] {
  return [
    {
      kind: "files",
      access: "report",
      handle: async (turn, files) =>
        (await parts.takeOther(turn, files)) ?? takeFiles(parts, turn, files),
    },
    formVerb(parts, "form.attach", (pressed) => attachChosen(parts, pressed)),
    formVerb(parts, "form.detach", (pressed) => removeFile(parts, pressed)),
  ];
}

async function takeFiles(parts: FileParts, turn: Turn, sent: readonly SentFile[]): Promise<Reply> {
  const reader = { by: turn.userId, at: turn.receivedAt };
  const candidates = await candidatesFor(parts, turn);
  const [only, ...others] = candidates;
  if (only === undefined) return { text: fileTexts.noForms };
  const received = await receiveFiles(parts, sent, reader);
  const faults = refusals(received);
  if (received.upload === undefined) return { text: faults.map(({ text }) => text).join("\n\n") };
  if (others.length === 0) return attachTo(parts, only, received.upload, reader, faults);
  return { card: choiceCard(parts, candidates, received.upload, faults) };
}

/** The reports that files may go with: those begun or, when none is, all of the person's own. */
async function candidatesFor(
  parts: FileParts,
  { participant }: Turn,
): Promise<readonly OpenForm[]> {
  const forms = currentForms(parts.forms).filter(({ files }) => files !== undefined);
  const own = participant === undefined ? [] : assignmentsOf(forms, participant);
  const offered = await offeredAssignments(parts, own);
  const opened = await Promise.all(offered.map((assignment) => openForm(parts, assignment)));
  const begun = opened.filter(({ submission }) => submission !== undefined);
  return begun.length === 0 ? opened : begun;
}

async function attachChosen(parts: FileParts, pressed: Allowed): Promise<Reply> {
  const { assignment, press, step } = pressed;
  const upload = await parts.uploads.get(step);
  if (upload?.by !== press.by || assignment.form.files === undefined) {
    logRefusal(parts, "form.attach", press.by, "unknown-upload");
    return { text: fileTexts.unknownUpload };
  }
  return attachTo(parts, await openForm(parts, assignment), upload, press);
}

async function attachTo(
  parts: FileParts,
  opened: OpenForm,
  upload: Upload,
  reader: Reader,
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  const result = await attach(parts.attachments, opened, upload);
  if (result.outcome === "too-many") return { text: fileTexts.tooMany };
  const { form, context } = opened;
  const now = { ...opened, context: { ...context, attachments: result.files } };
  const names = upload.files.map(({ name }) => name);
  const attached = confirmed(fileTexts.attached(form, names));
  const isSeen = handedIn(stateOf(opened.submission)) !== undefined;
  if (isSeen && result.files.length > (context.attachments ?? []).length)
    await tellColleagues(parts, now, reader, told.attached.others);
  const seen = isSeen ? [plain(fileTexts.seenNow(names))] : [];
  return { card: filesCard(parts, now, reader, [attached, ...seen, ...notices]) };
}

async function removeFile(parts: FileParts, { assignment, press, step }: Allowed): Promise<Reply> {
  const { submission } = await openForm(parts, assignment);
  const removed = await detach(parts.attachments, submission, assignment, step);
  if (removed === undefined) logRefusal(parts, "form.detach", press.by, "out-of-date");
  const notice =
    removed === undefined
      ? notable(fileTexts.notRemoved)
      : confirmed(fileTexts.removed(removed.name));
  return { card: filesCard(parts, await openForm(parts, assignment), press, [notice]) };
}

/** The files that go with a report. */
function filesCard(
  parts: FileParts,
  opened: OpenForm,
  reader: Reader,
  notices: readonly ToneText[],
): AdaptiveCard {
  const { form, subject } = opened;
  const button = buttonsFor(opened, parts.newId());
  return parts.renderCard("report-page", {
    title: form.title,
    hasSubject: true,
    subject: subjectName(parts.register, subject),
    notices,
    sections: attachmentSections(parts, opened, reader, button),
    actions: [button({ title: buttons.backToReport, verb: "form.open" })],
    links: [],
  });
}

/** How many reports to try to show. */
const room = [15, 8];

function choiceCard(
  parts: FileParts,
  candidates: readonly OpenForm[],
  upload: Upload,
  notices: readonly ToneText[],
): AdaptiveCard {
  const nonce = parts.newId();
  const names = upload.files.map(({ name }) => name);
  const section = (opened: OpenForm): PageSection => ({
    title: `${opened.form.title} – ${subjectName(parts.register, opened.subject)}`,
    lines: [],
    hasActions: true,
    actions: [
      buttonsFor(
        opened,
        nonce,
      )({ title: fileTexts.attachHere, verb: "form.attach", step: upload.id }),
    ],
  });
  return fitted(room, (most) => {
    const left = candidates.length - most;
    return parts.renderCard("report-page", {
      title: fileTexts.chooseTitle,
      hasSubject: false,
      subject: "",
      notices: [
        notable(fileTexts.choose(names)),
        ...notices,
        ...(left > 0 ? [notable(fileTexts.more(left))] : []),
      ],
      sections: candidates.slice(0, most).map(section),
      actions: [],
      links: [],
    });
  });
}

function refusals({ refused }: ReceivedFiles): readonly ToneText[] {
  return refused.map(({ name, reason }) => wrong(fileTexts.refused(name, reason)));
}
