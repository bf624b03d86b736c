import { reckon } from "./formula.js";
import { languages, placeholdersOf } from "./placeholders.js";
import type { Problem } from "./problem.js";
import type { Text, Value, Values } from "./value.js";

/** Something wrong with a record: where in it, as a path of field names, and what. */
export interface RecordFault {
  readonly path: string;
  readonly problem: Problem;
}

/**
 * Faults in texts and the values that they name: a placeholder without a value, a value that some language never
 * shows, a formula that comes to something else than its value.
 *
 * @param texts - the texts that may name the values, by field name
 */
export function valueFaults(
  values: Values,
  texts: Readonly<Record<string, Text | undefined>>,
): readonly RecordFault[] {
  const names = Object.keys(values);
  return [
    ...Object.entries(texts).flatMap(([field, text]) => unknownPlaceholders(field, text, names)),
    ...languages.flatMap((language) => {
      const shown = placeholdersOf(Object.values(texts), language);
      return names
        .filter((name) => !shown.has(name))
        .map((name) => ({
          path: `values.${name}`,
          problem: { kind: "not-shown" as const, language },
        }));
    }),
    ...Object.entries(values).flatMap(([name, value]) => formulaFaults(`values.${name}`, value)),
  ];
}

function unknownPlaceholders(
  field: string,
  text: Text | undefined,
  names: readonly string[],
): readonly RecordFault[] {
  return languages.flatMap((language) =>
    [...placeholdersOf([text], language)]
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path: `${field}.${language}`,
        problem: { kind: "no-value" as const, name },
      })),
  );
}

function formulaFaults(path: string, value: Value): readonly RecordFault[] {
  if (!("computed" in value) || value.computed === undefined) return [];
  const stated = "kr" in value ? value.kr : "percent" in value ? value.percent : value.count;
  try {
    const reckoned = reckon(value.computed);
    if (roundedLike(stated, reckoned) === stated) return [];
    return [{ path, problem: { kind: "formula", formula: value.computed, reckoned, stated } }];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ path, problem: { kind: "schema", detail } }];
  }
}

/** Rounds to as many decimals as the model has. */
function roundedLike(model: number, value: number): number {
  const [, decimals = ""] = String(model).split(".");
  return Number(value.toFixed(decimals.length));
}
