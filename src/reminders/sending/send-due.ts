import { groupBy } from "../../shared/group-by.js";
import type { Dispatch } from "../ledger/dispatch.js";
import { enter } from "../ledger/enter.js";
import { createLedger } from "../ledger/ledger.js";
import type { News } from "../ledger/news.js";
import type { Reminder } from "../ledger/reminder.js";
import type { Known } from "../planning/agenda.js";
import { type Message, messagesOf } from "../planning/messages.js";
import { plan, type PlannedMessage, type SkippedReminder } from "../planning/plan.js";
import { sendingDay } from "../planning/sending-hours.js";
import { send, type SendingDependencies } from "./send.js";

export interface SendDueDependencies extends SendingDependencies {
  /** Everything as it stands at the moment of the call. */
  readonly read: () => Promise<Known>;
  readonly listNews: () => Promise<readonly News[]>;
  /** The people whose chats are known. */
  readonly reachable: () => Promise<ReadonlySet<string>>;
  /** Those of some reminders that there is still reason for, asked just before they are sent. */
  readonly stillDue: (reminders: readonly Reminder[]) => Promise<readonly Reminder[]>;
  /** Runs a task when its turn has come: how many run at once, and how fast, is for the caller to say. */
  readonly inTurn: (task: () => Promise<void>) => Promise<void>;
}

/**
 * Sends all that is due: each message once, and none that waits for another. To be called again and again, but not
 * before the last call has ended.
 */
export async function sendDue(deps: SendDueDependencies): Promise<void> {
  const known = await deps.read();
  const now = deps.clock();
  if (sendingDay(now, known.rules.hours, known.calendar) === undefined) return;
  const reachable = await deps.reachable();
  const readLedger = (dispatches: readonly Dispatch[]) =>
    createLedger(dispatches, { isReachable: (userId) => reachable.has(userId), now });
  const { messages, skipped } = plan(known, readLedger(await deps.dispatches.list()), now);
  await enterSkipped(deps, skipped);
  await Promise.all(messages.map((message) => deps.inTurn(() => sendReminders(deps, message))));
  const dispatches = await deps.dispatches.list();
  const happenings = {
    coordinators: known.coordinators,
    responses: known.responses.values(),
    news: await deps.listNews(),
    dispatches,
  };
  await sendAll(deps, messagesOf(happenings, readLedger(dispatches)));
}

/** Sends messages, several people's at once, but each person's one after the other, as they happened. */
async function sendAll(deps: SendDueDependencies, messages: readonly Message[]): Promise<void> {
  const byPerson = groupBy(messages, ({ to }) => to);
  await Promise.all([...byPerson.values()].map((theirs) => sendInOrder(deps, theirs)));
}

async function sendInOrder(deps: SendDueDependencies, messages: readonly Message[]): Promise<void> {
  for (const { to, content } of messages)
    await deps.inTurn(async () => {
      await send(deps, to, content);
    });
}

/** Sends one person's reminders, but for those that have become needless while they waited their turn. */
async function sendReminders(
  deps: SendDueDependencies,
  { to, reminders }: PlannedMessage,
): Promise<void> {
  const due = await deps.stillDue(reminders.map(bare));
  const isNeeded = async (): Promise<boolean> => (await deps.stillDue(due)).length > 0;
  if (due.length > 0) await send(deps, to, { kind: "reminders", reminders: [...due] }, isNeeded);
}

/** An entry for each person and reason. */
async function enterSkipped(
  deps: SendDueDependencies,
  skipped: readonly SkippedReminder[],
): Promise<void> {
  const at = deps.clock().toISOString();
  for (const [person, theirs] of groupBy(skipped, ({ reminder }) => reminder.person))
    for (const [reason, alike] of groupBy(theirs, (skip) => skip.reason)) {
      const reminders = alike.map(({ reminder }) => bare(reminder));
      await enter(deps, person, { kind: "reminders", reminders }, { type: "skipped", at, reason });
    }
}

function bare({ duty, day, rule, person }: Reminder): Reminder {
  return { duty, day, rule, person };
}
