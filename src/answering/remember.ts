/** The most words that are remembered, so that strange ones cannot fill the memory. */
const rememberedWords = 20_000;

/** Makes a function of a word that works out each word only once: most words come again and again. */
export function rememberWords<Made>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const before = made.get(word);
    if (before !== undefined) return before;
    const fresh = make(word);
    if (made.size < rememberedWords) made.set(word, fresh);
    return fresh;
  };
}
