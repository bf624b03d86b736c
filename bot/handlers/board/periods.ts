import type { Subject } from "../../../src/participants/access.js";
import { changePeriod, type PeriodWish } from "../../../src/reporting/obligations/change-period.js";
import { lastDays } from "../../../src/reporting/obligations/due.js";
import { type Obligation, obligationFor } from "../../../src/reporting/obligations/obligations.js";
import { periodIdOf } from "../../../src/reporting/obligations/period.js";
import { settledBy } from "../../../src/guidance/ruling.js";
import { settledObligations } from "../../../src/reporting/obligations/settled-obligations.js";
import { addDays, type LocalDate, parseLocalDate } from "../../../src/shared/local-date.js";
import { findSubject, wordsFor } from "../../board/find-subject.js";
import {
  blankPeriodForm,
  periodCard,
  type PeriodForm,
  type PeriodView,
  whichPeriodCard,
  whoseInWords,
} from "../../board/period-card.js";
import { asSentence, plainText } from "../../plain-text.js";
import { inputIn, type Pressed, readPressed } from "../../cards/pressed.js";
import { readSituation, type ReminderParts } from "../../reminders/parts.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import { tellOfPeriod } from "../../board/tell-of-period.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { daysIn, parseDay } from "../../texts/day-words.js";
import { formNamedIn } from "../../texts/board/owed-reports.js";
import { capital, longDate } from "../../texts/format.js";
import { dayInWords } from "../../texts/reminders/reminders.js";
import { texts as general } from "../../texts/general.js";
import {
  closePattern,
  givePattern,
  insteadPattern,
  longerPattern,
  movePattern,
  openPattern,
  periodPattern,
  periodTexts as texts,
  whichPeriodPattern,
} from "../../texts/board/periods.js";
import type { Turn } from "../../turn.js";

type Data = Readonly<Record<string, unknown>>;

const access = "rule";

/** Lets coordinators decide when reports are taken: move a last day, close a report and open it again. */
export function createPeriodRoutes(parts: ReminderParts): readonly Route[] {
  const command = (name: string, pattern: RegExp): Route => ({
    kind: "command",
    name: `period.${name}`,
    access,
    pattern,
    handle: (turn, message) => showNamed(parts, turn, pattern.exec(message)?.groups ?? {}),
  });
  const verb = (name: string, type: PeriodWish["type"]): Route => ({
    kind: "verb",
    verb: `period.${name}`,
    access,
    handle: (turn, data) => change(parts, turn, data, type),
  });
  return [
    command("show", periodPattern),
    command("move", movePattern),
    command("instead", insteadPattern),
    command("give", givePattern),
    command("longer", longerPattern),
    command("close", closePattern),
    command("open", openPattern),
    {
      kind: "command",
      name: "period.which",
      access,
      pattern: whichPeriodPattern,
      handle: () => Promise.resolve({ card: whichPeriodCard(parts) }),
    },
    {
      kind: "verb",
      verb: "period.show",
      access,
      handle: (turn, data) => showPressed(parts, turn, data),
    },
    verb("move", "moved"),
    verb("close", "closed"),
    verb("open", "opened"),
  ];
}

/** The card with what a sentence said already filled in. */
async function showNamed(
  parts: ReminderParts,
  turn: Turn,
  words: Readonly<Record<string, string | undefined>>,
): Promise<Reply> {
  const said = (...names: readonly string[]): string =>
    names.map((name) => words[name]).find(Boolean) ?? "";
  const [whose, why, written] = [said("whose", "inside"), said("why"), said("day", "instead")];
  const formId = formNamedIn(said("report", "before"));
  if (formId === undefined) return { card: whichPeriodCard(parts) };
  const day = parseDay(written, turn.today) ?? (await later(parts, formId, words)) ?? "";
  const form = {
    ...blankPeriodForm,
    whose,
    day,
    reason: why === "" ? "" : asSentence(capital(why)),
  };
  return show(parts, formId, {
    form,
    notices: await notices(parts, turn, { ...form, said: written }),
  });
}

/** What to look at before pressing a button: the day as it was understood, or why it cannot be meant. */
async function notices(
  parts: ReminderParts,
  { today }: Turn,
  { day, reason, said }: { readonly day: string; readonly reason: string; readonly said: string },
): Promise<readonly ToneText[]> {
  const date = parseLocalDate(day);
  if (date === undefined && said !== "") return [notable(texts.noSuchDay(plainText(said)))];
  if (date === undefined) return reason === "" ? [] : [notable(texts.check)];
  if (date < today) return [notable(texts.hasPassed(longDate(date)))];
  const isWorkday = (await parts.calendar()).onOrAfter(date) === date;
  return [notable(texts.checkDay(dayInWords(date), isWorkday))];
}

/** The last day for all, so much later as was said: "en vecka". */
async function later(
  parts: ReminderParts,
  formId: string,
  { count = "", unit }: Readonly<Record<string, string | undefined>>,
): Promise<LocalDate | undefined> {
  const obligation = await readObligation(parts, formId);
  if (obligation === undefined || unit === undefined) return undefined;
  const periods = await parts.periods.list();
  const last = lastDays(obligationFor(obligation, periods, parts.year, undefined).due).at(-1);
  return last && addDays(last, daysIn(count, unit));
}

/** The card for a form, or for the report that is chosen on the board. */
async function showPressed(parts: ReminderParts, turn: Turn, data: Data): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  if (pressed.about !== "") return show(parts, pressed.about, { form: blankPeriodForm });
  const { duties } = await readSituation(parts, turn.receivedAt);
  const duty = duties.find(({ id }) => id === inputIn(data, "duty"));
  if (duty === undefined) return { text: texts.unknownForm };
  const whose = wordsFor(parts.register, duty.subject);
  return show(parts, duty.obligation.formId, { form: { ...blankPeriodForm, whose } });
}

async function show(parts: ReminderParts, formId: string, view: PeriodView): Promise<Reply> {
  const obligation = await readObligation(parts, formId);
  if (obligation === undefined) return { text: texts.unknownForm };
  const period = await parts.periods.get(periodIdOf(parts.year, formId));
  return { card: periodCard(parts, obligation, period, view) };
}

/** The obligation as the sources have it or RCC Sydöst has settled it, before anything is moved. */
async function readObligation(
  parts: ReminderParts,
  formId: string,
): Promise<Obligation | undefined> {
  const settled = settledBy(await parts.rulings.list());
  return settledObligations(parts.obligations, settled).find((one) => one.formId === formId);
}

async function change(
  parts: ReminderParts,
  turn: Turn,
  data: Data,
  type: PeriodWish["type"],
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  const obligation = pressed && (await readObligation(parts, pressed.about));
  if (pressed === undefined || obligation === undefined) return { text: general.unknownButton };
  const form = readForm(data);
  const found = await findWhose(parts, turn, obligation.formId, form.whose);
  if ("fault" in found) return show(parts, obligation.formId, { form, whoseFault: found.fault });
  const wish: PeriodWish = {
    type,
    subject: found.subject,
    day: parseLocalDate(form.day.trim()),
    reason: form.reason,
  };
  return decide(parts, obligation, { pressed, turn, form, wish });
}

function readForm(data: Data): PeriodForm {
  return {
    whose: inputIn(data, "whose").slice(0, 300),
    day: inputIn(data, "day").slice(0, 30),
    reason: inputIn(data, "reason"),
    tell: inputIn(data, "tell") === "no" ? "no" : "yes",
  };
}

async function findWhose(
  parts: ReminderParts,
  turn: Turn,
  formId: string,
  words: string,
): Promise<{ readonly subject: Subject | undefined } | { readonly fault: string }> {
  const { duties } = await readSituation(parts, turn.receivedAt);
  const subjects = duties.flatMap(({ obligation, subject }) =>
    obligation.formId === formId ? [subject] : [],
  );
  const found = findSubject(parts.register, subjects, words);
  switch (found.outcome) {
    case "all":
      return { subject: undefined };
    case "one":
      return { subject: found.subject };
    case "unknown":
      return { fault: texts.unknown(words) };
    case "several":
      return { fault: texts.several(words) };
  }
}

interface Wished {
  readonly pressed: Pressed;
  readonly turn: Turn;
  readonly form: PeriodForm;
  readonly wish: PeriodWish;
}

async function decide(
  parts: ReminderParts,
  { formId, name }: Obligation,
  { pressed, turn, form, wish }: Wished,
): Promise<Reply> {
  const id = periodIdOf(parts.year, formId);
  const result = await changePeriod(parts.periods, id, wish, pressed.press);
  switch (result.outcome) {
    case "changed": {
      const told =
        form.tell === "yes" ? await tellOfPeriod(parts, turn, { formId, name }, wish, pressed) : 0;
      return show(parts, formId, {
        notices: [confirmed(`${doneInWords(parts, wish)}${texts.told(told)}`)],
      });
    }
    case "faulty":
      return show(parts, formId, { form, faults: result.faults });
    case "already":
      return show(parts, formId, { form, notices: [notable(texts.already)] });
    case "moved-on":
      return show(parts, formId, { form, notices: [notable(texts.movedOn)] });
  }
}

function doneInWords(parts: ReminderParts, { type, subject, day }: PeriodWish): string {
  const whose = whoseInWords(parts, subject);
  return type === "moved"
    ? texts.done.moved(whose, day === undefined ? "" : longDate(day))
    : texts.done[type](whose);
}
