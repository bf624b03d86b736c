import PQueue from "p-queue";
import type { Known } from "../../src/reminders/agenda.js";
import { noChoices, withSnoozes } from "../../src/reminders/choices.js";
import type { Dispatch } from "../../src/reminders/dispatch.js";
import type { Duty } from "../../src/reminders/duty.js";
import { type Reminder, reminderKey } from "../../src/reminders/reminder.js";
import { type Delivery, markInterrupted } from "../../src/reminders/send.js";
import { sendDue } from "../../src/reminders/send-due.js";
import { addDays, type LocalDate, localDate, localDateOf } from "../../src/shared/local-date.js";
import { createMemoryRepository } from "./memory-repository.js";
import { dueOn, makeKnown } from "./reminding.js";

/** What chance decides in a simulated year. Each draws a number from 0 up to 1. */
export interface Chance {
  /** Whether the program runs in an hour. */
  readonly isUp: () => number;
  /** What befalls a message. */
  readonly delivery: () => number;
  /** Whether a report comes in, in an hour. */
  readonly submits: () => number;
  /** Whether somebody puts a report off, in an hour. */
  readonly snoozes: () => number;
}

/** A message that a person has seen, or perhaps seen. */
export interface Shown {
  readonly to: string;
  readonly at: Date;
  readonly keys: readonly string[];
  readonly duties: readonly string[];
  /** Whether each duty was done when it was shown. */
  readonly wasDone: readonly boolean[];
}

export interface Year {
  readonly shown: readonly Shown[];
  readonly dispatches: readonly Dispatch[];
  /** As everything stands in the end. */
  readonly known: Known;
  readonly end: Date;
}

/** How often the program looks what is due, in milliseconds: seldom enough to let a year pass quickly. */
const step = 6 * 3_600_000;

/** 21 regions with five reports each, two contacts in every region, and 300 projects with two. */
export function manyDuties(regions = 21, projects = 300): readonly Duty[] {
  const days = ["2025-06-09", "2025-09-30", "2025-11-15", "2025-12-01", "2026-03-31"];
  const ofRegions = Array.from({ length: regions }, (_, region) =>
    days.map((day, form) => ({
      id: `region-${region}-${form}`,
      obligation: { formId: `form-${form}`, due: dueOn(day) },
      isDone: false,
      owners: [`contact-${region}`],
      others: [`second-${region}`],
    })),
  ).flat();
  const ofProjects = Array.from({ length: projects }, (_, project) =>
    [["2025-09-01"], ["2025-09-15", "2025-11-15"]].map((last, form) => ({
      id: `project-${project}-${form}`,
      obligation: { formId: `project-form-${form}`, due: dueOn(...last) },
      isDone: false,
      // Some lead several projects.
      owners: [`lead-${project % 250}`],
      others: [],
    })),
  ).flat();
  return [...ofRegions, ...ofProjects];
}

/** Lets a year pass hour by hour from a day, with everything that may go wrong. */
export async function simulateYear(
  all: readonly Duty[],
  chance: Chance,
  from: LocalDate = localDate("2025-05-20"),
  days = 330,
): Promise<Year> {
  const dispatches = createMemoryRepository<Dispatch>();
  const done = new Set<string>();
  const shown: Shown[] = [];
  const choices = new Map<string, ReturnType<typeof noChoices>>();
  let now = new Date(`${from}T00:10:00Z`);
  let ids = 0;
  /** What a program that has been killed was doing never ends, and what it writes is never written. */
  const never = new Promise<never>(() => undefined);
  let life = newLife();
  const known = (): Known => {
    const left = all.map((duty) => ({ ...duty, isDone: done.has(duty.id) }));
    return makeKnown(left, { choices: [...choices.values()] });
  };
  const show = ({ to, content }: Dispatch): void => {
    const reminders = content.kind === "reminders" ? content.reminders : [];
    const duties = reminders.map(({ duty }) => duty);
    const wasDone = duties.map((duty) => done.has(duty));
    shown.push({ to, at: now, keys: reminders.map(reminderKey), duties, wasDone });
  };
  const deliver = (dispatch: Dispatch): Promise<Delivery> => {
    if (life.isOver) return never;
    const fate = chance.delivery();
    if (fate > 0.97) return Promise.resolve({ outcome: "failed", reason: "throttled" });
    if (fate > 0.95) return Promise.resolve({ outcome: "failed", reason: "blocked" });
    if (fate > 0.92) return Promise.resolve({ outcome: "unknown" });
    if (fate <= 0.915) show(dispatch);
    if (fate > 0.91) {
      life.end();
      return never;
    }
    return Promise.resolve({ outcome: "sent", activityId: "activity" });
  };
  const depsOf = (own: Life) => ({
    dispatches: {
      ...dispatches,
      change: (id: string, rule: (current: Dispatch | undefined) => Dispatch | undefined) =>
        own.isOver ? never : dispatches.change(id, rule),
    },
    clock: () => now,
    newId: () => `dispatch-${(ids += 1)}`,
    deliver,
    read: () => Promise.resolve(known()),
    listNews: () => Promise.resolve([]),
    reachable: () => Promise.resolve(new Set<string>()),
    stillDue: (reminders: readonly Reminder[]) =>
      Promise.resolve(reminders.filter(({ duty }) => !done.has(duty))),
    inTurn: (task: () => Promise<void>) => own.queue.add(task),
  });
  const end = new Date(`${addDays(from, days)}T00:00:00Z`);
  for (; now < end; now = new Date(now.getTime() + step)) {
    if (chance.submits() > 0.97) submitOne(all, done, chance.submits());
    if (chance.snoozes() > 0.995) snoozeOne(all, choices, now, chance.snoozes());
    if (chance.isUp() > 0.8) continue;
    if (life.isOver) {
      life = newLife();
      await markInterrupted(depsOf(life));
    }
    await Promise.race([sendDue(depsOf(life)), life.ended]);
  }
  life = newLife();
  await markInterrupted(depsOf(life));
  return { shown, dispatches: await dispatches.list(), known: known(), end };
}

/** The program from a start until it is killed. */
interface Life {
  readonly queue: PQueue;
  readonly isOver: boolean;
  readonly ended: Promise<void>;
  end(): void;
}

function newLife(): Life {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const life = {
    queue: new PQueue({ concurrency: 4 }),
    isOver: false,
    ended,
    end: () => {
      life.isOver = true;
      end();
    },
  };
  return life;
}

function submitOne(all: readonly Duty[], done: Set<string>, which: number): void {
  const duty = all[Math.floor(which * all.length)];
  if (duty !== undefined) done.add(duty.id);
}

function snoozeOne(
  all: readonly Duty[],
  choices: Map<string, ReturnType<typeof noChoices>>,
  now: Date,
  which: number,
): void {
  const duty = all[Math.floor(which * all.length)];
  const [owner] = duty?.owners ?? [];
  if (duty === undefined || owner === undefined) return;
  const until = addDays(localDateOf(now), 3);
  choices.set(owner, withSnoozes(choices.get(owner) ?? noChoices(owner), [duty.id], until));
}
