import type { Known } from "../../src/reminders/planning/agenda.js";
import {
  type Choices,
  noChoices,
  withoutAbsence,
  withSnoozes,
} from "../../src/reminders/wishes/choices.js";
import type { Duty } from "../../src/reminders/duties/duty.js";
import {
  type Response,
  type ResponseEvent,
  withResponse,
} from "../../src/reminders/wishes/response.js";
import { addDays, instantAt, type LocalDate, localDateOf } from "../../src/shared/local-date.js";
import { dueOn, makeKnown } from "./reminding.js";

/** Draws a number from 0 up to 1. */
export type Draw = () => number;

/** What people do during a year, and how everything stands. */
export interface World {
  known(): Known;
  /** Something may happen: reports come in, days are moved, people go away, choose and answer. */
  pass(now: Date): void;
  /** A report may come in, also while messages are being sent. */
  maySubmit(): void;
}

interface Happenings {
  readonly all: readonly Duty[];
  readonly draw: Draw;
  readonly duties: Map<string, Duty>;
  readonly choices: Map<string, Choices>;
  readonly responses: Map<string, Response>;
  readonly nudges: Known["round"]["nudges"][number][];
  /** A pause, with the day on which it ends. */
  readonly pauses: NonNullable<Known["round"]["paused"]>[];
}

/** A world in which only the draws decide what happens. */
export function createWorld(all: readonly Duty[], draw: Draw): World {
  const duties = new Map(all.map((duty) => [duty.id, duty]));
  const world: Happenings = {
    all,
    draw,
    duties,
    choices: new Map(),
    responses: new Map(),
    nudges: [],
    pauses: [],
  };
  return {
    known: () =>
      makeKnown([...duties.values()], {
        choices: [...world.choices.values()],
        responses: [...world.responses.values()],
        round: { nudges: [...world.nudges], paused: world.pauses.at(-1) },
      }),
    pass: (now) => {
      const today = localDateOf(now);
      for (const [chance, happen] of happenings) if (draw() < chance) happen(world, today);
    },
    maySubmit: () => {
      if (draw() < 0.01) submit(world);
    },
  };
}

/** How likely each thing is to happen every time. */
const happenings: readonly (readonly [
  chance: number,
  happen: (world: Happenings, today: LocalDate) => void,
])[] = [
  [0.03, submit],
  [
    0.01,
    (world, today) => {
      move(world, today, anyOf(world));
    },
  ],
  [
    0.004,
    (world, today) => {
      move(world, today, ...likeAny(world));
    },
  ],
  [
    0.004,
    (world) => {
      close(world, true, ...likeAny(world));
    },
  ],
  [
    0.01,
    (world) => {
      close(world, false, ...likeAny(world));
    },
  ],
  [0.01, snooze],
  [0.01, goAway],
  [0.01, comeBack],
  [0.01, decline],
  [
    0.01,
    (world, today) => {
      respond(world, moreTime(world, today));
    },
  ],
  [
    0.004,
    (world) => {
      respond(world, { type: "said-done", reason: "Per post" });
    },
  ],
  [
    0.004,
    (world) => {
      respond(world, { type: "still-wanted" });
    },
  ],
  [0.006, nudge],
  [0.001, pause],
];

function anyOf({ all, draw }: Happenings): string {
  return all[Math.floor(draw() * all.length)]?.id ?? "";
}

/** All that are to be handed in on the same form as some report. */
function likeAny(world: Happenings): readonly string[] {
  const formId = world.duties.get(anyOf(world))?.obligation.formId;
  return world.all.filter(({ obligation }) => obligation.formId === formId).map(({ id }) => id);
}

function change(
  { duties }: Happenings,
  ids: readonly string[],
  how: (duty: Duty) => Partial<Duty>,
): void {
  for (const id of ids) {
    const duty = duties.get(id);
    if (duty !== undefined) duties.set(id, { ...duty, ...how(duty) });
  }
}

function submit(world: Happenings): void {
  change(world, [anyOf(world)], () => ({ isDone: true }));
}

function move(world: Happenings, today: LocalDate, ...ids: readonly string[]): void {
  const due = dueOn(addDays(today, Math.floor(world.draw() * 40)));
  change(world, ids, ({ obligation: { formId } }) => ({
    obligation: { formId, due },
    movedOn: today,
  }));
}

function close(world: Happenings, isClosed: boolean, ...ids: readonly string[]): void {
  change(world, ids, () => ({ isClosed }));
}

/** Changes what one of those who owe some report has chosen. */
function choose(world: Happenings, how: (own: Choices, duty: Duty) => Choices): void {
  const duty = world.duties.get(anyOf(world));
  const [owner] = duty?.owners ?? [];
  if (duty !== undefined && owner !== undefined)
    world.choices.set(owner, how(world.choices.get(owner) ?? noChoices(owner), duty));
}

function snooze(world: Happenings, today: LocalDate): void {
  choose(world, (own, { id }) => withSnoozes(own, [id], addDays(today, 3)));
}

/** For some days: with a colleague in their place, nobody, or someone who has no part in it. */
function goAway(world: Happenings, today: LocalDate): void {
  choose(world, (own, { others }) => {
    const until = addDays(today, 1 + Math.floor(world.draw() * 20));
    const deputy = [others[0], undefined, "stranger"][Math.floor(world.draw() * 3)];
    return { ...own, away: { from: today, until, ...(deputy !== undefined && { deputy }) } };
  });
}

function comeBack(world: Happenings): void {
  choose(world, withoutAbsence);
}

function decline(world: Happenings): void {
  choose(world, (own) => ({ ...own, declined: !own.declined }));
}

type Answer = ResponseEvent extends infer Event
  ? Event extends ResponseEvent
    ? Omit<Event, "at" | "by" | "nonce">
    : never
  : never;

function moreTime({ draw }: Happenings, today: LocalDate): Answer {
  return { type: "more-time", until: addDays(today, 2 + Math.floor(draw() * 30)), reason: "Sjuk" };
}

function respond(world: Happenings, answer: Answer): void {
  const id = anyOf(world);
  const nonce = `${world.draw()}`;
  const event: ResponseEvent = { ...answer, at: "2025-06-01T08:00:00Z", by: "owner", nonce };
  const response = withResponse(world.responses.get(id), id, event);
  if (response !== undefined) world.responses.set(id, response);
}

function nudge(world: Happenings, today: LocalDate): void {
  const duties = [anyOf(world)];
  const day = addDays(today, Math.floor(world.draw() * 15));
  world.nudges.push({ id: `${world.nudges.length}`, by: "coordinator", day, duties });
}

function pause({ pauses, draw }: Happenings, today: LocalDate): void {
  const until = addDays(today, 1 + Math.floor(draw() * 10));
  pauses.push({ at: instantAt(today).toISOString(), by: "coordinator", until });
}
