import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../support/ask.js";

describe("answers that are reckoned", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  /** What is asked, one question after another, and what the last answer says. */
  const cases: readonly (readonly [questions: readonly string[], says: RegExp])[] = [
    [["vad blev statsbidraget 2019-2023 sammanlagt"], /= 321 miljoner kronor \(beräknat\)/],
    [["skillnaden i statsbidrag mellan 2019 och 2024"], /= 85,5 miljoner kronor \(beräknat\)/],
    [["summan av ök 2024 och 2025"], /= 1 626 miljoner kronor \(beräknat\)/],
    [["hur stor andel av överenskommelsen är barncancer"], /= 9,8 procent \(beräknat\)/],
    [["hur mycket till radiologi och patologi ihop"], /= 120 miljoner kronor \(beräknat\)/],
    [["how much for radiology and pathology together"], /= SEK 120 million \(calculated\)/],
    [["hur mycket till de tre satsningarna ihop"], /220 miljoner kronor \(beräknat\)/],
    [
      ["what is the difference in money between childhood cancer and pathology"],
      /= SEK 20 million/,
    ],
    [["hur många gånger större är barncancer än bäckenrehab"], /= 16 \(beräknat\)/],
    [["vad är beviljat totalt för radiologi och patologi i sydöst"], /= 8 467 925 kr/],
    [["vem får mest i ök 25, regionerna eller rcc"], /Störst är regionala .* = 53 miljoner kronor/],
    [["hur mycket mer får rcc än regionerna"], /= 53 miljoner kronor \(beräknat\)/],
    [["hur många veckor var ansökan öppen"], /21 dagar \(3 veckor, beräknat\)/],
    [["hur många dagar var ansökan öppen, från 27 januari till sista dan?"], /är det 21 dagar/],
    [["hur många dagar från sista ansökningsdag till besked"], /25 dagar/],
    [["hur många dagar mellan delrapport och slutrapport"], /14 dagar .* 75 dagar/],
    [["hur många veckor är det kvar till 31 mars 2026"], /303 dagar \(drygt 43 veckor\) kvar/],
    [["skillnaden mellan barncancer och rehabsatsningen"], /= 20 miljoner kronor \(beräknat\)/],
    [["hur mycket är svf-pengarna plus barncancer"], /= 445 miljoner kronor \(beräknat\)/],
    [["nationellt svf-arbete + samverkansregionalt stöd ihop"], /= 30 miljoner kronor \(/],
    [["öken minus svf"], /817 .* − 365 .* = 452 miljoner kronor \(beräknat\)/],
    [["barncancer delat på sex rcc"], /13 333 333 kr \(beräknat\)/],
    [["hur stor andel av rehabpengarna i sydöst återstår"], /= 28,1 procent \(beräknat\)/],
    [["hur många procent av pengarna är svf"], /44,7 procent \(beräknat\)/],
    [["får barncancer mer än livmoderhalscancer"], /^Ja\. .* = 30 miljoner kronor \(beräknat\)/],
    [["hur mycket mer får patologi i år jämfört med förra året"], /= 0 kr \(beräknat\)/],
    [["genomsnittligt statsbidrag per år 2019-2024"], / \/ 6 = 75,75 miljoner kronor/],
    [["3 projekt á 400 000 kr vad blir det"], /= 1 200 000 \(beräknat\)/],
    [["hur mycke fick vi i tillskott 24 å 25"], /^Enligt RCC Sydösts bilder .* 5 miljoner kronor/],
    [
      ["vi fick 1 200 000 och har kostnader på 1 034 500. hur mycket är oförbrukat?"],
      /= 165 500 kr/,
    ],
    [["8 delsummor på 1 440 000 ihop, vad blir snittet per post?"], /= 180 000 kr \(beräknat\)/],
    [["hur många procent är 365 av 817"], /= 44,7 procent \(beräknat\)/],
    [["vad lägger rjh på patologi/labb och röntgen tillsammans"], /= 600 000 kr \(beräknat\)/],
    [["hru mycke e barncancer plus svf-pengarna"], /= 445 miljoner kronor \(beräknat\)/],
    [["how much is childhood cancer and cervical cancer together"], /= SEK 130 million/],
    [
      ["vad fick varje RCC i statsbidrag 2020?", "å hur mkt mer blev det 2021?"],
      /13 miljoner kronor \(2021\) − 8 miljoner kronor \(2020\) = 5 miljoner/,
    ],
    [["hur mycket går till barncancer?", "hur mycket är det per rcc?"], /13 333 333 kr/],
    [["hur mycket gick till patologi i sydöst?", "hur mycket är kvar?"], /3 911 637 kr/],
    [["hur stort var statsbidraget 2023?", "skillnaden mot 2024?"], /= 60 miljoner kronor/],
    [["när ska delrapporten in?", "hur många dagar är det kvar?"], /1 september 2025/],
  ];
  for (const [questions, says] of cases)
    it(`tells the right figure to "${questions.join('" and then "')}"`, async () => {
      assert.match(textOf(await ask(questions)), says);
    });

  it("gives a part the unit of what it is a part of, and nothing else", async () => {
    for (const [question, told] of [
      ["30 miljoner är hur många procent av 365", /= 8,2 procent/],
      ["av 2 miljoner har vi använt 1,82, hur många procent", /= 91 procent/],
      ["65 av 400 tkr är använt, hur mycket är kvar", /= 335 000 kr/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
    const more = textOf(await ask(["hur stor andel av 60 miljoner går till 6 rcc"]));
    assert.doesNotMatch(more, /\d{3},\d procent/);
  });

  it("tells what is spent where what is left is said, and the other way about", async () => {
    for (const [question, told] of [
      ["vi har 1,2 mkr kvar av 4, hur många procent är förbrukat", /= 70 procent/],
      ["vi har använt 120 av 300 tkr, hur många procent är kvar", /= 60 procent/],
      ["hur stor andel är oförbrukad, vi har använt 387 000 av 450 000", /= 14 procent/],
      ["vi har inte använt 63 000 av 450 000, hur många procent är det", /= 14 procent/],
      ["vi har använt 75 % av 400 tkr, hur mycket är kvar", /^25 procent × .* = 100 000 kr/],
      ["how much is left of 450,000 if we spent 80%", /= SEK 90,000/],
      ["we spent 387,000 of 450,000 SEK, what percentage is left", /= 14 percent/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
  });

  it("tells how much more or less one of two sums is, and takes neither for a part of the other", async () => {
    for (const [question, told] of [
      ["vi fick 200 tkr 2024 och 300 tkr 2025, hur många procent mer är det", /= 50 procent/],
      ["vi hade 15 projekt förra året och 20 i år, hur många procent fler", /= 33,3 procent/],
      ["om vi får 10 procent mer än 400 tkr, vad blir det", /= 440 000 kr/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
    for (const question of [
      "är 120 tkr mer än hälften av 300 tkr",
      "hur många procent mindre är 300 än 400 tkr",
    ])
      assert.doesNotMatch(textOf(await ask([question])), /= /, question);
  });

  it("adds up no other number of things than the question says", async () => {
    const four =
      "de fyra likadelade potterna tillsammans (svf-stöd, barncancer, bäcken, övrigt), summa";
    assert.match(textOf(await ask([four])), /Tillsammans är det 122 miljoner kronor/);
  });

  it("reckons nothing from amounts of different money", async () => {
    const text = textOf(await ask(["skillnaden mellan statsbidraget och barncancerpengarna"]));
    assert.doesNotMatch(text, / = /);
  });

  it("compares no money of one year with other money of another", async () => {
    for (const questions of [
      ["skillnaden mellan rcc:s pengar 2024 och 2025"],
      ["hur mycket mer fick rcc 2025 än 2024"],
      ["hur mycket får rcc", "skillnad mot 2024"],
      ["hur mycket är det totalt 2025", "var det mer eller mindre totalt 2024"],
      ["första utbetalningen svf", "är det mer än 2024"],
    ])
      assert.doesNotMatch(textOf(await ask(questions)), /−|= .* \(beräknat\)/, questions.join());
  });

  it("tells how money is shared rather than dividing it, where that is what is asked", async () => {
    for (const [question, told] of [
      ["hur delas 418 miljoner mellan rcc", /kan inte delas med sex/],
      ["hur delas de 817 upp på regioner, rcc o samverkan?", /365 .* 418 .* 34 miljoner kronor/],
      ["hur fördelas 452 miljoner mellan skr och rcc", /genom RCC i samverkan/],
    ] as const) {
      const answer = textOf(await ask([question]));
      assert.match(answer, told, question);
      assert.doesNotMatch(answer, / \/ 6 /, question);
    }
  });

  it("divides nothing by six that is not divided equally", async () => {
    const text = textOf(await ask(["livmoderhalscancerpengarna delat på sex rcc"]));
    assert.doesNotMatch(text, /8 333 333|8,33/);
  });

  it("says which is the larger where that is asked", async () => {
    for (const question of [
      "vem får mest, patologi eller barncancer",
      "vilken är störst, patologi eller barncancer",
    ])
      assert.match(textOf(await ask([question])), /^Störst är barncancer\./, question);
  });

  it("says that amounts are equal, and calls neither the larger", async () => {
    for (const [question, told] of [
      [
        "är ramen för patologi och radiologi i sydöst olika stor",
        /^Nej\. De är lika stora\. 6 171 570/,
      ],
      ["patologi eller radiologi, vilken är störst", /^De är lika stora\. 60 miljoner/],
      ["får barncancer lika mycket som rehab", /^Nej\. .* = 20 miljoner kronor/],
      ["är bäckenrehab och kallelsesystemet lika stora", /^Nej\. .* = 10 miljoner kronor/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
  });

  it("tells a part or a multiple of an amount that is named, and no part of a part", async () => {
    for (const [question, told] of [
      ["en tredjedel av barncancerpotten", /= 26 666 667 kr \(beräknat\)/],
      ["en fjärdedel av patologipotten", /= 15 miljoner kronor/],
      ["vad blir svf-stödet per månad", /12 = 1 333 333 kr/],
      ["dubbelt så mycket som bäckenrehab", /= 10 miljoner kronor/],
      ["är barncancer dubbelt så stort som livmoderhals", /= 1,6 \(beräknat\)/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
    assert.doesNotMatch(textOf(await ask(["svf-stödet per rcc och månad"])), /\/ 12/);
  });

  it("sets three amounts or more in order where the largest or smallest is asked for", async () => {
    for (const [question, told] of [
      [
        "vilket är störst av patologi, radiologi och rehab",
        /^Störst är cancerrehabilitering: 100 /,
      ],
      [
        "vilken är minst av barncancer, bäckenrehab och livmoderhals",
        /^Minst är bäckenrehabilitering: 5 .*50 .*80 /,
      ],
      [
        "which is largest of pathology, radiology and childhood cancer",
        /^The largest is childhood cancer: SEK 80 million\. Then comes/,
      ],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
  });

  it("never adds a sum that several things have together to itself", async () => {
    const question = "hur mycket är avsatt till rehabilitering + palliativ vård tillsammans";
    const text = textOf(await ask([question]));
    assert.doesNotMatch(text, /20 571 900/);
    assert.match(text, /100 miljoner kronor/);
  });

  it("counts the days between two ends in whatever order they are asked for, and never within a disagreement", async () => {
    const before = "från sista ansökningsdag till beskedet, hur många dagar?";
    assert.match(textOf(await ask([before])), /^Mellan 17 februari 2025 .* är det 25 dagar/);
    const fromToday = "hur många dagar från idag till slutrapporten";
    assert.doesNotMatch(textOf(await ask([fromToday])), /61 dagar/);
  });

  it("counts no days to another deadline where what is asked about has no day", async () => {
    const text = textOf(await ask(["hur många dagar har jag kvar till regionens korta rapport"]));
    assert.match(text, /Någon exakt dag/);
    assert.doesNotMatch(text, /1 september/);
  });

  it("reckons no time from facts that may be about something else", async () => {
    const question = "hur många veckor hade utredaren på sig från uppdraget till förslaget";
    assert.doesNotMatch(textOf(await ask([question])), /^Mellan/);
    const sure = "hur många dagar är det mellan slutrapporten och delrapporten";
    assert.match(textOf(await ask([sure])), /^Mellan 1 september 2025/);
  });

  it("takes two figures that are asked about for no subtraction", async () => {
    const question = "det står både 3,9 mkr och 1,66 mkr som återstående på patologi, vad är vad?";
    assert.doesNotMatch(textOf(await ask([question])), /2,24/);
  });

  it("takes so many percent of the sum or number that is said, and of no other", async () => {
    for (const [question, told] of [
      ["vi har använt 75 % av 400 000, hur mycket är det", /= 300 000 kr \(beräknat\)/],
      ["hur många patienter måste vi ha av 300 för att nå 70 procent", /300 = 210 \(beräknat\)/],
      ["10 % av patologipengarna, hur mycket är det", /= 6 miljoner kronor \(beräknat\)/],
    ] as const)
      assert.match(textOf(await ask([question])), told);
  });

  it("divides nothing, nor says yes, where it is asked whether a share of a sum is so", async () => {
    for (const question of [
      "är 26 miljoner till screening fördelat på alla rcc",
      "är 10 % av 400 000 mycket",
      "är 10 procent av flödet på röntgen svf",
    ])
      assert.doesNotMatch(textOf(await ask([question])), / = |^Ja\./);
  });

  it("takes the end of no word for a number", async () => {
    const text = textOf(await ask(["regionernas 365 av 817, vilken procentsats?"]));
    assert.match(text, /^365 \/ 817 = 44,7 procent \(beräknat\)/);
  });

  it("reckons with what is granted where that is asked for", async () => {
    const text = textOf(await ask(["hur stor andel av patologipengarna i sydöst är utdelad?"]));
    assert.match(text, /36,6 procent/);
  });

  it("takes no number of a record for arithmetic", async () => {
    assert.match(textOf(await ask(["S2023/03336, vad är det"])), /ÖK 2024/);
  });

  it("reckons no difference where nothing has been told", async () => {
    for (const question of ["minus", "vad blir skillnaden"])
      assert.doesNotMatch(textOf(await ask([question])), / = /);
  });
});
