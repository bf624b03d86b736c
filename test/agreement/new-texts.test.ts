import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { newDocumentIds, newIds } from "../../src/agreement/new-ids.js";
import { carryPhrases, carryText, carryTexts } from "../../src/agreement/new-texts.js";

const change = new Map([[2025, 2026]]);

describe("texts carried over to a new year", () => {
  it("get the new year", () => {
    assert.equal(carryText("ÖK 2025 är {belopp2}.", change), "ÖK 2026 är {belopp2}.");
  });

  it("are marked when any other figure is left, and a name with a digit is none", () => {
    assert.equal(carryText("Anslag 1:6 i 2025", change), "KONTROLLERA: Anslag 1:6 i 2026");
    assert.equal(carryText("Som 2024", change), "KONTROLLERA: Som 2024");
    assert.equal(carryText("Lämna A3:n", change), "Lämna A3:n");
  });

  it("are marked in both languages when one of them counts in words or digits", () => {
    assert.deepEqual(carryTexts({ sv: "De sex RCC.", en: "The six RCC." }, change), {
      sv: "KONTROLLERA: De sex RCC.",
      en: "KONTROLLERA: The six RCC.",
    });
    assert.match(carryTexts({ sv: "Punkt 3.", en: "The point." }, change).en, /^KONTROLLERA: /);
    assert.equal(carryTexts({ sv: "År 2025.", en: "In 2025." }, change).en, "In 2026.");
  });

  it("are left out of what people ask with when they hold a figure", () => {
    assert.deepEqual(carryPhrases(["ök 2025", "817 miljoner", "cancerpengar"], change), [
      "ök 2026",
      "cancerpengar",
    ]);
  });
});

describe("identifiers of a new year", () => {
  it("have the year's last digit before the number", () => {
    const ids = newIds(["B19a", "A02"], 2026, new Set(["B19a", "A02"]));
    assert.deepEqual([...ids.values()], ["B619a", "A602"]);
    assert.deepEqual([...newIds(["B619a"], 2027, new Set(["B619a"])).values()], ["B719a"]);
  });

  it("are the next free where that is taken, in any year or in the same one", () => {
    assert.deepEqual(
      [...newIds(["A02", "A102"], 2036, new Set(["A602"])).values()],
      ["A603", "A604"],
    );
  });

  it("of documents are the next free numbers", () => {
    const ids = newDocumentIds(["000", "001"], new Set(["000", "001", "003"]));
    assert.deepEqual([...ids.values()], ["002", "004"]);
  });
});
