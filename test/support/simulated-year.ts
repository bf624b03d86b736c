import PQueue from "p-queue";
import { type Known, remindersOf } from "../../src/reminders/planning/agenda.js";
import type { Content, Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { Duty } from "../../src/reminders/duties/duty.js";
import { type Reminder, reminderKey } from "../../src/reminders/ledger/reminder.js";
import { markInterrupted } from "../../src/reminders/ledger/enter.js";
import type { Delivery, IsNeeded } from "../../src/reminders/sending/send.js";
import { sendDue } from "../../src/reminders/sending/send-due.js";
import { addDays, type LocalDate, localDate } from "../../src/shared/local-date.js";
import { createMemoryRepository } from "./memory-repository.js";
import { dueOn } from "./reminding.js";
import { createWorld, type Draw, type World } from "./simulated-world.js";
import { wrongIn } from "./wrong-reminder.js";

/** A message that a person has seen, or perhaps seen. */
export interface Shown {
  readonly to: string;
  readonly keys: readonly string[];
  /** Why it should not have been shown. */
  readonly wrongs: readonly string[];
}

export interface Year {
  readonly shown: readonly Shown[];
  readonly dispatches: readonly Dispatch[];
  readonly world: World;
  readonly end: Date;
}

/** What befalls a message that is sent. */
export type Service = (
  dispatch: Dispatch,
  acts: {
    /** The person sees it. */
    readonly show: () => void;
    /** The program is killed meanwhile. */
    readonly die: () => Promise<never>;
    readonly isNeeded: IsNeeded;
  },
) => Promise<Delivery>;

/** A service that does what chance wants with a message. */
export function createChanceService(draw: Draw): Service {
  return (_dispatch, { show, die }) => {
    const fate = draw();
    if (fate > 0.97) return Promise.resolve({ outcome: "failed", reason: "throttled" });
    if (fate > 0.95) return Promise.resolve({ outcome: "failed", reason: "blocked" });
    if (fate > 0.92) return Promise.resolve({ outcome: "unknown" });
    if (fate <= 0.915) show();
    if (fate > 0.91) return die();
    return Promise.resolve({ outcome: "sent", activityId: "activity" });
  };
}

/** How long nothing more happens at the end, in days: what did shortly before must be accounted for by then. */
const calm = 10;

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

/** Lets a year pass from a day, with everything that people do and that may go wrong. */
export async function simulateYear(
  all: readonly Duty[],
  draw: Draw,
  service: Service = createChanceService(draw),
  from: LocalDate = localDate("2025-05-20"),
  days = 330,
): Promise<Year> {
  const dispatches = createMemoryRepository<Dispatch>();
  const world = createWorld(all, draw);
  const shown: Shown[] = [];
  /** How everything stood when it was last asked whether a reminder was still due: what came after came too late. */
  const checked = new Map<string, Known>();
  let now = new Date(`${from}T00:10:00Z`);
  let ids = 0;
  /** What a program that has been killed was doing never ends, and what it writes is never written. */
  const never = new Promise<never>(() => undefined);
  let life = newLife();
  const lastChecked = (reminder: Reminder): Known =>
    checked.get(reminderKey(reminder)) ?? world.known();
  const show = ({ to, content }: Dispatch, at: Date, first: readonly Known[]): void => {
    const reminders = remindersIn(content);
    // A message is put into words anew at each attempt: what has come in since the first is told as come in.
    const owed = reminders.filter(
      (reminder, place) => !cameBetween(first[place], lastChecked(reminder), reminder),
    );
    const wrongs = (owed.length > 0 ? owed : reminders).flatMap((reminder) =>
      wrongIn(lastChecked(reminder), to, reminder, at),
    );
    shown.push({ to, keys: reminders.map(reminderKey), wrongs });
  };
  const deliver = (dispatch: Dispatch, isNeeded: IsNeeded): Promise<Delivery> => {
    const own = life;
    const at = now;
    const first = remindersIn(dispatch.content).map(lastChecked);
    const die = (): Promise<never> => {
      own.end();
      return never;
    };
    return own.isOver
      ? never
      : service(dispatch, {
          show: () => {
            show(dispatch, at, first);
          },
          die,
          isNeeded,
        });
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
    read: () => Promise.resolve(world.known()),
    listNews: () => Promise.resolve([]),
    reachable: () => Promise.resolve(new Set<string>()),
    stillDue: (reminders: readonly Reminder[]) => {
      world.maySubmit();
      const known = world.known();
      for (const reminder of reminders) checked.set(reminderKey(reminder), known);
      return Promise.resolve(stillDue(known, reminders));
    },
    inTurn: (task: () => Promise<void>) => own.queue.add(task),
  });
  const end = new Date(`${addDays(from, days)}T00:00:00Z`);
  const lull = new Date(`${addDays(from, days - calm)}T00:00:00Z`);
  for (; now < end; now = new Date(now.getTime() + step)) {
    if (now < lull) world.pass(now);
    if (draw() > 0.8) continue;
    // A machine's clock may be set back.
    if (draw() > 0.95) now = new Date(now.getTime() - 2 * 3_600_000);
    if (life.isOver) {
      life = newLife();
      await markInterrupted(depsOf(life));
    }
    await Promise.race([sendDue(depsOf(life)), life.ended]);
  }
  life = newLife();
  await markInterrupted(depsOf(life));
  return { shown, dispatches: await dispatches.list(), world, end };
}

function remindersIn(content: Content): readonly Reminder[] {
  return content.kind === "reminders" ? content.reminders : [];
}

/** Whether the report that a reminder is about came in after one moment and before another. */
function cameBetween(before: Known | undefined, after: Known, { duty }: Reminder): boolean {
  const isIn = (known: Known | undefined) => known?.duties.find(({ id }) => id === duty)?.isDone;
  return isIn(before) === false && isIn(after) === true;
}

function stillDue(known: Known, reminders: readonly Reminder[]): readonly Reminder[] {
  const about = new Set(reminders.map(({ duty }) => duty));
  const duties = known.duties.filter(({ id }) => about.has(id));
  const keys = new Set(duties.flatMap((duty) => remindersOf(known, duty)).map(reminderKey));
  return reminders.filter((reminder) => keys.has(reminderKey(reminder)));
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
