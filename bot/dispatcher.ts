import { isAllowed, type Permission } from "../src/participants/access.js";
import { createCommandReader } from "./command-reader.js";
import { rememberingChoices } from "./answering/offered-choices.js";
import { rememberingOffers } from "./typed-yes.js";
import { framedInEnglish } from "./framed-in-english.js";
import type { Findings } from "./answering/findings.js";
import type { SentFile } from "../src/reporting/files/receive-files.js";
import type { Reply } from "./reply.js";
import type { Command, Route, Search, Verb } from "./route.js";
import { factSearchTexts } from "./texts/answering/fact-search.js";
import { texts } from "./texts/general.js";
import type { Turn } from "./turn.js";

export type CardInput = Readonly<Record<string, unknown>>;

/** Takes what a person sent to the route for it. */
export interface Dispatcher {
  onMessage(turn: Turn, message: string): Promise<Reply>;
  onFiles(turn: Turn, files: readonly SentFile[]): Promise<Reply>;
  onVerb(turn: Turn, verb: string, data: CardInput): Promise<Reply>;
  onSearch(turn: Turn, name: string, query: string): Promise<Findings>;
}

export interface DispatcherParts {
  readonly routes: readonly Route[];
  /** Answers what is no command. */
  readonly ask: (turn: Turn, message: string) => Promise<Reply>;
  /** A message with what it names called as commands call it; as it stands unless told. */
  readonly named?: (message: string) => string;
  /** Told of everyone who was not let use a route, by its name: a card may have been sent on, or made up. */
  readonly onRefused?: (turn: Turn, route: string) => Promise<void>;
}

const asItStands = (message: string): string => message;

/**
 * Joins the routes. Each is run only for someone who has its permission, and only questions are answered where others
 * read along. Throws when two verbs have the same name.
 */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { routes, ask, named = asItStands, onRefused } = parts;
  const commands = routes.filter((route): route is Command => route.kind === "command");
  const verbs = routes.filter((route): route is Verb => route.kind === "verb");
  const searches = routes.filter((route): route is Search => route.kind === "search");
  const byVerb = new Map(verbs.map((route) => [route.verb, route]));
  if (byVerb.size < verbs.length) throw new Error("Two routes have the same verb");
  const refuse = refusing(onRefused);
  const answer = rememberingChoices(ask);
  const readCommand = createCommandReader(commands, named);
  const press = async (turn: Turn, verb: string, data: CardInput): Promise<Reply> => {
    const route = byVerb.get(verb);
    if (route === undefined) return { text: texts.unknownButton };
    const reply =
      (await refuse(turn, route.access, route.verb)) ?? (await route.handle(turn, data));
    return data["language"] === "en" ? framedInEnglish(reply) : reply;
  };
  const write = async (turn: Turn, text: string): Promise<Reply> => {
    const chosen = answer.chosenBy(turn, text);
    if (chosen !== undefined) return answer.ask(turn, chosen);
    const { reading, fitting } = readCommand(text);
    for (const command of commandsFor(turn, fitting)) {
      const { access, name } = command;
      const reply = (await refuse(turn, access, name)) ?? (await command.handle(turn, reading));
      if (reply !== undefined) return reply;
    }
    return answer.ask(turn, text);
  };
  const offers = rememberingOffers({ write, press });
  return {
    onMessage: (turn, message) => offers.onMessage(turn, message.trim()),
    onFiles: async (turn, files) => {
      const route = routes.find(({ kind }) => kind === "files");
      if (route?.kind !== "files") return { text: texts.emptyMessage };
      return (await refuse(turn, route.access, "files.send")) ?? route.handle(turn, files);
    },
    onVerb: (turn, verb, data) => offers.onVerb(turn, verb, data),
    onSearch: async (turn, name, query) => {
      const route = searches.find((search) => search.name === name);
      if (route === undefined) return { message: factSearchTexts.unknown };
      const refused = await refuse(turn, route.access, route.name);
      return refused ? { message: refused.text ?? "" } : route.handle(turn, query);
    },
  };
}

/** The commands that a message may be: those that the person may give; the first, where they may give none. */
function commandsFor({ participant }: Turn, fitting: readonly Command[]): readonly Command[] {
  const allowed = fitting.filter(({ access }) => isAllowed(participant, access));
  return allowed.length > 0 ? allowed : fitting.slice(0, 1);
}

/** Makes what says no to whoever may not use a route, and tells of it; undefined for those who may. */
function refusing(onRefused: DispatcherParts["onRefused"]) {
  return async (turn: Turn, access: Permission, name: string): Promise<Reply | undefined> => {
    const refused = refusal(turn, access);
    if (refused !== undefined) await onRefused?.(turn, name);
    return refused;
  };
}

function refusal(turn: Turn, permission: Permission): Reply | undefined {
  if (!isAllowed(turn.participant, permission))
    return { text: texts.notAllowed(permission, turn.participant?.role) };
  if (permission !== "ask" && !turn.isPersonal) return { text: texts.personalChatOnly };
  return undefined;
}
