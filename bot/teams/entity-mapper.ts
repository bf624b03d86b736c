import { createRequire } from "node:module";

interface Mappers {
  readonly Entity: { type: { additionalProperties?: object } };
}

/**
 * Makes the connector send an entity's own fields. As published, botbuilder 4.23.3 sends nothing of an entity but its
 * type, so that citations and the AI label vanish on the wire (microsoft/botbuilder-js#4902, mended in its main branch,
 * never released). Changes the copy of the mappers that botbuilder-core loads; call it once before the first activity.
 */
export function sendWholeEntities(): void {
  const fromHere = createRequire(import.meta.url);
  const fromBotbuilder = createRequire(fromHere.resolve("botbuilder"));
  const fromCore = createRequire(fromBotbuilder.resolve("botbuilder-core"));
  const mappers = fromCore("botframework-connector/lib/connectorApi/models/mappers") as Mappers;
  mappers.Entity.type.additionalProperties = { type: { name: "Object" } };
}
