import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { rowWords } from "../../bot/texts/registering.js";
import { readRegisterRows } from "../../src/participants/read-register-rows.js";
import { registerRows } from "../../src/participants/register-rows.js";
import { parseTable } from "../../src/shared/parse-table.js";
import { makeRegister } from "../support/register.js";

const anna = "1a2b3c4d-1234-1234-1234-123456789abc";
const bo = "2a2b3c4d-1234-1234-1234-123456789abc";

function read(text: string) {
  return readRegisterRows(registerRows(parseTable(text), rowWords), makeRegister(), rowWords);
}

describe("rows for the register", () => {
  it("are people, projects and new leads, under their headings", () => {
    const { changes, faults } = read(
      [
        "Projekt\tOmråde\tRegioner\tBeviljat\tProjektledare",
        "Snabbt svar i Åsbo\tPatologi\tRÖ, Region Kalmar län\t450 000 kr\tLedare A",
        "",
        "Namn\tId\tRoll\tRegion\tProjekt",
        `Ledare A\t${anna.toUpperCase()}\tProjektledare\t\tRehab hemma (demo)`,
        `Handläggare B\t${bo}\thandläggare\tRJL\t`,
        "Projekt\tProjektledare",
        "snabbare-svar\tHandläggare B",
      ].join("\n"),
    );

    assert.deepEqual(faults, []);
    assert.deepEqual(changes, [
      {
        type: "project-added",
        project: {
          id: "snabbt-svar-i-asbo",
          name: "Snabbt svar i Åsbo",
          area: "pathology",
          regionIds: ["ro", "rkl"],
          grantedKronor: 450_000,
        },
        leads: [],
      },
      {
        type: "person-added",
        person: {
          role: "project-lead",
          userId: anna,
          name: "Ledare A",
          projectIds: ["rehab-hemma", "snabbt-svar-i-asbo"],
        },
      },
      {
        type: "person-added",
        person: { role: "region", userId: bo, name: "Handläggare B", regionId: "rjl" },
      },
      { type: "lead-changed", projectId: "snabbare-svar", leads: [bo] },
    ]);
  });

  it("tell what is wrong in each, by row and column", () => {
    const { faults } = read(
      [
        "Namn;Id;Roll;Region;Leder",
        "Ledare A;anna@region.se;Projektledare;;Rehab hemma (demo)",
        `;${bo};Chef;RJL;`,
        `Handläggare B;${bo};Handläggare;Jämtland;`,
        `Handläggare B;${bo};Koordinator;;`,
        `Ledare C;${anna};Projektledare;;Okänt projekt`,
        "Projekt;Område;Regioner;Beviljat;Projektledare",
        "Rehab hemma (demo);Patologi;RÖ;mycket;",
        "Nytt 19121212-1212;;RX;1;Ingen",
      ].join("\n"),
    );

    assert.deepEqual(
      faults.map(({ row, column, fault }) => `${row} ${column} ${fault}`),
      [
        "2 userId not-an-id",
        "3 name missing",
        "3 role unknown",
        "4 region unknown",
        "5 role coordinator",
        "6 projects unknown",
        "8 granted not-an-amount",
        "9 project personal-data",
        "9 area missing",
        "9 regions unknown",
        "9 leads unknown",
      ],
    );
  });

  it("tell of the rows that are wrong, not of those that name them, with what stands there and on which sheet", () => {
    const sheets = [
      `Namn;Id;Roll\nLedare A;${anna};Projektledare`,
      "Projekt;Område;Regioner;Beviljat;Projektledare\nNy rehab;Rehab;RÖ;mycket;Ledare A",
    ];
    const rows = sheets.flatMap((text, index) =>
      registerRows(parseTable(text), rowWords, index + 1),
    );

    assert.deepEqual(readRegisterRows(rows, makeRegister(), rowWords).faults, [
      { row: 2, sheet: 2, column: "granted", fault: "not-an-amount", said: "mycket" },
    ]);
  });

  it("tell of what is in the register already, and of what stands twice", () => {
    const row = `Handläggare B;${bo};Handläggare;RJL`;
    const { faults } = read(
      `Namn;Id;Roll;Region\n${row}\n${row}\nProjekt;Område;Region;Beviljat\nRehab hemma;Rehabilitering;RÖ;1`,
    );

    assert.deepEqual(faults, [
      { row: 3, sheet: undefined, column: "userId", fault: "known" },
      { row: 5, sheet: undefined, column: "project", fault: "known" },
    ]);
  });

  it("are none without headings that are known", () => {
    assert.deepEqual(read("a;b\nc;d").changes, []);
    assert.deepEqual(read("").changes, []);
  });
});

describe("a table in text", () => {
  it("may be parted by tabs, semicolons or commas, with quotes and any line ends", () => {
    assert.deepEqual(parseTable('\uFEFFa;"b ""x"";\n y"\r\n1;2\r'), [
      ["a", 'b "x";\n y'],
      ["1", "2"],
      [""],
    ]);
    assert.deepEqual(parseTable("a,b\n1,2"), [
      ["a", "b"],
      ["1", "2"],
    ]);
    assert.deepEqual(parseTable("a\tb, c\n1;2"), [
      ["a", "b, c"],
      ["1", "2"],
    ]);
    assert.deepEqual(parseTable('"a;b'), [['"a', "b"]]);
  });
});
