import { projectIdsOf } from "../../src/participants/participant.js";
import type { Register } from "../../src/participants/register.js";
import type { RegisterChange } from "../../src/participants/registration.js";
import { shortened } from "../board/short-name.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, type CardLine, section } from "../cards/section-card.js";
import { plain, type ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { kronor } from "../texts/format.js";
import { registeringTexts as texts } from "../texts/registering.js";
import { areaName } from "../texts/summaries/workbook-words.js";
import { regionAbbreviations } from "../texts/regions.js";
import { personName } from "../texts/reporting/reporting.js";
import { formKinds } from "./form-card.js";
import type { RegisteringParts } from "./parts.js";

/** How much of a list is shown. */
const mostNamed = 5;
const mostLines = 30;

/** How many there are in the register, and the ways to add to it. */
export function registerCard(
  parts: RegisteringParts,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { participants, projects } = parts.register;
  const drawn = { nonce: parts.newId() };
  const led = new Set(participants.flatMap(projectIdsOf));
  const leaderless = projects.filter(({ id }) => !led.has(id)).map(({ name }) => shortened(name));
  const hidden = leaderless.length - mostNamed;
  const names = `${leaderless.slice(0, mostNamed).join(", ")}${hidden > 0 ? ` ${texts.more(hidden)}` : ""}`;
  return drawSections(parts, {
    title: texts.title,
    notices: [...notices, plain(texts.counts(participants.length, projects.length))],
    sections: [
      section({
        lines: [
          ...(leaderless.length > 0
            ? [{ label: texts.leaderless(leaderless.length), text: names }]
            : []),
          { label: "", text: texts.how },
        ],
        actions: formKinds.map((kind) => button(texts.goOn[kind], "register.form", kind, drawn)),
      }),
    ],
    actions: [button(texts.board, "board.overview", "", drawn)],
  });
}

/** Shows what will be registered, for the coordinator to say yes to. */
export function registerPreviewCard(
  parts: RegisteringParts,
  changes: readonly RegisterChange[],
  nonce: string,
): AdaptiveCard {
  const hidden = changes.length - mostLines;
  const known = namesAfter(parts.register, changes);
  const lines = changes.slice(0, mostLines).map((change) => changeLine(known, change));
  return drawSections(parts, {
    title: texts.previewTitle(changes.length),
    sections: [
      section({
        lines: [...lines, ...(hidden > 0 ? [{ label: "", text: texts.more(hidden) }] : [])],
      }),
    ],
    actions: [
      button(texts.register(changes.length), "register.save", "", { nonce }, "positive"),
      button(texts.cancel, "register.cancel", "", { nonce }),
    ],
  });
}

interface KnownNames {
  readonly person: (userId: string) => string;
  readonly project: (id: string) => string;
}

/** What people and projects are called, those that are to be registered too. */
function namesAfter(register: Register, changes: readonly RegisterChange[]): KnownNames {
  const people = new Map(
    changes.flatMap((change) =>
      change.type === "person-added" ? [[change.person.userId, change.person.name]] : [],
    ),
  );
  const projects = new Map(
    changes.flatMap((change) =>
      change.type === "project-added" ? [[change.project.id, change.project.name]] : [],
    ),
  );
  return {
    person: (userId) => people.get(userId) ?? personName(register, userId),
    project: (id) => shortened(projects.get(id) ?? register.project(id)?.name ?? id),
  };
}

function changeLine({ person, project }: KnownNames, change: RegisterChange): CardLine {
  switch (change.type) {
    case "person-added": {
      const added = change.person;
      const led = projectIdsOf(added).map(project).join(", ");
      const what =
        added.role === "region"
          ? texts.ofRegion(regionAbbreviations[added.regionId], led)
          : texts.leading(led);
      return { label: texts.newPerson, text: `${shortened(added.name)}, ${what}` };
    }
    case "project-added": {
      const { name, area, grantedKronor, regionIds } = change.project;
      const regions = regionIds.map((id) => regionAbbreviations[id]).join(", ");
      const leads = texts.ledBy(change.leads.map(person).join(", "));
      return {
        label: texts.newProject,
        text: `${shortened(name)}, ${areaName(area).toLowerCase()}, ${regions}, ${kronor(grantedKronor)}${leads}`,
      };
    }
    case "lead-changed":
      return {
        label: texts.newLead,
        text: texts.willLead(project(change.projectId), change.leads.map(person).join(", ")),
      };
  }
}
