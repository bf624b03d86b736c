const toWhom =
  "(?:alla(?: regioner| projekt)?|regionerna|projekten|projektledarna|alla projektledare|kontaktpersonerna|samtliga)";

/** Tells people something: "besked: 15 november gäller", "meddela alla att 15 november gäller". */
export const newsPattern = new RegExp(
  `^(?:besked\\s*:|(?:skicka |ut med )?(?:(?:ett|en) )?(?:info(?:rmation)?|meddelande|besked|mejl|hälsning) till ${toWhom}:|(?:meddela|informera|tala om för|berätta för|säg till|skriv till|skicka ut till) ${toWhom}(?: om)?(?:,? att|:))\\s*(?<text>[\\s\\S]+)$`,
  "iu",
);

/** Asks what has been told, and to whom it came. */
export const sentNewsPattern =
  /^(visa )?(skickade besked|utskick|kvittenser|(har (alla|de|dom)|vem har|vilka har)( inte)? läst( (beskedet|beskeden|nyheten|meddelandet|utskicket))?)[?!.]*$/i;

/** What coordinators and readers see of news. */
export const newsTexts = {
  heading: "Besked från RCC Sydöst",
  aboutNews: "ett besked från RCC Sydöst",
  read: "Jag har läst",
  isRead: "Tack, RCC Sydöst ser att du har läst.",
  writeTitle: "Besked till regioner och projektledare",
  textLabel: "Besked",
  empty: "Skriv vad du vill berätta.",
  preview: "Visa hur det blir",
  showSent: "Skickade besked",
  previewTitle: "Så här blir beskedet",
  audience: "Vem ska få det?",
  audiences: {
    all: "Alla regioner och projektledare",
    regions: "Regionerna",
    "project-leads": "Projektledarna",
  },
  send: "Skicka",
  cancel: "Avbryt",
  cancelled: "Avbrutet. Inget har skickats.",
  people: (count: number): string => (count === 1 ? "1 person" : `${count} personer`),
  choose: "Välj vem som ska få det.",
  tooLong: (most: number): string => `Beskedet är för långt. Korta det till högst ${most} tecken.`,
  nobody: "Det finns ingen sådan mottagare i registret.",
  sending: (people: string): string =>
    `Klart. Beskedet går till ${people} nu, eller så snart det är arbetstid. Under Skickade besked ser du vem som har läst.`,
  listTitle: "Skickade besked",
  none: "Inga besked har skickats. Skriv ”besked: ” och texten så visar jag hur det blir.",
  counts: (all: number, sent: number, read: number): string =>
    `Till ${all}, framme hos ${sent}, läst av ${read}.`,
  unread: "Framme men inte läst av ",
  notReached: "Inte framme hos ",
  waiting: "Väntar på arbetstid för ",
} as const;
