import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import type { Rule } from "../../src/reporting/forms/form.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import {
  completeAccount,
  completeApplication,
  completeAssessment,
  completeFinalReport,
  completeFinancialReport,
  completePathwayReport,
  completeProgressReport,
  completeRequest,
  completeShortReport,
  completeStateGrantReport,
} from "../support/drafts.js";
import { forms2025 } from "../support/forms.js";
import { listed } from "../support/full-drafts.js";

/** What is changed in a complete form, and the inputs where a rule then has something to say. */
type Broken = readonly [changes: Draft, ...inputs: string[]];

interface Case {
  readonly complete: Draft;
  readonly locked?: Readonly<Record<string, number>>;
  readonly broken: readonly Broken[];
}

const backwards = { periodStart: "2025-06-30", periodEnd: "2025-06-29" };

/** Every rule of every form, each value that it names broken once, by the least that breaks it. */
const cases: Readonly<Record<string, Case>> = {
  redogorelse: {
    complete: completeAccount,
    broken: [
      [{ receivedKronor: "1 034 999" }, "overspendComment"],
      [{ "uses.2.kronor": "95 001" }, "usesDifference"],
      [{ plannedKronor: "999 999" }, "planDifference"],
      [{ "plan.0.start": "2025-06-30", "plan.0.end": "2025-06-29" }, "plan.0.end"],
    ],
  },
  "kort-rapport": {
    complete: {
      ...completeShortReport,
      "activities.0.activity": "Processledare",
      "activities.1.activity": "Utbildning",
    },
    broken: [
      [{ "activities.1.comment": "" }, "activities.1.comment"],
      [{ allottedKronor: "649 999" }, "overspendComment"],
      [{ forecastKronor: "649 999" }, "forecastKronor"],
      [backwards, "periodEnd"],
    ],
  },
  delrapport: {
    complete: { ...completeProgressReport, status: "green", deviation: "" },
    locked: { grantedKronor: 275_000 },
    broken: [
      [{ status: "yellow" }, "deviation"],
      [{ status: "red" }, "deviation"],
      [{ usedKronor: "275 001" }, "deviation"],
    ],
  },
  slutrapport: {
    complete: completeFinalReport,
    locked: { grantedKronor: 450_000 },
    broken: [
      [{ status: "yellow" }, "deviation"],
      [{ status: "red" }, "deviation"],
      [{ usedKronor: "450 001", "costs.0.kronor": "352 001" }, "deviation"],
      [{ "costs.3.kronor": "9 999" }, "usedKronor"],
    ],
  },
  "svf-redovisning": {
    complete: completePathwayReport,
    broken: [
      [{ inclusion: "71,8" }, "inclusionComment"],
      [{ inclusion: "100", includedCases: "1 001" }, "includedCases"],
      [{ "pathways.3.share": "" }, "pathways.3.reason"],
      [{ "pathways.3.patients": "100", "pathways.3.withinLimit": "79" }, "pathways.3.reason"],
      [
        {
          "pathways.3.share": "",
          "pathways.3.reason": "Få.",
          "pathways.3.patients": "9",
          "pathways.3.withinLimit": "10",
        },
        "pathways.3.withinLimit",
      ],
      [{ premResults: "" }, "premResults"],
      [{ hasObstacles: "yes", ...noObstacle() }, "obstacles.0.svf"],
      [{ "obstacles.0.overrun": "61" }, "obstacles.0.overrun"],
    ],
  },
  rekvisition: { complete: completeRequest, broken: [[backwards, "periodEnd"]] },
  "ekonomisk-redovisning": {
    complete: completeFinancialReport,
    broken: [
      [backwards, "periodEnd"],
      [{ agreedKronor: "1 999 999" }, "paidKronor"],
      [{ paidKronor: "2 000 001" }, "receivedComment"],
      [{ costKronor: "1 820 001" }, "costKronor"],
      [{ receivedKronor: "1 819 999", paidKronor: "1 819 999" }, "overspendComment"],
      [{ review: "not-correct" }, "deviations"],
    ],
  },
  projektansokan: {
    complete: {
      ...completeApplication,
      collaboration: "Två regioner.",
      effects: "Kortare väntan.",
    },
    broken: [
      [{ appliedKronor: "500 001" }, "appliedKronor"],
      [{ call: "targeted", collaboration: "" }, "collaboration"],
      [{ call: "targeted", effects: "" }, "effects"],
      ...["radiology", "pathology"].map((area): Broken => [{ area, review: "" }, "review"]),
      ...["rehabilitation", "palliative-care"].map((area): Broken => [{ area }, "guidelines"]),
      ...["handovers", "late-effects"].map((area): Broken => [{ area }, "actionPlan"]),
    ],
  },
  bedomning: {
    complete: completeAssessment,
    locked: { appliedKronor: 500_000 },
    broken: [
      [{ conflictOfInterest: "yes" }, "conflictHandled"],
      [{ proposedKronor: "" }, "proposedKronor"],
      [{ proposedKronor: "500 001" }, "proposalReason"],
    ],
  },
  "aterrapport-statsbidrag": {
    complete: completeStateGrantReport,
    broken: [[{ wages: "94,9" }, "wages"]],
  },
};

/** No row among the obstacles. */
function noObstacle(): Draft {
  const parts = ["svf", "optimalDays", "actualDays", "overrun", "obstacle"];
  return Object.fromEntries(parts.map((part) => [`obstacles.0.${part}`, ""]));
}

for (const form of forms2025)
  describe(`the rules of ${form.name}`, () => {
    const { complete, locked = {}, broken } = cases[form.id] ?? { complete: {}, broken: [] };
    const read = (changes: Draft) =>
      readDraft(
        form,
        { ...listed(form), ...complete, ...changes },
        { locked, prefilled: {}, prefilledVersion: 0 },
      );
    const found: Rule[] = [];

    it("have nothing to say of a complete one", () => {
      assert.deepEqual(read({}).faults, []);
    });

    for (const [changes, ...inputs] of broken)
      it(`say at ${inputs.join()} that something is wrong with ${JSON.stringify(changes)}`, () => {
        const { faults, notices } = read(changes);
        const explained = notices.filter((notice) => notice.kind === "explained");

        assert.deepEqual(
          [...faults, ...explained].map(({ input }) => input),
          inputs,
        );
        for (const { input, reason } of faults) {
          if (reason.kind !== "breach") assert.fail(`${input} is wrong by no rule`);
          const { rule } = reason.breach;
          found.push(rule);
          const left = read({ ...changes, [input]: "Därför." }).faults;
          if (rule.reason !== undefined)
            assert.ok(left.every((fault) => fault.reason.kind !== "breach"));
        }
        found.push(...explained.map(({ breach }) => breach.rule));
      });

    it("are each broken above", () => {
      assert.deepEqual(
        form.rules.filter((rule) => !found.includes(rule)),
        [],
      );
    });
  });
