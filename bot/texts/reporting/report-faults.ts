import type {
  Breach,
  Fault,
  FaultReason,
  Notice,
  UnitDoubt,
} from "../../../src/reporting/forms/fault.js";
import { fieldAt, type Form } from "../../../src/reporting/forms/form.js";
import type { AmountFault } from "../../../src/shared/money.js";
import { localDate } from "../../../src/shared/local-date.js";
import { answerText } from "./form-answers.js";
import { kronor, longDate } from "../format.js";

const amountFaults: Record<AmountFault, string> = {
  "not-an-amount":
    "Det går inte att läsa som ett belopp. Skriv bara siffror, till exempel 1\u00a0500\u00a0000, eller 1,5 mkr.",
  ambiguous:
    "Beloppet kan betyda två saker. Skriv det med alla siffror, till exempel 1\u00a0500\u00a0000, eller med komma: 1,5 tkr.",
  negative: "Beloppet får inte vara under noll. Skriv det utan minustecken.",
  fraction: "Ange hela kronor, utan ören.",
  "too-large": "Beloppet har fler än 15 siffror. Kontrollera att det inte har blivit för många.",
};

/** Why a text is no amount, and what to write. */
export function amountFaultText(fault: AmountFault): string {
  return amountFaults[fault];
}

const formats: Record<Extract<FaultReason, { kind: "format" }>["format"], string> = {
  email: "Skriv en hel e-postadress, till exempel namn@region.se.",
  telephone: "Skriv telefonnumret med riktnummer, till exempel 010-123 45 67.",
  giro: "Skriv bankgirot som NNN-NNNN eller NNNN-NNNN, eller plusgirot med bindestreck före sista siffran.",
  "organisation-number":
    "Det är inget organisationsnummer. Det har tio siffror, till exempel 232100-0040. Kontrollera siffrorna.",
};

/** What is said of each kind of fault. */
const says: {
  readonly [Kind in FaultReason["kind"]]: (
    reason: Extract<FaultReason, { kind: Kind }>,
    form: Form,
  ) => string;
} = {
  missing: () => "Fyll i det här innan du skickar in.",
  amount: ({ fault }) => amountFaultText(fault),
  "not-a-number": ({ decimals }) =>
    decimals === 0
      ? "Skriv ett heltal med siffror, till exempel 12."
      : "Skriv ett tal med högst en decimal, till exempel 68,9.",
  rough: ({ meant }) =>
    `Är det exakt ${meant}? Skriv då bara det. Annars behövs den rätta siffran här.`,
  outside: ({ min, max }) => `Talet ska vara mellan ${min} och ${max}.`,
  "not-a-day": () =>
    "Det går inte att läsa som ett datum. Välj en dag, eller skriv till exempel 1 september 2025.",
  "day-outside": ({ min, max }) => {
    const from = min === undefined ? "" : ` tidigast ${longDate(localDate(min))}`;
    const to = max === undefined ? "" : ` senast ${longDate(localDate(max))}`;
    return `Dagen ska vara${[from, to].filter(Boolean).join(" och")}.`;
  },
  "not-an-option": () => "Välj ett av alternativen.",
  format: ({ format }) => formats[format],
  "too-long": ({ limit, length }) =>
    `Texten är för lång: ${length} tecken, högst ${limit} får plats. Korta den med ${length - limit} tecken.`,
  "personal-number": () =>
    "Texten ser ut att innehålla ett personnummer. Ta bort det: uppgifter om enskilda patienter ska inte stå här.",
  "patient-data": () =>
    "Texten ser ut att handla om en enskild patient, med födelsetid. Skriv om den: uppgifter om enskilda patienter ska inte stå här.",
  remark: ({ text }) => text,
  breach: ({ breach }, form) => breachText(form, breach, true),
};

/** What is wrong in an input and what to do about it. */
export function faultText(form: Form, { reason }: Fault): string {
  // The table holds for each kind a function of that very kind, which the compiler cannot follow through the index.
  return says[reason.kind](reason as never, form);
}

/** What to look at before submitting, though it hinders nothing. */
export function noticeText(form: Form, notice: Notice): string {
  switch (notice.kind) {
    case "remark":
      return notice.text;
    case "unit":
      return unitText(form, notice);
    case "explained":
      return breachText(form, notice.breach, false);
  }
}

/** Figures that do not agree, or an answer that must be explained. With `asks`, what to do about it too. */
export function breachText(form: Form, breach: Breach, asks: boolean): string {
  switch (breach.kind) {
    case "sum":
      return [sumText(form, breach), ...(asks ? [whatToDo(breach)] : [])].join(" ");
    case "comparison":
      return [comparisonText(form, breach), ...(asks ? [whatToDo(breach)] : [])].join(" ");
    case "ratio":
      return [ratioText(form, breach), ...(asks ? [whatToDo(breach)] : [])].join(" ");
    case "reason":
      return reasonText(form, breach, "det här");
  }
}

/** That an answer must be explained, and where. */
export function reasonText(
  form: Form,
  { rule, value }: Extract<Breach, { kind: "reason" }>,
  where: string,
): string {
  const asked = labelAt(form, rule.field);
  return value === undefined
    ? `Fyll i ”${asked}”, eller skriv här varför det saknas.`
    : `Fyll i ${where}, eftersom svaret på ”${asked}” är ”${valueText(form, rule.field, value)}”.`;
}

function sumText(form: Form, { rule, sum, expected }: Extract<Breach, { kind: "sum" }>): string {
  const [whole] = rule.of.map((path) => path.split(".")[0] ?? "");
  const name = rule.of.length === 1 ? labelAt(form, whole ?? "") : "Delarna";
  const unit = (value: number): string => valueText(form, rule.of[0] ?? "", value);
  const goal =
    typeof rule.equals === "number"
      ? `de ska bli ${unit(expected)}`
      : `”${labelAt(form, rule.equals)}” är ${unit(expected)}`;
  return `${name} blir tillsammans ${unit(sum)}, men ${goal}. Det skiljer ${unit(Math.abs(sum - expected))}.`;
}

function ratioText(
  form: Form,
  { rule, percent, reckoned }: Extract<Breach, { kind: "ratio" }>,
): string {
  const [field, part, whole] = [rule.field, rule.part, rule.whole].map((path) =>
    labelAt(form, path),
  );
  return `”${field}” är ${valueText(form, rule.field, percent)}, men ”${part}” delat med ”${whole}” blir ${valueText(form, rule.field, reckoned)} (beräknat).`;
}

function comparisonText(
  form: Form,
  { rule, value, than }: Extract<Breach, { kind: "comparison" }>,
): string {
  const isDay = typeof value === "string";
  const relation = {
    "at-most": isDay ? "är senare än" : "är mer än",
    "at-least": isDay ? "är tidigare än" : "är mindre än",
    equal: "är inte detsamma som",
  }[rule.is];
  const difference =
    typeof value === "number" &&
    typeof than === "number" &&
    fieldAt(form, rule.field)?.kind === "amount"
      ? ` Det skiljer ${kronor(Math.abs(value - than))}.`
      : "";
  return `”${labelAt(form, rule.field)}” (${valueText(form, rule.field, value)}) ${relation} ”${labelAt(form, rule.than)}” (${valueText(form, rule.than, than)}).${difference}`;
}

function whatToDo({ rule }: Breach): string {
  return rule.reason === undefined
    ? "Rätta så att det stämmer."
    : "Rätta, eller skriv orsaken här.";
}

function unitText(form: Form, doubt: UnitDoubt): string {
  const { kronor: written, meant, than, thanKronor } = doubt;
  const relation = written < thanKronor ? "mycket mindre än" : "mycket mer än";
  return `Stämmer enheten? ${kronor(written)} är ${relation} ”${labelAt(form, than)}” (${kronor(thanKronor)}). Menade du ${kronor(meant)}?`;
}

function labelAt(form: Form, path: string): string {
  return fieldAt(form, path)?.label ?? path;
}

function valueText(form: Form, path: string, value: number | string | boolean): string {
  const field = fieldAt(form, path);
  return field === undefined ? String(value) : answerText(field, value);
}
