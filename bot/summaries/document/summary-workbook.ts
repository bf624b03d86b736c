import { isSameSubject } from "../../../src/participants/access.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { type Form, rowsFieldsOf } from "../../../src/reporting/forms/form.js";
import type { Field, RowsField } from "../../../src/reporting/forms/form-field.js";
import type { Answer } from "../../../src/reporting/drafts/read-answer.js";
import { localDateOf } from "../../../src/shared/local-date.js";
import { type Collected, type Counted, reportsOn } from "../../../src/summaries/collected.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { totalsOf } from "../../../src/summaries/total.js";
import type {
  ColumnKind,
  Sheet,
  SheetCell,
  WorkbookModel,
} from "../../../src/summaries/workbook.js";
import { answerText, rowTitle } from "../../texts/reporting/form-answers.js";
import { remarkOn, stateNames } from "../../texts/summaries/summary-words.js";
import { areaName, workbookWords as words } from "../../texts/summaries/workbook-words.js";
import { ownerName, scopeOf } from "../owners.js";
import { formOf, type SummaryKnowledge } from "../summary-context.js";

type SheetColumn = Sheet["columns"][number];

/** The longest name that Excel takes for a sheet. */
const longestName = 31;

/** A summary's figures in sheets: who owes what, the sums, and every answer, each row with its receipt and version. */
export function summaryWorkbook(
  knowledge: SummaryKnowledge,
  { title }: SummaryPlan,
  collected: Collected,
): WorkbookModel {
  const forms = collected.basis.formIds.map((formId) => formOf(knowledge, collected, formId));
  const sheets = [
    standingSheet(collected),
    ...(collected.basis.added.length === 0 ? [] : [sumsSheet(knowledge, collected)]),
    ...forms.flatMap((form) => [
      answersSheet(form, collected),
      ...rowsFieldsOf(form).map((field) => rowsSheet(form, field, collected)),
    ]),
  ];
  return {
    title,
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: nameIn(sheets, index) })),
  };
}

function standingSheet(collected: Collected): Sheet {
  return {
    name: words.standing,
    columns: texts(words.report, words.from, words.state).concat(
      receiptColumn,
      { title: words.version, kind: "number" },
      { title: words.submitted, kind: "day" },
      { title: words.remark, kind: "text" },
    ),
    rows: collected.owed.map((owed) => {
      const source = reportsOn(collected, owed.formId).find((report) =>
        isSameSubject(report.source.subject, owed.subject),
      )?.source;
      return [
        owed.name,
        ownerName(collected, owed.subject),
        stateNames[owed.state],
        source?.receipt ?? null,
        source?.version ?? null,
        source === undefined ? null : localDateOf(new Date(source.submittedAt)),
        (source && remarkOn(source)) ?? null,
      ];
    }),
  };
}

function sumsSheet(knowledge: SummaryKnowledge, collected: Collected): Sheet {
  return {
    name: words.sums,
    columns: [
      ...texts(words.report, words.field, words.scope),
      { title: words.sum, kind: "kronor" },
      { title: words.count, kind: "number" },
      { title: words.owing, kind: "number" },
    ],
    rows: totalsOf(collected).map((total) => {
      const form = formOf(knowledge, collected, total.formId);
      const field = fieldsOfForm(form).find(({ id }) => id === total.field);
      const isGiven = total.given.length > 0;
      return [
        form.title,
        field?.label ?? total.field,
        isGiven ? scopeOf(collected, total) : null,
        isGiven ? total.kronor : null,
        total.given.length,
        total.owing.length,
      ];
    }),
  };
}

function answersSheet(form: Form, collected: Collected): Sheet {
  const fields = fieldsOfForm(form).filter(({ kind }) => kind !== "rows");
  return {
    name: form.title,
    columns: [
      ...ownColumns(form),
      ...fields.map((field) => ({ title: field.label, kind: kindOf(field) })),
    ],
    rows: reportsOn(collected, form.id).map((report) => [
      ...ownCells(collected, report),
      ...fields.map((field) => cellOf(field, answerIn(report.record, field.id))),
    ]),
  };
}

function rowsSheet(form: Form, field: RowsField, collected: Collected): Sheet {
  return {
    name: field.label,
    columns: [
      ...ownColumns(form),
      { title: words.row, kind: "text" },
      ...field.fields.map((part) => ({ title: part.label, kind: kindOf(part) })),
    ],
    rows: reportsOn(collected, form.id).flatMap((report) =>
      rowsIn(report.record, field.id).map((row, index) => [
        ...ownCells(collected, report),
        rowTitle(field, index),
        ...field.fields.map((part) => cellOf(part, row[part.id])),
      ]),
    ),
  };
}

/** The submission that a row comes from. */
const receiptColumn: SheetColumn = { title: words.reference, kind: "receipt" };

/** The columns that tell where a row comes from. */
function ownColumns({ who }: Form): readonly SheetColumn[] {
  return [
    receiptColumn,
    { title: words.version, kind: "number" },
    { title: words.submitted, kind: "day" },
    ...(who === "project-lead"
      ? texts(words.project, words.area, words.region)
      : texts(words.region)),
  ];
}

function ownCells(collected: Collected, { source }: Counted): readonly SheetCell[] {
  const { subject } = source;
  const own = [source.receipt, source.version, localDateOf(new Date(source.submittedAt))];
  if (subject.kind !== "project") return [...own, ownerName(collected, subject)];
  const project = collected.projects.find(({ id }) => id === subject.projectId);
  const regions = (project?.regionIds ?? []).map((regionId) =>
    ownerName(collected, { kind: "region", regionId }),
  );
  return [
    ...own,
    ownerName(collected, subject),
    project === undefined ? null : areaName(project.area),
    regions.join(", "),
  ];
}

function cellOf(field: Field, answer: Answer | undefined): SheetCell {
  if (answer === undefined || answer === "") return null;
  const kind = kindOf(field);
  return kind === "text" ? answerText(field, answer) : (answer as string | number);
}

/** What the cells of a field's column hold. */
const kinds: Record<Field["kind"], ColumnKind> = {
  amount: "kronor",
  computed: "kronor",
  locked: "kronor",
  percent: "percent",
  integer: "number",
  date: "day",
  text: "text",
  "long-text": "text",
  choice: "text",
  "yes-no": "text",
  rows: "text",
};

function kindOf({ kind }: Field): ColumnKind {
  return kinds[kind];
}

function fieldsOfForm({ sections }: Form): readonly Field[] {
  return sections.flatMap(({ fields }) => fields);
}

function texts(...titles: readonly string[]): SheetColumn[] {
  return titles.map((title) => ({ title, kind: "text" }));
}

/** A sheet's name as Excel takes it: short, without some signs, and no other sheet's. */
function nameIn(sheets: readonly Sheet[], index: number): string {
  const plain = (sheet: Sheet | undefined): string =>
    (sheet?.name ?? "")
      .replaceAll(/[[\]:*?/\\']/g, " ")
      .slice(0, longestName)
      .trim();
  const name = plain(sheets[index]);
  const isTaken = sheets.slice(0, index).some((sheet) => plain(sheet) === name);
  return isTaken ? `${name.slice(0, longestName - 3).trim()} ${index + 1}` : name;
}
