// Makes the file that is uploaded to Teams, appPackage/build/ok-assistenten.zip, of manifest.json and the icons:
//   BOT_ID=… PUBLIC_URL=https://… npm run package (-- another-file.zip)
// BOT_ID and PUBLIC_URL are the bot's own settings; TEAMS_APP_ID is the app's id in Teams, BOT_ID when left out.
// Without them the package is made with placeholders: good to look at, refused by Teams.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const { BOT_ID, PUBLIC_URL, TEAMS_APP_ID } = process.env;
const noId = "00000000-0000-0000-0000-000000000000";

const values = {
  BOT_ID: BOT_ID ?? noId,
  TEAMS_APP_ID: TEAMS_APP_ID ?? BOT_ID ?? noId,
  BOT_DOMAIN: PUBLIC_URL === undefined ? "example.com" : new URL(PUBLIC_URL).hostname,
};

const here = (name) => new URL(name, import.meta.url);

const manifest = readFileSync(here("manifest.json"), "utf8").replace(
  /\$\{\{(\w+)\}\}/g,
  (_placeholder, name) => values[name],
);

const files = {
  "manifest.json": new TextEncoder().encode(manifest),
  "color.png": readFileSync(here("color.png")),
  "outline.png": readFileSync(here("outline.png")),
};

const target = resolve(process.argv[2] ?? fileURLToPath(here("build/ok-assistenten.zip")));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, zipSync(files));

console.log(`Paketet ligger i ${target}`);
if (BOT_ID === undefined || PUBLIC_URL === undefined)
  console.log(
    "Det har platshållare: sätt BOT_ID och PUBLIC_URL innan du gör paketet som laddas upp i Teams.",
  );
