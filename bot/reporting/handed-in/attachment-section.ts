import { submissionId } from "../../../src/reporting/submissions/assignment.js";
import { type Attachment, removableFiles } from "../../../src/reporting/files/attachment.js";
import { attachmentId } from "../../../src/reporting/files/open-attachment.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { fileLine, fileTexts } from "../../texts/reporting/files.js";
import { personName } from "../../texts/reporting/reporting.js";
import type { PageSection } from "../card-data.js";
import type { buttonsFor, Reader, ReportingParts } from "../parts.js";

/** How many files can be opened from a card. */
const mostLinks = 6;

/**
 * The files that go with a report or, where there are none, how to send them; nothing for a form without files.
 *
 * @param reader - who may open them from the card; undefined: they are only named
 * @param button - makes the buttons that take away those not handed in yet; undefined: none may be
 */
export function attachmentSections(
  parts: Pick<ReportingParts, "register" | "fileUrl">,
  opened: OpenForm,
  reader?: Reader,
  button?: ReturnType<typeof buttonsFor>,
): readonly PageSection[] {
  const { form, context } = opened;
  const files = context.attachments ?? [];
  if (form.files === undefined && files.length === 0) return [];
  const lines =
    files.length === 0
      ? [{ label: "", text: form.files?.text ?? "" }]
      : files.map((file) => ({
          label: file.name,
          text: fileLine(file, personName(parts.register, file.by)),
        }));
  const removable = button === undefined ? [] : removableFiles(opened.submission, files);
  const actions = removable
    .slice(-mostLinks)
    .flatMap(({ hash, name }) =>
      button === undefined
        ? []
        : [button({ title: fileTexts.remove(name), verb: "form.detach", step: hash })],
    );
  const section = { title: fileTexts.title, lines, hasActions: actions.length > 0, actions };
  if (reader === undefined || files.length === 0) return [section];
  const linkTo = ({ hash, name }: Attachment) => ({
    title: fileTexts.open(name),
    url: parts.fileUrl(attachmentId(submissionId(opened), hash), "stored", reader.by, reader.at),
  });
  return [{ ...section, files: files.slice(-mostLinks).map(linkTo) }];
}
