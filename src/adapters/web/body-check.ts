/** How deep a body may be nested: Teams' own are less than half as deep. */
const maxDepth = 32;

/** How many values a body may hold in all. */
const maxValues = 20_000;

/** Names that mean something else to JavaScript than to the one who sent them. */
const forbiddenNames = ["__proto__", "constructor", "prototype"];

/** Whether a parsed body is small enough, and without names that could be taken for something else, to be looked at. */
export function isHarmlessBody(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > maxDepth || values > maxValues || level.some(hasForbiddenName)) return false;
    level = level.flatMap((value): unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return true;
}

function hasForbiddenName(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    forbiddenNames.some((name) => Object.hasOwn(value, name))
  );
}
