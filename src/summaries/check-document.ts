import type { Answer } from "../reporting/drafts/read-answer.js";
import type { Collected, Counted } from "./collected.js";
import { type DocumentModel, refTo } from "./document.js";

/** Something in a summary's document that does not agree with what was submitted. */
export type Flaw =
  /** An answer that has no place in the document, or several. */
  | { readonly kind: "missing" | "repeated"; readonly ref: string }
  /** The place of an answer does not show it, or the text of a sum is not the sum. */
  | { readonly kind: "altered" | "wrong-sum"; readonly ref: string; readonly text: string }
  /** A place says it shows an answer that no counted report has. */
  | { readonly kind: "unknown"; readonly ref: string };

/** A text in the document and what it stands for. */
interface Place {
  readonly text: string;
  readonly answers?: readonly string[] | undefined;
  readonly sumOf?: readonly string[] | undefined;
}

/**
 * Proves that every answer of every counted report stands in exactly one place, as it was given, and that the sums add
 * up. Empty when it is so.
 *
 * @param inWords - what a document shows for an answer whose words are ours: a choice, a day, yes or no. Undefined: the
 *   answer's own text, or its digits
 */
export function flawsOf(
  document: DocumentModel,
  { reports }: Collected,
  inWords: (report: Counted, path: string, answer: Answer) => string | undefined,
): readonly Flaw[] {
  const places = placesIn(document);
  const answers = new Map(
    reports.flatMap((report) =>
      answersOf(report).map(({ path, answer }) => {
        const shown = inWords(report, path, answer);
        return [refTo(report.source.submissionId, path), { answer, shown }] as const;
      }),
    ),
  );
  const shownAt = new Map<string, Place[]>();
  for (const place of places)
    for (const ref of place.answers ?? []) shownAt.set(ref, [...(shownAt.get(ref) ?? []), place]);
  return [
    ...[...shownAt.keys()].filter((ref) => !answers.has(ref)).map((ref) => unknown(ref)),
    ...[...answers].flatMap(([ref, { answer, shown }]): readonly Flaw[] => {
      const [place, ...others] = shownAt.get(ref) ?? [];
      if (place === undefined) return [{ kind: "missing", ref }];
      if (others.length > 0) return [{ kind: "repeated", ref }];
      return shows(place.text, answer, shown) ? [] : [{ kind: "altered", ref, text: place.text }];
    }),
    ...places.flatMap((place) => sumFlaws(place, (ref) => answers.get(ref)?.answer)),
  ];
}

/** Every answer of a report that was not left blank, by path: "usedKronor", "plan.0.kronor". */
export function answersOf({
  record,
}: Pick<Counted, "record">): readonly { readonly path: string; readonly answer: Answer }[] {
  return Object.entries(record)
    .flatMap(([id, value]) =>
      typeof value === "object"
        ? value.flatMap((row, index) =>
            Object.entries(row).map(([part, answer]) => ({
              path: `${id}.${index}.${part}`,
              answer,
            })),
          )
        : [{ path: id, answer: value }],
    )
    .filter(({ answer }) => !isBlank(answer));
}

function isBlank(answer: Answer): boolean {
  return typeof answer === "string" && answer.trim() === "";
}

function placesIn({ blocks }: DocumentModel): readonly Place[] {
  return blocks.flatMap((block): readonly Place[] => {
    if (block.kind === "paragraph") return [block];
    if (block.kind !== "table") return [];
    return block.rows.flat().filter((cell) => typeof cell === "object");
  });
}

function shows(text: string, answer: Answer, shown: string | undefined): boolean {
  if (shown !== undefined) return text.includes(shown);
  if (typeof answer === "number") return numbersIn(text).includes(answer);
  return text.includes(String(answer).trim());
}

function sumFlaws(
  { text, sumOf }: Place,
  answerTo: (ref: string) => Answer | undefined,
): readonly Flaw[] {
  if (sumOf === undefined) return [];
  const terms = sumOf.map((ref) => ({ ref, answer: answerTo(ref) }));
  const lost = terms.filter(({ answer }) => typeof answer !== "number");
  if (lost.length > 0) return lost.map(({ ref }) => unknown(ref));
  const sum = terms.reduce((total, { answer }) => total + Number(answer), 0);
  return numbersIn(text).includes(sum) ? [] : [{ kind: "wrong-sum", ref: sumOf[0] ?? "", text }];
}

/** The numbers in a text as Swedes write them: "-1 200 000", "71,2". */
function numbersIn(text: string): readonly number[] {
  const digits = /[-\u2212]?\d+(?:[\s\u00a0\u202f]\d{3})*(?:,\d+)?/gu;
  return [...text.matchAll(digits)].map(([number]) =>
    Number(
      number
        .replaceAll(/[\s\u00a0\u202f]/gu, "")
        .replace("\u2212", "-")
        .replace(",", "."),
    ),
  );
}

function unknown(ref: string): Flaw {
  return { kind: "unknown", ref };
}
