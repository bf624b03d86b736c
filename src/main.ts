import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { developmentConfig, productionConfig } from "./adapters/config.js";
import { createLogger } from "./adapters/logger.js";
import { pause, repeat } from "./adapters/timer.js";
import { createApp } from "./composition/app.js";
import { clockOn } from "./shared/clock.js";

/** How often the program looks for messages to send, in milliseconds. */
const minute = 60_000;

/** How long answers that were given gather before they are written together, in milliseconds. */
const gathering = 1000;

const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  const isDevelopment = process.argv.includes("--dev");
  const config = (isDevelopment ? developmentConfig : productionConfig)(process.env, root);
  const logger = createLogger("info");
  if (isDevelopment)
    logger.warn("AUTHENTICATION IS OFF: anyone on this machine can be anyone. Development only.");
  const clock = clockOn(config.today, () => new Date());
  const abort = (reason: Error): void => {
    logger.error("The store was taken by another process", reason);
    process.exit(1);
  };
  const app = await createApp(config, {
    clock,
    newId: randomUUID,
    logger,
    abort,
    repeat: (task) => repeat(minute, task),
    gather: () => pause(gathering),
  });
  app.prepare();
  logger.info("Listening", { address: await app.listen(), today: config.today });
  // What no turn waits for must not end the process for everyone else.
  process.on("unhandledRejection", (reason) => {
    logger.error("Something failed outside a turn", reason);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void app.close();
    });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
