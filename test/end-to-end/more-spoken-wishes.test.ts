import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, rkl, ro, stranger } = people;

const putOff = /^Jag påminner dig torsdag 4 september 2025 om /;
const moreTime = /^Ni behöver mer tid/;
const already = /^Är rapporten redan lämnad\?/;
const period = /^Tiden för Delrapport/;
const refused = /^Bara RCC Sydösts koordinatorer kan /;
const noSuchDay = /^Den dagen finns inte, eller har varit\./;

type Wish = readonly [userId: string, words: string, answer: RegExp];

describe("the same wishes in other words, mistyped, impossible, or by someone else", () => {
  let chat: ReminderChat;

  before(async () => {
    chat = await startReminderChat("2025-09-02T07:30:00Z");
  });

  after(() => chat.stop());

  const inOtherWords: readonly Wish[] = [
    [coordinator, "vilka är det som inte skickat in delrapporten", /^Delrapport: 3 saknas/],
    [coordinator, "visa vilka som fattas", /^Regioner och projekt: 21 saknas/],
    [coordinator, "fortsätt påminnelserna", /Påminnelserna går ut igen/],
    [coordinator, "vilka saknas i rekvisitionen?", /^Rekvisition \(kopia\): 3 saknas/],
    [coordinator, "påminn delrapporten igen", /^Påminn 1 person[^]*Delrapport/],
    [coordinator, "läget för delrapporten", /^Delrapport: 3 rapporter/],
    [coordinator, "pamin RKL", /^Påminn 1 person[^]*Region Kalmar län/],
    [coordinator, "påminn de sena", /^Påminn 1 person[^]*Projektledare \(demo\): Delrapport/],
    [coordinator, "ge delrapporten en vecka till", /måndag 8 september 2025\. Kontrollera/],
    [coordinator, "ge RKL till den 12 december för korta rapporten", /"whose":"RKL".*"2025-12-12"/],
    [coordinator, "förlang delraporten till 8/9", /"day":"2025-09-08"/],
    [coordinator, "kan du stänga delrapporten nu", period],
    [coordinator, "avsluta delrapporten", period],
    [coordinator, "ta inte emot fler delrapporter", period],
    [coordinator, "stang delrapporten", period],
    [coordinator, "återöppna delrapporten", period],
    [projectLead, "kan du höra av dig på torsdag", putOff],
    [projectLead, "jag vill bli påmind på torsdag", putOff],
    [projectLead, "påminnelse på torsdag", putOff],
    [projectLead, "skjut upp påminnelsen till tordag", putOff],
    [rkl, "rekvisitionen är redan inskickad", already],
    [rkl, "vi skickade in den igår", already],
    [rkl, "jag lämnade rapporten förra veckan", already],
    [rkl, "jag har redn lämnat", already],
    [rkl, "kan vi få mer tid?", moreTime],
    [rkl, "vi hinner inte klart", moreTime],
    [rkl, "jag hiner inte med korta rapporten", moreTime],
    [rkl, "kan vi få anstånd", moreTime],
    [rkl, "vi blir sena", moreTime],
    [
      ro,
      "jag ar borta till fredag, ersättare Ekonomichef",
      /Ekonomichef i .* får dina påminnelser/,
    ],
  ];

  const impossible: readonly Wish[] = [
    [coordinator, "förläng delrapporten till 31 februari", /”31 februari” är ingen dag som finns/],
    [coordinator, "förläng delrapporten till 1 augusti 2025", /1 augusti 2025 har redan varit/],
    [coordinator, "förläng delrapporten till lördag", /lördag 6 .*, som inte är en arbetsdag/],
    [coordinator, "förläng delrapporten till 1 augusti", /lördag 1 augusti 2026/],
    [projectLead, "påminn mig den 31 februari", noSuchDay],
    [projectLead, "påminn mig igår", noSuchDay],
    [projectLead, "påminn mig den 1 augusti 2025", noSuchDay],
    [projectLead, "påminn mig om ett år", /Välj en dag inom tre månader|Sista dagen är/],
    [projectLead, "påminn mig på lördag", /måndag 8 september 2025, närmaste arbetsdag, om/],
    [rkl, "jag är borta till 31 februari", /^Skriv en sista dag som kommer/],
  ];

  const bySomeoneElse: readonly Wish[] = [
    [projectLead, "vilka saknas?", refused],
    [rkl, "påminn RKL", refused],
    [rkl, "förläng delrapporten till 8 september", refused],
    [projectLead, "avsluta delrapporten", refused],
    [rkl, "återöppna delrapporten", refused],
    [coordinator, "jag har redan lämnat", /^Du har inga egna rapporter att lämna/],
    [coordinator, "jag behöver mer tid", /^Du har inga egna rapporter att lämna/],
    [stranger, "påminn mig på torsdag", /Du finns inte i mitt deltagarregister/],
  ];

  for (const [userId, words, answer] of [...inOtherWords, ...impossible, ...bySomeoneElse])
    it(`gets a clear answer: ”${words}”`, async () => {
      const { text, card } = await chat.say(userId, words);
      if (card !== undefined) assertGoodCard(card);
      const shown =
        card === undefined ? text : `${textOf(card)}\n${JSON.stringify(inputsOf(card))}`;
      assert.match(shown.replaceAll("\u00a0", " "), answer);
    });

  for (const question of ["vad händer om vi blir sena?", "får vi mer tid om vi är sjuka?"])
    it(`leaves a question to be answered: ”${question}”`, async () => {
      const { card } = await chat.say(rkl, question);
      assert.doesNotMatch(card === undefined ? "" : textOf(card), moreTime);
    });
});
