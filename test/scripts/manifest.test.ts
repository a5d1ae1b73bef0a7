/** The manifest is made for one place; the build variables say which. Run as the build runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(__dirname, "..", "..");
const scratch = mkdtempSync(path.join(os.tmpdir(), "cairn-manifest-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ID = "5b0f3f5e-7a57-4d52-9f59-6f1f0e2c9d41";

const write = (variables: Readonly<Record<string, string>>): { status: number | null; words: string; xml: string } => {
  const folder = mkdtempSync(path.join(scratch, "dist-"));
  const { status, stderr } = spawnSync(process.execPath, [path.join(project, "scripts/manifest.mjs"), folder], { encoding: "utf8", env: { PATH: process.env["PATH"], ...variables } });
  return { status, words: stderr, xml: status === 0 ? readFileSync(path.join(folder, "manifest.xml"), "utf8") : "" };
};

test("without variables speaks of this machine, under the development name", () => {
  const { xml } = write({});
  expect(xml).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>');
  expect(xml).toContain('<DisplayName DefaultValue="Cairn (development)"/>');
  expect(xml).not.toContain("{{");
});

test("turns the project's version into one that Office accepts", () => {
  const { version } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")) as { version: string };
  expect(write({}).xml).toContain(`<Version>1.${version}</Version>`);
});

test("for another place takes its address, Id, name and support page, and escapes what people typed", () => {
  const { xml } = write({
    CAIRN_BASE_URL: "https://tools.example.org/cairn/",
    CAIRN_ID: ID,
    CAIRN_NAME: 'Cairn "East" & <West>',
    CAIRN_SUPPORT_URL: "https://help.example.org/?page=cairn&language=en",
  });
  expect(xml).toContain(`<Id>${ID}</Id>`);
  expect(xml).toContain('DefaultValue="https://tools.example.org/cairn/taskpane.html"');
  expect(xml).toContain('<DisplayName DefaultValue="Cairn &quot;East&quot; &amp; &lt;West&gt;"/>');
  expect(xml).toContain('<SupportUrl DefaultValue="https://help.example.org/?page=cairn&amp;language=en"/>');
  expect(xml).not.toContain("localhost");
});

test("another place is called Cairn unless a name is given", () => {
  const { xml } = write({ CAIRN_BASE_URL: "https://cairn.example.org", CAIRN_ID: ID, CAIRN_SUPPORT_URL: "https://help.example.org" });
  expect(xml).toContain('<DisplayName DefaultValue="Cairn"/>');
});

test("takes a version of its own", () => {
  expect(write({ CAIRN_VERSION: "2.17.3.0" }).xml).toContain("<Version>2.17.3.0</Version>");
});

test.each([
  ["an address that is not https", { CAIRN_BASE_URL: "http://cairn.example.org", CAIRN_ID: ID }, 'CAIRN_BASE_URL is "http://cairn.example.org". Office accepts only whole https addresses'],
  ["a support page that is no address", { CAIRN_SUPPORT_URL: "ask Ann" }, 'CAIRN_SUPPORT_URL is "ask Ann"'],
  ["another place without its own Id", { CAIRN_BASE_URL: "https://cairn.example.org" }, "CAIRN_BASE_URL is set but CAIRN_ID is not"],
  ["an address with a question mark", { CAIRN_BASE_URL: "https://cairn.example.org/?v=2", CAIRN_ID: ID }, "It is the address of a folder"],
  ["an Id that is no GUID", { CAIRN_ID: "cairn" }, 'CAIRN_ID is "cairn", which is not a GUID: make one once'],
  ["another place with the Id of the development copy", { CAIRN_BASE_URL: "https://cairn.example.org", CAIRN_ID: "DCB96356-543c-4886-9eae-e2589aeb3605" }, "CAIRN_ID is the one of the development copy"],
  ["a name too long for Office", { CAIRN_NAME: "x".repeat(126) }, "CAIRN_NAME has 126 characters"],
  ["a version of three parts", { CAIRN_VERSION: "1.4.2" }, 'CAIRN_VERSION is "1.4.2". Office wants four numbers'],
  ["an office.js of another name", { CAIRN_OFFICE_JS: "https://cdn.example.org/office-1.js" }, 'CAIRN_OFFICE_JS is "https://cdn.example.org/office-1.js"'],
  ["an office.js that is not https", { CAIRN_OFFICE_JS: "http://cdn.example.org/office.js" }, "whole https address of your cloud's office.js"],
  ["frame ancestors that hold another header", { CAIRN_FRAME_ANCESTORS: "https://a.example; script-src *" }, "Write the https origins that may show the pane"],
  ["another place without a support page", { CAIRN_BASE_URL: "https://cairn.example.org", CAIRN_ID: ID }, "CAIRN_BASE_URL is set but CAIRN_SUPPORT_URL is not"],
] as const)("refuses %s in one sentence that says what to set", (_case, variables, words) => {
  const run = write(variables);
  expect(run.status).toBe(1);
  expect(run.words).toContain(words);
  expect(run.words).not.toContain("    at ");
});
