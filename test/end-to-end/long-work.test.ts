import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { type Answering, startConnector } from "../support/connector.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { folderWithShortReport } from "../support/store-folder.js";

describe("work that takes longer than a person waits", () => {
  let storeFolder: string;
  let bot: RunningBot;
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let answering: Answering;

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
    answering = () => undefined;
    connector = await startConnector((request, number) => answering(request, number));
    bot = await startBot({
      storeFolder,
      serviceUrl: connector.serviceUrl,
      config: { patienceMilliseconds: 0 },
    });
  });

  afterEach(async () => {
    await bot.stop();
    connector.stop();
    await rm(storeFolder, { recursive: true });
  });

  const compile = () =>
    bot.press(people.coordinator, "summary.compile", {}, { replyToId: "the-card" });

  it("is told to have begun at once, and its result takes the card's place", async () => {
    const { value } = await compile();
    await connector.arrived(1);

    assert.match(JSON.stringify(value), /Sammanställer Regional sammanställning 2025 …/);
    const [changed] = connector.received;
    assert.equal(changed?.method, "PUT");
    assert.match(changed.path, /activities\/the-card$/);
    assert.match(changed.body, /Öppna Word-dokumentet/);
  });

  it("lets others be answered while it goes on", async () => {
    await compile();
    const [answer] = await bot.say(people.coordinator, "hjälp");

    assert.ok(answer !== undefined);
    await connector.arrived(1);
  });

  it("is done and told before the program ends, if it is told to end at once", async () => {
    await compile();
    await bot.stop();

    assert.match(connector.received.map(({ body }) => body).join(), /Öppna Word-dokumentet/);
    bot = await startBot({ storeFolder });
  });

  it("comes as a message of its own when the card can no longer be changed", async () => {
    answering = ({ method }) =>
      method === "PUT" ? { status: 404, code: "ActivityNotFoundInConversation" } : undefined;

    await compile();
    await connector.arrived(2);

    const [refused, sent] = connector.received;
    assert.equal(refused?.method, "PUT");
    assert.equal(sent?.method, "POST");
    assert.match(sent.body, /Öppna Word-dokumentet/);
  });

  it("is told with a number when it fails", async () => {
    await rm(join(storeFolder, "compiled"), { recursive: true });
    await writeFile(join(storeFolder, "compiled"), "no folder");

    await compile();
    await connector.arrived(1);

    assert.match(connector.received[0]?.body ?? "", /felnummer/i);
    await rm(join(storeFolder, "compiled"));
    await mkdir(join(storeFolder, "compiled"));
  });
});
