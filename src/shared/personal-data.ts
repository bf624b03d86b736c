import { hasPersonalNumber } from "./personal-number.js";

/** What in a text tells who somebody is: a personal or coordination number, or a patient's name with when they were born. */
export type PersonalData = "personal-number" | "patient-data";

/** A year or day of birth after the word for it: "född 1962", "f. 62-03-14", "födelsedatum: 14 mars 1962". */
const born =
  /(?<!\p{L})(?:född|f\.|födelse(?:datum|dag|år|tid)|born)[ :]{0,3}(?:år |den |in |on )?(?:19|20)?\d{2}(?!\d{3,})|(?<!\p{L})(?:född|födelsedatum)[ :]{0,3}(?:den )?\d{1,2} \p{Ll}{3,9} (?:19|20)\d{2}/iu;

/** Somebody spoken of as one person: "patienten", "pat.", or a first name and a surname. */
const someone =
  /(?<!\p{L})(?:patienten|patientens|pat\.|mannen|kvinnan|flickan|pojken|the patient|patient (?:nn|\p{L}{1,2}\.))(?!\p{L})/iu;
const fullName = /(?<!\p{L})\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20}(?!\p{L})/u;

/** A name for the number, with digits after it: "pnr 620314". */
const numberNamed =
  /(?<!\p{L})(?:pnr|p-nr|pers\.? ?nr|personn(?:umme)?r|samordningsn(?:umme)?r|personal number)\.?[ :]{0,3}(?:är )?\d{2,}/iu;

/** How far apart a person and a birth may stand in a text and still belong together, in characters. */
const reach = 80;

/**
 * Finds in a free text what tells who a patient is. Undefined when nothing does. Plain words such as "patienter
 * födda 1950-1960" do not.
 */
export function personalDataIn(text: string): PersonalData | undefined {
  const plain = text.normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
  if (hasPersonalNumber(plain) || numberNamed.test(plain)) return "personal-number";
  const birth = born.exec(plain);
  if (birth === null) return undefined;
  const around = plain.slice(
    Math.max(0, birth.index - reach),
    birth.index + birth[0].length + reach,
  );
  return someone.test(around) || fullName.test(around) ? "patient-data" : undefined;
}
