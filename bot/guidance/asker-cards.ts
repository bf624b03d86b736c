import { answerInForce, type SentQuestion, standingOf } from "../../src/guidance/question.js";
import type { TextFault } from "../../src/guidance/own-words.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { CardRenderer } from "../cards/card-renderer.js";
import type { AdaptiveCard } from "../reply.js";
import { plain } from "../cards/tone.js";
import { longDate } from "../texts/format.js";
import {
  askerTexts,
  coordinatorTexts,
  questionPhrases,
  standingNames,
  textFaults,
} from "../texts/guidance/questions.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, input, section } from "../cards/section-card.js";

interface Parts {
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

/** Lets someone look over their question before it goes to RCC Sydöst. */
export function offerCard(
  { renderCard, newId }: Parts,
  { text, matter }: { readonly text: string; readonly matter: string },
  fault?: TextFault,
): AdaptiveCard {
  return drawSections(
    { renderCard },
    {
      title: askerTexts.offerTitle,
      notices: [plain(askerTexts.offer)],
      sections: [
        section({
          separated: false,
          inputs: [
            input("long-text", "text", askerTexts.question, {
              value: text,
              faults: fault === undefined ? [] : [{ text: textFaults[fault] }],
            }),
          ],
        }),
      ],
      actions: [button(askerTexts.send, "question.send", matter, { nonce: newId() }, "positive")],
    },
  );
}

/** Says that a question has been sent, and which. */
export function sentCard({ renderCard }: Parts, { asked }: SentQuestion): AdaptiveCard {
  return drawSections(
    { renderCard },
    {
      title: askerTexts.sentTitle,
      notices: [plain(askerTexts.sent)],
      sections: [section({ lines: [{ label: coordinatorTexts.question, text: asked.text }] })],
    },
  );
}

/** How many of one's own questions a card has room for. */
const mostShown = 8;

/** Shows someone's own questions, the newest first, and what became of them. */
export function ownQuestionsCard(
  { renderCard }: Parts,
  own: readonly SentQuestion[],
): AdaptiveCard {
  const newest = own.toSorted((one, other) => other.asked.at.localeCompare(one.asked.at));
  const more = newest.length - mostShown;
  return drawSections(
    { renderCard },
    {
      title: askerTexts.ownTitle,
      sections: newest
        .slice(0, mostShown)
        .map((question) => section({ lines: ownLines(question) })),
      notices: more > 0 ? [plain(askerTexts.older(more))] : [],
    },
  );
}

function ownLines(question: SentQuestion) {
  const answer = answerInForce(question);
  const standing = standingOf(question);
  const day = longDate(localDateOf(new Date(question.asked.at)));
  return [
    { label: coordinatorTexts.question, text: question.asked.text },
    { label: "", text: `${day}, ${standingNames[standing]}` },
    ...(answer
      ? [
          {
            label: `${questionPhrases.sv.citation(localDateOf(new Date(answer.at)))}: `,
            text: answer.text,
          },
        ]
      : []),
    ...(standing === "settled" ? [{ label: "", text: askerTexts.settledHint }] : []),
  ];
}
