import type { Participant } from "../../src/participants/participant.js";
import {
  demoTenant,
  type RunningBot,
  startBot,
  type StartOptions,
  temporaryFile,
} from "./start-bot.js";

/** The application id of the bot below. */
export const botId = "bot-id";

/** A bot with credentials that takes the word of one issuer of tokens. Nobody is in its register unless told. */
export async function startProductionBot(
  openIdMetadataUrl: string,
  {
    expiresAt,
    participants = [],
    ...options
  }: Pick<StartOptions, "logger" | "storeFolder"> & {
    readonly expiresAt?: Date;
    readonly participants?: readonly Participant[];
  } = {},
): Promise<RunningBot> {
  const register = JSON.stringify({ demo: false, participants, projects: [] });
  return startBot({
    ...options,
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
