import { z } from "zod/v4";
import { type BoardOf, boardShows, type BoardShow } from "../../src/reminders/duties/board.js";
import { regionIdSchema } from "../../src/shared/region.js";

/** What a coordinator wants to see: which reports, in what state, and which page of them, from 0. */
export interface BoardWish {
  readonly of: BoardOf;
  readonly show: BoardShow;
  readonly page: number;
}

/** A wish as it stands on a button: "form:delrapport|missing|0". */
export function wishKey({ of, show, page }: BoardWish): string {
  return `${ofKey(of)}|${show}|${page}`;
}

/** Whose reports, as a choice's value. */
export function ofKey(of: BoardOf): string {
  if (of.kind === "region") return `region:${of.regionId}`;
  return of.kind === "form" ? `form:${of.formId}` : of.kind;
}

/** Reads a button or the choices on a card. What cannot be read stands for everything. */
export function readWish(of: string, show: string, page: string): BoardWish {
  return {
    of: readOf(of),
    show: z.enum(boardShows).catch("all").parse(show),
    page: /^\d{1,4}$/.test(page) ? Number(page) : 0,
  };
}

function readOf(text: string): BoardOf {
  const [kind = "", id = ""] = text.split(":");
  if (kind === "regions" || kind === "projects") return { kind };
  if (kind === "form" && /^[a-z0-9-]+$/.test(id)) return { kind, formId: id };
  const region = regionIdSchema.safeParse(id);
  return kind === "region" && region.success ? { kind, regionId: region.data } : { kind: "all" };
}
