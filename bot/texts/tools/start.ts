import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";

/** People to be in the demo, as written after --as, with what they may do there. */
const people = {
  "--as rö": "Region Östergötland: frågar och rapporterar",
  "--as rjl": "Region Jönköpings län: frågar och rapporterar",
  "--as rkl": "Region Kalmar län: frågar och rapporterar",
  "--as projektledare": "leder tre projekt: frågar och rapporterar",
  "--as koordinator": "RCC Sydöst: ser vem som har rapporterat och sammanställer",
  "--as ekonomi": "ekonomichef i Region Östergötland: intygar det som kollegan lämnar",
  "--as gäst": "utan roll: kan bara fråga",
} as const;

const peopleLines = Object.entries(people)
  .map(([option, what]) => `  npm start -- ${option.padEnd(20)} ${what}`)
  .join("\n");

const seeHelp = "Skriv npm start -- --help så visas allt som går att välja.";

/** What `npm start` writes in the console. */
export const startTexts = {
  botName: "ÖK-assistenten",
  guestName: "Gäst (demo)",
  starting: "Startar ÖK-assistenten …",
  help: `Så startar du demon:

${peopleLines}

Fler val:
  --today 2025-11-24   vilken dag det är i demon (år-månad-dag)
  --no-open            öppna ingen webbläsare

Flera val går att skriva efter varandra: npm start -- --as rjl --today 2025-12-02`,
  unknownPerson: (value: string): string =>
    `${value === "" ? "Efter --as saknas vem du vill vara." : `Det finns ingen ”${value}” i demon.`} Välj en av:\n\n${peopleLines}`,
  unknownDay: (value: string): string =>
    `${value === "" ? "Efter --today saknas en dag." : `”${value}” är ingen dag.`} Skriv år-månad-dag, till exempel: npm start -- --today 2025-11-24`,
  unknownOption: (value: string): string => `Valet ”${value}” finns inte. ${seeHelp}`,
  portTaken: (port: number): string =>
    `Port ${port} används redan av ett annat program, kanske en ÖK-assistent som redan är igång. Stoppa den, eller välj en annan port: PORT=${port + 1} npm start`,
  storeInUse: (folder: string): string =>
    `En annan ÖK-assistent använder redan mappen ${folder}. Stoppa den först, eller välj en annan mapp: STORE_DIR=annan-mapp npm start`,
  running: (demo: {
    readonly name: string;
    readonly today: LocalDate;
    readonly url: string;
    readonly botUrl: string;
    readonly storeFolder: string;
    readonly suggestions: readonly string[];
  }): string => `
ÖK-assistenten är igång. Öppna chatten i webbläsaren:

  ${demo.url}

Du är        ${demo.name}
Dagen är     ${longDate(demo.today)}
Boten        ${demo.botUrl}
Det du gör   sparas i ${demo.storeFolder}

Prova att skriva: ${demo.suggestions.map((text) => `”${text}”`).join(" eller ")}.

Vill du vara någon annan? Stoppa med Ctrl-C och starta om:
${peopleLines}

Stoppa med Ctrl-C.
`,
  playgroundEnded:
    "Chatten (Agents Playground) stannade av sig själv. Boten stoppas också. Starta igen med npm start.",
  stopped: "ÖK-assistenten är stoppad.",
} as const;
