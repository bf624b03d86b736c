import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AdaptiveCard } from "../../bot/reply.js";
import { type Config, developmentConfig } from "../../src/adapters/config.js";
import type { DeliveryPace } from "../../src/adapters/delivery-queue.js";
import { createLogger } from "../../src/adapters/logger.js";
import { createApp } from "../../src/composition/app.js";
import type { Clock } from "../../src/shared/clock.js";
import type { Logger } from "../../src/shared/logger.js";
import { realAnswering } from "./answerable.js";

/** Folder of the repository, seen from dist/test/support/. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Entra object ids of the demo register, as the Playground sends them. */
export const people = {
  coordinator: "00000000-0000-0000-0000-0000000000020",
  ro: "00000000-0000-0000-0000-0000000000021",
  rjl: "00000000-0000-0000-0000-0000000000022",
  rkl: "00000000-0000-0000-0000-0000000000023",
  projectLead: "00000000-0000-0000-0000-0000000000024",
  stranger: "00000000-0000-0000-0000-0000000000025",
  /** Reports for the same region as `ro`. */
  economist: "00000000-0000-0000-0000-0000000000026",
} as const;

/** The tenant that the Playground sends. */
export const demoTenant = "00000000-0000-0000-0000-0000000000001";

export interface StartOptions {
  readonly config?: Partial<Config>;
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Keep the store of an earlier bot. */
  readonly storeFolder?: string;
  /** How messages go out unasked; as Teams takes them unless told. */
  readonly pace?: DeliveryPace;
  /** Where people's chats are, for what the bot sends unasked; nowhere unless told. */
  readonly serviceUrl?: string;
}

/** A reply as it goes over the wire. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly entities?: readonly Record<string, unknown>[];
  readonly suggestedActions?: {
    readonly actions: readonly {
      readonly type: string;
      readonly title: string;
      readonly value: unknown;
    }[];
  };
}

/** What a search in the message box is answered. */
export interface SearchResult {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: AdaptiveCard;
    readonly preview: { readonly content: { readonly title: string; readonly text: string } };
  }[];
}

/** What takes long is waited for: come later, it would be taken for the answer to something else. */
const patienceMilliseconds = 60_000;

/**
 * Starts the real bot on a free port with a store of its own. `say` and `press` act as a person in a personal chat and
 * return what the bot answered; `post` sends any body.
 */
export async function startBot({
  config = {},
  clock,
  logger,
  storeFolder,
  serviceUrl,
  pace,
}: StartOptions = {}) {
  const folder = storeFolder ?? (await mkdtemp(join(tmpdir(), "ok-assistenten-")));
  const app = await createApp(
    {
      ...developmentConfig({ PORT: "0", STORE_DIR: folder }, root),
      patienceMilliseconds,
      ...config,
    },
    {
      clock: clock ?? (() => new Date("2025-11-24T09:00:00Z")),
      newId: countingIds(),
      logger: logger ?? createLogger("silent"),
      abort: (reason) => {
        throw reason;
      },
      ...(pace !== undefined && { pace }),
      // A bot with data of its own answers from that.
      ...(config.agreementsFolder === undefined && { answering: await realAnswering() }),
    },
  );
  const address = await app.listen();
  return {
    ...speakTo(address, serviceUrl),
    app,
    address,
    storeFolder: folder,
    stop: async () => {
      await app.close();
      if (storeFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

export type RunningBot = Awaited<ReturnType<typeof startBot>>;

/** Acts as people do towards a bot that runs in development mode at an address, in this process or another. */
export function speakTo(address: string, serviceUrl = "http://127.0.0.1:9/") {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const replies = async (body: object): Promise<readonly SentActivity[]> => {
    const response = await post(body);
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    const { activities } = (await response.json()) as { activities: SentActivity[] };
    // The SDK shows that the bot is writing when a turn takes over a second.
    return activities.filter(({ type }) => type !== "typing");
  };
  const nextId = countingIds();
  const sent = (userId: string, kind: string): object => ({
    ...activity(userId, `${kind}-${nextId()}`),
    serviceUrl,
  });
  return {
    post,
    /** A message from a person, whose replies go to where their chat is. */
    messageOf: (userId: string, text: string): object => ({
      ...sent(userId, "c"),
      deliveryMode: undefined,
      type: "message",
      text,
    }),
    /** Writes a message and returns the replies. */
    say: (userId: string, text: string, more: object = {}) =>
      replies({ ...sent(userId, "m"), type: "message", text, ...more }),
    /** Presses a button with Action.Execute and returns the invoke response's body. */
    press: async (userId: string, verb: string, data: object = {}, more: object = {}) => {
      const action = { type: "Action.Execute", verb, data };
      const response = await post({
        ...sent(userId, "i"),
        deliveryMode: undefined,
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action },
        ...more,
      });
      return (await response.json()) as { statusCode: number; type: string; value: unknown };
    },
    /** Searches for facts from the message box of any chat, and returns the invoke response's body. */
    search: async (userId: string, value: unknown, more: object = {}) => {
      const response = await post({
        ...sent(userId, "q"),
        deliveryMode: undefined,
        type: "invoke",
        name: "composeExtension/query",
        value,
        ...more,
      });
      return (await response.json()) as { composeExtension?: SearchResult };
    },
    /** Presses a thumb below a message that the bot has sent to someone's own chat, and returns the HTTP response. */
    judge: (userId: string, replyToId: string, value: unknown, more: object = {}) =>
      post({
        ...sent(userId, "f"),
        deliveryMode: undefined,
        type: "invoke",
        name: "message/submitAction",
        replyToId,
        value,
        ...more,
      }),
    /** Presses a button with Action.Submit, as clients do that lack Action.Execute, and returns the replies. */
    submit: (userId: string, verb: string, data: object = {}) =>
      replies({ ...sent(userId, "s"), type: "message", value: { verb, ...data } }),
  };
}

export type Speaker = ReturnType<typeof speakTo>;

/** An activity from a person in a personal chat whose replies come back in the HTTP response. */
export function activity(userId: string, id: string): object {
  return {
    id,
    channelId: "msteams",
    deliveryMode: "expectReplies",
    textFormat: "plain",
    locale: "sv-SE",
    serviceUrl: "http://127.0.0.1:9/",
    from: { id: `29:${userId}`, name: "Test", aadObjectId: userId },
    recipient: { id: "28:bot", name: "Bot" },
    conversation: { id: `chat-${userId}`, conversationType: "personal", tenantId: demoTenant },
    channelData: { tenant: { id: demoTenant } },
  };
}

/** What tells of a message that it mentions the bot, in a group chat or channel. */
export function mentioned(conversation: object): object {
  const entity = {
    type: "mention",
    mentioned: { id: "28:bot", name: "Bot" },
    text: "<at>Bot</at>",
  };
  return { conversation: { tenantId: demoTenant, ...conversation }, entities: [entity] };
}

/** Identifiers that tests can foresee: 1, 2, 3 … */
function countingIds(): () => string {
  let count = 0;
  return () => `id-${(count += 1)}`;
}

/** Writes a file into a new folder and returns its path. */
export async function temporaryFile(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "ok-assistenten-")), name);
  await writeFile(path, text);
  return path;
}
