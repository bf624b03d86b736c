import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import prettier from "prettier";
import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { fillIn } from "../support/fill-in-year.js";

/** What the tool wrote, no-break spaces as plain ones, and its exit status. */
function run(...words: string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["dist/src/agreement-tool.js", ...words], (error, out, err) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({ status, said: `${out}${err}`.replaceAll("\u00a0", " ") });
    });
  });
}

describe("npm run agreement", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "agreements-"));
    await cp("data/agreements", folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  const make = () => run("new", "2026", "--from", "2025", "--folder", folder);
  const check = (year = "2026") => run("check", year, "--folder", folder);

  async function change(file: string, edit: (text: string) => string): Promise<void> {
    const path = join(folder, file);
    const before = await readFile(path, "utf8");
    const after = edit(before);
    assert.notEqual(after, before);
    await writeFile(path, after);
  }

  it("finds the repository's own years without fault and tells what they come to", async () => {
    const { status, said } = await run("check", "2025");
    assert.match(
      said,
      /^Årgång 2025 är utan fel: \d+ uppgifter\.\n {2}A02: 817 000 000 kr, summan av 3 delar/,
    );
    assert.equal(status, 0);
    assert.equal((await run("check", "2024")).status, 0);
  });

  describe("new", () => {
    it("makes a form of every fact that a new agreement has again, laid out as the repository's files", async () => {
      const { status, said } = await make();
      assert.equal(status, 0);
      assert.match(said, /Årgång 2026 finns nu i/);
      const facts = await readdir(join(folder, "2026/facts"));
      assert.ok(facts.includes("amounts.json") && !facts.includes("abbreviations.json"));
      for (const file of [
        "facts/amounts.json",
        "facts/svf-pathways.json",
        "forms/redogorelse.json",
      ]) {
        const text = await readFile(join(folder, "2026", file), "utf8");
        assert.ok(await prettier.check(text, { parser: "json", printWidth: 100 }), file);
      }
    });

    it("leaves no amount, day or source of 2025, and no unmarked text that names 2025", async () => {
      await make();
      const files = await readdir(join(folder, "2026"), { recursive: true });
      for (const file of files.filter((name) => name.endsWith(".json"))) {
        const text = await readFile(join(folder, "2026", file), "utf8");
        assert.doesNotMatch(text, /"(kr|percent|count|date|month)": [^n]/, file);
        // In a form, what is computed is a field's formula, which holds for any year.
        if (!file.startsWith("forms")) assert.doesNotMatch(text, /"computed": [^n]/, file);
        assert.doesNotMatch(text, /"sources": \[[^\]]/, file);
        if (!file.startsWith("forms"))
          assert.doesNotMatch(text, /"(?!KONTROLLERA)[^"]*\b2025\b/, file);
      }
    });

    it("overwrites nothing", async () => {
      await make();
      await writeFile(join(folder, "2026/gaps.json"), "mine");
      const { status, said } = await make();
      assert.deepEqual([status, /finns redan.*Inget har ändrats/.test(said)], [1, true]);
      assert.equal(await readFile(join(folder, "2026/gaps.json"), "utf8"), "mine");
    });

    it("refuses a year to go by that is unknown or unfinished", async () => {
      const unknown = await run("new", "2026", "--from", "2019", "--folder", folder);
      assert.equal(unknown.status, 1);
      assert.match(unknown.said, /ingen årgång 2019 .* 2024, 2025\./);
      await make();
      const unfinished = await run("new", "2027", "--from", "2026", "--folder", folder);
      assert.equal(unfinished.status, 1);
      assert.match(unfinished.said, /Årgång 2026 går inte att utgå från/);
    });

    it("is not read by the bot until it is no draft, and not then either while anything is left", async () => {
      await make();
      assert.deepEqual(
        (await readAgreements(folder)).map(({ year }) => year),
        [2024, 2025],
      );
      await change("2026/year.json", (text) => text.replace("true", "false"));
      await assert.rejects(
        readAgreements(folder),
        /B601\.values\.belopp\.kr: is still to be filled in/,
      );
    });
  });

  describe("check", () => {
    it("names everything that is left of a new year", async () => {
      await make();
      const { status, said } = await check();
      assert.equal(status, 1);
      for (const line of [
        /amounts\.json\n {2}B601: values\.belopp\.kr ska fyllas i; .*sources saknar källa/,
        /B603: statement\.sv ska läsas igenom/,
        /005: title ska fyllas i; sections saknar källa/,
        /obligations\.json\n {2}redogorelse: due ska fyllas i/,
        /delrapport\.json\n {2}delrapport: due\.text ska fyllas i/,
      ])
        assert.match(said, line);
      assert.doesNotMatch(said, /finns inte/);
      assert.equal((await check("2025")).status, 0);
    });

    it("is content when everything has been filled in, and so is the bot", async () => {
      await make();
      await fillIn(folder, 2025, 2026);
      const { status, said } = await check();
      assert.match(said, /^Årgång 2026 är utan fel: \d+ uppgifter\.\n {2}A602: 817 000 000 kr.*/);
      assert.match(said, /fortfarande ett utkast/);
      assert.equal(status, 0);
      await change("2026/year.json", (text) => text.replace("true", "false"));
      assert.doesNotMatch((await check()).said, /utkast/);
      for (const file of ["obligations.json", "facts/amounts.json", "forms/delrapport.json"]) {
        const path = join(folder, "2026", file);
        await rename(path, `${folder}/kept`);
        const gone = await check();
        await rename(`${folder}/kept`, path);
        assert.match(gone.said, new RegExp(`2026/${file}\\n {2}saknas`));
        assert.equal(gone.status, 1);
      }
      assert.equal((await readAgreements(folder)).at(-1)?.year, 2026);
    });

    for (const [what, file, from, to, expected] of [
      [
        "a sum",
        "facts/amounts.json",
        /"kr": 14000000\b/,
        '"kr": 13000000',
        /A05: .*34 000 000 kr.*\(B14, B15\).* 33 000 000 kr: 1 000 000 kr för lite/,
      ],
      [
        "a source left out",
        "facts/amounts.json",
        /"sources": \[.*?\]/,
        '"sources": []',
        /B01: sources saknar källa/,
      ],
      [
        "a conflict",
        "facts/amounts.json",
        /"X21"/,
        '"X99"',
        /B03: conflicts oklarheten \(conflict\) X99 finns inte/,
      ],
      [
        "a field left out",
        "facts/amounts.json",
        /"kind": "amount",\s*"topics"/,
        '"topics"',
        /B01: kind/,
      ],
      [
        "a misspelt field",
        "facts/amounts.json",
        /"split"/,
        '"splitt"',
        /B01: har något som inte ska finnas: splitt/,
      ],
      [
        "a day that is none",
        "facts/calendar-projects.json",
        /"2025-02-17"/,
        '"2025-02-30"',
        /D02: values\.dag(\.date)? har fel form/,
      ],
      [
        "closing before opening",
        "facts/calendar-projects.json",
        /"2025-02-17"/,
        '"2025-01-17"',
        /D02: values\.dag 17 januari 2025 ska komma efter D01, som är 27 januari 2025/,
      ],
      [
        "an interim report before the projects are told",
        "facts/calendar-projects.json",
        /("id": "D08",[^]*?)"2025-09-01"/,
        '$1"2025-03-01"',
        /D08: values\.dag 1 mars 2025 ska komma efter D05, som är 14 mars 2025/,
      ],
      [
        "a day of another year",
        "facts/calendar-projects.json",
        /"2025-01-27"/,
        '"2015-01-27"',
        /D01: values\.dag 27 januari 2015 ligger varken i 2025 eller 2026/,
      ],
      [
        "a report before its period",
        "facts/calendar-agreement.json",
        /("id": "D21",[^]*?)"2026-03-31"/,
        '$1"2025-03-31"',
        /D21: values\.dag 31 mars 2025 ligger före slutet/,
      ],
      [
        "a reminder of another day",
        "obligations.json",
        /"2025-09-01"/,
        '"2025-09-02"',
        /delrapport: due 2 september 2025 står inte i/,
      ],
      ["a broken file", "gaps.json", /^\[/, "", /gaps\.json\n {2}går inte att läsa/],
      ["a broken form", "forms/delrapport.json", /"title"/, '"titel"', /forms\/delrapport\.json/],
    ] as const)
      it(`finds ${what}`, async () => {
        await change(`2025/${file}`, (text) => text.replace(from, to));
        const { status, said } = await check("2025");
        assert.match(said, expected);
        assert.equal(status, 1);
      });

    it("tells which years there are when asked for another", async () => {
      const { status, said } = await check("2031");
      assert.deepEqual([status, /ingen årgång 2031.*2024, 2025/.test(said)], [1, true]);
    });
  });

  for (const [words, expected] of [
    ["new", /Ett år saknas/],
    ["new 20x6 --from 2025", /”20x6” är inget år/],
    ["new 2026 --from i-fjol", /”i-fjol” är inget år/],
    ["new 2026", /--from 2025/],
    ["check", /Ett år saknas/],
    ["check 2025 --from 2024", /”--from”/],
    ["check 2025 2024", /”2024”/],
    ["check 2025 --folder", /”--folder”/],
    ["radera 2025", /”radera” finns inte/],
    ["check 2025 --nej", /”--nej”/],
  ] as const)
    it(`explains itself when given ”${words}”`, async () => {
      const { status, said } = await run(...words.split(" "));
      assert.match(said, expected);
      assert.match(said, /Så använder du verktyget/);
      assert.equal(status, 2);
    });

  it("shows how it is used", async () => {
    for (const words of [[], ["--help"]]) assert.equal((await run(...words)).status, 0);
  });
});
