import tseslint from "typescript-eslint";

/** What only the entry points and one adapter each may touch; everything else is handed it. */
const time = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take a Clock; only the entry points read the time.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take a Clock; only the entry points read the time.",
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: "Take a Clock; only the entry points read the time.",
  },
];
const timers = [
  {
    selector: "CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/]",
    message: "Only src/adapters/timer.ts starts timers.",
  },
];
const chance = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Take what is random as a parameter; only the entry points make it.",
  },
];
const swedish = ["Literal[value", "Literal[regex.pattern", "TemplateElement[value.raw"].map(
  (where) => ({
    selector: `${where}=/[åäöÅÄÖ]/]`,
    message: "Swedish text belongs in bot/texts/, cards/ or data/.",
  }),
);

export default tseslint.config(
  { ignores: ["dist/", "coverage/"] },
  {
    files: ["{src,bot,test}/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ["{src,bot}/**/*.ts"],
    ignores: ["src/main.ts", "src/start.ts", "src/agreement-tool.ts", "src/store-tool.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "crypto", "performance"],
      "no-restricted-syntax": ["error", ...time, ...timers, ...chance, ...swedish],
    },
  },
  {
    files: ["bot/texts/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...time, ...timers, ...chance] },
  },
  {
    // The words that people tell of patients with are looked for in what they write, and never said.
    files: ["src/shared/personal-data.ts"],
    rules: { "no-restricted-syntax": ["error", ...time, ...timers, ...chance] },
  },
  {
    files: ["src/adapters/timer.ts"],
    rules: { "no-restricted-syntax": ["error", ...time, ...chance, ...swedish] },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
  },
);
