import { nudgeable } from "../../../src/reminders/duties/nudgeable.js";
import { comingDayFault, type DayFault } from "../../../src/reminders/wishes/check-day.js";
import { changeRound, nudge } from "../../../src/reminders/wishes/run-round.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { plainText } from "../../plain-text.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { findDuties } from "../../reminders/find-duties.js";
import { nudgeCard, nudgedCard } from "../../reminders/nudge-card.js";
import { readSituation, type ReminderParts, type Situation } from "../../reminders/parts.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { parseDay } from "../../texts/day-words.js";
import {
  nudgeDayPattern,
  nudgePattern,
  roundTexts as texts,
} from "../../texts/reminders/reminder-round.js";
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
      handle: (turn, message) =>
        preview(parts, turn, wishIn(nudgePattern.exec(message)?.[1] ?? "")),
    },
    {
      kind: "verb",
      verb: "round.nudge",
      access,
      handle: (turn, data) => {
        const pressed = readPressed(turn, data);
        return pressed === undefined
          ? Promise.resolve({ text: general.unknownButton })
          : preview(parts, turn, { about: pressed.about || `duty ${inputIn(data, "duty")}` });
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

/** Whom to remind of what, and the words that tell the day. */
interface NudgeWish {
  readonly about: string;
  readonly words?: string | undefined;
}

function wishIn(said: string): NudgeWish {
  const { before = "", after = "", day } = nudgeDayPattern.exec(said)?.groups ?? {};
  const about = `${before}${after}`.trim();
  return about === "" ? { about: said } : { about, words: day };
}

/** Shows who would be reminded of what, with the day on which it is to go out; by `words` where it is not now. */
async function preview(
  parts: ReminderParts,
  { receivedAt }: Turn,
  { about, words = "" }: NudgeWish,
): Promise<Reply> {
  const situation = await readSituation(parts, receivedAt);
  const when = nudgeDay(words, situation.today);
  const found = find(parts, situation, about, when.day);
  return "refusal" in found
    ? { text: found.refusal }
    : { card: nudgeCard(parts, situation, found.duties, { about, ...when }) };
}

/** Those of the named duties that are worth a reminder on a day. */
function find(parts: ReminderParts, situation: Situation, words: string, day: LocalDate) {
  const { duties: named, isUnderstood } = findDuties(parts, situation, words);
  if (!isUnderstood) return { refusal: texts.unknownSubject(plainText(words)) };
  const left = nudgeable(situation, named, day);
  if (left.length === 0) return { refusal: texts.nobodyOwes };
  const duties = left.filter(({ owners }) => owners.length > 0);
  return duties.length === 0
    ? { refusal: texts.nobodyKnown(left[0]?.obligation.name ?? "") }
    : { duties };
}

/** Grants the wish on the card for what is left to do now. The card pressed again changes nothing. */
async function send(
  parts: ReminderParts,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const { about, press } = pressed;
  const situation = await readSituation(parts, turn.receivedAt);
  const when = nudgeDay(inputIn(data, "day").trim(), situation.today);
  const found = find(parts, situation, about, when.day);
  if ("refusal" in found) return { text: found.refusal };
  if (when.fault !== undefined)
    return { card: nudgeCard(parts, situation, found.duties, { about, ...when }) };
  const duties = found.duties.map(({ id }) => id);
  const { nonce: id, by } = press;
  await changeRound(parts, (round) => nudge(round, { id, by, day: when.day, duties }));
  return { card: nudgedCard(parts, situation, found.duties, when.day) };
}

/** The day that was written: today where none was, or where it cannot be, with what is wrong. */
function nudgeDay(
  written: string,
  today: LocalDate,
): { readonly day: LocalDate; readonly fault?: DayFault } {
  const day = parseDay(written, today);
  if (written === "" || day === today) return { day: today };
  const fault = comingDayFault(day, today);
  return fault === undefined && day !== undefined
    ? { day }
    : { day: today, ...(fault && { fault }) };
}
