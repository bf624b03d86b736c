import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { developmentConfig, productionConfig } from "../../src/adapters/config.js";

const complete = {
  STORE_DIR: "store",
  REGISTER_FILE: "register.json",
  BOT_ID: "id",
  BOT_PASSWORD: "secret",
  BOT_TENANT_ID: "tenant",
  ALLOWED_TENANTS: "tenant, other",
  PUBLIC_URL: "https://bot.example",
  FILE_LINK_SECRET: "0123456789012345678901234567890123456789",
};

describe("developmentConfig", () => {
  it("needs nothing, and listens to this machine only", () => {
    const config = developmentConfig({}, "root");

    assert.deepEqual(
      [config.host, config.port, config.trust.mode],
      ["127.0.0.1", 3978, "development"],
    );
  });

  it("takes port, store and day", () => {
    const config = developmentConfig(
      { PORT: "4000", STORE_DIR: "kept", TODAY: "2025-11-24" },
      "root",
    );

    assert.equal(config.port, 4000);
    assert.match(config.storeFolder, /kept$/);
    assert.equal(config.today, "2025-11-24");
  });

  it("names every variable at fault", () => {
    assert.throws(
      () => developmentConfig({ PORT: "many", TODAY: "2025-02-30" }, "root"),
      /PORT[^]*TODAY|TODAY[^]*PORT/,
    );
  });
});

describe("productionConfig", () => {
  it("takes what production needs", () => {
    const { trust } = productionConfig(complete, "root");

    assert.deepEqual(trust, {
      mode: "production",
      credentials: {
        id: "id",
        tenantId: "tenant",
        proof: { kind: "secret", password: "secret" },
        expiresAt: undefined,
      },
      allowedTenants: ["tenant", "other"],
      openIdMetadataUrl: undefined,
    });
  });

  for (const name of Object.keys(complete))
    it(`refuses to start without ${name}`, () => {
      assert.throws(
        () => productionConfig({ ...complete, [name]: undefined }, "root"),
        new RegExp(name),
      );
    });

  for (const [name, value] of [
    ["TODAY", "2025-11-24"],
    ["REMINDERS", "off"],
    ["PUBLIC_URL", "http://bot.example"],
  ] as const)
    it(`refuses ${name}=${value}`, () => {
      assert.throws(
        () => productionConfig({ ...complete, [name]: value }, "root"),
        new RegExp(`at ${name}$`, "m"),
      );
    });
});

describe("the settings of a language model", () => {
  const set = {
    LANGUAGE_MODEL_URL: "https://model.example/v1",
    LANGUAGE_MODEL_NAME: "name",
    LANGUAGE_MODEL_KEY: "key",
  };

  it("are none unless they are set", () => {
    assert.equal(developmentConfig({}, "root").languageModel, undefined);
    const blank = { ...complete, LANGUAGE_MODEL_URL: "", LANGUAGE_MODEL_KEY: "" };
    assert.equal(productionConfig(blank, "root").languageModel, undefined);
  });

  it("are read, with Azure OpenAI's version where there is one", () => {
    const settings = { url: "https://model.example/v1", model: "name", key: "key" };
    const { languageModel } = productionConfig({ ...complete, ...set }, "root");
    assert.deepEqual(languageModel, { ...settings, azureApiVersion: undefined });
    const azure = { ...set, LANGUAGE_MODEL_AZURE_API_VERSION: "2024-10-21" };
    assert.equal(developmentConfig(azure, "root").languageModel?.azureApiVersion, "2024-10-21");
  });

  for (const name of Object.keys(set))
    it(`are refused without ${name}`, () => {
      const without = { ...complete, ...set, [name]: undefined };
      assert.throws(() => productionConfig(without, "root"), new RegExp(name));
    });

  it("are refused without TLS in production", () => {
    const open = { ...set, LANGUAGE_MODEL_URL: "http://model.example/v1" };
    assert.throws(() => productionConfig({ ...complete, ...open }, "root"), /LANGUAGE_MODEL_URL/);
    assert.ok(developmentConfig(open, "root").languageModel);
  });
});
