import { isAllowed, mayReportFor } from "../../src/participants/access.js";
import type { OpenForm } from "../../src/reporting/drafts/open-form.js";
import type { Reply } from "../reply.js";
import { personName, subjectName } from "../texts/reporting/reporting.js";
import type { ToldText } from "../texts/reporting/standings.js";
import { openCard } from "./open-card.js";
import type { Reader, ReportingParts } from "./parts.js";

/** Tells the colleagues, and the coordinators where a summary was compiled without this. */
export async function tellOthers(
  parts: ReportingParts,
  opened: OpenForm,
  reader: Reader,
  text: ToldText,
): Promise<void> {
  await tellColleagues(parts, opened, reader, text);
  await parts.offerNewVersion(opened.form.id, reader.at);
}

/** Tells everyone else who may report for the same region or project, with the card that the report opens with for them. */
export async function tellColleagues(
  parts: ReportingParts,
  opened: OpenForm,
  { by, at }: Reader,
  text: ToldText,
): Promise<void> {
  const others = parts.register.participants.filter(
    (person) => person.userId !== by && mayReportFor(person, opened.subject),
  );
  await tell(
    parts,
    others.map(({ userId }) => userId),
    (userId) => ({
      text: textFor(parts, opened, by, text),
      card: openCard(parts, opened, { by: userId, at }, "receipt"),
    }),
  );
}

/** Tells the coordinators who review. */
export async function tellReviewers(
  parts: ReportingParts,
  opened: OpenForm,
  { by }: Reader,
  text: ToldText,
): Promise<void> {
  const reviewers = parts.register.participants.filter((person) => isAllowed(person, "review"));
  await tell(
    parts,
    reviewers.map(({ userId }) => userId),
    () => ({ text: textFor(parts, opened, by, text) }),
  );
}

function textFor({ register }: ReportingParts, opened: OpenForm, by: string, text: ToldText) {
  return text({
    form: opened.form,
    subject: subjectName(register, opened.subject),
    by: personName(register, by),
  });
}

async function tell(
  { notify }: ReportingParts,
  userIds: readonly string[],
  reply: (userId: string) => Reply,
): Promise<void> {
  await Promise.all(userIds.map((userId) => notify(userId, reply(userId))));
}
