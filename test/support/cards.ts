import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { createCardRenderer } from "../../bot/cards/card-renderer.js";
import type { AdaptiveCard } from "../../bot/reply.js";

const schemaFile = "../shared/schemas/adaptive-card-1.5.json";

/** Largest card, in characters: within Teams' limit on a message by a good margin. */
const maxCharacters = 25_000;

/** Teams shows no more buttons side by side; the rest are hidden behind three dots. */
const mostButtons = 6;

/** Draws cards from the real templates. */
export const renderCard = createCardRenderer(
  new Map(
    readdirSync("cards").map((file): [string, unknown] => [
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(join("cards", file), "utf8")),
    ]),
  ),
);

/** The schema names itself in a way older than the draft it says it follows, which stops ajv. */
function compileSchema(): ValidateFunction {
  const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as object;
  const rules = Object.entries(schema).filter(([key]) => key !== "id" && key !== "$schema");
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.compile(Object.fromEntries(rules));
}

let validate: ValidateFunction | undefined;

/** Whether the official schema is at hand; without it cards are checked for all else. */
export const hasCardSchema = existsSync(schemaFile);

/** Fails unless a card is one that Teams can show. Returns its JSON with no-break spaces as spaces. */
export function assertGoodCard(card: AdaptiveCard | undefined): string {
  assert.ok(card, "there is a card");
  const json = JSON.stringify(card);
  assert.equal(card["version"], "1.5");
  assert.ok(json.length < maxCharacters, `the card has ${json.length} characters`);
  assert.doesNotMatch(json, /\$\{|\$data|\$when|undefined|null/);
  JSON.parse(json, (key, value: unknown) => {
    if (key === "actions" && Array.isArray(value))
      assert.ok(value.length <= mostButtons, `${value.length} buttons side by side`);
    return value;
  });
  if (hasCardSchema) {
    validate ??= compileSchema();
    assert.ok(validate(card), JSON.stringify(validate.errors?.slice(0, 5)));
  }
  return json.replaceAll("\u00a0", " ");
}
