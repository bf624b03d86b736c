/**
 * Says that something is left out of a test because a program is not installed. Throws where CI=true: there every
 * program is to be at hand, or a test that never runs would look like one that passes.
 */
export function leftOut(what: string): void {
  if (process.env["CI"] === "true") throw new Error(`${what}, and CI=true leaves nothing out`);
  process.stdout.write(`${what}: left out.\n`);
}
