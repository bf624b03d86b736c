import { withResponse } from "../../../src/reminders/wishes/response.js";
import { reminderKey } from "../../../src/reminders/ledger/reminder.js";
import {
  cancel,
  changeRound,
  followRule,
  pause,
  resume,
} from "../../../src/reminders/wishes/run-round.js";
import { inputIn, type Pressed, readPressed } from "../../cards/pressed.js";
import type { Notify } from "../../notify.js";
import { digestCard } from "../../reminders/digest-card.js";
import { dayFaultInWords } from "../../reminders/answer-cards.js";
import { type PauseEnd, pauseEndIn, pauseEndWritten } from "../../reminders/pause-end.js";
import { readSituation, type ReminderParts, type Situation } from "../../reminders/parts.js";
import { responseCard } from "../../reminders/response-card.js";
import { roundCard, type RoundView, viewRound } from "../../reminders/round-card.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import {
  pauseEndMeant,
  pausePattern,
  pauseTexts,
  resumePattern,
} from "../../texts/reminders/pausing.js";
import { roundPattern, roundTexts as texts } from "../../texts/reminders/reminder-round.js";
import { reminderTexts } from "../../texts/reminders/reminders.js";
import { personName } from "../../texts/reporting/reporting.js";
import type { Turn } from "../../turn.js";

export interface RoundParts extends ReminderParts {
  readonly notify: Notify;
  /** The people whose chats are known. */
  readonly reachable: () => Promise<ReadonlySet<string>>;
}

type Data = Readonly<Record<string, unknown>>;

/** Lets coordinators see and run the round of reminders. */
export function createRoundRoutes(parts: RoundParts): readonly Route[] {
  return [
    command(parts, "round", roundPattern, () => Promise.resolve([])),
    command(parts, "round.pause", pausePattern, (turn, message) =>
      pauseAsSaid(parts, turn, message),
    ),
    command(parts, "round.resume", resumePattern, () => doResume(parts)),
    verb("round.show", (turn) => show(parts, turn, [])),
    verb("round.pause", async (turn, data) =>
      show(
        parts,
        turn,
        await doPause(parts, turn, pauseEndWritten(inputIn(data, "until"), turn.today)),
      ),
    ),
    verb("round.resume", async (turn) => show(parts, turn, await doResume(parts))),
    verb("round.cancel", async (turn, data) => show(parts, turn, await takeOut(parts, turn, data))),
    verb("round.restore", async (turn) => {
      await changeRound(parts, (round) => ({ ...round, cancelled: [] }));
      return show(parts, turn, [confirmed(texts.isRestored)]);
    }),
    verb("round.toggle", async (turn, data) =>
      show(parts, turn, await toggle(parts, inputIn(data, "rule"))),
    ),
    verb("round.test", async (turn) => show(parts, turn, [await sendTest(parts, turn)])),
    verb("response.agree", (turn, data) => settle(parts, turn, data, "agreed-done")),
    verb("response.want", (turn, data) => settle(parts, turn, data, "still-wanted")),
  ];
}

const access = "follow-up";

function verb(name: string, handle: (turn: Turn, data: Data) => Promise<Reply>): Route {
  return { kind: "verb", verb: name, access, handle };
}

function command(
  parts: RoundParts,
  name: string,
  pattern: RegExp,
  act: (turn: Turn, message: string) => Promise<readonly ToneText[]>,
): Route {
  const handle = async (turn: Turn, message: string): Promise<Reply> =>
    show(parts, turn, await act(turn, message));
  return { kind: "command", name, access, pattern, handle };
}

async function show(parts: RoundParts, turn: Turn, notices: readonly ToneText[]): Promise<Reply> {
  const { situation, view } = await read(parts, turn);
  return { card: roundCard(parts, situation, view, notices) };
}

async function read(
  parts: RoundParts,
  { receivedAt }: Turn,
): Promise<{ readonly situation: Situation; readonly view: RoundView }> {
  const situation = await readSituation(parts, receivedAt);
  return { situation, view: await viewRound(parts, situation, await parts.reachable()) };
}

/** Pauses until the day that the words tell; until somebody says otherwise, if they tell none. */
async function pauseAsSaid(
  parts: RoundParts,
  turn: Turn,
  message: string,
): Promise<readonly ToneText[]> {
  const end = pauseEndIn(message, turn.today);
  const notices = await doPause(parts, turn, end ?? { day: undefined });
  const isUnread = end === undefined && pauseEndMeant.test(message);
  return isUnread ? [...notices, notable(pauseTexts.unreadEnd)] : notices;
}

async function doPause(
  parts: RoundParts,
  { userId, receivedAt }: Turn,
  end: PauseEnd,
): Promise<readonly ToneText[]> {
  if ("fault" in end) return [notable(dayFaultInWords(end.fault))];
  await changeRound(parts, (round) => pause(round, userId, receivedAt, end.day));
  return [confirmed(pauseTexts.isPaused)];
}

async function doResume(parts: RoundParts): Promise<readonly ToneText[]> {
  await changeRound(parts, resume);
  return [confirmed(pauseTexts.isResumed)];
}

/** Turns a step on or off. */
async function toggle(parts: RoundParts, choice: string): Promise<readonly ToneText[]> {
  const [rule = "", wanted = ""] = choice.split("/");
  const isKnown = parts.reminderRules.rules.some(({ id }) => id === rule);
  if (!isKnown || !["on", "off"].includes(wanted)) return [notable(texts.whichStep)];
  await changeRound(parts, (round) => followRule(round, rule, wanted === "on"));
  return [confirmed(texts.toggled)];
}

/** Takes out every reminder of the message that was chosen: a day and a person. */
async function takeOut(parts: RoundParts, turn: Turn, data: Data): Promise<readonly ToneText[]> {
  const [day, to] = inputIn(data, "message").split("/");
  const { view } = await read(parts, turn);
  const message = view.days.find((one) => one.day === day)?.messages.find((one) => one.to === to);
  if (message === undefined) return [notable(texts.whichToCancel)];
  await changeRound(parts, (round) => cancel(round, message.reminders.map(reminderKey)));
  return [confirmed(texts.isCancelled)];
}

/** Sends the coordinator the next message as its reader will see it, outside the ledger. */
async function sendTest(parts: RoundParts, turn: Turn): Promise<ToneText> {
  const { situation, view } = await read(parts, turn);
  const isReaders = (to: string): boolean => parts.register.participant(to)?.role !== "coordinator";
  const next = view.days.flatMap(({ messages }) => messages).find(({ to }) => isReaders(to));
  if (next === undefined) return notable(texts.testNothing);
  const reminders = next.reminders.map(({ duty, day, rule, person }) => ({
    duty,
    day,
    rule,
    person,
  }));
  const card = digestCard(
    parts,
    situation,
    {
      schemaVersion: 1,
      id: "prov",
      to: next.to,
      content: { kind: "reminders", reminders },
      events: [{ type: "sending", at: turn.receivedAt.toISOString() }],
    },
    [notable(texts.testFor(personName(parts.register, next.to)))],
  );
  return (await parts.notify(turn.userId, { card }))
    ? confirmed(texts.testSent)
    : notable(texts.testNotSent);
}

/** Takes the coordinator's view of a report that is said to be done. */
async function settle(
  parts: RoundParts,
  turn: Turn,
  data: Data,
  type: "agreed-done" | "still-wanted",
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const { duty, number } = aboutResponse(pressed);
  const { nonce, by, at } = pressed.press;
  const event = { type, at: at.toISOString(), by, nonce };
  // Nothing is begun here: without an answer there is nothing to settle.
  await parts.responses.change(duty, (current) => current && withResponse(current, duty, event));
  const card = responseCard(parts, await readSituation(parts, turn.receivedAt), duty, number);
  return card === undefined ? { text: reminderTexts.gone } : { card };
}

function aboutResponse({ about }: Pressed): { readonly duty: string; readonly number: number } {
  const [duty = "", number = ""] = about.split("/");
  return { duty: /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(duty) ? duty : "-", number: Number(number) };
}
