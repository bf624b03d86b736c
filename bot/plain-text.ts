/**
 * What a person wrote, as text that shows as it was written where Markdown is read: without the signs that make links,
 * marks of sources, tags and code of it.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[[{]/g, "(")
    .replaceAll(/[\]}]/g, ")")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll("`", "'")
    .replaceAll(/[*_~]{2,}/g, "")
    .trim();
}

/** The same as a sentence: with a full stop unless it ends with a sign of its own. */
export function asSentence(text: string): string {
  const plain = plainText(text);
  return /[.!?…:;)”"]$/u.test(plain) ? plain : `${plain}.`;
}
