import assert from "node:assert/strict";
import type { AdaptiveCard } from "../../bot/reply.js";
import type { Subject } from "../../src/participants/access.js";
import type { RegisterFile } from "../../src/participants/register.js";
import { receiptNumber, submissionIdOf } from "../../src/reporting/submissions/assignment.js";
import { type Draft, versionNumbered } from "../../src/reporting/submissions/submission.js";
import { regionIds } from "../../src/shared/region.js";
import { buttonsOf, textOf } from "./card-reader.js";
import type { Chat } from "./chat.js";
import { completeAccount, completeProgressReport } from "./drafts.js";
import { fillInForm } from "./fill-in.js";
import { openFolder } from "./store-folder.js";

/** Someone who hands in the same report again and again. */
interface Reporter {
  readonly userId: string;
  /** What opens the report. */
  readonly word: string;
  /** The identifier that its submission has. */
  readonly id: string;
  /** A complete report with a text in it to be known by. */
  readonly draft: (text: string) => Draft;
}

const projectIds = Array.from({ length: 60 }, (_, index) => `project-${index + 1}`);

/** A region's contact for each region, and a lead for each of sixty projects. They are made up. */
export const reportersRegister: RegisterFile = {
  demo: true,
  participants: [
    ...regionIds.map((id) => ({ role: "region" as const, userId: id, name: id, regionId: id })),
    ...projectIds.map((id) => ({
      role: "project-lead" as const,
      userId: id,
      name: id,
      projectIds: [id],
    })),
  ],
  projects: projectIds.map((id) => ({
    id,
    name: id,
    area: "pathology",
    regionIds: ["ro"],
    grantedKronor: 275_000,
  })),
};

const reporters: readonly Reporter[] = [
  ...regionIds.map((regionId) => ({
    ...reporting(regionId, "redogorelse", { kind: "region", regionId }),
    word: "redogörelse",
    draft: (text: string) => ({ ...completeAccount, outcome: text }),
  })),
  ...projectIds.map((projectId) => ({
    ...reporting(projectId, "delrapport", { kind: "project", projectId }),
    word: "delrapport",
    draft: (text: string) => ({ ...completeProgressReport, results: text }),
  })),
];

function reporting(
  userId: string,
  formId: string,
  subject: Subject,
): Pick<Reporter, "userId" | "id"> {
  return { userId, id: submissionIdOf(2025, formId, subject) };
}

/** What leads from what has been said to the report's first step, the first of them that is there. */
const ways = ["Börja", "Rätta"] as const;

/**
 * Hands in reports as regions and projects do, the whole way from the first word to the receipt, and corrects those that
 * have been handed in before.
 */
export function createHandingIn(chat: Chat) {
  /** What stands in each version that a receipt has been given for, by submission. */
  const acknowledged = new Map<string, Draft[]>();
  return {
    /** Hands in the next report in turn, and tells whether its receipt came. */
    handIn: async (turn: number): Promise<boolean> => {
      const reporter = reporters[turn % reporters.length];
      if (reporter === undefined) return false;
      const { userId, word, id, draft } = reporter;
      const written = draft(`Resultat ${turn}`);
      const versions = acknowledged.get(id) ?? [];
      const opened = await chat.say(userId, word);
      const first = await openForm(chat, userId, opened.card);
      const review = await fillInForm(chat, userId, first, written);
      const title = versions.length === 0 ? "Skicka in" : "Skicka in rättelsen";
      const { card } = await chat.press(userId, review, title);
      const receipt = receiptNumber({ id }, versions.length + 1);
      if (card === undefined || !textOf(card).includes(receipt)) return false;
      acknowledged.set(id, [...versions, written]);
      return true;
    },
    /** Fails unless every version that a receipt has been given for is in a store, whole. Returns how many there are. */
    check: async (folder: string): Promise<number> => {
      const store = await openFolder(folder);
      assert.deepEqual(store.damages, []);
      for (const [id, versions] of acknowledged) {
        const submission = await store.submissions.get(id);
        assert.ok(submission, id);
        for (const [index, written] of versions.entries()) {
          const kept: Draft | undefined = versionNumbered(submission, index + 1)?.draft;
          assert.deepEqual({ ...kept, ...filledIn(written) }, kept, `${id}, version ${index + 1}`);
        }
      }
      await store.close();
      return [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
    },
  };
}

function filledIn(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, answer]) => answer !== ""));
}

/** Presses what leads to the first step of the form. */
async function openForm(
  chat: Chat,
  userId: string,
  shown: AdaptiveCard | undefined,
): Promise<AdaptiveCard | undefined> {
  if (shown === undefined) return undefined;
  const way = ways.find((title) => buttonsOf(shown).includes(title));
  return way === undefined ? shown : (await chat.press(userId, shown, way)).card;
}
