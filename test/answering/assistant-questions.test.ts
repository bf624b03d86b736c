import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { before, describe, it } from "mocha";
import type { Participant, Role } from "../../src/participants/participant.js";
import { readAnswerable } from "../support/answerable.js";
import { createTalker, type Talk, textOf } from "../support/ask.js";
import { readQuestions } from "../support/questions.js";

const participants: Record<Role, Participant> = {
  region: { userId: "one", name: "Handläggare", role: "region", regionId: "ro" },
  "project-lead": { userId: "one", name: "Ledare", role: "project-lead", projectIds: ["p"] },
  coordinator: { userId: "one", name: "Koordinator", role: "coordinator" },
};

/** What people ask of the assistant itself, and what they must be told. */
const everyone: readonly (readonly [question: string, told: RegExp])[] = [
  ["kan min kollega lämna åt mig", /registrerad för samma region eller projekt/],
  ["får nån annan på min avdelning skicka in rapporten i stället för mig", /samma region eller/],
  ["hur ändrar jag det jag lämnat", /”mina rapporter”.*tryck på Rätta/],
  ["det blev fel siffra i det vi skickade, hur fixar vi det", /tryck på Rätta/],
  ["var ser jag att den kommit fram", /kvitto med kvittonummer/],
  ["vem läser min rapport", /läses av RCC Sydösts koordinatorer/],
  ["kan jönköping se vad vi har skrivit", /andra regioner .* ser inte/],
  ["ska den vara på svenska", /Formulären .* är på svenska/],
  ["får jag skicka A3 som powerpoint", /pptx.*högst 10 MB/],
  ["jag har bytt jobb, vem tar över", /koordinator.*ligger kvar/],
  ["hur drar jag tillbaka", /tryck på Dra tillbaka/],
  ["hur bifogar jag en fil", /gemet vid skrivrutan/],
  ["kan jag bifoga filer", /gemet vid skrivrutan/],
  ["var är mitt utkast", /Skriv ”fortsätt”/],
  ["har det jag skickade kommit in till er", /kvitto/],
  ["jag skickade fel fil, hur får jag bort den", /knappen Ta bort/],
  ["sparas det jag fyller i", /Nästa eller Spara utkast/],
  ["vem ser mitt utkast", /ser bara du och de som är registrerade/],
  ["hur ber jag om anstånd här i chatten", /”jag behöver mer tid”/],
  ["hur slipper jag alla påminnelser", /”stäng av påminnelser”/],
  ["hur ofta kommer du att påminna", /14, 7 och 3 dagar före/],
  ["vad händer när jag lämnat in", /väntar på att RCC Sydösts koordinator granskar/],
  ["vem godkänner vår rapport", /RCC Sydösts koordinator som läser och godkänner/],
  ["kan jag se förra versionen", /alla versioner sparas/],
  ["hur ändrar jag kontaktperson", /Kontaktpersonen i en rapport/],
  ["sparas mina frågor", /utan uppgift om vem som frågade.*400 dagar/],
  ["kan man lita på svaren", /Jag kan missförstå frågan/],
  ["använder du ai", /inte ur en AI som skriver fritt/],
  ["funkar du i gruppchatt", /nämner mig med @/],
  ["kan jag få den i word", /Öppna kopian i Word/],
  ["var får du det ifrån", /ur de dokument som nämns vid varje svar/],
  ["hur lägger jag till en kollega", /koordinator lägger till nya personer/],
  ["får jag skriva patientens namn i rapporten", /skriv inga patientuppgifter/],
  ["kan jag skriva under med bankid", /går inget att skriva under/],
  ["kan jag mejla in rapporten i stället", /varken skickar eller tar emot mejl/],
  ["kan jag ringa dig", /ringer inte/],
  ["can i change my report after submitting it", /press Rätta/],
  ["do you work in a group chat", /mention me with @/],
];

/** Questions of the evaluation that are about the assistant, or so near that it tells what it can do. */
const meant: readonly string[] = ["kan vi få anstånd med delrapporten till slutet av sept?"];

describe("questions about the assistant itself", () => {
  for (const [role, participant] of Object.entries(participants)) {
    describe(`from a ${role}`, () => {
      let talk: Talk;
      before(async () => {
        talk = await createTalker(undefined, participant);
      });

      for (const [question, told] of everyone)
        it(question, async () => {
          const [reply] = await talk([question], "2025-11-24");
          assert.match(textOf(reply ?? {}), told);
        });
    });
  }

  it("are answered with what the assistant itself says as the source", async () => {
    const talk = await createTalker();
    const [reply] = await talk(["hur drar jag tillbaka"]);
    assert.deepEqual(
      reply?.citations?.map(({ name }) => name),
      ["ÖK-assistenten, Lämna in och rätta"],
    );
  });

  it("are none of those about the agreement", async function () {
    this.timeout(300_000);
    const own = (await readAnswerable()).at(-1);
    const refusals = own?.gaps.map(({ statement }) => statement.sv) ?? [];
    const talk = await createTalker();
    const mistaken: string[] = [];
    const files = readdirSync("test/evaluation").filter((name) => name.endsWith(".jsonl"));
    assert.ok(files.length > 1);
    for (const { q, context, today } of files.flatMap((file) => readQuestions(file))) {
      const reply = (await talk([...context, q], today ?? "2026-11-22")).at(-1) ?? {};
      const isOwn =
        reply.citations?.some(({ name }) => name.startsWith("ÖK-assistenten")) === true ||
        refusals.some((refusal) => textOf(reply).includes(refusal));
      if (isOwn && !meant.includes(q)) mistaken.push(q);
    }
    assert.deepEqual(mistaken, []);
  });
});
