/**
 * Reckons a formula of numbers, "+", "-", "*", "/" and parentheses, such as "418000000 + 34000000".
 *
 * @throws SyntaxError when the text is no such formula
 */
export function reckon(formula: string): number {
  const tokens = formula.match(/\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
  let position = 0;

  const next = (...wanted: string[]): string | undefined => {
    const token = tokens[position];
    if (token === undefined || !wanted.includes(token)) return undefined;
    position += 1;
    return token;
  };

  const operand = (): number => {
    if (next("-")) return -operand();
    if (next("(")) {
      const value = sum();
      if (!next(")")) throw new SyntaxError(`A parenthesis is left open in ${formula}`);
      return value;
    }
    const number = tokens[position];
    if (number === undefined || !/^\d/.test(number))
      throw new SyntaxError(`A number is missing in ${formula}`);
    position += 1;
    return Number(number);
  };

  const product = (): number => {
    let value = operand();
    for (let sign = next("*", "/"); sign; sign = next("*", "/"))
      value = sign === "*" ? value * operand() : value / operand();
    return value;
  };

  const sum = (): number => {
    let value = product();
    for (let sign = next("+", "-"); sign; sign = next("+", "-"))
      value = sign === "+" ? value + product() : value - product();
    return value;
  };

  const value = sum();
  if (position < tokens.length) throw new SyntaxError(`Not a formula: ${formula}`);
  return value;
}
