/**
 * What each template in cards/ binds to, by file name without extension. Every leaf is a string, already formatted,
 * or a boolean for `$when`; test/cards/ renders every template with the samples of test/support/card-samples.ts.
 */
export interface CardData {
  readonly notice: { readonly title: string; readonly text: string };
}

export type CardName = keyof CardData;
