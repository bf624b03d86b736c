import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { after, before, describe, it } from "mocha";
import { activity, people, type RunningBot, startBot } from "../support/start-bot.js";

/** How many bodies are sent in all; FUZZ_BODIES asks for more. */
const bodies = Number(process.env["FUZZ_BODIES"] ?? 10_000);

/** Between two notices of how far a long run has come. */
const bodiesPerNotice = 50_000;

function tellOf(answered: number): void {
  const { rss, heapUsed } = process.memoryUsage();
  const [memory, heap] = [rss, heapUsed].map((bytes) => Math.round(bytes / 1024 / 1024));
  process.stdout.write(`${JSON.stringify({ answered, memory, heap })}\n`);
}

/** A folder in memory where there is one: half of the time went to the disk, which is tried elsewhere. */
function memoryFolder(): Promise<string> {
  const memory = "/dev/shm";
  return mkdtemp(join(existsSync(memory) ? memory : tmpdir(), "ok-fuzz-"));
}

const hostile = fc.constantFrom(
  "${utcNow()}",
  "=cmd|' /C calc'!A0",
  "<at>everyone</at>",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "\r\nx-evil: 1",
  "\u202Egnp.exe",
  "[klicka](javascript:alert(1))",
  "__proto__",
  "🏥".repeat(300),
);
const text = fc.oneof(fc.string({ unit: "binary" }), hostile);
const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), text, fc.constant(null));
const userId = fc.constantFrom(...Object.values(people), "nobody", "");

describe("the bot under made-up input", function () {
  this.timeout(bodies * 60);
  let bot: RunningBot;
  let storeFolder: string;
  const failures: unknown[] = [];

  before(async () => {
    storeFolder = await memoryFolder();
    bot = await startBot({
      storeFolder,
      logger: {
        info: () => undefined,
        warn: () => undefined,
        error: (_message, error) => failures.push(error),
      },
    });
  });

  after(async () => {
    await bot.stop();
    await rm(storeFolder, { recursive: true, force: true });
  });

  const isAlive = async (): Promise<boolean> => (await fetch(`${bot.address}/health`)).ok;

  /** Sends many bodies, some at a time, and fails on the first that the bot cannot take. */
  async function send(count: number, body: fc.Arbitrary<unknown>): Promise<void> {
    // Shrinking takes as long as answering, and the failing body is shown anyway.
    let answered = 0;
    const batch = fc.noShrink(fc.array(body, { minLength: 20, maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(batch, async (sent) => {
        const answers = await Promise.all(sent.map((one) => bot.post(one)));
        for (const [index, answer] of answers.entries()) {
          const said = await answer.text();
          const shown = () => `${answer.status} ${JSON.stringify(sent[index])} ${said}`;
          assert.ok(answer.status < 500, shown());
          assert.doesNotMatch(said, /felnummer/, shown());
        }
        assert.deepEqual(failures.splice(0), []);
        answered += sent.length;
        if (answered % bodiesPerNotice === 0) tellOf(answered);
      }),
      { numRuns: Math.ceil(count / 20), endOnFailure: true },
    );
    assert.ok(await isAlive());
  }

  it("answers any JSON at all without failing", () => send(bodies * 0.2, fc.jsonValue()));

  it("answers activities with any field wrong without failing", async () => {
    const field = fc.constantFrom(
      ...["type", "id", "from", "recipient", "conversation", "channelData", "value", "text"],
      ...["name", "entities", "attachments", "localTimestamp", "timestamp", "locale", "action"],
    );
    const wrong = fc
      .tuple(userId, fc.dictionary(field, value, { maxKeys: 3 }), fc.nat())
      .map(([person, change, number]) => ({
        ...activity(person, `f${number}`),
        type: "message",
        text: "hjälp",
        ...change,
      }));
    await send(bodies * 0.3, wrong);
  });

  it("answers every button with any data without failing", async () => {
    const verbs = bot.app.routes.flatMap((route) => (route.kind === "verb" ? [route.verb] : []));
    const known = fc.constantFrom(
      ...["formId", "form", "subject", "regionId", "projectId", "year", "nonce", "revision"],
      ...["id", "documentId", "version", "step", "go", "question", "ruling", "answer", "verb"],
    );
    const data = fc.dictionary(fc.oneof(known, text), value, { maxKeys: 6 });
    const pressed = fc
      .tuple(userId, fc.constantFrom(...verbs, "gone"), fc.oneof(data, value), fc.nat())
      .map(([person, verb, given, number]) => ({
        ...activity(person, `v${number}`),
        deliveryMode: undefined,
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data: given } },
      }));
    await send(bodies * 0.5, pressed);
  });
});
