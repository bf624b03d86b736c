import { Template } from "adaptivecards-templating";
import type { CardData, CardName } from "./card-data.js";
import type { AdaptiveCard } from "../reply.js";

export type CardRenderer = <Name extends CardName>(
  name: Name,
  data: CardData[Name],
) => AdaptiveCard;

/**
 * Returns a function that fills a template with its data. Templates are constant; what people wrote comes in as data
 * only, which the engine does not evaluate.
 *
 * @param templates - the parsed files of cards/ by name
 */
export function createCardRenderer(templates: ReadonlyMap<string, unknown>): CardRenderer {
  const compiled = new Map([...templates].map(([name, json]) => [name, new Template(json)]));
  return (name, data) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`No card template named ${name}`);
    return template.expand({ $root: data }) as AdaptiveCard;
  };
}
