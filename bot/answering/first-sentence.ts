/** The first sentence of a text: the rest only adds to it. */
export function firstSentence(text: string): string {
  const [sentence = ""] = text.split(/(?<=[\p{Ll}\d)]{2}\.)\s(?=\p{Lu})/u);
  return sentence;
}
