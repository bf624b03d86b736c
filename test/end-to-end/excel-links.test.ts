import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { describe, it } from "mocha";
import { startProductionBot, botId } from "../support/production-bot.js";
import { activity, people } from "../support/start-bot.js";
import { folderWithShortReport } from "../support/store-folder.js";
import { startTokenIssuer } from "../support/token-issuer.js";

const serviceUrl = "https://smba.trafficmanager.net/emea/";

describe("the Excel file of a bot in Teams", () => {
  it("leads from each row to its report, by the receipt's number sent in the chat", async () => {
    const storeFolder = await folderWithShortReport();
    const issuer = await startTokenIssuer();
    const userId = people.coordinator;
    const bot = await startProductionBot(issuer.metadataUrl, {
      storeFolder,
      participants: [{ role: "coordinator", userId, name: "Koordinator" }],
    });
    const send = async (more: object) => {
      const now = Math.floor(Date.now() / 1000);
      const token = issuer.sign({
        iss: "https://api.botframework.com",
        aud: botId,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
      });
      const response = await bot.post(
        { ...activity(userId, String(Math.random())), serviceUrl, ...more },
        { authorization: `Bearer ${token}` },
      );
      return JSON.stringify(await response.json());
    };
    try {
      const card = await send({
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb: "summary.compile", data: {} } },
      });
      const [, url = ""] = /"title":"Öppna Excel-filen","url":"([^"]+)"/.exec(card) ?? [];
      const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
      const targets = strFromU8(files["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array());
      const receipt = /users=28:bot-id&amp;message=([^"&]+)"/.exec(targets)?.[1] ?? "";

      assert.equal(receipt, "2025-KORT-RAPPORT-RO-1");
      assert.match(await send({ type: "message", text: receipt }), /Kort rapport.*Region Öst/);
    } finally {
      await bot.stop();
      issuer.stop();
      await rm(storeFolder, { recursive: true });
    }
  });
});
