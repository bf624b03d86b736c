import type { Logger } from "../../src/shared/logger.js";
import { demoTenant, type RunningBot, startBot, temporaryFile } from "./start-bot.js";

/** The application id of the bot below. */
export const botId = "bot-id";

/** A bot with credentials that takes the word of one issuer of tokens. Nobody is in its register. */
export async function startProductionBot(
  openIdMetadataUrl: string,
  { expiresAt, logger }: { readonly expiresAt?: Date; readonly logger?: Logger } = {},
): Promise<RunningBot> {
  const register = JSON.stringify({ demo: false, participants: [], projects: [] });
  return startBot({
    ...(logger && { logger }),
    config: {
      registerFile: await temporaryFile("register.json", register),
      trust: {
        mode: "production",
        credentials: {
          id: botId,
          tenantId: demoTenant,
          proof: { kind: "secret", password: "hemligt lösenord" },
          expiresAt,
        },
        allowedTenants: [demoTenant],
        openIdMetadataUrl,
      },
    },
  });
}
