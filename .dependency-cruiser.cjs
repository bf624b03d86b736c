// Feature folders of src/, each importing only those before it.
const features = [
  "shared",
  "agreement",
  "participants",
  "answering",
  "guidance",
  "reporting",
  "summaries",
  "reminders",
];
const anyFeature = `^src/(${features.join("|")})/`;

/** Libraries without I/O that a feature may use. */
const pureLibraries =
  "node_modules/(zod|temporal-polyfill|minisearch|ml-matrix|@orama/stemmers|fastest-levenshtein)/";

/** A rule that nothing matching `from` may import anything matching `to`. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

/** A library that only the modules matching `where` may import. */
const only = (library, where) =>
  forbid(
    `${library.replaceAll(/\W+/g, "-")}-in-one-place`,
    { path: "^(src|bot)/", pathNot: where },
    { path: `node_modules/(@types/)?${library}/` },
  );

module.exports = {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid("no-orphans", { orphan: true, path: "^(src|bot)/" }, {}),
    forbid(
      "only-declared-dependencies",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    ),
    forbid(
      "no-test-code-in-production",
      { path: "^(src|bot)/" },
      { path: "^test/|node_modules/(mocha|fast-check|ajv|playwright-core)/" },
    ),
    forbid(
      "features-are-pure",
      { path: anyFeature },
      { pathNot: [anyFeature, pureLibraries] },
      "A feature takes time, storage, identifiers and messages as parameters.",
    ),
    forbid(
      "features-are-listed",
      {
        path: "^src/",
        pathNot: [
          anyFeature,
          "^src/adapters/",
          "^src/(composition/|(main|start|agreement-tool|store-tool)\\.ts$)",
        ],
      },
      {},
      "Add the folder to `features` above, after what it imports.",
    ),
    ...features
      .slice(0, -1)
      .map((feature, index) =>
        forbid(
          `${feature}-comes-first`,
          { path: `^src/${feature}/` },
          { path: `^src/(${features.slice(index + 1).join("|")})/` },
        ),
      ),
    forbid(
      "adapters-know-no-bot",
      { path: "^src/adapters/" },
      {
        path: "^(bot/|src/(composition/|(main|start|agreement-tool|store-tool)\\.ts$))",
      },
    ),
    forbid(
      "bot-knows-no-adapters",
      { path: "^bot/" },
      {
        path: "^src/(adapters/|composition/|(main|start|agreement-tool|store-tool)\\.ts$)",
      },
    ),
    forbid(
      "cards-know-no-rooms",
      { path: "^bot/cards/", pathNot: "/card-data\\.ts$" },
      {
        path: "^bot/(answering|board|guidance|handlers|registering|reminders|reporting|summaries)/",
      },
      "What all rooms make cards of; card-data.ts alone lists what each template is filled with.",
    ),
    forbid(
      "bot-has-no-io",
      { path: "^bot/", pathNot: "^bot/teams/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "handlers-know-no-sdk",
      { path: "^bot/", pathNot: "^bot/teams/" },
      { path: "^bot/teams/" },
    ),
    forbid(
      "sdk-only-in-bot-teams",
      { pathNot: ["^bot/teams/", "^test/bench/bare-bot\\.ts$", "node_modules"] },
      { path: "node_modules/(botbuilder|botframework|@microsoft/(teams|agents))" },
      "The SDKs are past their end of support; a change of SDK may touch bot/teams and nothing else.",
    ),
    only("restify", "^src/adapters/web/http-server\\.ts$"),
    only("lowdb", "^src/adapters/store/"),
    only("openai", "^src/adapters/language-model\\.ts$"),
    only("rate-limiter-flexible", "^src/adapters/web/turn-limiter\\.ts$"),
    only("docx", "^src/adapters/documents/word(-document\\.ts$|/)"),
    only("read-excel-file", "^src/adapters/documents/read-table\\.ts$"),
    only("write-excel-file", "^src/adapters/documents/excel-(workbook|links)\\.ts$"),
    only("fflate", "^src/adapters/documents/(steady-zip|archive)\\.ts$"),
    only("pino", "^src/adapters/logger\\.ts$"),
    only("date-holidays", "^src/adapters/swedish-holidays\\.ts$"),
    only("p-queue", "^src/adapters/delivery-queue\\.ts$"),
    only("cockatiel", "^src/adapters/(delivery-queue|language-model)\\.ts$"),
    only("prom-client", "^src/adapters/metrics\\.ts$"),
    only("adaptivecards-templating", "^bot/cards/card-renderer\\.ts$"),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
