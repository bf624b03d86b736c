import type { Language } from "../../../src/agreement/value.js";
import { longestText, type TextFault } from "../../../src/guidance/own-words.js";
import type { QuestionStanding } from "../../../src/guidance/question.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { formatDay } from "../answering/values.js";

/** Asks for what has been sent to RCC Sydöst: "frågor", "obesvarade frågor". */
export const questionsPattern =
  /^(visa |finns det |har vi |vilka )?((alla |några |obesvarade |besvarade |nya |öppna )*frågor(na)?( (att|som ska) (svara på|besvaras)| finns( det)?)?|frågelistan?|obesvara(?:t|de)|frågor utan svar|frågor(na)? (har|som) (folk|någon|nån|andra|de|dom)( har)? ställt( .*)?|frågor(na)? (kunde|kan|har) du (inte|ej) .*)[?!.]*$/i;

/** Asks for one's own questions. */
export const ownQuestionsPattern = /^(visa )?mina frågor[?!.]*$/i;

/** What stands in answers, in the language of the question. */
interface QuestionPhrases {
  readonly send: string;
  readonly known: (question: string, answer: string) => string;
  readonly similar: (question: string, answer: string) => string;
  readonly citation: (day: LocalDate) => string;
  readonly sourcesSay: string;
}

export const questionPhrases: Record<Language, QuestionPhrases> = {
  sv: {
    send: "Skicka frågan till RCC Sydöst",
    known: (question, answer) => `RCC Sydöst har svarat på frågan ”${question}”: ${answer}`,
    similar: (question, answer) =>
      `RCC Sydöst har svarat på en liknande fråga, ”${question}”: ${answer}`,
    citation: (day) => `Svar från RCC Sydöst, ${longDate(day)}`,
    sourcesSay: "Det här säger källorna:",
  },
  en: {
    send: "Send the question to RCC Sydöst",
    known: (question, answer) => `RCC Sydöst has answered the question ”${question}”: ${answer}`,
    similar: (question, answer) =>
      `RCC Sydöst has answered a similar question, ”${question}”: ${answer}`,
    citation: (day) => `Answer from RCC Sydöst, ${formatDay(day, "en")}`,
    sourcesSay: "The sources say:",
  },
};

/** What the asker reads. */
export const askerTexts = {
  offerTitle: "Skicka frågan till RCC Sydöst",
  offer:
    "RCC Sydösts koordinator ser frågan och att den kommer från dig. Svaret kommer till din personliga chatt med mig, och visas sedan utan ditt namn för alla som frågar samma sak. Skriv inga patientuppgifter.",
  question: "Din fråga",
  send: "Skicka",
  sentTitle: "Frågan är skickad till RCC Sydöst",
  sent: "Svaret kommer till din personliga chatt med mig. Skriv ”mina frågor” där för att se hur det går.",
  waiting: "Du har redan skickat just den frågan, och den väntar på svar hos RCC Sydöst.",
  tooMany: "Du har många frågor som väntar på svar. Vänta tills RCC Sydöst har svarat på några.",
  brokenCard: "Kortet gick inte att läsa, så inget har skickats. Ställ frågan en gång till.",
  ownTitle: "Mina frågor till RCC Sydöst",
  none: "Du har inte skickat någon fråga till RCC Sydöst. När jag inte kan svara får du en knapp för det.",
  older: (count: number): string => `Dessutom ${count} äldre ${count === 1 ? "fråga" : "frågor"}.`,
  settledHint: "Ställ frågan igen, så får du veta vad som gäller.",
  answered: (question: string, answer: string): string =>
    `RCC Sydöst har svarat på din fråga ”${question}”: ${answer}`,
  corrected: (question: string, answer: string): string =>
    `RCC Sydöst har ändrat svaret på din fråga ”${question}”: ${answer}`,
  withdrawn: (question: string): string =>
    `RCC Sydöst har dragit tillbaka sitt svar på din fråga ”${question}”. Räkna inte med det längre. Du får ett nytt svar här när det finns.`,
  settled: (question: string, decision: string): string =>
    `Du frågade: ”${question}”. Nu finns ett besked. ${decision}`,
} as const;

export const standingNames: Record<QuestionStanding, string> = {
  open: "väntar på svar",
  answered: "besvarad",
  settled: "avgjord",
  "put-aside": "avslutad utan svar",
};

/** What the coordinator reads. */
export const coordinatorTexts = {
  newQuestion: "Ny fråga till RCC Sydöst",
  openTitle: (count: number): string =>
    count === 0 ? "Inga obesvarade frågor" : `Obesvarade frågor (${count})`,
  answeredTitle: (count: number): string =>
    count === 0 ? "Inga besvarade frågor" : `Besvarade frågor (${count})`,
  known: "Svaret visas för alla som ställer samma fråga, med datum och utan namn.",
  question: "Fråga: ",
  from: "Från: ",
  asked: (by: string, day: LocalDate): string => `${by}, ${longDate(day)}`,
  someone: "någon utanför registret",
  answer: (by: string, day: LocalDate): string => `Svar av ${by}, ${longDate(day)}: `,
  yourAnswer: "Svar",
  send: "Svara",
  correct: "Ändra svaret",
  withdraw: "Dra tillbaka svaret",
  putAside: "Avsluta utan svar",
  showOpen: (count: number): string => `Obesvarade (${count})`,
  showAnswered: (count: number): string => `Besvarade (${count})`,
  showQuestions: "Frågor till RCC Sydöst",
  previous: "Föregående",
  next: "Nästa",
  told: "Svaret är sparat och har skickats till den som frågade.",
  notTold:
    "Svaret är sparat. Den som frågade gick inte att nå i Teams, men ser det under ”mina frågor” och när frågan ställs igen.",
  savedBefore: "Svaret är sparat.",
  withdrawn: "Svaret är tillbakadraget. Det visas inte längre, och frågan är åter obesvarad.",
  wasPutAside: "Frågan är avslutad utan svar.",
  movedOn: "Någon annan hann före. Så här ser det ut nu. Det du skrev står kvar.",
  unknown: "Den frågan finns inte. Skriv **frågor** för att se alla.",
  brokenCard: "Kortet gick inte att läsa. Skriv **frågor** för att börja om. Inget har ändrats.",
} as const;

/** Why a text is not taken, and what to do. */
export const textFaults: Record<TextFault, string> = {
  missing: "Skriv något först.",
  "too-long": `Skriv högst ${longestText} tecken.`,
  "personal-number": "Det ser ut att stå ett personnummer. Ta bort det.",
  "patient-data":
    "Det ser ut att handla om en enskild patient, med namn och födelsetid. Skriv utan sådana uppgifter.",
};
