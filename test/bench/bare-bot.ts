import { Application, TeamsAdapter, type TurnState } from "@microsoft/teams-ai";
import {
  ActivityTypes,
  MemoryStorage,
  type Request as BotRequest,
  type Response as BotResponse,
} from "botbuilder";
import { createServer, plugins, type Request, type Response } from "restify";

/**
 * A bot on the same stack that says what it hears: what the stack itself costs.
 *
 * It is teams-ai's own sample of an echo (js/samples/01.getting-started/a.echoBot), part for part: restify with its body
 * parser, the adapter, and an application with a storage for its turn state, a count of the conversation's messages in
 * it and the typing indicator as it comes. Left out are the sample's command /reset and what it writes to the console.
 * Like this bot in development it has no application id, so that tokens are checked in neither; GET /health is there for
 * the measuring.
 */
const adapter = new TeamsAdapter({ MicrosoftAppType: "MultiTenant" });
const application = new Application<TurnState<{ count?: number }>>({
  storage: new MemoryStorage(),
});
application.activity(ActivityTypes.Message, async (context, state) => {
  const count = (state.conversation.count ?? 0) + 1;
  state.conversation.count = count;
  await context.sendActivity(`[${count}] you said: ${context.activity.text}`);
});

const server = createServer();
server.use(plugins.bodyParser());
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
