import type { Conflict } from "../../src/agreement/conflict.js";
import type { Language, Text, Values } from "../../src/agreement/value.js";
import type { Citing } from "./citing.js";
import { asSentence } from "../plain-text.js";
import { firstSentence } from "./first-sentence.js";
import { answerTexts } from "../texts/answering/answers.js";
import { fillText, formatValue } from "../texts/answering/values.js";

/** How much of a contradiction is told: both sides and what we think of it, or that there is one. */
export type Extent = "full" | "short";

/** What an answer has told before it comes to a contradiction. */
export interface Told {
  readonly language: Language;
  readonly text: string;
  /** How many more characters there is room for: what we think is shortened, or left out of a short warning, where it
   * needs more. */
  readonly room: number;
}

/** Tells of a contradiction, a trap or a gap; sides whose figures stand in the answer are not told once more. */
export function conflictParagraphs(
  citing: Citing,
  conflict: Conflict,
  extent: Extent,
  { language, text, room }: Told,
): readonly string[] {
  const { kind, positions, assessment, advice, title, values } = conflict;
  const texts = answerTexts[language];
  const say = (what: Text | undefined, its: Values = values): string =>
    what ? fillText(what[language], its, language) : "";
  const assessed = assessmentLine(say(assessment), texts.ourAssessment);
  const warning = `${texts.mindThat} ${asSentence(say(title))}`;
  if (extent === "short" || !isAbout(conflict, language, text)) {
    const whole = `${warning} ${assessed}`.trim();
    return [whole.length <= room ? whole : warning];
  }
  const whole = `${assessed} ${say(advice)}`.trim();
  if (tellsBothSides(conflict, language, text)) return [within(room, whole)];
  const opening = kind === "trap" || kind === "unclear" ? warning : texts.conflict[kind];
  const sides = positions.map(
    (position) => `${say(position.statement, position.values)} ${citing.cite(position.sources, 1)}`,
  );
  const told = `${opening} ${sides.join(" ")}`.trim();
  return [told, within(room - told.length, whole)];
}

/** What we think of it, shortened to the likeliest side and why where there is no room for all. */
function within(room: number, whole: string): string {
  return whole.length <= room ? whole : firstSentence(whole);
}

/** Whether a text has a figure that the sides differ in; sides without figures may differ in anything. */
function isAbout({ positions }: Conflict, language: Language, text: string): boolean {
  const figures = positions.flatMap(({ values }) => Object.values(values));
  return (
    text === "" ||
    figures.length === 0 ||
    figures.some((value) => text.includes(formatValue(value, language)))
  );
}

/** Whether a text has the figures of every side: one of each where a trap only sets them beside each other. */
function tellsBothSides({ kind, positions }: Conflict, language: Language, text: string): boolean {
  return positions.every(({ values }) => {
    const told = Object.values(values).map((value) => text.includes(formatValue(value, language)));
    return kind === "trap" ? told.includes(true) : told.length > 0 && !told.includes(false);
  });
}

/** Marks an assessment as ours, unless its own words do. */
function assessmentLine(assessed: string, label: string): string {
  const own = label.replace(":", "").toLowerCase();
  return assessed === "" || assessed.toLowerCase().startsWith(own)
    ? assessed
    : `${label} ${assessed}`;
}
