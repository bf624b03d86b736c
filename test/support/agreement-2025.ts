import { readFileSync } from "node:fs";
import { obligationsSchema } from "../../src/reporting/obligations/obligations.js";

/** The real obligations of 2025. */
export const obligations2025 = obligationsSchema.parse(
  JSON.parse(readFileSync("data/agreements/2025/obligations.json", "utf8")),
);
