import type { Dispatch } from "../../../src/reminders/ledger/dispatch.js";
import { statusOf } from "../../../src/reminders/ledger/dispatch.js";
import type { SendDueDependencies } from "../../../src/reminders/sending/send-due.js";
import { resend } from "../../../src/reminders/sending/resend.js";
import { readPressed } from "../../cards/pressed.js";
import { readSituation } from "../../reminders/parts.js";
import { otherContacts, problemsCard } from "../../reminders/problems-card.js";
import { viewRound } from "../../reminders/round-card.js";
import { confirmed, type ToneText } from "../../cards/tone.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { problemsPattern, roundTexts as texts } from "../../texts/reminders/reminder-round.js";
import type { Turn } from "../../turn.js";
import type { RoundParts } from "./reminder-round.js";

export interface ProblemParts extends RoundParts {
  readonly sending: SendDueDependencies;
}

/** Lets coordinators see which messages did not arrive, and send them again. */
export function createProblemRoutes(parts: ProblemParts): readonly Route[] {
  const access = "follow-up";
  return [
    {
      kind: "command",
      name: "delivery.show",
      access,
      pattern: problemsPattern,
      handle: (turn) => show(parts, turn),
    },
    { kind: "verb", verb: "delivery.show", access, handle: (turn) => show(parts, turn) },
    {
      kind: "verb",
      verb: "delivery.resend",
      access,
      handle: (turn, data) => sendAgain(parts, turn, data),
    },
  ];
}

async function show(
  parts: ProblemParts,
  turn: Turn,
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  const situation = await readSituation(parts, turn.receivedAt);
  const { problems } = await viewRound(parts, situation, await parts.reachable());
  return { card: problemsCard(parts, situation, problems, notices) };
}

/** Sends again, to the same person or another contact, only what is a problem still: a card pressed twice sends once. */
async function sendAgain(
  parts: ProblemParts,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const situation = await readSituation(parts, turn.receivedAt);
  const { problems } = await viewRound(parts, situation, await parts.reachable());
  const [about, instead] = pressed.about.split("/");
  const chosen = problems
    .filter(({ id }) => about === "all" || about === id)
    .filter(
      (dispatch) => instead === undefined || otherContacts(situation, dispatch).includes(instead),
    );
  const made = await Promise.all(
    chosen.map((dispatch) => resend(parts.sending, { ...dispatch, to: instead ?? dispatch.to })),
  );
  const tried = made.filter((dispatch): dispatch is Dispatch => dispatch !== undefined);
  const sent = tried.filter((dispatch) => statusOf(dispatch).type === "sent");
  return show(parts, turn, [confirmed(texts.resent(sent.length, tried.length))]);
}
