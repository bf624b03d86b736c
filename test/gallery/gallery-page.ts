import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DrawnCard } from "./drawn-card.js";

/** How wide a card is in Teams, in CSS pixels: on a desktop, and on a small phone. */
const widths = { desktop: 720, phone: 320 };

/** The official renderer with Microsoft's default styles for it. */
const renderer = {
  script: contentsOf(import.meta.resolve("adaptivecards-renderer/dist/adaptivecards.min.js")),
  styles: contentsOf(import.meta.resolve("adaptivecards-renderer/dist/adaptivecards.css")),
};

/** Looks about as Teams does in its light theme. */
const hostConfig: unknown = JSON.parse(
  readFileSync(join("test", "gallery", "host-config.json"), "utf8"),
);

/** A page that stands alone, with every card drawn by Microsoft's own renderer at both widths. */
export function galleryPage(cards: readonly DrawnCard[]): string {
  const groups = [...new Set(cards.map(({ group }) => group))];
  const sections = groups.map((group, place) => {
    const own = cards.flatMap((drawn, index) =>
      drawn.group === group ? [figure(drawn.state, index)] : [],
    );
    return `<h2 id="g${place}">${escape(group)}</h2>\n${own.join("\n")}`;
  });
  const links = groups.map((group, place) => `<a href="#g${place}">${escape(group)}</a>`);
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>The cards of ÖK-assistenten</title>
<style>${renderer.styles}
${styles}</style>
<h1>The cards of ÖK-assistenten</h1>
<nav>${links.join(" ")}</nav>
${sections.join("\n")}
<script>${renderer.script}</script>
<script>
const cards = ${inScript(cards.map(({ card }) => card))};
const hostConfig = new AdaptiveCards.HostConfig(${inScript(hostConfig)});
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const span = document.createElement("span");
  span.textContent = text;
  result.outputHtml = span.innerHTML.replace(/\\*\\*(.+?)\\*\\*/g, "<b>$1</b>");
  result.didProcess = true;
};
function draw(place) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => alert(action.title + "\\n" + JSON.stringify(action.data ?? action.url, null, 1));
  card.parse(cards[place.dataset.card]);
  place.replaceChildren(card.render());
}
function drawOnly(index) {
  for (const figure of document.querySelectorAll("figure")) figure.hidden = figure.id !== "c" + index;
  document.querySelectorAll('[data-card="' + index + '"]').forEach(draw);
}
if (location.hash !== "#none") document.querySelectorAll("[data-card]").forEach(draw);
</script>
</html>
`;
}

const styles = `
body { font: 14px/1.4 "Segoe UI", system-ui, sans-serif; margin: 1.5rem; background: #f5f5f5; color: #242424 }
nav a { margin-right: 1rem }
figure { margin: 1.5rem 0; display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start }
figure[hidden] { display: none }
figcaption { flex-basis: 100%; font-weight: 600 }
[data-card] { background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; overflow: hidden }
.desktop { width: ${widths.desktop}px } .phone { width: ${widths.phone}px }
.ac-actionSet { flex-wrap: wrap !important; gap: 6px 0 }
.ac-pushButton { flex-shrink: 0 !important; padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: inherit; font-weight: 600 }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
.ac-input { width: 100%; box-sizing: border-box; padding: 6px; border: 1px solid #d1d1d1; border-radius: 4px; font: inherit }
.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0 }
input[type=radio].ac-input { width: auto }
`;

function figure(state: string, index: number): string {
  const places = Object.keys(widths).map(
    (width) => `<div class="${width}" data-card="${index}"></div>`,
  );
  return `<figure id="c${index}"><figcaption>${escape(state)}</figcaption>${places.join("")}</figure>`;
}

/** As JavaScript that no text in it can end. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function contentsOf(url: string): string {
  return readFileSync(fileURLToPath(url), "utf8");
}
