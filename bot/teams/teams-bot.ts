import { Application } from "@microsoft/teams-ai";
import { type Activity, ActivityTypes, type TurnContext } from "botbuilder";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import type { Logger } from "../../src/shared/logger.js";
import type { Repository } from "../../src/shared/repository.js";
import type { CardInput, Dispatcher } from "../dispatcher.js";
import type { AnswerKeeping } from "../guidance/answer-keeping.js";
import type { ConsentAnswer } from "../handlers/reporting/file-offers.js";
import type { Reply } from "../reply.js";
import { texts } from "../texts/general.js";
import { helpCommand } from "../texts/help.js";
import type { Turn } from "../turn.js";
import { apology } from "./apology.js";
import { queryIn, searchInvoke, searchResult } from "./fact-search.js";
import { consentIn, consentInvoke } from "./file-consent.js";
import { feedbackIn, feedbackInvoke, messageIn } from "./feedback.js";
import { filesIn, hasOnlyPastedPictures } from "./inbound-files.js";
import { turnOf, type TurnSurroundings } from "./inbound-turn.js";
import { noteLater } from "./later.js";
import { isForBot, withoutMentions } from "./mentions.js";
import { toActivity } from "./outbound.js";
import { isTooMuch, type TurnLimiter } from "./turn-limit.js";
import { rememberAddress } from "./remember-address.js";
import type { RecentlySeen } from "./recently-seen.js";

export interface TeamsBotParts {
  readonly dispatcher: Dispatcher;
  readonly surroundings: TurnSurroundings;
  readonly seen: RecentlySeen;
  /** Tells when someone sends more than can be meant; undefined: nobody is stopped. */
  readonly limiter: TurnLimiter | undefined;
  readonly addresses: Repository<ConversationAddress>;
  readonly answers: AnswerKeeping;
  /** Takes the answer to the offer of a file. */
  readonly takeConsent: (turn: Turn, answer: ConsentAnswer) => Promise<Reply>;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** The SDK's enums of activity types, as the plain text that an activity holds. */
const message: string = ActivityTypes.Message;
const invoke: string = ActivityTypes.Invoke;

/** Any verb at all: whether there is one by that name is the dispatcher's to say. */
const anyVerb = /./;

/** Takes Teams' activities to the dispatcher and sends what it answers. */
export function createTeamsBot(parts: TeamsBotParts): Application {
  const application = new Application({ removeRecipientMention: true, startTypingTimer: false });

  application.turn("beforeTurn", async (context) => {
    const { activity } = context;
    if (activity.type === message && !isForBot(activity)) return false;
    if (!isFirstDelivery(activity, parts.seen)) return false;
    if (await isTooMuch(parts, context)) return false;
    await rememberAddress(parts.addresses, activity).catch((error: unknown) => {
      parts.logger.error("An address could not be kept", error);
    });
    return true;
  });
  application.adaptiveCards.actionExecute<CardInput>(anyVerb, async (context, _state, data) => {
    const { verb } = (context.activity.value as { action: { verb: string } }).action;
    const turn = turnOf(context.activity, parts.surroundings);
    const reply = await answer(parts, turn, () => parts.dispatcher.onVerb(turn, verb, data));
    noteLater(context, reply, turn.userId, context.activity.replyToId);
    return reply.card === undefined ? withoutMarks(reply.text ?? "") : { ...reply.card };
  });
  application.adaptiveCards.actionSubmit<CardInput>(anyVerb, async (context, _state, data) => {
    await send(parts, context, (turn) => parts.dispatcher.onVerb(turn, String(data["verb"]), data));
  });
  application.activity(ActivityTypes.Message, async (context) => {
    const { activity } = context;
    await send(parts, context, (turn) => onMessage(parts.dispatcher, turn, activity));
  });
  application.activity(/^installationUpdate/, async (context) => {
    if (context.activity.action?.startsWith("add") === true)
      await send(parts, context, (turn) => parts.dispatcher.onMessage(turn, helpCommand));
  });
  onInvoke(application, feedbackInvoke, (activity) => takeFeedback(parts, activity));
  onInvoke(application, searchInvoke, (activity) => search(parts, activity));
  onInvoke(application, consentInvoke, (activity, context) => consent(parts, activity, context));
  onInvoke(application, undefined, () => Promise.resolve({}));
  return application;
}

/** What Teams shows below a card is plain text: marks for bold would stand there as they are. */
function withoutMarks(text: string): string {
  return text.replaceAll("**", "");
}

/** Takes the files that are sent. Of pictures pasted beside a text it says only that it cannot read them. */
async function onMessage(
  dispatcher: Dispatcher,
  turn: Turn,
  activity: Partial<Activity>,
): Promise<Reply> {
  const files = filesIn(activity);
  const written = withoutMentions(activity.text ?? "");
  const isWritten = written !== "";
  if (files.length > 0 && !(isWritten && hasOnlyPastedPictures(activity)))
    return dispatcher.onFiles(turn, files);
  if (!isWritten) return { text: texts.emptyMessage };
  const reply = await dispatcher.onMessage(turn, written);
  return files.length === 0 ? reply : withNote(reply, texts.pictureUnread);
}

function withNote(reply: Reply, note: string): Reply {
  return { ...reply, text: [note, reply.text ?? ""].join("\n\n").trim() };
}

/** Teams sends a message again when the answer is slow; a message is answered once. Invokes must be answered each time. */
function isFirstDelivery(activity: Activity, seen: RecentlySeen): boolean {
  if (activity.type !== message || activity.id === undefined) return true;
  return seen.add(`${activity.conversation.id} ${activity.id}`);
}

/**
 * Answers invokes of a name, undefined for any that no one has taken before. Teams treats any answer but 200 to an
 * invoke as a failure of the app.
 */
function onInvoke(
  application: Application,
  name: string | undefined,
  respond: (activity: Activity, context: TurnContext) => Promise<object>,
): void {
  application.addRoute(
    ({ activity }) =>
      Promise.resolve(activity.type === invoke && (name === undefined || activity.name === name)),
    async (context) => {
      const body = await respond(context.activity, context);
      await context.sendActivity({
        type: ActivityTypes.InvokeResponse,
        value: { status: 200, body },
      });
    },
    true,
  );
}

/** Keeps what someone thinks of an answer. Whatever goes wrong, they have done their part. */
async function takeFeedback(
  { answers, surroundings, logger }: TeamsBotParts,
  activity: Activity,
): Promise<object> {
  const feedback = feedbackIn(activity, surroundings.clock());
  if (feedback !== undefined)
    await answers.judge(feedback.judged, feedback.judgement).catch((error: unknown) => {
      logger.error("What someone thought of an answer could not be kept", error);
    });
  return {};
}

/** Teams must have its answer at once; what comes of it takes the place of the offer. */
function consent(parts: TeamsBotParts, activity: Activity, context: TurnContext): Promise<object> {
  const answer = consentIn(activity);
  if (answer !== undefined) {
    const turn = turnOf(activity, parts.surroundings);
    const later = parts.takeConsent(turn, answer);
    noteLater(context, { later }, turn.userId, activity.replyToId);
  }
  return Promise.resolve({});
}

/** Looks up what someone searches for in the message box. There is never more than the first page. */
async function search(parts: TeamsBotParts, activity: Activity): Promise<object> {
  const query = queryIn(activity.value);
  if (query === undefined || query.isMore) return searchResult({ items: [] });
  const turn = turnOf(activity, parts.surroundings);
  try {
    return searchResult(await parts.dispatcher.onSearch(turn, query.command, query.text));
  } catch (error) {
    return searchResult({ message: apology(parts, error) });
  }
}

async function send(
  parts: TeamsBotParts,
  context: TurnContext,
  act: (turn: Turn) => Promise<Reply>,
): Promise<void> {
  const turn = turnOf(context.activity, parts.surroundings);
  const reply = await answer(parts, turn, act);
  const sent = await context.sendActivity(toActivity(reply, turn.isPersonal));
  noteLater(context, reply, turn.userId, sent?.id);
  parts.answers.keep(reply, messageIn(turn.conversationId, sent?.id), turn.receivedAt);
}

/** What the dispatcher answers; when it throws, an apology with a number that is in the log too. */
async function answer(
  parts: TeamsBotParts,
  turn: Turn,
  act: (turn: Turn) => Promise<Reply>,
): Promise<Reply> {
  try {
    return await act(turn);
  } catch (error) {
    return { text: apology(parts, error) };
  }
}
