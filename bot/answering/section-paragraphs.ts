import type { Answer } from "../../src/answering/answer.js";
import { answerTexts } from "../texts/answering/answers.js";
import { fillText } from "../texts/answering/values.js";
import type { Citing } from "./citing.js";
import { conflictParagraphs } from "./conflict-paragraphs.js";
import { firstSentence } from "./first-sentence.js";

type SectionAnswer = Extract<Answer, { readonly kind: "section" }>;

/** What a section is about, its parts, and the beginning of what it says. */
export function sectionParagraphs(citing: Citing, answer: SectionAnswer): readonly string[] {
  const { language, label, year, section, parts, facts, conflicts } = answer;
  const texts = answerTexts[language].section;
  if (section === undefined && parts.length === 0) return [texts.none(label, year)];
  const about = section && texts.about(label, section.document.name, section.title);
  const mark = section ? citing.cite([section.id], 1) : "";
  const partLines = parts.map(({ id, label: part, title }) =>
    `- ${part}: ${title} ${section ? "" : citing.cite([id], 1)}`.trimEnd(),
  );
  const factLines = facts.map(
    ({ statement, values }) =>
      `- ${firstSentence(fillText(statement[language], values, language))}`,
  );
  return [
    ...(about ? [`${about} ${mark}`] : []),
    ...(partLines.length > 0 ? [texts.parts(label, year), partLines.join("\n")] : []),
    ...(factLines.length > 0 ? [texts.facts, factLines.join("\n")] : []),
    ...conflicts.flatMap((conflict) =>
      conflictParagraphs(citing, conflict, "short", { language, text: "", room: 0 }),
    ),
    texts.askMore,
  ];
}
