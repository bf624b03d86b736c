import assert from "node:assert/strict";
import { type Ask, createAsker, textOf } from "../support/ask.js";

/** What is asked, one message after another, and what the last comes to. */
type Cases = readonly (readonly [messages: readonly string[], comesTo: RegExp])[];

const alone: Cases = [
  [["bidrag 3 450 000, kostnader 3 100 000, vad blir ej förbrukat"], /= 350 000 kr/],
  [["bidrag 640 tkr och utgifter 590 tkr, hur mycket är inte använt"], /= 50 000 kr/],
  [["vi fick 600 tkr och har 150 kvar, hur många procent är använt"], /= 75 procent/],
  [["vi har använt 3,2 mkr av 4,1 mkr, hur mycket är kvar?"], /^4,1 .*− 3,2 .*= 900 000 kr/],
  [["hur stor andel av 365 är utbetalning 1"], /182,5 .* \/ 365 .*= 50 procent/],
  [["vi har förbrukat 3,2 av 4,5 mkr, vad återstår"], /^4,5 .*− 3,2 .*= 1,3 miljoner kronor/],
  [["3,2 mkr av 4,1 mkr, hur många procent"], /^3,2 .* 4,1 .*= 78 procent/],
  [
    ["fått 300 000, utgifter: lön 120 000, konsult 85 500 samt lokal 20 000. vad är kvar?"],
    /= 74 500 kr/,
  ],
  [["löner 250 tkr, resor 80 tkr av totalt 500 tkr. hur stor andel är förbrukad?"], /= 66 procent/],
  [["vi har lagt 250 tkr på löner och 80 tkr på resor, hur stor andel är resor"], /= 24,2 procent/],
  [["hur stor del av 400 tkr är 120 tkr och 80 tkr tillsammans"], /= 50 procent/],
  [["summan av 120 tkr, 80 tkr och 45 500"], /= 245 500 kr/],
  [["vad blir totalen om rö får 200, rjl 150 och rkl 120 tkr"], /= 470 000 kr/],
  [["snittet av 120, 180 och 240 tkr"], /= 180 000 kr \(beräknat\)/],
  [["vi ska dela 900 tkr lika mellan östergötland, jönköping och kalmar"], /= 300 000 kr/],
  [["kursen kostade 48 000 och vi var 16 deltagare, vad blir det per deltagare"], /= 3 000 kr/],
  [["500 tkr på 8 månader, hur mycket per månad"], /= 62 500 kr/],
  [["om vi bränner 35 000 i månaden i 9 månader"], /= 315 000 kr/],
  [["vi har 3 sjuksköterskor á 40 000 i 6 månader"], /= 720 000 kr/],
  [["vad blir 120 tkr plus 35 %"], /= 162 000 kr/],
  [["sänkt med 10 % från 500 tkr"], /= 450 000 kr/],
  [["projektet kostar 700 tkr varav 30 % är lön, hur mycket är resten"], /= 490 000 kr/],
  [["en tredjedel av 900 tkr"], /= 300 000 kr/],
  [["vi fick 275 000 men gjorde bara av med 241 300"], /= 33 700 kr/],
  [["vad blir 240 000 per månad"], /12 = 20 000 kr/],
  [["hur många procentenheter skiljer 62 och 70"], /= 8 procentenheter \(beräknat\)/],
  [["från 62 % till 70 %, hur mycket mer"], /= 8 procentenheter/],
  [
    ["vi budgeterade 2,2 mkr löner och 6,16 mkr drift, då blir våra kostnader 8 360 000, eller?"],
    /^Ja\. .*= 8,36 miljoner kronor/,
  ],
  [["dubbelt så mycket som 350 tkr?"], /= 700 000 kr/],
  [["från 12 patienter till 15, hur många procent ökning"], /= 25 procent/],
  [["budget 800 tkr, utfall 872 tkr, hur många procent över budget"], /= 9 procent/],
  [["budget 800 tkr, utfall 872 tkr, hur mycket över"], /= 72 000 kr/],
  [["vad är skillnaden mellan 3,2 mkr och 2 950 tkr"], /= 250 000 kr/],
  [["212 av 296, hur många fler behövs för att nå 80 procent"], /= 25 \(/],
  [["vi hade 120 svf patienter varav 84 inom ledtiden, hur många procent"], /= 70 procent/],
  [["45 000 / 300 000 i procent"], /= 15 procent/],
  [["we have 1.2 million, 35% is spent. how much is left?"], /= SEK 780,000/],
  [["split 900k between three regions"], /= SEK 300,000/],
];

const goingOn: Cases = [
  [["vi har använt 3 mkr", "vi använder 400 tkr till"], /= 3,4 miljoner kronor/],
  [
    [
      "tre projekt på 2 200 000, 3 160 000 och 3 000 000",
      "då blir våra kostnader 8 360 000, eller?",
    ],
    /^Ja\. .*= 8,36 miljoner kronor/,
  ],
  [
    ["vi fick 500 000 och har använt 420 000", "då har vi 90 000 kvar, eller?"],
    /^Nej\. .*= 80 000 kr/,
  ],
  [["vi har gjort av med 180 av 240 tkr", "hur mycket är kvar"], /= 60 000 kr/],
  [
    ["vi har gjort av med 180 av 240 tkr, hur många procent", "hur mycket kvar", "i procent?"],
    /= 25 procent/,
  ],
  [
    ["vi har gjort av med 180 av 240 tkr, hur många procent", "om vi lägger till 40 tkr"],
    /= 91,7 procent/,
  ],
  [["rö 1,1 mkr, rjl 820 tkr, rkl 640 tkr", "tot?"], /= 2,56 miljoner kronor/],
  [["lön 320 tkr, resor 40 tkr", "tillsammans?", "och med 12 tkr till"], /= 372 000 kr/],
  [
    [
      "lön 320 tkr, resor 40 tkr, lokaler 60 tkr. hur mycket totalt?",
      "vi fick 500 tkr, vad är kvar",
    ],
    /= 80 000 kr/,
  ],
  [
    ["lön 320 tkr, resor 40 tkr, lokaler 60 tkr. hur mycket totalt?", "hur stor del är lön?"],
    /= 76,2 procent/,
  ],
  [
    ["vi fick 310 tkr och använde 75 tkr, hur mycket kvar", "nej 95 tkr menade jag"],
    /= 215 000 kr/,
  ],
  [
    ["vi fick 310 tkr och använde 75 tkr, hur mycket kvar", "om vi använder 50 tkr till"],
    /= 185 000 kr/,
  ],
  [["vi har 126 000 kvar", "hälften av det?"], /= 63 000 kr/],
  [["vi har 126 000 kvar", "på fyra månader?"], /= 31 500 kr/],
  [["vi har 212 av 296 i svf, räcker det", "hur många till behövs för 80 procent"], /= 25 \(/],
  [["beviljat 850 000 kr", "förbrukat 578 000", "hur mkt är det i procent"], /= 68 procent/],
  [
    ["vi har 960 000 i budget och har lagt 624 000", "ok", "hur mkt är kvar i procent"],
    /= 35 procent/,
  ],
  [["förra året 1 250 svf, i år 1 400", "hur stor ökning är det"], /= 150 \(/],
  [
    [
      "vi fick in 420 enkäter av 600 utskickade",
      "hur många procent blir det",
      "jag skrev fel det var 450 som kom in",
    ],
    /= 75 procent/,
  ],
  [["hur många % är 135 av 540 pat", "och 162 då"], /= 30 procent/],
  [["hur mycket går till barncancer", "vad är 10 procent av det"], /= 8 miljoner kronor/],
  [["vi fick 510 tkr och har använt 490 tkr, vad är kvar", "10 % av vår budget"], /= 51 000 kr/],
  [["vad är 20 % av 600 000", "och 30?"], /= 180 000 kr/],
  [
    [
      "vi fick 1,8 mkr o ska dela lika på tre regioner, va blir de",
      "o om vi bara e två som delar då",
    ],
    /= 900 000 kr/,
  ],
  [["vad är 20 % av 600 000", "och av 900 000?"], /= 180 000 kr/],
  [["vad är 20 % av 600 000", "och kvar då?"], /= 480 000 kr/],
  [["180k of 240k, how many percent?", "and left?"], /= SEK 60,000/],
  [
    [
      "vi har fått 3 200 000 och använt 2 780 000, vad blir kvar",
      "måste ekonomichefen intyga",
      "hur många procent av pengarna gick åt för oss",
    ],
    /= 86,9 procent/,
  ],
  [["hur stort var statsbidraget 2023?", "skillnaden mot 2024?", "i procent då"], /= 81,6 procent/],
];

/** What is not surely understood, or is no sum to reckon. */
const notReckoned: readonly (readonly string[])[] = [
  ["vi fick 4,5 mkr", "om vi använder 400 tkr till"],
  ["vi har 4,5 mkr", "o om vi gör av med 400 tkr till"],
  ["är 120 tkr mer än hälften av 300 tkr"],
  ["hälften av 300 tkr plus 50 tkr"],
  ["är 10 % av 400 000 mycket"],
  ["vi hade 120 svf patienter varav 84 inom ledtiden"],
  ["På rehabbilden räknar jag till 28 poster men det ska vara 29 beviljade?"],
  ["vi sökte 400 tkr men fick 250, hur stor del fick vi"],
  ["vi fick 500 000 och har använt 320 000, vad är kvar", "vad gör vi med det som är kvar"],
  ["vi fick 500 000 och har använt 320 000, vad är kvar", "måste vi betala tillbaka resten"],
  ["va blir 12 procent av vår budget"],
  ["hur mycket går till barncancer", "10 % av vår budget"],
  ["löner 120 tkr resor 18 tkr, vad blir det ihop", "10 % av vår budget"],
  [
    "vi har gjort av med 180 av 275 tkr",
    "o kvar?",
    "per månad på 4 månader?",
    "nej 190 menade jag",
  ],
  ["500 tkr på 8 månader, hur mycket per månad", "och på två personer"],
  ["418 delat på 6", "vad får sydöst totalt ur ök 2025 då"],
  ["418 genom 6 blir 69,7 mkr var"],
];

describe("figures of the asker's own", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  for (const [messages, comesTo] of [...alone, ...goingOn])
    it(`are reckoned with in "${messages.join('" and then "')}"`, async () => {
      assert.match(textOf(await ask(messages)), comesTo);
    });

  for (const messages of notReckoned)
    it(`are not reckoned with in "${messages.join('" and then "')}"`, async () => {
      assert.doesNotMatch(textOf(await ask(messages)), / = /);
    });

  it("are told to be all that was reckoned with", async () => {
    assert.match(textOf(await ask(["hälften av 1 245 000:-"])), /siffrorna du gav\.$/);
    assert.doesNotMatch(textOf(await ask(["hur många procent är 365 av 817"])), /siffrorna du gav/);
  });

  it("are told apart from an amount of the sources that one goes on with", async () => {
    const told = await ask([
      "hur mycket går till barncancer",
      "vad är 10 procent av det",
      "och 20?",
    ]);
    assert.match(textOf(told), /= 16 miljoner kronor/);
    assert.doesNotMatch(textOf(told), /siffrorna du gav/);
    assert.notDeepEqual(told.citations ?? [], []);
  });

  it("are asked about where nothing is asked of them", async () => {
    const text = textOf(await ask(["projektet: lön 210 000, resor 35 500, lokal 54 500"]));
    assert.match(text, /^Jag kan räkna med dina siffror\./);
  });

  it("are asked for where one is lacking", async () => {
    for (const question of [
      "vi har 640 000 kvar hur mkt har vi förbrukat",
      "va blir 12 procent av vår budget",
    ])
      assert.match(textOf(await ask([question])), /^Jag behöver en siffra till/, question);
  });

  it("are set beside what the sources have, whatever was reckoned before", async () => {
    const own = [
      "löner 120 tkr resor 18 tkr, vad blir det ihop",
      "vårt projekt fick 225 000, hur stor del av det beviljade på patologi är det",
    ];
    assert.match(textOf(await ask(own)), /2 259 933 kr = 10 procent/);
  });

  it("are set beside what the sources have", async () => {
    for (const [question, told] of [
      [
        "vårt projekt fick 225 000, hur stor del av det beviljade på patologi i sydöst är det",
        /= 10 procent/,
      ],
      ["hur många procent ökade statsbidraget totalt från 23 till 24", /= 81,6 procent/],
      ["hur många procent mer är ök i år än 2024", /= 1 procent/],
    ] as const)
      assert.match(textOf(await ask([question])), told, question);
  });
});

describe("amounts of the sources for each RCC and for all", () => {
  it("are never set against each other", async () => {
    const ask = await createAsker();
    const beside = await ask(["hur mkt större va rcc-bidraget 2024 än gms-pengarna samma år"]);
    assert.match(textOf(beside), /133,5 .* − 49,5 .* = 84 miljoner/);
    const told = ["hur mycket statsbidrag betalade soss ut 2024", "2023?", "skillnad"];
    assert.match(textOf(await ask(told)), /133,5 .* − 73,5 .* = 60 miljoner/);
  });
});

describe("what is left from a year", () => {
  it("is never what is left of another", async () => {
    const text = textOf(
      await (
        await createAsker()
      )(["rest från 2024 för radiologi å patologi tillsammans?"]),
    );
    assert.match(text, /tillsammans 2,96 miljoner kronor \(beräknat\)/);
  });
});

describe("amounts of several years that are set against each other", () => {
  it("are not told as one where the other is not in the sources", async () => {
    const ask = await createAsker();
    for (const [question, untold] of [
      ["skillnad i kr på barncancerposten 2024 mot 2025", "2024"],
      ["hur mycket mer blir ök-pengarna 2026 jämfört med i år", "2026"],
    ] as const)
      assert.match(
        textOf(await ask([question])),
        new RegExp(`^Det framgår inte av underlaget vad som gäller för ${untold}\\.`),
        question,
      );
  });
});
