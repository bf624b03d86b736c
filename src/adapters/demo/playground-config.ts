import type { Participant } from "../../participants/participant.js";
import { type PersonKey, personKeys } from "./start-options.js";

/** Entra object ids of the demo's people: those that the Agents Playground gives its users. */
export const demoUserIds: Readonly<Record<PersonKey, string>> = {
  koordinator: "00000000-0000-0000-0000-0000000000020",
  ro: "00000000-0000-0000-0000-0000000000021",
  rjl: "00000000-0000-0000-0000-0000000000022",
  rkl: "00000000-0000-0000-0000-0000000000023",
  projektledare: "00000000-0000-0000-0000-0000000000024",
  gast: "00000000-0000-0000-0000-0000000000025",
  ekonomi: "00000000-0000-0000-0000-0000000000026",
};

export interface PlaygroundContent {
  /** The demo's register, which people's names are taken from. */
  readonly participants: readonly Participant[];
  /** Who sits at the keyboard. */
  readonly person: PersonKey;
  /** The name of whoever is not in the register. */
  readonly guestName: string;
  readonly botName: string;
}

/** The name that a person of the demo goes by. */
export function nameOf(
  person: PersonKey,
  { participants, guestName }: Pick<PlaygroundContent, "participants" | "guestName">,
): string {
  return participantOf(person, participants)?.name ?? guestName;
}

/** Who a person of the demo is in its register; undefined for the guest. */
export function participantOf(
  person: PersonKey,
  participants: PlaygroundContent["participants"],
): Participant | undefined {
  return participants.find(({ userId }) => userId === demoUserIds[person]);
}

/** How many others the Playground wants: no more, no less. */
const others = 5;

/**
 * The Playground's configuration: one person at the keyboard, others as members of its group chat and team.
 * Identifiers differ, and each person's are the same at every start.
 */
export function playgroundConfig(content: PlaygroundContent): unknown {
  const { person, botName } = content;
  const bot = { id: "00000000-0000-0000-0000-00000000000011", name: botName };
  return {
    version: "0.1.1",
    tenantId: "00000000-0000-0000-0000-0000000000001",
    bot,
    currentUser: userOf(person, content),
    users: personKeys
      .filter((key) => key !== person)
      .slice(0, others)
      .map((key) => userOf(key, content)),
    personalChat: { id: `personal-chat-${person}` },
    groupChat: { id: "group-chat", name: botName },
    team: {
      id: "team",
      name: botName,
      aadGroupId: "00000000-0000-0000-0000-000000000031",
      channels: [{ id: "channel", name: botName }],
    },
  };
}

function userOf(person: PersonKey, content: PlaygroundContent): object {
  const address = `${person}@example.com`;
  return {
    id: `user-${person}`,
    name: nameOf(person, content),
    userPrincipleName: address,
    aadObjectId: demoUserIds[person],
    givenName: nameOf(person, content),
    surname: "",
    email: address,
  };
}
