/** The most words that are remembered, so that strange ones cannot fill the memory. */
const rememberedWords = 20_000;

/** Makes a function of a word, or a year, that works out each only once: most come again and again. */
export function rememberWords<Made, Word extends string | number = string>(
  make: (word: Word) => Made,
): (word: Word) => Made {
  const made = new Map<Word, Made>();
  return (word) => {
    const before = made.get(word);
    if (before !== undefined || made.has(word)) return before as Made;
    const fresh = make(word);
    if (made.size < rememberedWords) made.set(word, fresh);
    return fresh;
  };
}

/**
 * Makes a function that remembers what it made of the latest that it was given, the longest unused forgotten first.
 *
 * @param nameOf - what is the same for all that the same is made of
 */
export function rememberLatest<Given, Made extends object>(
  most: number,
  make: (given: Given) => Made,
  nameOf: (given: Given) => string,
): (given: Given) => Made {
  const made = new Map<string, Made>();
  return (given) => {
    const name = nameOf(given);
    const latest = made.get(name) ?? make(given);
    made.delete(name);
    made.set(name, latest);
    const [oldest] = made.size > most ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return latest;
  };
}

/** Makes something when it is first asked for, and gives the same from then on. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** Makes a function that works out each object only once, and forgets what it made when the object is no longer used. */
export function rememberEach<Given extends object, Made>(
  make: (given: Given) => Made,
): (given: Given) => Made {
  const made = new WeakMap<Given, { readonly it: Made }>();
  return (given) => {
    const before = made.get(given);
    if (before !== undefined) return before.it;
    const it = make(given);
    made.set(given, { it });
    return it;
  };
}
