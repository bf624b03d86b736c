import { type Content, type Dispatch, statusOf } from "../ledger/dispatch.js";
import { keysOf, type Ledger } from "../ledger/ledger.js";
import type { News } from "../ledger/news.js";
import type { Response } from "../wishes/response.js";

/** Something to tell one person. */
export interface Message {
  readonly to: string;
  readonly content: Content;
}

/** What people are told of beside reminders. */
export interface Happenings {
  readonly coordinators: readonly string[];
  readonly responses: Iterable<Response>;
  readonly news: readonly News[];
  readonly dispatches: readonly Dispatch[];
}

/** News for people, the oldest first; for coordinators, what people have answered and which messages did not arrive. Only what the ledger leaves open. */
export function messagesOf(happenings: Happenings, ledger: Ledger): readonly Message[] {
  const { coordinators, responses, news, dispatches } = happenings;
  const isOpen = ({ to, content }: Message): boolean =>
    keysOf(content, to).every((key) => isDue(ledger, key));
  const oldestFirst = [...news].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const told: readonly Message[] = [
    ...oldestFirst.flatMap(({ id, to }) =>
      to.map((person): Message => ({ to: person, content: { kind: "news", news: id } })),
    ),
    ...[...responses].flatMap((response) => responseMessages(coordinators, response)),
  ];
  return [
    ...told.filter(isOpen),
    ...problemMessages(coordinators, problemsIn(dispatches, ledger), ledger),
  ];
}

function responseMessages(
  coordinators: readonly string[],
  { id, events }: Response,
): readonly Message[] {
  return events.flatMap(({ type }, event) =>
    type === "more-time" || type === "said-done"
      ? coordinators.map((to): Message => ({ to, content: { kind: "response", duty: id, event } }))
      : [],
  );
}

/**
 * The messages that did not arrive, or may not have, and that nothing more is done about by itself; oldest first. Not
 * a reminder whose reports the same person has been reminded of since, or should have been.
 */
export function problemsIn(dispatches: readonly Dispatch[], ledger: Ledger): readonly Dispatch[] {
  const latest = new Map<string, Dispatch>();
  for (const dispatch of dispatches)
    for (const key of keysOf(dispatch.content, dispatch.to)) {
      const other = latest.get(key);
      if (other === undefined || beginning(other) <= beginning(dispatch)) latest.set(key, dispatch);
    }
  const newest = newestReminders(dispatches);
  return dispatches
    .filter(({ content }) => content.kind !== "problems")
    .filter(
      ({ id, to, content }) =>
        content.kind !== "reminders" ||
        content.reminders.some(({ duty }) => newest.get(`${to}/${duty}`) === id),
    )
    .filter((dispatch) => ["failed", "unknown"].includes(statusOf(dispatch).type))
    .filter((dispatch) =>
      keysOf(dispatch.content, dispatch.to).some(
        (key) => latest.get(key) === dispatch && ledger.accountedFor(key) === "closed",
      ),
    )
    .toSorted((one, other) => beginning(one).localeCompare(beginning(other)));
}

/** The last dispatch that was to remind someone of a report, by person and report. */
function newestReminders(dispatches: readonly Dispatch[]): ReadonlyMap<string, string> {
  const attempted = dispatches
    .filter((dispatch) => statusOf(dispatch).type !== "skipped")
    .toSorted((one, other) => beginning(one).localeCompare(beginning(other)));
  return new Map(
    attempted.flatMap(({ id, to, content }) =>
      content.kind === "reminders"
        ? content.reminders.map(({ duty }) => [`${to}/${duty}`, id] as const)
        : [],
    ),
  );
}

function problemMessages(
  coordinators: readonly string[],
  problems: readonly Dispatch[],
  ledger: Ledger,
): readonly Message[] {
  return coordinators.flatMap((to) => {
    const untold = problems.filter(({ id, to: missed }) => {
      const [key = ""] = keysOf({ kind: "problems", dispatches: [id] }, to);
      return missed !== to && isDue(ledger, key);
    });
    const dispatches = untold.map(({ id }) => id);
    return untold.length === 0 ? [] : [{ to, content: { kind: "problems", dispatches } as const }];
  });
}

function isDue(ledger: Ledger, key: string): boolean {
  return ["new", "retry"].includes(ledger.accountedFor(key));
}

function beginning({ events }: Dispatch): string {
  return events[0]?.at ?? "";
}
