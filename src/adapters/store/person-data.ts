/** What is to be taken away of a person, and what stands in its place. */
export interface Erasure {
  /** Entra object id. */
  readonly userId: string;
  readonly alias: string;
  /** The person's name, addresses and whatever else is known to tell who it is. */
  readonly words: readonly string[];
  /** Stands where something has been taken away. */
  readonly erased: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The parts of a document that are about a person: each smallest object that names them, whole. */
export function partsAbout(document: unknown, userId: string): readonly unknown[] {
  if (typeof document !== "object" || document === null) return [];
  const values = Object.values(document);
  const names = (value: unknown): boolean =>
    typeof value === "string" && value.split("/").includes(userId);
  const isNamed = values.some(
    (value) => names(value) || (Array.isArray(value) && value.some(names)),
  );
  return isNamed ? [document] : values.flatMap((value) => partsAbout(value, userId));
}

/**
 * A document without a person: an alias in the place of the identifier, nothing of the words that tell who it is, and
 * nothing of what they have written that nobody has acted on. What was handed in or decided stays, and so does every
 * figure.
 */
export function withoutPerson(kind: string, document: unknown, erasure: Erasure): unknown {
  return mapped(withoutOwnWords(kind, document, erasure), (text) => without(text, erasure));
}

function without(text: string, { userId, alias, words, erased }: Erasure): string {
  return words.reduce(
    (left, word) => left.replaceAll(new RegExp(escaped(word), "gi"), erased),
    text.replaceAll(userId, alias),
  );
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Drafts, questions that were asked and reasons that were given, by kind. */
function withoutOwnWords(kind: string, document: unknown, { userId, erased }: Erasure): unknown {
  const own = (change: (fields: Fields) => Fields): unknown =>
    mappedObjects(document, (fields) => (fields["by"] === userId ? change(fields) : fields));
  switch (kind) {
    case "submissions":
      return own((event) => (event["type"] === "draft-saved" ? { ...event, draft: {} } : event));
    case "questions":
      return own((event) => (event["type"] === "asked" ? { ...event, text: erased } : event));
    case "responses":
      return own((event) => ("reason" in event ? { ...event, reason: erased } : event));
    case "registrations":
      return mappedObjects(document, (fields) =>
        fields["userId"] === userId ? { ...fields, name: erased } : fields,
      );
    default:
      return document;
  }
}

/** Every text in a document changed, and nothing else. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapped(item, change)]),
  );
}

function mappedObjects(value: unknown, change: (fields: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => mappedObjects(item, change));
  if (typeof value !== "object" || value === null) return value;
  return change(
    Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, mappedObjects(item, change)]),
    ),
  );
}
