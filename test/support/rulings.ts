import type { Decision, Ruling } from "../../src/guidance/ruling.js";

/** A decision about a conflict or gap, made on 12 September 2025. */
export function makeRuling(id: string, decision: Decision): Ruling {
  const at = "2025-09-12T08:00:00.000Z";
  return {
    schemaVersion: 1,
    id,
    events: [
      { type: "ruled", at, by: "coordinator", nonce: "n", decision, reason: "Så är det bestämt." },
    ],
  };
}
