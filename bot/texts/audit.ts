/** What a coordinator writes to see who has done what. */
export const auditPattern = /^(visa )?(logg|loggen|händelselogg|händelseloggen)[.!?]?$/i;

const outcomes: Record<"done" | "refused" | "failed", string> = {
  done: "",
  refused: " nekades",
  failed: " misslyckades",
};

/** What is kept, by the name of its folder. */
const kept: Readonly<Record<string, string>> = {
  submissions: "rapporter",
  periods: "sista dagar och stängningar",
  attachments: "bilagor",
  uploads: "skickade filer",
  compiled: "sammanställningar",
  rulings: "besked och rättelser",
  questions: "frågor till RCC Sydöst",
  "judged-answers": "omdömen om svar",
  "unanswered-questions": "obesvarade frågor",
  dispatches: "utskick",
  choices: "påminnelseval",
  files: "filer",
  responses: "svar på påminnelser",
  rounds: "påminnelserundor",
  news: "besked till alla",
};

/** "submissions/2025-redogorelse-ro" as "rapporter 2025-redogorelse-ro", and "rulings/*" as "besked och rättelser". */
function thing(path: string): string {
  const [folder = "", id = ""] = path.split("/");
  return [kept[folder] ?? folder, id].filter((part) => part !== "" && part !== "*").join(" ");
}

const things = (paths: readonly string[]): string => [...new Set(paths.map(thing))].join(", ");

/** One thing that was done, as a line of the list. */
export interface AuditRow {
  readonly time: string;
  readonly who: string;
  readonly act: string;
  readonly outcome: keyof typeof outcomes;
  readonly changed: readonly string[];
  readonly read: readonly string[];
}

/** What the coordinator is shown of the audit log. */
export const auditTexts = {
  title: (count: number) => `**De senaste ${count} händelserna, nyast först** (tider i UTC)`,
  row: ({ time, who, act, outcome, changed, read }: AuditRow): string => {
    const what =
      changed.length > 0
        ? ` ändrade ${things(changed)}`
        : read.length > 0
          ? ` läste ${things(read)}`
          : "";
    return `- ${time} ${who}:${outcomes[outcome]}${what} (\`${act}\`)`;
  },
  foot: "Hela loggen finns i lagringsmappen (`audit/`). Driften kan kontrollera att inget är ändrat med `npm run store -- verify` och lämna ut den med `npm run store -- log`.",
  empty: "Loggen är tom.",
} as const;
