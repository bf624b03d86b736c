/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** How many measurements it rests on. */
  readonly samples?: number;
  readonly target?: string;
  readonly isMet?: boolean;
}

const columns = [62, 22, 9, 12] as const;

/** Prints lines under a heading. */
export function print(heading: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, value, samples, target, isMet }) =>
    [what, value, samples === undefined ? "" : `n=${samples}`, target ?? "", verdict(isMet)]
      .map((cell, column) => cell.padEnd(columns[column] ?? 0))
      .join(" ")
      .trimEnd(),
  );
  process.stdout.write(`\n${heading}\n${rows.map((row) => `  ${row}\n`).join("")}`);
}

function verdict(isMet: boolean | undefined): string {
  if (isMet === undefined) return "";
  return isMet ? "met" : "NOT met";
}

/** A line for a ratio that must not be below, or above, a limit. */
export function ratioLine(
  what: string,
  ratio: number,
  limit: { readonly atLeast: number } | { readonly atMost: number },
  samples?: number,
): Line {
  const isFloor = "atLeast" in limit;
  return {
    what,
    value: ratio.toFixed(2),
    ...(samples !== undefined && { samples }),
    target: isFloor ? `>= ${limit.atLeast}` : `<= ${limit.atMost}`,
    isMet: isFloor ? ratio >= limit.atLeast : ratio <= limit.atMost,
  };
}

/** Milliseconds as text. */
export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`;
}
