import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("a question that takes something for granted", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  /** What is asked, what must be answered, and what would mislead. */
  const cases: readonly (readonly [question: string, says: RegExp, never?: RegExp])[] = [
    // A day that is wrong of what is asked about, though right of something else.
    ["när i mars ska delrapporten in?", /1 september 2025/, /31 mars/],
    ["är sista ansökningsdag 27 januari", /^Nej.*17 februari 2025/],
    ["när stänger ansökan, 14 mars?", /17 februari 2025/, /14 mars/],
    ["fick vi besked 17 februari", /^Nej.*14 mars 2025/],
    // What is so of one is not so of it only.
    ["är det bara barncancer som delas lika", /./, /^Ja/],
    ["is only childhood cancer split equally?", /./, /^Yes/],
    ["är det bara bäckenrehab som fördelas efter befolkning", /^Nej/],
    ["är det bara patologi som fördelas efter befolkning", /./, /^Ja/],
    // Those that are not so are no list of those that are.
    ["vilka poster fördelas inte lika", /framgår inte säkert/],
    ["vilka cancerformer har inte svf", /framgår inte säkert/],
    ["which items are not divided equally", /do not say just that/],
    // No sum that leaves one out.
    ["patologi, bild och rehab tillsammans", /220 miljoner/, /160 miljoner/],
    ["hur mycket är patologi och bild ihop", /= 120 miljoner/],
    ["bäckenrehab, patologi och koordinering tillsammans", /./, /65 miljoner/],
    ["is rehab larger than childhood cancer and pathology together", /./, /240 million/],
    // No days to another report than the one that is named.
    ["hur lång tid har vi från delrapport till kort rapport", /./, /29 dagar/],
    // A part of the whole that is named, or of each.
    ["hur stor del av 418 är patologi", /= 14,4 procent/],
    ["hur stor del av de 365 miljonerna går till patologi", /./, /16,4 procent/],
    ["hur stor andel av barncancer får ett rcc", /= 13 333 333 kr/, /19,1/],
    ["what is one RCC's share of the childhood cancer money", /= SEK 13,333,333/, /19\.1/],
    // A figure that is right of a part, of another sum or of another year.
    ["är det 6 rcc som delar på 418 miljoner, alltså 69,7 var", /./, /^Ja/],
    ["går de 20 miljonerna till regimbiblioteket", /En del av pengarna/, /^Ja/],
    ["är det 452 miljoner till regionerna", /365 miljoner/, /ÖK 2024/],
    ["kan man få halva utbetalning 2 om man når 65", /./, /91,25/],
    // What comes of a goal that is missed.
    ["vad händer om vi inte når 70 %", /inte del av den andra SVF-utbetalningen/],
  ];

  for (const [question, says, never] of cases)
    it(question, async () => {
      const text = textOf(await ask([question]));
      assert.match(text, says);
      if (never) assert.doesNotMatch(text, never);
    });
});
