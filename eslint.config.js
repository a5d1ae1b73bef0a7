const js = require("@eslint/js");
const ts = require("typescript-eslint");
const hooks = require("eslint-plugin-react-hooks");
const office = require("eslint-plugin-office-addins");

module.exports = ts.config(
  { ignores: ["dist/**", ".cache/**", "node_modules/**", "bench/node_modules/**", "test-results/**"] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "react-hooks": hooks }, rules: hooks.configs.recommended.rules },
  {
    files: ["src/workbook/officeWorkbook/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { require: "readonly", module: "writable", process: "readonly", console: "readonly", __dirname: "readonly", Buffer: "readonly", URL: "readonly", fetch: "readonly", performance: "readonly", setTimeout: "readonly", clearTimeout: "readonly", TextDecoder: "readonly", TextEncoder: "readonly" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { // benchmarks that run in a page
    files: ["bench/*.mjs"],
    languageOptions: { globals: { window: "readonly", document: "readonly", requestAnimationFrame: "readonly", MessageChannel: "readonly", PerformanceObserver: "readonly", addEventListener: "readonly", Worker: "readonly", postMessage: "readonly" } },
  },
  { files: ["src/**/*Data.ts"], rules: { "max-lines": "off" } },
  { files: ["src/workbook/**"], rules: { "no-control-regex": "off" } }, // XML has rules of its own for control characters
  { files: ["test/**", "playwright.config.ts"], rules: { "max-lines": "off", "no-restricted-exports": "off" } },
  { files: ["*.config.js", "*.config.ts"], rules: { "no-restricted-exports": "off" } },
);
