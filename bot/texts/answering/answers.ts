import type { OwnAside, Verdict } from "../../../src/answering/answer.js";
import type { Aside } from "../../../src/answering/lexicon.js";
import type { Language } from "../../../src/agreement/value.js";

/** What the bot says around the facts when it answers questions, in one language. */
export interface AnswerTexts {
  readonly verdict: Record<Verdict, string>;
  /** What opens a contradiction, by its kind. */
  readonly conflict: Record<"contradiction" | "arithmetic" | "misprint", string>;
  readonly mindThat: string;
  readonly ourAssessment: string;
  readonly calculated: string;
  /** `weeks` says the same in weeks, where there are enough of them. */
  readonly daysLeft: (days: number, day: string, weeks?: string) => string;
  readonly daysBetween: (days: number, from: string, to: string, weeks?: string) => string;
  /** How many of some days are Mondays to Fridays. */
  readonly workdays: (count: number) => string;
  readonly weekday: (day: string, weekday: string) => string;
  readonly notTold: string;
  /** The same of years that there is no agreement of. */
  readonly notToldOf: (years: readonly number[]) => string;
  readonly unknown: string;
  readonly nearest: string;
  /** Before a fact that may be about something else. */
  readonly unsure: string;
  /** Before what may as well have been meant. */
  readonly otherwise: string;
  /** Before what also answers. */
  readonly besides: string;
  readonly whoKnows: string;
  /** Asks which of several things is meant. */
  readonly whichOf: (names: readonly string[]) => string;
  /** What is said of a section that is asked for by its label. */
  readonly section: {
    readonly about: (label: string, document: string, title: string) => string;
    readonly parts: (label: string, year: number) => string;
    readonly facts: string;
    readonly askMore: string;
    readonly none: (label: string, year: number) => string;
  };
  readonly comingDeadlines: string;
  readonly noComingDeadlines: string;
  readonly aside: Record<Aside | OwnAside, string>;
  /** Which of several amounts is the one that is asked for, by its name. */
  readonly sought: Record<"largest" | "smallest", (name: string) => string>;
  readonly equal: string;
  /** The largest or smallest of several with its amount, by the names of all that are; the others with theirs. */
  readonly ranked: Record<
    "largest" | "smallest",
    (names: readonly string[], amount: string) => string
  >;
  readonly rankedAfter: (others: readonly string[]) => string;
  /** Below what was reckoned from nothing but the asker's own figures. */
  readonly ownFigures: string;
}

const days = (count: number): string => (count === 1 ? "1 dag" : `${count} dagar`);

const englishDays = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

function joined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** The phrases that answers are made with. */
export const answerTexts: Record<Language, AnswerTexts> = {
  sv: {
    verdict: { yes: "Ja.", no: "Nej." },
    conflict: {
      contradiction: "Källorna säger olika:",
      arithmetic: "Källans siffror går inte ihop:",
      misprint: "Det finns ett fel i källan:",
    },
    mindThat: "Tänk på:",
    ourAssessment: "Vår bedömning:",
    calculated: "Beräknat:",
    daysLeft: (count, day, weeks?: string) => {
      if (count === 0) return `${day} är i dag.`;
      return count > 0
        ? `Det är ${days(count)}${weeks ? ` (${weeks})` : ""} kvar till ${day}.`
        : `${day} har passerat, för ${days(-count)} sedan. Hör av dig till RCC Sydöst om det gäller något som är sent.`;
    },
    daysBetween: (count, from, to, weeks?: string) =>
      `Mellan ${from} och ${to} är det ${days(count)} (${weeks ? `${weeks}, ` : ""}beräknat).`,
    workdays: (count) =>
      `Måndag till fredag är det ${days(count)} (beräknat); röda dagar är inte borträknade.`,
    weekday: (day, weekday) => `${day} är en ${weekday} (beräknat).`,
    notTold: "Det framgår inte av underlaget.",
    notToldOf: (years) =>
      `Det framgår inte av underlaget vad som gäller för ${joined(years.map(String), "och")}.`,
    unknown:
      "Det framgår inte av underlaget, eller så förstod jag inte frågan. Pröva gärna med andra ord. RCC Sydöst kan veta mer.",
    nearest: "Det närmaste jag hittar:",
    unsure: "Just det framgår inte säkert av underlaget. Det här ligger närmast:",
    otherwise: "Eller så menar du detta:",
    besides: "Hör också hit:",
    whoKnows: "Fråga RCC Sydöst.",
    whichOf: (names) => `Vilken menar du: ${joined(names, "eller")}?`,
    section: {
      about: (label, document, title) => `**${document}, ${label}**: ${title}.`,
      parts: (label, year) => `Delarna i ${label} i ÖK ${year}:`,
      facts: "Det här hör till det som står där:",
      askMore: "Fråga gärna om en viss sak, så får du den med källa.",
      none: (label, year) =>
        `Jag känner inte till ${label} i ÖK ${year}. Fråga gärna om saken med egna ord.`,
    },
    comingDeadlines: "Detta ligger närmast:",
    noComingDeadlines:
      "Alla datum som jag känner till för detta har passerat. Fråga RCC Sydöst om nästa.",
    aside: {
      greeting:
        "Hej! Jag svarar på frågor om ÖK {year}, överenskommelsen om cancervården, med källa. Jag tar också emot rapporter. Vad vill du veta?",
      thanks: "Tack själv! Fråga gärna om det är något mer.",
      farewell: "Hej då! Kom tillbaka när du har en fråga om ÖK {year}.",
      feelings: "Tack, bra! Jag är en bot och hjälper dig gärna med frågor om ÖK {year}.",
      frustration:
        "Det var inte bra, förlåt. Skriv gärna frågan med andra ord, till exempel ”när ska delrapporten in?”. Tumme ned under ett svar berättar för RCC Sydöst vad som blev fel.",
      abilities:
        "Jag är en bot, ingen människa. Jag svarar på frågor om överenskommelsen om cancervården (ÖK {year}): belopp, datum, krav och vem som ansvarar, alltid med källa. Jag tar också emot regionernas och projektens rapporter. Skriv **hjälp** för att se allt jag kan göra. En människa når du på RCC Sydöst.",
      medical:
        "Jag kan inte ge medicinska råd, och det finns inte i mitt underlag. Ring 1177 eller kontakta vården, vid fara för livet 112.",
      "off-topic":
        "Det ligger utanför det jag kan svara på. Jag har bara underlaget om ÖK {year}, överenskommelsen om cancervården.",
      blank: "Jag ser ingen text. Skriv din fråga, eller **hjälp** för att se vad jag kan göra.",
      "too-long":
        "Frågan är för lång för mig. Skriv den i högst 1 000 tecken, gärna en sak i taget.",
      "own-sums":
        "Jag kan räkna med dina siffror. Vill du veta vad som är kvar, hur många procent det är eller vad det blir tillsammans?",
      "own-sums-lacking":
        "Jag behöver en siffra till för att räkna ut det, till exempel hur mycket ni fick från början. Skriv den så räknar jag.",
    },
    sought: {
      largest: (name) => `Störst är ${name}.`,
      smallest: (name) => `Minst är ${name}.`,
    },
    equal: "De är lika stora.",
    ranked: {
      largest: (names, amount) => `Störst är ${joined(names, "och")}: ${amount}.`,
      smallest: (names, amount) => `Minst är ${joined(names, "och")}: ${amount}.`,
    },
    rankedAfter: (others) => `Därefter kommer ${joined(others, "och")}.`,
    ownFigures: "Räknat bara på siffrorna du gav.",
  },
  en: {
    verdict: { yes: "Yes.", no: "No." },
    conflict: {
      contradiction: "The sources differ:",
      arithmetic: "The figures in the source do not add up:",
      misprint: "There is an error in the source:",
    },
    mindThat: "Note:",
    ourAssessment: "Our assessment:",
    calculated: "Calculated:",
    daysLeft: (count, day, weeks?: string) => {
      if (count === 0) return `${day} is today.`;
      return count > 0
        ? `There are ${englishDays(count)}${weeks ? ` (${weeks})` : ""} left until ${day}.`
        : `${day} has passed, ${englishDays(-count)} ago. Contact RCC Sydöst if something is late.`;
    },
    daysBetween: (count, from, to, weeks?: string) =>
      `There are ${englishDays(count)} (${weeks ? `${weeks}, ` : ""}calculated) between ${from} and ${to}.`,
    workdays: (count) =>
      `Mondays to Fridays make ${englishDays(count)} (calculated); public holidays are not taken off.`,
    weekday: (day, weekday) => `${day} is a ${weekday} (calculated).`,
    notTold: "The sources do not say.",
    notToldOf: (years) =>
      `The sources do not say what holds for ${joined(years.map(String), "and")}.`,
    unknown:
      "The sources do not say, or I did not understand the question. Please try other words. RCC Sydöst may know more.",
    nearest: "The nearest I find:",
    unsure: "The sources do not say just that for certain. This comes nearest:",
    otherwise: "Or you may mean this:",
    besides: "Also relevant:",
    whoKnows: "Ask RCC Sydöst.",
    whichOf: (names) => `Which do you mean: the ${joined(names, "or")}?`,
    section: {
      about: (label, document, title) => `**${document}, ${label}**: ${title}.`,
      parts: (label, year) => `The parts of ${label} in ÖK ${year}:`,
      facts: "Among what it says:",
      askMore: "Ask about any of it, and you will get it with its source.",
      none: (label, year) =>
        `I know of no ${label} in ÖK ${year}. Please ask about the matter in your own words.`,
    },
    comingDeadlines: "This is what comes next:",
    noComingDeadlines:
      "Every date that I know of for this has passed. Ask RCC Sydöst about the next one.",
    aside: {
      greeting:
        "Hello! I answer questions about ÖK {year}, the agreement on cancer care, with sources. I also take reports. What would you like to know?",
      thanks: "You are welcome! Ask me if there is anything else.",
      farewell: "Goodbye! Come back when you have a question about ÖK {year}.",
      feelings: "Fine, thank you! I am a bot and glad to help with questions about ÖK {year}.",
      frustration:
        "I am sorry. Please put the question in other words, such as “when is the interim report due?”. A thumb down under an answer tells RCC Sydöst what went wrong.",
      abilities:
        "I am a bot, not a human. I answer questions about the agreement on cancer care (ÖK {year}): amounts, dates, requirements and who is responsible, always with sources. I also take the regions' and projects' reports. Write **help** to see all that I can do.",
      medical:
        "I cannot give medical advice, and it is not in my sources. Call 1177 or contact a clinic; in an emergency call 112.",
      "off-topic":
        "That is outside what I can answer. I only have the sources about ÖK {year}, the agreement on cancer care.",
      blank: "I see no text. Write your question, or **help** to see what I can do.",
      "too-long":
        "The question is too long for me. Please keep it within 1,000 characters, one thing at a time.",
      "own-sums":
        "I can reckon with your figures. Do you want to know what is left, how many percent it is, or what it comes to together?",
      "own-sums-lacking":
        "I need one more figure to work that out, such as how much you got to begin with. Write it and I will reckon.",
    },
    sought: {
      largest: (name) => `The larger is ${name}.`,
      smallest: (name) => `The smaller is ${name}.`,
    },
    equal: "They are equally large.",
    ranked: {
      largest: (names, amount) => `The largest is ${joined(names, "and")}: ${amount}.`,
      smallest: (names, amount) => `The smallest is ${joined(names, "and")}: ${amount}.`,
    },
    rankedAfter: (others) => `Then comes ${joined(others, "and")}.`,
    ownFigures: "Reckoned only from the figures that you gave.",
  },
};
