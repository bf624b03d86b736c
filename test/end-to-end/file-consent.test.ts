import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, it } from "mocha";
import { startConnector } from "../support/connector.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { startUploadServer } from "../support/upload-server.js";
import { folderWithShortReport } from "../support/store-folder.js";

const { coordinator, ro } = people;

describe("a summary sent as a file in the personal chat", () => {
  let storeFolder: string;
  let bot: RunningBot;
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let storage: Awaited<ReturnType<typeof startUploadServer>>;
  let now: Date;

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
    now = new Date("2025-12-09T09:00:00Z");
    connector = await startConnector();
    storage = await startUploadServer();
    const { serviceUrl } = connector;
    bot = await startBot({ storeFolder, serviceUrl, clock: () => now });
    await bot.press(coordinator, "summary.compile");
  });

  afterEach(async () => {
    await bot.stop();
    connector.stop();
    storage.stop();
    await rm(storeFolder, { recursive: true });
  });

  /** The offer that comes when the button is pressed. */
  async function offered() {
    const [reply] = await bot.submit(coordinator, "file.offer", { document: "regional-2025.1" });
    const [attachment] = reply?.attachments ?? [];
    const type = "application/vnd.microsoft.teams.card.file.consent";
    assert.equal(attachment?.contentType, type, reply?.text);
    return attachment.content as { sizeInBytes: number; acceptContext: object };
  }

  /** Answers an offer; what comes of it takes the offer's place. */
  async function answer(
    context: object,
    options: { userId?: string; action?: string; uploadUrl?: string } = {},
  ): Promise<string> {
    const { userId = coordinator, action = "accept", uploadUrl = storage.url("/put") } = options;
    const before = connector.received.length;
    const uploadInfo = {
      uploadUrl,
      contentUrl: "https://rcc-my.sharepoint.com/personal/sammanstallning.docx",
      name: "sammanstallning.docx",
      uniqueId: "unique",
      fileType: "docx",
    };
    await bot.post({
      ...bot.messageOf(userId, ""),
      id: `consent-${before}`,
      type: "invoke",
      name: "fileConsent/invoke",
      replyToId: "the-offer",
      value: { type: "fileUpload", action, context, uploadInfo },
    });
    await connector.arrived(before + 1);
    return connector.received.at(-1)?.body ?? "";
  }

  it("is put where Teams says, and takes the offer's place", async () => {
    const { sizeInBytes, acceptContext } = await offered();

    const body = await answer(acceptContext);

    const [put] = storage.put;
    assert.equal(put?.bytes.length, sizeInBytes);
    assert.equal(put.range, `bytes 0-${sizeInBytes - 1}/${sizeInBytes}`);
    assert.ok("word/document.xml" in unzipSync(new Uint8Array(put.bytes)));
    assert.match(body, /card\.file\.info.*sharepoint/);
    assert.equal(connector.received.at(-1)?.method, "PUT");
    assert.match(connector.received.at(-1)?.path ?? "", /the-offer$/);
  });

  it("is not put anywhere when it is declined", async () => {
    const { acceptContext } = await offered();

    assert.match(await answer(acceptContext, { action: "decline" }), /Filen är inte skickad/);
    assert.match(await answer(acceptContext), /redan besvarat/);
    assert.deepEqual(storage.put, []);
  });

  it("is sent once for each offer", async () => {
    const { acceptContext } = await offered();
    await answer(acceptContext);

    assert.match(await answer(acceptContext), /redan besvarat/);
    assert.equal(storage.put.length, 1);
  });

  it("is sent to the person it was offered to only, and leaves the offer to them", async () => {
    const { acceptContext } = await offered();

    assert.match(await answer(acceptContext, { userId: ro }), /gäller inte dig/);
    assert.deepEqual(storage.put, []);
    assert.match(await answer(acceptContext), /card\.file\.info/);
  });

  it("is not sent when the offer is older than a quarter of an hour, or made up", async () => {
    const { acceptContext } = await offered();
    now = new Date("2025-12-09T09:15:00Z");

    assert.match(await answer(acceptContext), /har gått ut/);
    assert.match(await answer({ token: "made.up" }), /gäller inte dig/);
    assert.deepEqual(storage.put, []);
  });

  it("is handed over as a link when it can be put nowhere, or nowhere that is allowed", async () => {
    for (const uploadUrl of [
      "http://127.0.0.1:9/put",
      "https://evil.example.org/put",
      "file:///etc/passwd",
    ]) {
      now = new Date(now.getTime() + 1000);
      const { acceptContext } = await offered();
      const body = await answer(acceptContext, { uploadUrl });

      const [url = ""] = /http:\/\/127\.0\.0\.1:\d+\/files\/[\w.-]+/.exec(body) ?? [];
      const response = await fetch(url);
      assert.equal(response.status, 200, uploadUrl);
      await response.arrayBuffer();
    }
    assert.deepEqual(storage.put, []);
  });

  it("is offered to coordinators only", async () => {
    const [reply] = await bot.submit(ro, "file.offer", { document: "regional-2025.1" });

    assert.match(reply?.text ?? "", /Bara RCC Sydösts koordinatorer/);
  });
});
