import { createDispatcher } from "../../bot/dispatcher.js";
import {
  type ApplicationParts,
  createApplicationRoutes,
} from "../../bot/handlers/reporting/applications.js";
import { createOriginalRoutes } from "../../bot/handlers/reporting/originals.js";
import { createReportingRoutes } from "../../bot/handlers/reporting/reporting.js";
import { createStandingRoutes } from "../../bot/handlers/reporting/report-standing.js";
import { createReviewingRoutes } from "../../bot/handlers/reporting/reviewing.js";
import type { AdaptiveCard, Reply } from "../../bot/reply.js";
import type { Turn } from "../../bot/turn.js";
import type { Ruling } from "../../src/guidance/ruling.js";
import type { Attachments } from "../../src/reporting/files/attachment.js";
import {
  createRegister,
  type Register,
  type RegisterFile,
} from "../../src/participants/register.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { Draft, Submission } from "../../src/reporting/submissions/submission.js";
import { obligations2025 } from "./agreement-2025.js";
import { stateOf } from "../../src/reporting/submissions/submission-state.js";
import { cardOf, inputsOf, pressed } from "./card-reader.js";
import { renderCard } from "./cards.js";
import { completeAccount } from "./drafts.js";
import { nextButton } from "./fill-in.js";
import { forms2025 } from "./forms.js";
import { growingRegister } from "./growing-register.js";
import { createMemoryRepository } from "./memory-repository.js";

const project = (id: string, name: string, grantedKronor: number) => ({
  id,
  name,
  area: "pathology" as const,
  regionIds: ["ro" as const],
  grantedKronor,
});

/** Two regions, a project lead with one project, one with two, and a coordinator. */
const registerFile: RegisterFile = {
  demo: false,
  participants: [
    { role: "region", userId: "kalmar", name: "Handläggaren i Kalmar", regionId: "rkl" },
    { role: "region", userId: "kalmar-2", name: "Kollegan i Kalmar", regionId: "rkl" },
    { role: "region", userId: "linköping", name: "Handläggaren i Linköping", regionId: "ro" },
    { role: "project-lead", userId: "lead", name: "Projektledaren", projectIds: ["snabbare-svar"] },
    {
      role: "project-lead",
      userId: "leads-two",
      name: "Ledaren för två",
      projectIds: ["snabbare-svar", "rehab-hemma"],
    },
    { role: "coordinator", userId: "coordinator", name: "Koordinatorn" },
  ],
  projects: [
    project("snabbare-svar", "Snabbare svar", 275_000),
    project("rehab-hemma", "Rehab hemma", 450_000),
  ],
};

export const reportingRegister: Register = createRegister(registerFile);

/** What somebody was told unasked. */
export interface Told extends Reply {
  readonly userId: string;
}

/** The reporting part of the bot with a store in memory. Persons write, and press the buttons of the cards they see. */
export function startReporting(forms = forms2025) {
  const submissions = createMemoryRepository<Submission>();
  let ids = 0;
  let now = new Date("2025-11-24T08:15:00Z");
  const told: Told[] = [];
  const refused: Readonly<Record<string, unknown>>[] = [];
  const changed: string[] = [];
  const register = growingRegister(registerFile);
  const parts: ApplicationParts = {
    submissions,
    periods: createMemoryRepository(),
    register,
    forms,
    obligations: obligations2025,
    rulings: createMemoryRepository<Ruling>(),
    attachments: createMemoryRepository<Attachments>(),
    renderCard,
    newId: () => `id-${(ids += 1)}`,
    fileUrl: (documentId, format, userId) =>
      `https://example.test/${documentId}.${format}?for=${encodeURIComponent(userId)}`,
    notify: (userId, reply) => {
      told.push({ userId, ...reply });
      return Promise.resolve(true);
    },
    offerNewVersion: (formId) => {
      changed.push(formId);
      return Promise.resolve();
    },
    logger: {
      info: () => undefined,
      warn: (_, fields = {}) => refused.push(fields),
      error: () => undefined,
    },
  };
  const dispatcher = createDispatcher({
    routes: [
      ...createReportingRoutes(parts),
      ...createStandingRoutes(parts),
      ...createOriginalRoutes(parts),
      ...createReviewingRoutes(parts),
      ...createApplicationRoutes(parts),
    ],
    ask: () => Promise.resolve({ text: "A question" }),
  });
  const turn = (userId: string): Turn => ({
    userId,
    participant: register.participant(userId),
    conversationId: `chat-${userId}`,
    isPersonal: true,
    today: localDateOf(now),
    receivedAt: now,
  });
  const say = (userId: string, message: string): Promise<Reply> =>
    dispatcher.onMessage(turn(userId), message);
  const send = (userId: string, verb: string, data: Readonly<Record<string, unknown>>) =>
    dispatcher.onVerb(turn(userId), verb, data);
  const press = async (
    userId: string,
    card: AdaptiveCard,
    title: string,
    written: Draft = {},
  ): Promise<AdaptiveCard> => {
    const { verb, data } = pressed(card, title, written);
    return cardOf(await send(userId, verb, data));
  };
  const open = async (userId: string, message: string): Promise<AdaptiveCard> =>
    cardOf(await say(userId, message));
  const fillIn = async (
    userId: string,
    first: AdaptiveCard,
    draft: Draft,
  ): Promise<AdaptiveCard> => {
    let card = first;
    for (let presses = 0; presses < 60; presses += 1) {
      const here = Object.keys(inputsOf(card));
      const written = Object.fromEntries(
        Object.entries(draft).filter(([input]) => here.includes(input)),
      );
      const title = nextButton(card, draft, here);
      card = await press(userId, card, title, written);
      if (title === "Granska och skicka in") return card;
    }
    throw new Error("The form has no end");
  };
  return {
    submissions,
    /** What has been told unasked, and to whom, oldest first. */
    told,
    /** The forms of what has changed, as the summaries are told of it. */
    changed,
    /** What the log says of cards that were refused. */
    refused,
    say,
    send,
    press,
    open,
    /** Fills in every step of an open form from its first card, adding rows as needed, and returns the review. */
    fillIn,
    /** Submits a complete account for Kalmar and returns the receipt. */
    submitAccount: async () => {
      const first = await open("kalmar", "redogörelse");
      return press("kalmar", await fillIn("kalmar", first, completeAccount), "Skicka in");
    },
    state: async (id: string) => stateOf(await submissions.get(id)),
    events: async (id: string) => (await submissions.get(id))?.events ?? [],
    setClock: (instant: string) => {
      now = new Date(instant);
    },
  };
}
