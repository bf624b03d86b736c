import { rememberLatest } from "../src/shared/remember.js";
import type { Command } from "./route.js";
import { readingsOf } from "./texts/wishes.js";

/** A text, read as a command, and the commands that it then is; none where it is no command. */
export interface ReadCommand {
  readonly reading: string;
  readonly fitting: readonly Command[];
}

/** How many texts are remembered as they were read: there are many patterns, and many people write the same. */
const rememberedTexts = 500;

/**
 * Makes a reader of texts as commands, by their likeliest reading.
 *
 * @param named - a text with what it names called as commands call it
 */
export function createCommandReader(
  commands: readonly Command[],
  named: (text: string) => string,
): (text: string) => ReadCommand {
  const read = (text: string): ReadCommand => {
    const readings = readingsOf(text);
    for (const reading of new Set([...readings, ...readings.map(named)])) {
      const fitting = commands.filter(({ pattern }) => pattern.test(reading));
      if (fitting.length > 0) return { reading, fitting };
    }
    return { reading: text, fitting: [] };
  };
  return rememberLatest(rememberedTexts, read, (text) => text);
}
