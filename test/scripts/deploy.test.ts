/** What an IT department relies on: headers as documented, lists of what was built, and the check that holds a server against them. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(__dirname, "..", "..");
const scratch = mkdtempSync(path.join(os.tmpdir(), "cairn-deploy-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const script = (name: string): string => path.join(project, "scripts", name);
const docs = readFileSync(path.join(project, "docs/deploy.md"), "utf8");
const PATH = process.env["PATH"] ?? "";

/** Runs an ES module that gets the scripts' folder and these words, and gives back what it prints as JSON. */
const probe = (source: string, ...words: readonly string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", `const [scripts, ...words] = process.argv.slice(2); ${source}`, "probe", path.join(project, "scripts"), ...words], { encoding: "utf8", env: { PATH } }));

const good = path.join(scratch, "good");

/** A small stand-in for dist, with the lists and attributes that the build writes. */
function makeDist(): void {
  mkdirSync(path.join(good, "assets/icons"), { recursive: true });
  const files: Readonly<Record<string, string>> = {
    "taskpane.html": '<!doctype html><link href="assets/pane.1a2b3c4d.css" rel="stylesheet"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="functions.js" defer></script>',
    "tiles.html": "<!doctype html><title>Tiles</title>", "functions.js": "1;", "functions.json": "{}", "assets/pane.1a2b3c4d.css": "p{}", "assets/icons/cairn-32.png": "png",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(good, name), text);
  probe("const { writeAttributes, writeLists } = await import(`${scripts}/integrity.mjs`); writeAttributes(words[0]); writeLists(words[0], { baseUrl: 'https://cairn.example.org', id: 'x', version: '1.2.3.4' }); console.log(1);", good);
}
makeDist();

const copy = (name: string, change: (folder: string) => void): string => {
  const folder = path.join(scratch, name);
  cpSync(good, folder, { recursive: true });
  change(folder);
  return folder;
};

const verify = (...words: readonly string[]): { readonly status: number | null; readonly lines: readonly string[] } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script("verify.mjs"), ...words, "--list", path.join(good, "integrity.json")], { encoding: "utf8", cwd: scratch, env: { PATH } });
  return { status, lines: `${stdout}${stderr}`.trim().split("\n") };
};

describe("the documentation", () => {
  test.each(["nginx", "apache", "iis"])("shows what the script writes for %s", (server) => {
    const written = execFileSync(process.execPath, [script("serverConfig.mjs"), server], { encoding: "utf8", env: { PATH } });
    expect(docs).toContain(written);
  });

  test("names every variable that the build reads, and no other", () => {
    const read = new Set(readFileSync(script("environment.mjs"), "utf8").match(/CAIRN_[A-Z_]+/g));
    const told = new Set(docs.match(/CAIRN_[A-Z_]+/g));
    expect([...told].sort()).toEqual([...read, "CAIRN_DIST"].sort());
  });

  test("names addresses of office.js that the build takes, each with its own origin in the policy", () => {
    const addresses = [...docs.matchAll(/\| `(https:\/\/[^`]+office\.js)` \|/g)].map((match) => match[1] ?? "");
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const written = execFileSync(process.execPath, [script("serverConfig.mjs"), "nginx"], { encoding: "utf8", env: { PATH, CAIRN_OFFICE_JS: address } });
      expect(written).toContain(`script-src 'self' ${new URL(address).origin};`);
      expect(written).not.toContain("https://appsforoffice.microsoft.com");
    }
  });
});

describe("the headers", () => {
  const of = (address: string): Readonly<Record<string, string>> => probe(
    "const { headerRules, headersFor } = await import(`${scripts}/headers.mjs`); console.log(JSON.stringify(headersFor(words[0], headerRules({ officeJs: 'https://cdn.example.org/office.js', frameAncestors: words[1] ?? null }))));", address, "https://*.sharepoint.us",
  ) as Readonly<Record<string, string>>;

  test("keep what changes fresh, what never changes for ever, and leave icons alone", () => {
    expect(of("/cairn/taskpane.html")["Cache-Control"]).toBe("no-cache");
    expect(of("/cairn/assets/pane.1a2b3c4d.css")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    expect(of("/assets/sample.xlsx")["Cache-Control"]).toBe("no-cache");
    expect(of("/assets/icons/cairn-32.png")).not.toHaveProperty("Cache-Control");
  });

  test("give only the list and the script of the functions to other origins, and never forbid frames of Excel's", () => {
    expect(of("/functions.json")["Access-Control-Allow-Origin"]).toBe("*");
    expect(of("/index.html")).not.toHaveProperty("Access-Control-Allow-Origin");
    expect(of("/index.html")["Content-Security-Policy"]).toContain("frame-ancestors 'self' https://*.sharepoint.us");
    expect(of("/index.html")).not.toHaveProperty("X-Frame-Options");
  });
});

describe("what was built", () => {
  test("is listed with sums that other tools agree with, and pages name the sums of their own scripts and styles alone", () => {
    const list = JSON.parse(readFileSync(path.join(good, "integrity.json"), "utf8")) as { readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string; readonly integrity: string }[] };
    expect(list.files.map((file) => file.path)).toEqual(["assets/icons/cairn-32.png", "assets/pane.1a2b3c4d.css", "functions.js", "functions.json", "taskpane.html", "tiles.html"]);
    const css = readFileSync(path.join(good, "assets/pane.1a2b3c4d.css"));
    expect(list.files[1]).toEqual({
      path: "assets/pane.1a2b3c4d.css", bytes: 3, sha256: createHash("sha256").update(css).digest("hex"), integrity: `sha384-${createHash("sha384").update(css).digest("base64")}`,
    });
    const html = readFileSync(path.join(good, "taskpane.html"), "utf8");
    expect(html.match(/integrity="sha384-/g)).toHaveLength(2);
    expect(html).toContain('office.js"></script>');
    expect(readFileSync(path.join(good, "SHA256SUMS"), "utf8").trim().split("\n")).toHaveLength(7);
  });

  test("is recognised in a copy, and every difference of another copy is named", () => {
    expect(verify(copy("same", () => undefined))).toMatchObject({ status: 0, lines: [expect.stringMatching(/6 files of Cairn 1\.2\.3\.4, all as built/)] });
    const other = verify(copy("other", (folder) => {
      appendFileSync(path.join(folder, "functions.js"), "// more");
      rmSync(path.join(folder, "tiles.html"));
      writeFileSync(path.join(folder, "extra.js"), "");
    }));
    expect(other.status).toBe(1);
    expect(other.lines.slice(0, 3)).toEqual(["functions.js is not the file that was built: 9 bytes, 2 were built.", "tiles.html is missing.", "extra.js was not built."]);
  });

  test("is never held against the list of the copy itself", () => {
    const faked = copy("faked", (folder) => {
      writeFileSync(path.join(folder, "functions.js"), "evil()");
      const own = path.join(folder, "integrity.json");
      writeFileSync(own, readFileSync(own, "utf8").replace(/"sha256": "[0-9a-f]{64}"/g, '"sha256": "0"'));
    });
    expect(verify(faked).lines[0]).toBe("functions.js is not the file that was built: 6 bytes, 2 were built.");
  });
});

describe("at an address", () => {
  /** Serves a folder with the project's own handler, changed by `headers`, and verifies it. */
  const verified = (headers: Readonly<Record<string, string>>): readonly string[] => probe(`
    const { createServer } = await import("node:http");
    const { readFileSync } = await import("node:fs");
    const { serveHandler } = await import(scripts + "/serve.mjs");
    const { addressProblems } = await import(scripts + "/verify.mjs");
    const { headerRules } = await import(scripts + "/headers.mjs");
    const { readEnvironment } = await import(scripts + "/environment.mjs");
    const handler = serveHandler(words[0]);
    const server = createServer((request, response) => {
      const set = response.setHeader.bind(response);
      for (const [name, value] of Object.entries(JSON.parse(words[1]))) set(name, value);
      response.setHeader = (name, value) => (name in JSON.parse(words[1]) ? response : set(name, value));
      handler(request, response);
    });
    await new Promise((done) => server.listen(0, "localhost", done));
    const list = JSON.parse(readFileSync(words[0] + "/integrity.json", "utf8"));
    console.log(JSON.stringify(await addressProblems("http://localhost:" + server.address().port, list, headerRules(readEnvironment()))));
    server.close(); server.closeAllConnections();
  `, good, JSON.stringify(headers)) as readonly string[];

  test("the project's own server sends what is documented", () => {
    expect(verified({})).toEqual([]);
  });

  test("a header that breaks Excel, and one that is wrong, are named for the file", () => {
    const said = verified({ "X-Frame-Options": "SAMEORIGIN", "X-Content-Type-Options": "sniff" });
    expect(said).toContain("taskpane.html: X-Frame-Options is sent, which keeps Excel on the web from showing the pane.");
    expect(said).toContain('functions.js: X-Content-Type-Options is "sniff"; "nosniff" is documented.');
  });
});
