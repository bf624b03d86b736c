import { fieldAt, fieldsOf, type Form, rowsFieldsOf, type Rule } from "./form.js";
import { type ComputedField, isAnswerField, partsOf } from "./form-field.js";

/** Something wrong in a form's file that its schema does not see. */
export interface FormFault {
  readonly form: Form;
  readonly path: string;
  readonly reason: string;
}

/** What no schema sees: identifiers used twice, and paths and forms that are named but do not exist. */
export function formFaults(forms: readonly Form[]): readonly FormFault[] {
  return forms.flatMap((form) =>
    [
      ...duplicates(form),
      ...crowdedSections(form),
      ...unknownPaths(form),
      ...eachFaults(form),
      ...prefillFaults(form, forms),
      ...recallFaults(form, forms),
    ].map(([path, reason]) => ({ form, path, reason })),
  );
}

type Found = readonly [path: string, reason: string];

function duplicates(form: Form): readonly Found[] {
  const named = [
    form.sections.map(({ id }) => id),
    fieldsOf(form).map(({ id }) => id),
    ...rowsFieldsOf(form).map((field) => partsOf(field).map((part) => `${field.id}.${part.id}`)),
  ];
  return named.flatMap((ids) =>
    ids.filter((id, index) => ids.indexOf(id) < index).map((id) => [id, "is used twice"] as const),
  );
}

/** The rows of a section are spread over cards, which can be done for one repeating field only. */
function crowdedSections(form: Form): readonly Found[] {
  return form.sections
    .filter(({ fields }) => fields.filter(({ kind }) => kind === "rows").length > 1)
    .map(({ id }) => [id, "has more than one repeating field"] as const);
}

function unknownPaths(form: Form): readonly Found[] {
  const formulas = fieldsOf(form).flatMap((field) => {
    if (field.kind === "rows") return field.computed.flatMap(formulaPaths);
    return field.kind === "computed" ? formulaPaths(field) : [];
  });
  const named = [...form.rules.flatMap(pathsOf), ...conditionPaths(form)];
  const reasons = form.rules.flatMap(({ reason }) => reason ?? []);
  return [
    ...[...formulas, ...named]
      .filter((path) => fieldAt(form, path) === undefined)
      .map((path) => [path, "is no field of the form"] as const),
    ...reasons
      .filter((path) => !canHoldReason(form, path))
      .map((path) => [path, "is no field to give a reason in"] as const),
  ];
}

function formulaPaths({ formula }: ComputedField): readonly string[] {
  if ("sum" in formula) return formula.sum;
  return "ratio" in formula ? formula.ratio : formula.difference;
}

function pathsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "sum":
      return [...rule.of, ...(typeof rule.equals === "string" ? [rule.equals] : [])];
    case "comparison":
      return [rule.field, rule.than];
    case "ratio":
      return [rule.field, rule.part, rule.whole];
    case "reason":
      return [rule.field];
  }
}

function conditionPaths({ conditions }: Form): readonly string[] {
  if (conditions === undefined) return [];
  const { of, goal } = conditions;
  return [...of, ...(goal === undefined ? [] : [goal])].map(({ field }) => field);
}

function canHoldReason(form: Form, path: string): boolean {
  const field = fieldAt(form, path);
  return field !== undefined && isAnswerField(field);
}

function eachFaults(form: Form): readonly Found[] {
  return rowsFieldsOf(form).flatMap(({ id, fields, each, prefill, max }): readonly Found[] => {
    if (each === undefined) return [];
    return [
      ...(fields.some((part) => part.id === each.column)
        ? []
        : [[`${id}.${each.column}`, "is no field of the form"] as const]),
      ...(each.of.length > max
        ? [[`${id}.max`, "is less than the list has entries"] as const]
        : []),
      ...(prefill === undefined ? [] : [[`${id}.prefill`, "stands beside each"] as const]),
    ];
  });
}

function prefillFaults(form: Form, forms: readonly Form[]): readonly Found[] {
  return rowsFieldsOf(form).flatMap(({ id, fields, prefill }) => {
    if (prefill === undefined) return [];
    const source = forms.find(
      (other) => other.id === prefill.formId && other.year === form.year && other.who === form.who,
    );
    return Object.entries(prefill.columns).flatMap(([ours, theirs]): readonly Found[] => [
      ...(fields.some((part) => part.id === ours)
        ? []
        : [[`${id}.${ours}`, "is no field of the form"] as const]),
      ...(source !== undefined && fieldAt(source, `${prefill.field}.${theirs}`) !== undefined
        ? []
        : [
            [
              `${id}.prefill`,
              `names no field: ${prefill.formId} ${prefill.field}.${theirs}`,
            ] as const,
          ]),
    ]);
  });
}

/** What is recalled from a form that there is not, or a field that it does not have. */
function recallFaults(form: Form, forms: readonly Form[]): readonly Found[] {
  return fieldsOf(form).flatMap((field): readonly Found[] => {
    if (!isAnswerField(field)) return [];
    const named = [
      ...field.starts.filter((start) => "formId" in start),
      field.recalls ?? [],
    ].flat();
    return named
      .filter(({ formId, field: id, yearsBack }) => {
        const source = forms.find((one) => one.id === formId && one.year === form.year - yearsBack);
        // There may have been no such form last year.
        return source === undefined ? yearsBack === 0 : fieldAt(source, id) === undefined;
      })
      .map(({ formId, field: id }) => [`${formId}.${id}`, "is recalled but does not exist"]);
  });
}
