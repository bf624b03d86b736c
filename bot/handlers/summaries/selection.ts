import { collectNow, type CollectingDependencies } from "../../../src/summaries/compile-summary.js";
import {
  recordSelection,
  type Selection,
  type SelectedEvent,
  selectionIdOf,
} from "../../../src/summaries/selection.js";
import type { Collected } from "../../../src/summaries/collected.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import type { CardInput } from "../../dispatcher.js";
import { inputIn } from "../../cards/pressed.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import {
  choosableIn,
  goodInput,
  reasonInput,
  selectionProjectsCard,
  selectionReasonsCard,
  type Choosable,
  type WrittenReason,
} from "../../summaries/chat/selection-cards.js";
import { selectionPattern, selectionTexts as texts } from "../../texts/summaries/selection.js";
import type { Turn } from "../../turn.js";

export interface SelectionDependencies extends CollectingDependencies {
  readonly selections: Repository<Selection>;
  readonly plans: readonly SummaryPlan[];
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

/** How many reasons there is room for on a card, and how long each may be. */
const most = { projects: 30, characters: 1000 };

/** Lets coordinators record which projects the assessment groups have chosen for the final report, and why. */
export function createSelectionRoutes(dependencies: SelectionDependencies): readonly Route[] {
  const access = "compile";
  if (!dependencies.plans.some(({ kind }) => kind === "final")) return [];
  return [
    {
      kind: "command",
      name: "selection.open",
      access,
      pattern: selectionPattern,
      handle: (turn) => open(dependencies, turn),
    },
    {
      kind: "verb",
      verb: "selection.reasons",
      access,
      handle: (turn, data) => askReasons(dependencies, turn, data),
    },
    {
      kind: "verb",
      verb: "selection.save",
      access,
      handle: (turn, data) => save(dependencies, turn, data),
    },
  ];
}

async function collectFinal(
  dependencies: SelectionDependencies,
  { receivedAt }: Turn,
): Promise<Collected> {
  const plan = dependencies.plans.find(({ kind }) => kind === "final");
  if (plan === undefined) throw new Error("There is no plan for the final report");
  return collectNow(dependencies, plan, receivedAt);
}

async function open(
  dependencies: SelectionDependencies,
  turn: Turn,
  fault?: string,
): Promise<Reply> {
  const collected = await collectFinal(dependencies, turn);
  const choosable = choosableIn(collected);
  if (choosable.length === 0) return { text: texts.noReports };
  const data = selectionProjectsCard(collected, choosable, await lastOf(dependencies), fault);
  return { card: dependencies.renderCard("selection-projects", data) };
}

async function askReasons(
  dependencies: SelectionDependencies,
  turn: Turn,
  data: CardInput,
): Promise<Reply> {
  const collected = await collectFinal(dependencies, turn);
  const chosen = chosenIn(collected, data, "projects");
  if (chosen === undefined) return { text: texts.unknown };
  if (chosen.length === 0) return open(dependencies, turn, texts.choose);
  if (chosen.length > most.projects) return open(dependencies, turn, texts.tooMany(most.projects));
  const last = await lastOf(dependencies);
  const written = chosen.map((project): WrittenReason => {
    const before = last?.projects.find(({ projectId }) => projectId === project.id);
    const isGoodExample = before?.isGoodExample === true;
    return { project, reason: before?.reason ?? "", isGoodExample };
  });
  const nonce = dependencies.newId();
  const card = selectionReasonsCard(collected, written, last?.chosenBy ?? "", nonce);
  return { card: dependencies.renderCard("selection-reasons", card) };
}

async function save(
  dependencies: SelectionDependencies,
  turn: Turn,
  data: CardInput,
): Promise<Reply> {
  const collected = await collectFinal(dependencies, turn);
  const chosen = chosenIn(collected, data, "chosen");
  const nonce = inputIn(data, "nonce");
  if (chosen === undefined || chosen.length === 0 || nonce === "") return { text: texts.unknown };
  const textOf = (id: string): string => inputIn(data, id).trim().slice(0, most.characters);
  const written = chosen.map((project) => ({
    project,
    reason: textOf(reasonInput(project.id)),
    isGoodExample: inputIn(data, goodInput(project.id)) === "true",
  }));
  const chosenBy = textOf("chosenBy");
  const faults = faultsIn(written, chosenBy);
  if (faults.length > 0) {
    const fault = [texts.notLeft, ...faults].join(" ");
    const card = selectionReasonsCard(collected, written, chosenBy, nonce, fault);
    return { card: dependencies.renderCard("selection-reasons", card) };
  }
  const { selections, year } = dependencies;
  const at = turn.receivedAt.toISOString();
  const projects = written.map(({ project, reason, isGoodExample }) => ({
    projectId: project.id,
    reason,
    ...(isGoodExample && { isGoodExample }),
  }));
  const event = { type: "selected", at, by: turn.userId, nonce, chosenBy, projects } as const;
  await recordSelection(selections, year, event);
  return { card: dependencies.renderCard("selection-saved", { text: texts.saved(chosen.length) }) };
}

function faultsIn(written: readonly WrittenReason[], chosenBy: string): readonly string[] {
  const lacking = written.filter(({ reason }) => reason === "").map(({ project }) => project.name);
  return [
    ...(lacking.length === 0 ? [] : [texts.lacking(lacking)]),
    ...(chosenBy === "" ? [texts.lackingChooser] : []),
  ];
}

/** The projects that an input names. Undefined when one of them cannot be chosen. */
function chosenIn(
  collected: Collected,
  data: CardInput,
  input: string,
): readonly Choosable[] | undefined {
  const ids = [...new Set(inputIn(data, input).split(","))].filter((id) => id !== "");
  const choosable = choosableIn(collected);
  const chosen = ids.flatMap((id) => choosable.find((project) => project.id === id) ?? []);
  return chosen.length === ids.length ? chosen : undefined;
}

async function lastOf({
  selections,
  year,
}: SelectionDependencies): Promise<SelectedEvent | undefined> {
  return (await selections.get(selectionIdOf(year)))?.events.at(-1);
}
