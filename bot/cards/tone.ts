/** A line in the card's own words or a person's; shown letter for letter. */
export interface ToneText {
  readonly text: string;
  /** Teams' green and yellow are too pale to be read on white. */
  readonly color: "default" | "accent" | "attention";
  readonly weight: "default" | "bolder";
}

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
