// npm test: installs what is missing and runs everything; closes with a line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findChromium, NO_BROWSER } from "./chromium.mjs";
import { installDebian, installPackages, mayUseApt, root, run } from "./install.mjs";

const results = path.join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

installPackages();
installPrograms();

const counts = { passed: 0, failed: 0, skipped: 0 };
const add = (passed, failed, skipped = 0) => {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
};

check("Types", "npm", ["run", "--silent", "types"]);
check("Lint", "npm", ["run", "--silent", "lint"]);
const built = check("Build", process.execPath, ["scripts/build.mjs"]);
check("Manifest", process.execPath, ["scripts/validate.mjs"]);
if (built) check("The same build again", process.execPath, ["scripts/reproduce.mjs"]);
unitTests();
if (!built) console.log("\nEnd-to-end tests need the build, which failed.");
else if (findChromium()) endToEnd();
else {
  console.error(`\n${NO_BROWSER}`);
  add(0, 1);
}

const summary = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`;
writeFileSync(path.join(results, "summary.txt"), `${summary}\n`);
console.log(`\n${summary}`);
process.exit(counts.failed === 0 ? 0 : 1);

/** A step that either passes or fails as a whole. */
function check(name, command, args) {
  heading(name);
  const good = run(command, args) === 0;
  add(good ? 1 : 0, good ? 0 : 1);
  return good;
}

function unitTests() {
  heading("Unit and integration tests");
  const file = path.join(results, "unit.json");
  const status = run("npx", ["--no-install", "jest", "--json", `--outputFile=${file}`]);
  if (!existsSync(file)) return add(0, 1);
  const report = JSON.parse(readFileSync(file, "utf8"));
  const broken = report.numRuntimeErrorTestSuites;
  add(report.numPassedTests, report.numFailedTests + broken, report.numPendingTests);
  if (status !== 0 && report.numFailedTests + broken === 0) add(0, 1);
}

function endToEnd() {
  heading("End-to-end tests");
  const file = path.join(results, "e2e.json");
  const status = run("npx", ["--no-install", "playwright", "test"], { env: { ...process.env, CAIRN_REPORT: file, FORCE_COLOR: "0" } });
  if (!existsSync(file)) return add(0, 1);
  const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
  add(stats.expected + stats.flaky, stats.unexpected + errors.length, stats.skipped);
  if (status !== 0 && stats.unexpected + errors.length === 0) add(0, 1);
}

/** A browser for the end-to-end tests, LibreOffice and Poppler as judges of what is written: installed where we may, else named. */
function installPrograms() {
  const missing = [
    ["chromium", findChromium() !== undefined],
    ["libreoffice-calc-nogui", hasLibreOffice("libsclo.so")],
    ["libreoffice-writer-nogui", hasLibreOffice("libswlo.so")],
    ["poppler-utils", existsSync("/usr/bin/pdftotext")],
  ].flatMap(([name, there]) => (there ? [] : [name]));
  if (missing.length > 0 && mayUseApt() && !installDebian(missing)) console.error("apt-get could not install them; its reasons stand above.");
}

/** Whether LibreOffice is there with the part that reads sheets or texts; Debian packs them apart. */
function hasLibreOffice(part) {
  return ["/usr/lib/libreoffice/program", "/usr/local/lib/libreoffice/program", "/opt/libreoffice/program"].some((folder) => existsSync(path.join(folder, part)))
    || (!existsSync("/usr/lib/libreoffice") && existsSync("/usr/local/bin/soffice"));
}

function heading(name) {
  console.log(`\n── ${name} ──`);
}
