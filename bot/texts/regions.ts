import { type RegionId, regionIds } from "../../src/shared/region.js";

/** The regions' full names. */
export const regionNames: Record<RegionId, string> = {
  ro: "Region Östergötland",
  rjl: "Region Jönköpings län",
  rkl: "Region Kalmar län",
};

/** The regions' abbreviations, as the sources write them. */
export const regionAbbreviations: Record<RegionId, string> = { ro: "RÖ", rjl: "RJL", rkl: "RKL" };

/** What people call the regions, as parts of patterns. */
export const regionWords: Record<RegionId, string> = {
  ro: "rö|(?:region )?östergötland",
  rjl: "rjl|(?:region )?jönköpings? ?(?:län)?",
  rkl: "rkl|(?:region )?kalmar ?(?:län)?",
};

/** The region that some words are what people call: "rö", "Kalmar", "region jönköpings län". */
export function regionCalled(words: string): RegionId | undefined {
  return regionIds.find((id) => new RegExp(`^(?:${regionWords[id]})$`, "iu").test(words.trim()));
}
