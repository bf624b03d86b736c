import { createRequire } from "node:module";

interface Mappers {
  readonly Activity: { readonly type: { name: string } };
}

/**
 * Makes the connector send activities as they stand. As published, botbuilder 4.23.3 copies each field by field, by what
 * it knows of them: it sends nothing of an entity but its type, so that citations and the AI label vanish on the wire
 * (microsoft/botbuilder-js#4902, mended in its main branch, never released), and the copying is a tenth of what an
 * answer costs. Changes the copy of the mappers that botbuilder-core loads; call it once before the first activity.
 */
export function sendActivitiesAsTheyStand(): void {
  const fromHere = createRequire(import.meta.url);
  const fromBotbuilder = createRequire(fromHere.resolve("botbuilder"));
  const fromCore = createRequire(fromBotbuilder.resolve("botbuilder-core"));
  const mappers = fromCore("botframework-connector/lib/connectorApi/models/mappers") as Mappers;
  mappers.Activity.type.name = "any";
}
