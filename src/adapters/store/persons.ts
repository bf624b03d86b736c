import { createHash, randomBytes } from "node:crypto";
import { z } from "zod/v4";
import type { Repository } from "../../shared/repository.js";

/** What a person is called in the audit log. When this is erased, nothing tells any longer who it was. */
export const personSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The person's Entra object id; a digest of what the channel calls those who have none. */
  id: z.string().min(1),
  alias: z.string().regex(/^person-[0-9a-f]{16}$/),
});

export type Person = z.infer<typeof personSchema>;

/** A new name for a person, which tells nothing. */
export function newAlias(): string {
  return `person-${randomBytes(8).toString("hex")}`;
}

/** The alias of a person, made when there is none. */
export async function aliasOf(persons: Repository<Person>, userId: string): Promise<string> {
  const id = personKey(userId);
  const known = await persons.get(id);
  if (known !== undefined) return known.alias;
  const person = await persons.change(
    id,
    (current) => current ?? { schemaVersion: 1, id, alias: newAlias() },
  );
  return person?.alias ?? "";
}

/** What a person's record is kept by: it becomes a file's name. */
function personKey(userId: string): string {
  return /^[a-zA-Z0-9][a-zA-Z0-9-]{0,100}$/.test(userId)
    ? userId
    : createHash("sha256").update(userId).digest("hex");
}
