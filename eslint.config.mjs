import jsxA11y from "eslint-plugin-jsx-a11y";
import imports from "eslint-plugin-import";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The floors of the house, lowest first. A floor may import what stands below it and nothing above.
 * Folders named together share a floor and may not import each other unless `sees` says so.
 */
const floors = [
  ["lib/template"],
  ["lib/report"],
  ["lib/document"],
  ["lib/formats", "lib/samples"],
  ["lib/db"],
  ["lib/auth", "lib/queries", "lib/commands", "lib/publish", "lib/mail", "lib/audit"],
  ["app"],
];

/** Exceptions to "everything below": target folder → folders it must not import although they lie below. */
const closed = {
  "lib/db": ["lib/template", "lib/report", "lib/document", "lib/formats", "lib/samples"],
  app: ["lib/db"],
  components: [
    "lib/formats",
    "lib/samples",
    "lib/db",
    "lib/auth",
    "lib/queries",
    "lib/commands",
    "lib/publish",
    "lib/mail",
    "lib/audit",
    "app",
  ],
  e2e: [
    "lib/template",
    "lib/report",
    "lib/document",
    "lib/formats",
    "lib/db",
    "lib/auth",
    "lib/queries",
    "lib/commands",
    "lib/publish",
    "lib/mail",
    "lib/audit",
    "components",
  ],
};

const zones = [
  ...floors.flatMap((folders, level) =>
    folders.map((target) => ({
      target: `./${target}`,
      from: floors
        .slice(level + 1)
        .flat()
        .map((folder) => `./${folder}`),
      message: "A lower floor must not know a higher one.",
    })),
  ),
  ...Object.entries(closed).map(([target, from]) => ({
    target: `./${target}`,
    from: from.map((folder) => `./${folder}`),
    message: "This door is closed: see the floors in eslint.config.mjs.",
  })),
  ...floors
    .flat()
    .filter((target) => target.startsWith("lib/") && target !== "lib/publish")
    .map((target) => ({
      target: `./${target}`,
      from: ["./components", "./lib/bin"],
      message: "The core draws nothing and starts nothing.",
    })),
  {
    target: "./lib/commands",
    from: "./lib/commands",
    except: ["./shared"],
    message: "A command imports no command.",
  },
].filter((zone) => zone.from.length > 0);

export default tseslint.config(
  {
    ignores: [
      ".next/**",
      ".data/**",
      ".published/**",
      "lib/db/generated/**",
      "node_modules/**",
      "next-env.d.ts",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    plugins: { import: imports, "react-hooks": hooks, "jsx-a11y": jsxA11y },
    settings: { "import/resolver": { typescript: { project: "./tsconfig.json" } } },
    rules: {
      ...hooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      "import/no-restricted-paths": ["error", { zones }],
      "import/no-cycle": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-console": "off",
    },
  },
  { files: ["lib/template/edition-*.ts", "**/*.test.{ts,tsx}"], rules: { "max-lines": "off" } },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|todo)$/]",
          message: "A run that leaves tests out must not look whole.",
        },
      ],
    },
  },
  {
    files: ["lib/{template,report,document,formats}/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The core has no clock: let the caller say when.",
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "The core reads no environment.",
        },
      ],
    },
  },
);
