import { after, before, describe, it } from "mocha";
import { type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { assertAnswered, assertNoCommand } from "../support/spoken-wishes.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, rkl } = people;

const own = /^Det här ska ni lämna/;
const moreTime = /^Ni behöver mer tid/;
const already = /^Är rapporten redan lämnad\?/;
const round = /^Påminnelser, överenskommelsen 2025/;
const arrived = /^Allt har kommit fram/;
const register = /^Register/;
const late = /^Regioner och projekt: 3 försenade/;
const noQuestions = /^Inga obesvarade frågor/;
const nothingToReview = /^Det finns inget att granska/;
const news = /^Så här blir beskedet\nBesked från RCC Sydöst\n(?:Glöm|Ny)/;
const nextRound = /^Omgången 2026/;
const calendar = /^Här är dina sista dagar som kalender/;
const putOff = /^Jag påminner dig fredag 5 september 2025 om Delrapport \(3\), Slutrapport \(3\)\./;

type Wish = readonly [userId: string, words: string, answer: RegExp];

/** In the order in which they are said: pauses are begun and ended. */
const wishes: readonly Wish[] = [
  [coordinator, "vilka e inte klara än", /^Regioner och projekt: 21 saknas/],
  [coordinator, "vem har vi inte hört av", /^Regioner och projekt: 21 saknas/],
  [coordinator, "vilka regioner saknar vi", /^Regioner och projekt: 21 saknas/],
  [coordinator, "status kalmar", /^Region Kalmar län \(RKL\) med projekt/],
  [coordinator, "hur många delrapporter saknas", /^Delrapport: 3 saknas/],
  [coordinator, "kolla kalmar", /^Region Kalmar län \(RKL\) med projekt/],
  [coordinator, "har östergötland lämnat nåt", /^Region Östergötland \(RÖ\) med projekt/],
  [coordinator, "hur ser det ut hos jönköping", /^Region Jönköpings län \(RJL\) med projekt/],
  [coordinator, "lista försenade projekt", late],
  [coordinator, "vilka ligger back", late],
  [coordinator, "visa bara det som är sent", late],
  [coordinator, "läget slutrapport", /^Slutrapport: 3 rapporter/],
  [coordinator, "nåt nytt sen sist", /^Tavla/],
  [coordinator, "vad har jag på mitt bord", /^Tavla/],
  [coordinator, "vad behöver granskas", nothingToReview],
  [coordinator, "nåt att granska", nothingToReview],
  [coordinator, "obesvarat", noQuestions],
  [coordinator, "frågor utan svar", noQuestions],
  [coordinator, "pusha på alla sena", /^Påminn 1 person[^]*Projektledare \(demo\): Delrapport/],
  [coordinator, "tjata på kalmar om rekvisitionen", /^Påminn 1 person[^]*Kalmar[^]*Rekvisition/],
  [coordinator, "peta på dom som inte svarat om slutrapporten", /^Påminn 1 person[^]*Slutrapport/],
  [coordinator, "påmin jönköping imorron", /går ut onsdag 3 september 2025[^]*Jönköping/],
  [coordinator, "en knuff till rö på torsdag", /går ut torsdag 4 september 2025[^]*Östergötland/],
  [
    coordinator,
    "påminn projektet digital cancerrehab nästa vecka",
    /går ut måndag 8 september 2025/,
  ],
  [
    coordinator,
    "slutrapporten ska in 1 dec i stället",
    /^Tiden för Slutrapport[^]*1 december 2025/,
  ],
  [coordinator, "korta rapporten: ny deadline 5/12", /^Tiden för Kort rapport[^]*5 december 2025/],
  [coordinator, "delrapporten flyttas till 10/9", /^Tiden för Delrapport[^]*10 september 2025/],
  [coordinator, "dra ut på slutrapporten två veckor", /29 november 2025/],
  [coordinator, "lås delrapporten", /^Tiden för Delrapport/],
  [coordinator, "släpp in östergötland igen på delrapporten", /"whose":"östergötland"/],
  [coordinator, "öppna för kalmar igen, korta rapporten", /"whose":"kalmar"/],
  [coordinator, "vad går ut i veckan", round],
  [coordinator, "vem får påminnelse imorgon", round],
  [coordinator, "skippa påminnelsen till kalmar", round],
  [coordinator, "avbryt morgondagens påminnelse", round],
  [coordinator, "testa utskicket på mig", round],
  [coordinator, "tysta påminnelserna till 1 okt", /igen av sig själva onsdag 1 oktober 2025/],
  [coordinator, "kör igång påminnelserna igen", /Påminnelserna går ut igen/],
  [coordinator, "pausa utskicken till måndag", /igen av sig själva måndag 8 september 2025/],
  [coordinator, "starta utskicken", /Påminnelserna går ut igen/],
  [coordinator, "vilka mejl studsade", arrived],
  [coordinator, "nådde vi alla", arrived],
  [coordinator, "skicka om det som inte kom fram", arrived],
  [coordinator, "försök igen med dom som missade", arrived],
  [coordinator, "info till projektledarna: glöm inte a3", news],
  [coordinator, "skicka info till alla: ny mall finns", news],
  [coordinator, "vem har inte läst", /^Inga besked har skickats/],
  [coordinator, "lägg till anna i registret", register],
  [coordinator, "importera från excel", register],
  [coordinator, "uppdatera registret", register],
  [coordinator, "starta 2026", nextRound],
  [coordinator, "lägg upp nästa år", nextRound],
  [projectLead, "påminn om tre dar", putOff],
  [projectLead, "ping mig på fredag", putOff],
  [projectLead, "inte nu, på fredag", putOff],
  [projectLead, "snooza till fre", putOff],
  [projectLead, "återkom på fredag", putOff],
  [
    projectLead,
    "vi behöver en vecka till, folk är sjuka",
    /^Ni behöver[^]*"reason":"folk är sjuka"/,
  ],
  [projectLead, "blir sen med delrapporten", moreTime],
  [projectLead, "klart sen länge", already],
  [projectLead, "den e inskickad", already],
  [projectLead, "redan fixat", already],
  [projectLead, "sluta spamma", /Påminnelserna före sista dagen är avstängda/],
  [projectLead, "lägg deadlines i outlook", calendar],
  [rkl, "jag e på semester till 15 sept", /Du är borta 2 september 2025 till 15 september 2025/],
  [rkl, "sjuk idag o imorgon", /Du är borta 2 september 2025 till 3 september 2025/],
  [rkl, "borta nästa vecka", /Du är borta 8 september 2025 till 12 september 2025/],
  [rkl, "tillbaka nu", /^Välkommen tillbaka/],
  [rkl, "vad e kvar", own],
  [rkl, "vad saknas från oss", own],
  [rkl, "har vi lämnat allt", own],
  [rkl, "vi lämnade igår", already],
];

describe("wishes written in a hurry: short, in slang, by other words for the same", () => {
  let chat: ReminderChat;

  before(async () => {
    chat = await startReminderChat("2025-09-02T07:30:00Z");
  });

  after(() => chat.stop());

  for (const [userId, words, answer] of wishes)
    it(`are understood: ”${words}”`, async () => {
      await assertAnswered(chat, userId, words, answer);
    });

  for (const question of [
    "är slutrapporten inlämnad till socialstyrelsen",
    "slutrapporten ska in på måndag eller?",
    "vilka är klara med screeningen",
    "hur ser det ut med patologin",
    "kolla vad som gäller för barncancer",
    "vad har östergötland fått",
    "är allt klart med cancerstrategin",
    "lista målen för 2025",
  ])
    it(`leave a question to be answered: ”${question}”`, async () => {
      await assertNoCommand(chat, [rkl, coordinator], question, [
        moreTime,
        already,
        own,
        round,
        late,
        /^Tiden för/,
        /^Region /,
      ]);
    });
});
