import { projectsCalled } from "../../../src/participants/called-projects.js";
import { projectIdsOf } from "../../../src/participants/participant.js";
import type { Project } from "../../../src/participants/project.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { currentForms } from "../../../src/reporting/submissions/assignment.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { listCard } from "../../reporting/list-card.js";
import { listForms, openAll, openOrChoose, openOwn, readerOf } from "../../reporting/own-forms.js";
import type { ReportingParts } from "../../reporting/parts.js";
import type { Reply } from "../../reply.js";
import type { Command } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import {
  forRegionPattern,
  othersReportTexts,
  regionMeant,
  reportOfRegionPattern,
  withoutRegion,
} from "../../texts/reporting/others-reports.js";
import {
  createProjectNameReader,
  projectReportTexts as texts,
  readingPattern,
} from "../../texts/reporting/project-reports.js";
import { formPattern } from "../../texts/reporting/reporting-commands.js";
import { listTexts, roleText, subjectName } from "../../texts/reporting/reporting.js";
import type { Turn } from "../../turn.js";

/** What people do who say whose report it is that they want to hand in: their own opens, of others' they are told whose. */
export function createOthersReportRoutes(parts: ReportingParts): readonly Command[] {
  const forms = currentForms(parts.forms);
  const reader = createProjectNameReader(forms.filter(({ who }) => who === "project-lead"));
  return [
    {
      kind: "command",
      name: "for-region",
      access: "report",
      pattern: forRegionPattern,
      handle: (turn, message) => forRegion(parts, turn, message),
    },
    {
      kind: "command",
      name: "report-of-region",
      access: "ask",
      pattern: reportOfRegionPattern,
      handle: async (turn, message) => {
        const { participant, isPersonal } = turn;
        return participant === undefined || participant.role === "coordinator" || !isPersonal
          ? undefined
          : forRegion(parts, turn, message);
      },
    },
    {
      kind: "command",
      name: "for-project",
      // Whether it is a wish to report, and no question, shows only when the project is known.
      access: "ask",
      pattern: reader.pattern,
      handle: async (turn, message) => {
        const { participant, isPersonal } = turn;
        if (!isPersonal) return undefined;
        if (participant?.role === "coordinator" && readingPattern.test(message)) return undefined;
        return forProject(parts, turn, {
          form: reader.formIn(message),
          ...reader.nameIn(message),
        });
      },
    },
  ];
}

/** Opens one's own region's form by the region's name; another region's is told who hands in. */
async function forRegion(parts: ReportingParts, turn: Turn, message: string): Promise<Reply> {
  const meant = regionMeant(message);
  const { participant } = turn;
  const isOwn = participant?.role === "region" && participant.regionId === meant;
  if (!isOwn && meant !== undefined) {
    const { elsewhere, another } = othersReportTexts;
    const why = meant === "elsewhere" ? elsewhere : another(meant);
    return { text: `${why} ${roleText(participant)}` };
  }
  const words = withoutRegion(message);
  const form = currentForms(parts.forms).find((one) => formPattern(one.words).test(words));
  return form === undefined ? listForms(parts, turn, listTexts.title) : openOwn(parts, turn, form);
}

/** A report that somebody wants to hand in, and the words that may be its project's name. */
interface Meant {
  readonly form: Form | undefined;
  readonly words: string;
  readonly isName: boolean;
}

/** Opens the report of one's own project, tells whose another's is, or that there is none; undefined where no project is meant. */
async function forProject(
  parts: ReportingParts,
  turn: Turn,
  { form, words, isName }: Meant,
): Promise<Reply | undefined> {
  const own = turn.participant === undefined ? [] : projectIdsOf(turn.participant);
  const called = projectsCalled(parts.register.projects, words);
  if (turn.participant === undefined)
    return called.length === 0 ? undefined : { text: general.notAllowed("report", undefined) };
  const theirs = called.filter(({ id }) => own.includes(id));
  if (theirs.length > 0) return openProjects(parts, turn, form, theirs);
  const [only, ...others] = called.map((project) => nameOf(parts, project));
  if (only !== undefined && others.length === 0)
    return toldWhose(parts, turn, form, texts.another(form, only, leadsOf(parts, called)));
  if (only !== undefined)
    return toldWhose(parts, turn, form, texts.several(words, [only, ...others]));
  if (!isName) return undefined;
  const why = (await notGranted(parts, turn, words)) ?? texts.unknown(words);
  return toldWhose(parts, turn, form, why);
}

function nameOf({ register }: ReportingParts, { id }: Project): string {
  return subjectName(register, { kind: "project", projectId: id });
}

function leadsOf({ register }: ReportingParts, projects: readonly Project[]): readonly string[] {
  return register.participants
    .filter((person) => projects.some(({ id }) => projectIdsOf(person).includes(id)))
    .map(({ name }) => name);
}

async function openProjects(
  parts: ReportingParts,
  turn: Turn,
  form: Form | undefined,
  projects: readonly Project[],
): Promise<Reply> {
  const forms = form === undefined ? currentForms(parts.forms) : [form];
  const opened = (await openAll(parts, turn, forms)).filter(
    ({ subject }) =>
      subject.kind === "project" && projects.some(({ id }) => id === subject.projectId),
  );
  const title = form === undefined ? listTexts.title : listTexts.chooseTitle(form);
  return openOrChoose(parts, turn, title, opened);
}

/** Says why nothing is opened, with the way to what is one's own. */
async function toldWhose(
  parts: ReportingParts,
  turn: Turn,
  form: Form | undefined,
  why: string,
): Promise<Reply> {
  const { participant } = turn;
  const projects = parts.register.projects.filter(
    ({ id }) => participant !== undefined && projectIdsOf(participant).includes(id),
  );
  const text = `${why} ${texts.yours(
    projects.map((project) => nameOf(parts, project)),
    participant,
  )}`;
  if (projects.length === 0) return { text, suggestions: [texts.report] };
  const forms = currentForms(parts.forms).filter(
    (one) => one.who === "project-lead" && (form === undefined || one === form),
  );
  const opened = await openAll(parts, turn, forms);
  return { text, card: listCard(parts, texts.chooseTitle(form), opened, readerOf(turn)) };
}

/** What has become of one's own application of that name; undefined where there is none. */
async function notGranted(
  parts: ReportingParts,
  turn: Turn,
  words: string,
): Promise<string | undefined> {
  const forms = currentForms(parts.forms).filter(({ who }) => who === "applicant");
  const applications = (await openAll(parts, turn, forms)).flatMap(({ submission }) => {
    const state = stateOf(submission);
    const name = state.version?.record["name"] ?? state.draft["name"];
    return typeof name === "string" ? [{ name, state }] : [];
  });
  const [application] = projectsCalled(applications, words);
  if (application === undefined) return undefined;
  const { name, state } = application;
  if (state.decided !== undefined) return texts.notGranted(name, "rejected");
  return texts.notGranted(name, state.version === undefined ? "draft" : "undecided");
}
