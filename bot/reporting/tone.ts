import type { ToneText } from "./card-data.js";

/** For information. */
export function plain(text: string): ToneText {
  return { text, color: "default", weight: "default" };
}

/** Something has been done or understood. */
export function confirmed(text: string): ToneText {
  return { text, color: "accent", weight: "default" };
}

/** Something to look at before going on. */
export function notable(text: string): ToneText {
  return { text, color: "default", weight: "bolder" };
}

/** Something to put right. */
export function wrong(text: string): ToneText {
  return { text, color: "attention", weight: "default" };
}
