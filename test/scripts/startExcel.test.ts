/** What Excel is served. The certificates are not tried here: making a machine trust one asks a person's consent. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(__dirname, "..", "..");
const scratch = mkdtempSync(path.join(os.tmpdir(), "cairn-excel-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Serves the scratch folder as Excel gets it, in a process of its own, and fetches these paths. The first word stands where a script is named, so that nothing takes itself for the program. */
const PROBE = `
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
const [script, dir, ...paths] = process.argv.slice(2);
const { serveHandler } = await import(pathToFileURL(script).href);
const server = createServer(serveHandler(dir));
await new Promise((done) => server.listen(0, "localhost", done));
const answers = [];
for (const path of paths) {
  const response = await fetch("http://localhost:" + server.address().port + path);
  answers.push({ status: response.status, cache: response.headers.get("cache-control"), type: response.headers.get("content-type"), bytes: (await response.arrayBuffer()).byteLength });
}
console.log(JSON.stringify(answers));
server.close();
`;

type Answer = { readonly status: number; readonly cache: string | null; readonly type: string | null; readonly bytes: number };

const fetched = (...paths: readonly string[]): readonly Answer[] =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", PROBE, "probe", path.join(project, "scripts/serve.mjs"), scratch, ...paths], { encoding: "utf8" })) as readonly Answer[];

test("icons go out without Cache-Control, which makes Office show a stand-in picture; pages are never kept", () => {
  cpSync(path.join(project, "assets/icons"), path.join(scratch, "assets/icons"), { recursive: true });
  writeFileSync(path.join(scratch, "taskpane.html"), "<!doctype html><title>Pane</title>");
  const [icon, page, absent] = fetched("/assets/icons/map-80.png", "/taskpane.html", "/assets/icons/none.png");
  expect(icon).toEqual({ status: 200, cache: null, type: "image/png", bytes: readFileSync(path.join(project, "assets/icons/map-80.png")).byteLength });
  expect(page).toMatchObject({ status: 200, cache: "no-cache" });
  expect(absent).toMatchObject({ status: 404 });
});
