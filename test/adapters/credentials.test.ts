import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { createAdapter } from "../../bot/teams/teams-adapter.js";
import { hasOneProof, readCredentials } from "../../src/adapters/credentials.js";
import { createLogger } from "../../src/adapters/logger.js";
import { temporaryFile } from "../support/start-bot.js";

const bot = { BOT_ID: "id", BOT_TENANT_ID: "tenant" };
const certificateFile = "test/fixtures/credentials/test-only.pem";

describe("the bot's credentials", () => {
  it("are a secret, and the day it expires when that is told", () => {
    assert.deepEqual(
      readCredentials({ ...bot, BOT_PASSWORD: "s", BOT_PASSWORD_EXPIRES: "2026-03-01" }),
      {
        id: "id",
        tenantId: "tenant",
        proof: { kind: "secret", password: "s" },
        expiresAt: new Date("2026-03-01T00:00:00Z"),
      },
    );
  });

  it("are a certificate with its key, whose thumbprint and last day are read from it", () => {
    const { proof, expiresAt } = readCredentials({ ...bot, BOT_CERTIFICATE_FILE: certificateFile });

    assert.ok(proof.kind === "certificate");
    assert.match(proof.thumbprint, /^[0-9A-F]{40}$/);
    assert.equal(createPrivateKey(proof.privateKey).asymmetricKeyType, "rsa");
    assert.ok((expiresAt?.getFullYear() ?? 0) > 2100);
  });

  it("are a managed identity, which has nothing to renew", () => {
    assert.deepEqual(readCredentials({ ...bot, BOT_MANAGED_IDENTITY: "true" }), {
      id: "id",
      tenantId: "tenant",
      proof: { kind: "managed-identity" },
      expiresAt: undefined,
    });
  });

  it("are exactly one of these", () => {
    assert.equal(hasOneProof({}), false);
    assert.equal(hasOneProof({ BOT_PASSWORD: "s", BOT_MANAGED_IDENTITY: "true" }), false);
    assert.equal(hasOneProof({ BOT_PASSWORD: "s", BOT_CERTIFICATE_FILE: "f" }), false);
    assert.equal(hasOneProof({ BOT_CERTIFICATE_FILE: "f" }), true);
  });

  it("are all taken by what speaks with Teams' service", () => {
    for (const chosen of [
      { BOT_PASSWORD: "s" },
      { BOT_CERTIFICATE_FILE: certificateFile },
      { BOT_MANAGED_IDENTITY: "true" as const },
    ]) {
      const credentials = readCredentials({ ...bot, ...chosen });
      assert.doesNotThrow(() => createAdapter(credentials, createLogger("silent")));
    }
  });

  it("are refused, naming variable and file, when the certificate's file is not one", async () => {
    const pem = readFileSync(certificateFile, "utf8");
    const [, certificate = ""] = pem.split("-----END PRIVATE KEY-----\n");
    for (const text of ["", certificate, "-----BEGIN CERTIFICATE-----\nx"]) {
      const path = await temporaryFile("certificate.pem", text);

      assert.throws(
        () => readCredentials({ ...bot, BOT_CERTIFICATE_FILE: path }),
        /BOT_CERTIFICATE_FILE: .*certificate\.pem/,
      );
    }
  });
});
