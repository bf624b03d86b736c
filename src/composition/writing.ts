import { createThread, type Thread } from "../adapters/thread.js";
import type { WritingSettings, WritingTasks } from "./writing-worker.js";

/** Much more than the largest summary takes; what would need still more ends the thread and not the bot. */
const mostMegabytes = 2048;

/** Puts summaries in words and writes documents in a thread of its own, so that the bot answers meanwhile. */
export type Writing = Thread<WritingTasks>;

export function createWriting({ agreementsFolder, botId }: WritingSettings): Writing {
  return createThread<WritingTasks>(new URL("writing-worker.js", import.meta.url), {
    workerData: { agreementsFolder, botId } satisfies WritingSettings,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
}
