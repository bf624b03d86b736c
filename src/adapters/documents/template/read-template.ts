import { fileTypeOf } from "../../../reporting/files/file-type.js";
import type { Looks } from "../../../summaries/template.js";
import { hashBytes } from "../../hash.js";
import { textParts } from "../steady-zip.js";
import { isWellFormed, styleElements } from "./style-elements.js";
import { namedStyles } from "./template-styles.js";

export type TemplateFault =
  "too-large" | "wrong-type" | "macros" | "external" | "broken" | "no-headings";

export type ReadTemplate =
  { readonly outcome: "read"; readonly looks: Looks } | { readonly outcome: TemplateFault };

/** In bytes: of the file, and of each part of it unpacked. */
const most = { file: 5 * 1024 * 1024, part: 2 * 1024 * 1024 };

/** What is looked at: never pictures or other files within. */
const read =
  /^(\[Content_Types\]\.xml|word\/(styles|theme\/theme1|header\d*|footer\d*)\.xml|.*\.rels)$/;

/** What may lie outside the file, since it is not taken over. */
const harmless = /\/(hyperlink|attachedTemplate)$/;

/** Reads and checks a Word file (.docx) that is to be a template. Only its styles and the texts around its pages are taken over. */
export function readTemplate(name: string, bytes: Uint8Array): ReadTemplate {
  const refused = fileFault(bytes);
  if (refused !== undefined) return { outcome: refused };
  const parts = textParts(bytes, (part) => read.test(part), most.part);
  if (parts === undefined) return { outcome: "broken" };
  const fault = partsFault(parts);
  if (fault !== undefined) return { outcome: fault };
  const styles = ownStyles(parts);
  if (styles === undefined || !isWellFormed(styles)) return { outcome: "broken" };
  const names = new Set(styleElements(styles).map((style) => style.name));
  if (!names.has("heading 1")) return { outcome: "no-headings" };
  const [own, lacking] = [true, false].map((has) =>
    namedStyles.filter((style) => names.has(style.toLowerCase()) === has),
  ) as [string[], string[]];
  const text = (kind: string) => aroundPages(parts, kind);
  const looks = { name, hash: hashBytes(bytes), styles, own, lacking };
  return { outcome: "read", looks: { ...looks, header: text("header"), footer: text("footer") } };
}

function fileFault(bytes: Uint8Array): TemplateFault | undefined {
  if (bytes.byteLength > most.file) return "too-large";
  if (Buffer.from(bytes).toString("latin1").includes("vbaProject")) return "macros";
  return fileTypeOf(bytes) === "docx" ? undefined : "wrong-type";
}

function partsFault(parts: Parts): TemplateFault | undefined {
  if (parts["[Content_Types].xml"]?.includes("macroEnabled") === true) return "macros";
  const isOutside = Object.entries(parts).some(
    ([part, xml]) => part.endsWith(".rels") && reachesOut(xml),
  );
  return isOutside ? "external" : undefined;
}

type Parts = Readonly<Record<string, string>>;

function reachesOut(rels: string): boolean {
  return [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([xml]) =>
      /TargetMode="External"/i.test(xml) && !harmless.test(/\bType="([^"]*)"/.exec(xml)?.[1] ?? ""),
  );
}

/** The styles with nothing that leads out of them: fonts by their names, no numbering, in no language of their own. */
function ownStyles(parts: Parts): string | undefined {
  const theme = parts["word/theme/theme1.xml"] ?? "";
  const fontOf = (kind: string): string =>
    new RegExp(`<a:${kind}Font>.*?<a:latin typeface="([^"]*)"`, "s").exec(theme)?.[1] ?? "";
  const fonts = { major: fontOf("major"), minor: fontOf("minor") };
  return parts["word/styles.xml"]
    ?.replaceAll(/<w:numPr>.*?<\/w:numPr>|<w:lang\b[^>]*\/>/gs, "")
    .replaceAll(/<w:rFonts\b([^>]*)\/>/g, (_, attributes: string) => namedFonts(attributes, fonts))
    .replaceAll(/ w:theme(?:Color|Tint|Shade|Fill|FillTint|FillShade)="[^"]*"/g, "");
}

/** A style's fonts with the theme's by their names. */
function namedFonts(
  attributes: string,
  fonts: { readonly major: string; readonly minor: string },
): string {
  const named = ["ascii", "hAnsi", "eastAsia", "cs"].map((side) => {
    const valueOf = (name: string): string =>
      new RegExp(` w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const themed = valueOf(side === "cs" ? "cstheme" : `${side}Theme`);
    const font =
      themed === "" ? valueOf(side) : fonts[themed.startsWith("major") ? "major" : "minor"];
    return font === "" ? "" : ` w:${side}="${font}"`;
  });
  return `<w:rFonts${named.join("")}/>`;
}

/** In characters. */
const longestText = 200;

/** The first text at the top or foot of the pages, less lines with fields: the page numbers are ours. */
function aroundPages(parts: Parts, kind: string): string {
  const names = Object.keys(parts).filter((name) => name.startsWith(`word/${kind}`));
  for (const name of names.toSorted()) {
    const lines = [...(parts[name] ?? "").matchAll(/<w:p\b.*?<\/w:p>/gs)]
      .map(([xml]) => xml)
      .filter((xml) => !/<w:(?:fldChar|fldSimple)\b/.test(xml))
      .map((xml) =>
        [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
      );
    const text = unescaped(lines.filter((line) => line.trim() !== "").join("\n"));
    if (text !== "") return text.slice(0, longestText);
  }
  return "";
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
