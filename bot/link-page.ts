import { linkPages } from "./texts/summaries/summaries.js";

/** The page that a browser shows when a link to a file does not work. */
export function linkPage(outcome: keyof typeof linkPages): string {
  const { title, text } = linkPages[outcome];
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}
