import { nudgeable } from "../../../src/reminders/nudgeable.js";
import { changeRound, nudge } from "../../../src/reminders/run-round.js";
import { plainText } from "../../plain-text.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { findDuties } from "../../reminders/find-duties.js";
import { nudgeCard, nudgedCard } from "../../reminders/nudge-card.js";
import { readSituation, type ReminderParts } from "../../reminders/parts.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { nudgePattern, roundTexts as texts } from "../../texts/reminder-round.js";
import type { Turn } from "../../turn.js";

/** Lets coordinators remind one region or project, or all that have not reported, once more. */
export function createNudgeRoutes(parts: ReminderParts): readonly Route[] {
  const access = "follow-up";
  return [
    {
      kind: "command",
      name: "round.nudge",
      access,
      pattern: nudgePattern,
      handle: (turn, message) => preview(parts, turn, nudgePattern.exec(message)?.[1] ?? ""),
    },
    {
      kind: "verb",
      verb: "round.nudge",
      access,
      handle: (turn, data) => {
        const pressed = readPressed(turn, data);
        return pressed === undefined
          ? Promise.resolve({ text: general.unknownButton })
          : preview(parts, turn, pressed.about || `duty ${inputIn(data, "duty")}`);
      },
    },
    {
      kind: "verb",
      verb: "round.nudge-send",
      access,
      handle: (turn, data) => send(parts, turn, data),
    },
    {
      kind: "verb",
      verb: "round.nudge-cancel",
      access,
      handle: () => Promise.resolve({ text: texts.nudgeCancelled }),
    },
  ];
}

async function preview(parts: ReminderParts, turn: Turn, words: string): Promise<Reply> {
  const found = await find(parts, turn, words);
  return "refusal" in found
    ? { text: found.refusal }
    : { card: nudgeCard(parts, found.duties, words) };
}

async function find(parts: ReminderParts, { receivedAt }: Turn, words: string) {
  const situation = await readSituation(parts, receivedAt);
  const { duties: named, isUnderstood } = findDuties(parts, situation, words);
  if (!isUnderstood) return { refusal: texts.unknownSubject(plainText(words)) };
  const left = nudgeable(situation, named, situation.today);
  if (left.length === 0) return { refusal: texts.nobodyOwes };
  const duties = left.filter(({ owners }) => owners.length > 0);
  return duties.length === 0
    ? { refusal: texts.nobodyKnown(left[0]?.obligation.name ?? "") }
    : { duties, today: situation.today };
}

/** Grants the wish on the card for what is left to do now. The card pressed again changes nothing. */
async function send(
  parts: ReminderParts,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const found = await find(parts, turn, pressed.about);
  if ("refusal" in found) return { text: found.refusal };
  const { nonce, by } = pressed.press;
  const duties = found.duties.map(({ id }) => id);
  await changeRound(parts, (round) => nudge(round, { id: nonce, by, day: found.today, duties }));
  return { card: nudgedCard(parts, found.duties) };
}
