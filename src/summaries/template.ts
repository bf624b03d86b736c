import { z } from "zod/v4";
import type { Repository } from "../shared/repository.js";

/** How documents look that are written with a Word file as template. What it says is not taken over, nor its pictures. */
export const looksSchema = z.strictObject({
  /** The file's name. */
  name: z.string().min(1),
  /** SHA-256 of the file, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Its styles, in WordprocessingML. */
  styles: z.string().min(1),
  /** The text at the top and at the foot of its pages; empty where there is none. */
  header: z.string(),
  footer: z.string(),
  /** The documents' styles that it has, by Word's names, and those that stay as they are without it. */
  own: z.array(z.string().min(1)),
  lacking: z.array(z.string().min(1)),
});

export type Looks = z.infer<typeof looksSchema>;

const stamp = {
  /** An instant in UTC. */
  at: z.iso.datetime(),
  /** Entra object id. */
  by: z.string().min(1),
  nonce: z.string().min(1),
};

/** Someone has put in a template, or gone back to documents without. */
const templateEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("replaced"), ...stamp, looks: looksSchema }),
  z.strictObject({ type: z.literal("restored"), ...stamp }),
]);

export type TemplateEvent = z.infer<typeof templateEventSchema>;

/** Every template that there has been, oldest first: a version of a summary keeps the one it was compiled with. */
export const templateSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  events: z.array(templateEventSchema).min(1),
});

export type Template = z.infer<typeof templateSchema>;

/** The summaries' template; there is one for them all. */
const templateId = "summaries";

/** When the template in force was put in, and by whom. Undefined when there is none. */
export async function templateInForce(
  templates: Repository<Template>,
): Promise<Extract<TemplateEvent, { type: "replaced" }> | undefined> {
  const last = (await templates.get(templateId))?.events.at(-1);
  return last?.type === "replaced" ? last : undefined;
}

/** The looks of a template that is or has been in force. Throws when there has been none by this hash. */
export async function looksOf(templates: Repository<Template>, hash: string): Promise<Looks> {
  const template = await templates.get(templateId);
  for (const event of template?.events ?? [])
    if (event.type === "replaced" && event.looks.hash === hash) return event.looks;
  throw new Error(`There has been no template ${hash}`);
}

/** Records that a template is put in or taken away. The same card pressed twice changes nothing more. */
export async function changeTemplate(
  templates: Repository<Template>,
  event: TemplateEvent,
): Promise<void> {
  await templates.change(templateId, (current) => {
    const events = current?.events ?? [];
    if (events.some(({ nonce }) => nonce === event.nonce)) return current;
    return { schemaVersion: 1, id: templateId, events: [...events, event] };
  });
}
