/** What a coordinator writes to see who has done what. */
export const auditPattern = /^(visa )?(logg|loggen|händelselogg|händelseloggen)[.!?]?$/i;

const outcomes: Record<"done" | "refused" | "failed", string> = {
  done: "",
  refused: ", nekades",
  failed: ", misslyckades",
};

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
        ? `, ändrade ${changed.join(", ")}`
        : read.length > 0
          ? `, läste ${read.join(", ")}`
          : "";
    return `- ${time} ${who}: ${act}${outcomes[outcome]}${what}`;
  },
  foot: "Hela loggen finns i lagringsmappen (`audit/`). Driften kan kontrollera att inget är ändrat med `npm run store -- verify` och lämna ut den med `export`.",
  empty: "Loggen är tom.",
} as const;
