import type { Known } from "../../src/reminders/planning/agenda.js";
import { plan } from "../../src/reminders/planning/plan.js";
import { dueOn, ledgerOf, makeDuty, makeKnown, morningOf } from "../support/reminding.js";
import { ms, print, ratioLine } from "./report.js";
import { sendingLines } from "./sending.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

const rounds = 10;
const few = 1000;
const many = 10_000;
const lastDays = ["2025-09-01", "2025-09-15", "2025-12-01"];

/** Planning a day's reminders, how that grows with the reports that are owed, and how fast messages go out. */
export async function benchReminders(): Promise<void> {
  const [ofFew, ofMany] = [knownOf(few), knownOf(many)];
  const time = async (known: Known) =>
    sampleOf(await inTurn(range(rounds), () => timed(() => planned(known))));
  await time(ofFew);
  const [short, long] = [await time(ofFew), await time(ofMany)];
  const megabytes = process.memoryUsage().heapUsed / 2 ** 20;
  print("Planning a day's reminders", [
    { what: `${few} reports owed, median`, value: ms(short.median), samples: rounds },
    { what: `${many} reports owed, median`, value: ms(long.median), samples: rounds },
    ratioLine("time for each, many beside few", long.median / short.median / (many / few), {
      atMost: 2,
    }),
    { what: "heap after it", value: `${megabytes.toFixed(0)} MB` },
  ]);
  print("Sending reminders", await sendingLines());
}

function planned(known: Known): number {
  return plan(known, ledgerOf(), morningOf("2025-08-25")).messages.length;
}

/** Every four reports are one person's. */
function knownOf(count: number): Known {
  return makeKnown(
    range(count).map((number) =>
      makeDuty({
        id: `2025-delrapport-${number}`,
        owners: [`owner-${Math.floor(number / 4)}`],
        obligation: { formId: "delrapport", due: dueOn(lastDays[number % 3] ?? "") },
      }),
    ),
  );
}
