/** Six or eight digits for a day of birth, perhaps a sign between, and four more. Coordination numbers add 60 to the day. */
const pattern =
  /(?<!\d)(?:19|20)?(?<birth>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])) ?(?<sign>[-+\u2013]?) ?(?<last>\d{4})(?!\d)/gu;

/**
 * Whether a text seems to hold a Swedish personal or coordination number. Ten digits in a row are taken for one only
 * when the check digit is right, since a telephone number may look the same.
 */
export function hasPersonalNumber(text: string): boolean {
  return [...text.matchAll(pattern)].some(
    ({ groups: { birth = "", sign = "", last = "" } = {} }) =>
      sign !== "" || hasCheckDigit(birth + last),
  );
}

/** Whether the last of ten digits is the check digit of a personal or organisation number: the Luhn algorithm, every other digit doubled from the first, the sum of all digits even by ten. */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(
    digits,
    (digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1),
  ).reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return sum % 10 === 0;
}
