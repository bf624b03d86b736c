import { Application, TeamsAdapter } from "@microsoft/teams-ai";
import {
  ActivityTypes,
  type Request as BotRequest,
  type Response as BotResponse,
} from "botbuilder";
import { createServer, plugins, type Request, type Response } from "restify";

/** A bot on the same stack that says what it hears: what the stack itself costs. */
const application = new Application({ removeRecipientMention: true, startTypingTimer: false });
application.activity(ActivityTypes.Message, async (context) => {
  await context.sendActivity(context.activity.text);
});

const adapter = new TeamsAdapter({});
const server = createServer();
server.use(plugins.jsonBodyParser({ mapParams: false }));
server.post("/api/messages", async (request: Request, response: Response) => {
  await adapter.process(
    request as unknown as BotRequest,
    response as unknown as BotResponse,
    async (context) => {
      await application.run(context);
    },
  );
});
server.get("/health", (_request, response, next) => {
  response.send(200, { status: "ok" });
  next();
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");
