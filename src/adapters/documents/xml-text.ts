/** Leaves out what XML cannot hold: control characters and halves of characters. People's text may have them by paste. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu, "");
}
