import { after, before, describe, it } from "mocha";
import { type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { assertAnswered, assertNoCommand } from "../support/spoken-wishes.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, rkl, ro, stranger } = people;

const putOff = /^Jag påminner dig torsdag 4 september 2025 om /;
const moreTime = /^Ni behöver mer tid/;
const already = /^Är rapporten redan lämnad\?/;
const period = /^Tiden för Delrapport/;
const board = /^Tavla\n/;
const round = /^Påminnelser, överenskommelsen 2025/;
const arrived = /^Allt har kommit fram/;
const own = /^Det här ska ni lämna/;
const mine = /^Dina rapporter/;
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
    [coordinator, "hur ligger vi till", board],
    [coordinator, "hur går det med delrapporten?", /^Delrapport: 3 rapporter/],
    [coordinator, "vad har kommit in sen igår", board],
    [coordinator, "vad ska jag ta tag i idag", board],
    [coordinator, "vilka projekt är försenade och hur mycket", /^Alla projekt: 3 försenade/],
    [coordinator, "vem har bett om mer tid?", /^Regioner och projekt: 21 saknas/],
    [coordinator, "skicka en puff till kalmar", /^Påminn 1 person[^]*Region Kalmar län/],
    [
      coordinator,
      "kan du puffa på dom som inte lämnat delrapporten",
      /^Påminn 1 person[^]*Delrapport/,
    ],
    [coordinator, "påminn inte RJL mer om korta rapporten", round],
    [coordinator, "hoppa över påminnelsen till kalmar imorgon", round],
    [coordinator, "när går nästa påminnelse ut?", round],
    [coordinator, "stäng av påminnelserna över semestern", /^Påminnelser, [^]*är pausade/],
    [coordinator, "återuppta påminnelserna", /Påminnelserna går ut igen/],
    [coordinator, "är det någon som inte fått sin påminnelse?", arrived],
    [coordinator, "skicka om till dom som inte fick", arrived],
    [coordinator, "ge projekten en vecka till på slutrapporten", /lördag 22 november 2025/],
    [coordinator, "jönköping får en vecka extra på korta rapporten", /"whose":"jönköping"/],
    [coordinator, "sätt svf-redovisningen till 26 september", /"day":"2025-09-26"/],
    [coordinator, "vi stänger delrapporten idag", period],
    [coordinator, "lägg upp en ny projektledare", /^Register/],
    [coordinator, "byt kontaktperson för kalmar", /^Register/],
    [
      coordinator,
      "meddela alla att 5 december gäller",
      /^Så här blir beskedet[^]*\n5 december gäller/,
    ],
    [coordinator, "har alla läst beskedet?", /^Inga besked har skickats/],
    [coordinator, "kan du kolla vilka som inte svarat", /^Regioner och projekt: 21 saknas/],
    [coordinator, "hur många har lämnat delrapporten", /^Delrapport: 3 rapporter/],
    [coordinator, "visa RKL", /^Region Kalmar län \(RKL\) med projekt: 9 rapporter/],
    [coordinator, "hur ligger kalmar till?", /^Region Kalmar län \(RKL\) med projekt/],
    [coordinator, "vad har jönköping lämnat", /^Region Jönköpings län \(RJL\) med projekt/],
    [coordinator, "visa bara projekten", /^Alla projekt: 6 rapporter/],
    [coordinator, "påminn alla på måndag", /Påminnelsen går ut måndag 8 september 2025/],
    [coordinator, "vi behöver ge alla en vecka extra på delrapporten", /8 september 2025/],
    [
      coordinator,
      "öppna upp delrapporten igen, två vill lämna sent",
      /"reason":"Två vill lämna sent."/,
    ],
    [coordinator, "ge projektet Rehab till 15 september", /^Vilken rapport gäller det\?/],
    [coordinator, "stoppa allt", /är pausade/],
    [coordinator, "starta påminnelserna", /Påminnelserna går ut igen/],
    [coordinator, "kom påminnelsen fram till kalmar?", arrived],
    [coordinator, "visa hur påminnelsen ser ut", round],
    [coordinator, "kopiera årets omgång till nästa år", /^Omgången 2026/],
    [coordinator, "finns det obesvarade frågor?", /^Inga obesvarade frågor/],
    [coordinator, "ge mig en lista på allt som väntar på granskning", /^Inget att granska|granska/],
    [coordinator, "rapporter att granska", /^Inget att granska|granska/],
    [ro, "har vi missat något?", own],
    [ro, "vad är det jag ska göra", own],
    [ro, "hej! vad är det jag ska lämna in och när?", own],
    [ro, "vad ska vi lämna in i höst och när?", own],
    [coordinator, "påminn alla om novemberrapporten", /Påminn [^]*Kort rapport(?![^]*Delrapport)/],
    [coordinator, "vilka svf-rapporter saknas?", /^SVF-redovisning: 3 saknas/],
    [coordinator, "stäng novemberrapporten", /Kort rapport/],
    [coordinator, "besked: ansökan och novemberrapporten", /ansökan och novemberrapporten/i],
    [coordinator, "påminn alla om årsrapporten", /^Jag känner inte igen ”alla om årsrapporten”/],
    [coordinator, "påminn RKL om budgeten", /^Jag känner inte igen/],
    [coordinator, "påminn RKL om rapporten", /^Påminn [^]*Redogörelse/],
    [coordinator, "påminn projektledaren om kortare svarstider", /Kortare svarstider/],
    [ro, "vi behöver mer tid för nov/dec-rapporten", moreTime],
    [ro, "vad ska vi göra härnäst", own],
    [ro, "är vi sena med nåt?", own],
    [ro, "vad har vi rapporterat hittills", mine],
    [ro, "påminn mig dagen innan", /^Vilken dag ska jag påminna dig\?/],
    [ro, "jag är sjuk hela veckan", /Du är borta 2 september 2025 till 5 september 2025\./],
    [ro, "vab idag", /Du är borta 2 september 2025\./],
    [ro, "jag är tillbaka", /^Välkommen tillbaka/],
    [projectLead, "vi blir klara först den 12/9", moreTime],
    [projectLead, "kan jag få kalenderlänk", /^Här är dina sista dagar som kalender/],
    [projectLead, "allt är redan klart", already],
    [projectLead, "när måste jag vara klar?", own],
    [ro, "vad ligger på mitt bord", own],
    [ro, "ta bort påminnelserna om korta rapporten", own],
    [projectLead, "sluta tjata", /Påminnelserna före sista dagen är avstängda/],
    [projectLead, "slå på påminnelser", /Påminnelserna är på igen/],
    [
      projectLead,
      "hinner inte förrän på fredag, sjuka barn",
      /"day":"2025-09-05","reason":"sjuka barn"/,
    ],
    [ro, "jag är ledig på fredag", /Du är borta 5 september 2025\./],
    [projectLead, "vi behöver två veckor till med delrapporten", moreTime],
    [projectLead, "det där har jag redan skickat in", already],
    [projectLead, "lägg in datumen i min kalender", /^Här är dina sista dagar som kalender/],
    [ro, "påminn mig en vecka innan", /^Vilken dag ska jag påminna dig\?/],
    [ro, "kan någon annan få mina påminnelser?", /^Skriv en sista dag som kommer.*ersättare/],
    [ro, "jag har semester v 38-39", /Du är borta 15 september 2025 till 26 september 2025/],
    [ro, "jag är borta vecka 2", /Du är borta 5 januari 2026 till 9 januari 2026/],
    [
      ro,
      "jag är borta till måndag, ta ekonomichefen i stället",
      /Ekonomichef i .* får dina påminnelser/,
    ],
    [projectLead, "jag är borta till måndag, ta Karin i stället", /^Jag hittar ingen ”Karin”/],
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
      await assertAnswered(chat, userId, words, answer);
    });

  for (const question of [
    "vad händer om vi blir sena?",
    "får vi mer tid om vi är sjuka?",
    "hur går det till att söka?",
    "vad har kommit in i överenskommelsen om barncancer?",
    "vem har fått medel för patologi?",
    "hur mycket får vi extra för radiologi?",
  ])
    it(`leaves a question to be answered: ”${question}”`, async () => {
      await assertNoCommand(chat, [rkl, coordinator], question, [
        moreTime,
        board,
        round,
        period,
        own,
      ]);
    });
});
