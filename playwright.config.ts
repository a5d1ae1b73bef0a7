import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./scripts/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 4173);

/** End to end in an installed Chromium, Chrome or Edge; nothing is downloaded. */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  retries: 1, // on a machine that is busy with other work; what needed it is listed as flaky
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CAIRN_REPORT ? [["list"], ["json", { outputFile: process.env.CAIRN_REPORT }]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    trace: "off",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --dir "${process.env.CAIRN_DIST ?? "dist"}" --port ${port}`,
    url: `http://localhost:${port}/index.html`,
    reuseExistingServer: false,
  },
});
