import type { Participant } from "../../../src/participants/participant.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { capital } from "../format.js";
import { reportingAct, reportingWish } from "./others-reports.js";
import { roleText } from "./reporting.js";
import { inList } from "../summaries/summary-words.js";

const article =
  "(?:(?:en|ett|min|mina|vår|våra|den|det|deras|hans|hennes|projektets|ny|nya|klar(?:a)?) )*";

const link = "(?:för|åt|om|på|till|från|i|rörande|gällande|avseende|angående)";

/** "rapporten" of no form by name. */
const anyReport = "rapport|rapporten|rapporter|redovisning|redovisningen";

/** What a project itself may be called beside its name. */
const aProject = "(?:(?:mitt|vårt|vårat|det|vår|mina|våra) )?(?:projekt(?:et|en)?)?";

/** What someone writes to hand in a report, and the words that may name a project: everything but the wish and the form. */
interface Readers {
  readonly pattern: RegExp;
  readonly wish: RegExp;
  readonly form: RegExp;
}

const readersOf = (words: readonly string[]): Readers => {
  const forms = `(?:${[...words, anyReport].join("|")})`;
  const act = `${reportingWish}(?:${reportingAct}|öppna|rätta|ändra|visa)(?: med)?`;
  return {
    pattern: new RegExp(`^(?:${act}|${article}${forms})[: ](?!att ).{3,200}$`, "iu"),
    wish: new RegExp(`^${act} `, "iu"),
    form: new RegExp(`(?<![\\p{L}\\d])${article}${forms}(?![\\p{L}\\d])(?: in(?![\\p{L}]))?`, "iu"),
  };
};

/** What coordinators write to read what others have handed in. */
export const readingPattern = /^(?:öppna|rätta|ändra|visa)(?!\p{L})/iu;

/** What is known of the words that may name a project. */
export interface NamedProject {
  readonly words: string;
  /** Whether they can hardly be anything but the name of a project, even where there is none of that name. */
  readonly isName: boolean;
}

/** Reads the project's name in wishes to report: "lämna slutrapporten för Snabbare svar", "jag ska rapportera Snabbare svar". */
export function createProjectNameReader(forms: readonly Form[]): {
  readonly pattern: RegExp;
  nameIn(message: string): NamedProject;
  formIn(message: string): Form | undefined;
} {
  const { pattern, wish, form } = readersOf(forms.flatMap(({ words }) => words));
  return {
    pattern,
    nameIn: (message) => {
      const rest = message.replace(wish, "").replace(form, " ").trim();
      const words = rest
        .replace(new RegExp(`^in (?=${link} )`, "iu"), "")
        .replace(new RegExp(`^[: ]*${link} `, "iu"), "")
        .replace(new RegExp(`^${aProject} `, "iu"), "")
        .replace(/,? (?:in|också|med|tack|i stället)(?=[.!? ]*$)/iu, "")
        .replaceAll(/^[”"'\s]+|[”"'.!?\s]+$/gu, "");
      return { words, isName: isSurelyName(message, rest, words) };
    },
    formIn: (message) =>
      forms.find(({ words }) =>
        new RegExp(`(?<![\\p{L}\\d])(?:${words.join("|")})(?![\\p{L}\\d])`, "iu").test(message),
      ),
  };
}

/** What is said of when, for whom or how rather than of a project. */
const noName =
  /^(?:att|när|om|som|hur|var|vad|vilk\p{L}*|en|ett|två|tre|flera|alla|varje|någon|något|andra|annan|någon annan|mig|oss|dig|er|dem|dom|de|sig|min|mitt|mina|vår|vårt|våra|sent|sen|tidigt|hand|första|sista|sig|året|år|i år|förra|nästa|hela|perioden|kvartalet|hösten|våren|sommaren|region\p{L}*|projektet|projekten|projekt|den|det|detta|socialstyrelsen|rcc.*|östergötland.*|jönköping.*|kalmar.*|jämtland.*|svf.*|prem.*)(?!\p{L})|\d/iu;

/** Words of questions, and of names hardly ever. */
const asks = /(?<!\p{L})(?:när|hur|vad|vem|vilk\p{L}*|varför|ska|måste|kan|får|är|har)(?!\p{L})/iu;

/** What leads to a project's name and hardly to anything else: a report may be written "på engelska" or "i Word". */
const linked = /^[: ]*(?:in )?(?:för|åt|om|rörande|gällande|avseende|angående) /iu;

/** What leads to a place, a language or a program. */
const elsewhere = /^[: ]*(?:in )?(?:på|i|till|från) /iu;

/** Asks whether something may be so, which is no wish to do it. */
const asksWhether =
  /^(?:\p{L}+[,!]? )?(?:får|kan|ska|måste|bör|behöver|räcker) (?:vi|jag|man|det|projekt\p{L}*)(?!\p{L})/iu;

const reports = /(?<!\p{L})(?:rapportera|redovisa|\p{L}*rapport(?:en)?)(?!\p{L})/iu;

function isSurelyName(message: string, rest: string, words: string): boolean {
  // A dash or comma after "projekt" leads on to what is asked of them all.
  if (words.length < 4 || !/^[\p{L}(]/u.test(words)) return false;
  if (noName.test(words) || asks.test(words)) return false;
  const isLinked = linked.test(rest);
  if (isWrittenAsName(rest, words)) return isLinked || reports.test(message);
  // A single word in small letters may be anything: "för granskning", "åt kollegan".
  return isLinked && /\s/.test(words) && !/\?\s*$/.test(message) && !asksWhether.test(message);
}

/** Whether some words are in quotation marks, begin with a capital or are said to be a project's. */
function isWrittenAsName(rest: string, words: string): boolean {
  if (/[”"].+[”"]/u.test(rest)) return true;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(words) && !elsewhere.test(rest);
  return isCapital || /(?<=^|[^\p{L}]|\p{L}{3})projekt(?:et)? /iu.test(rest);
}

/** What to say to whoever names a project that is not theirs, or none. */
export const projectReportTexts = {
  another: (form: Form | undefined, project: string, leads: readonly string[]): string => {
    const what = form === undefined ? "Det rapporteras" : `${capital(form.name)} lämnas`;
    const who =
      leads.length === 0
        ? "Ingen är registrerad som ledare för det. Fråga RCC Sydöst."
        : `${what} av den som leder det: ${inList(leads)}.`;
    return `${project} är inte ditt projekt. ${who} Inget är öppnat eller sparat.`;
  },
  several: (words: string, projects: readonly string[]): string =>
    `”${words}” kan vara ${inList(projects)}. Inget av dem är ditt projekt, så inget är öppnat eller sparat. Varje projekt rapporteras av den som leder det.`,
  unknown: (words: string): string =>
    `Jag hittar inget beviljat projekt som heter ”${words}”. Bara projekt som har beviljats medel rapporteras. Inget är öppnat eller sparat.`,
  notGranted: (name: string, standing: "undecided" | "rejected" | "draft"): string =>
    `${name} är en ansökan som ${standings[standing]}. Bara projekt som har beviljats medel rapporteras. Inget är öppnat eller sparat.`,
  yours: (projects: readonly string[], participant: Participant | undefined): string => {
    if (projects.length === 0) return roleText(participant);
    return `${projects.length === 1 ? "Ditt projekt är" : "Dina projekt är"} ${inList(projects)}.`;
  },
  /** Shows what is one's own. */
  report: "rapportera",
  chooseTitle: (form: Form | undefined): string =>
    form === undefined ? "Dina rapporter att lämna" : `${form.title}: dina projekt`,
} as const;

const standings = {
  undecided: "RCC Sydöst inte har beslutat om än",
  rejected: "inte har beviljats",
  draft: "inte är inskickad",
} as const;
