/** Unit and integration tests; `test/e2e` (Chromium) has its own runner, see playwright.config.ts. */
module.exports = {
  testEnvironment: "node",
  workerIdleMemoryLimit: "1GB", // a worker that has grown is begun anew: collecting its garbage costs more than starting
  maxWorkers: "100%", // Jest leaves a core free, which on a machine with two is half of it
  setupFiles: ["<rootDir>/test/support/seed.ts", "<rootDir>/test/support/quickStyles.ts"],
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j|mj)sx?$": ["@swc/jest", {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    }],
    "\\.places$": "<rootDir>/scripts/gazetteerTransform.js",
  },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty.js" },
  // These ship only as ES modules, which Jest reads once they are transformed.
  transformIgnorePatterns: ["/node_modules/(?!(@observablehq/plot|@dagrejs|d3|d3-[a-z-]+|internmap|delaunator|robust-predicates|isoformat|interval-tree-1d|binary-search-bounds)/)"],
  modulePathIgnorePatterns: ["<rootDir>/bench/", "<rootDir>/dist/"],
};
