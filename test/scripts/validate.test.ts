/**
 * The linter of the manifest, run as people run it: one broken manifest per fault, each a small edit of the good one,
 * over a small stand-in for dist (so no build is needed). Each expected line is the linter's own words.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(__dirname, "..", "..");
const scratch = mkdtempSync(path.join(os.tmpdir(), "cairn-validate-"));
const good = path.join(scratch, "good");

const FUNCTIONS = [
  { id: "SCORE", name: "SCORE" },
  { id: "WHY", name: "WHY" },
];

/** Builds the good manifest by the project's own script, and beside it the few files it speaks of; returns its text. */
const buildGood = (): string => {
  mkdirSync(good);
  execFileSync(process.execPath, [path.join(project, "scripts/manifest.mjs"), good], { env: { PATH: process.env["PATH"] } });
  cpSync(path.join(project, "assets/icons"), path.join(good, "assets/icons"), { recursive: true });
  const file = (name: string, text: string): void => writeFileSync(path.join(good, name), text);
  file("index.html", "<!doctype html><title>Workbench</title>");
  for (const name of ["map.html", "theory.html"]) file(name, "<!doctype html><title>A window</title>");
  file("taskpane.html", '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="functions.js"></script><script defer src=assets/pane.js></script>');
  file("assets/pane.js", 'for(const n of["showIndicators","showPractices","showMap","showCheck"])Office.actions.associate(n,()=>{})');
  file("functions.js", 'CustomFunctions.associate("SCORE",()=>1);CustomFunctions.associate("WHY",()=>"");');
  file("functions.json", JSON.stringify({ functions: FUNCTIONS }));
  return readFileSync(path.join(good, "manifest.xml"), "utf8");
};
const template = buildGood();

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Run = { readonly status: number | null; readonly lines: readonly string[] };

/** Runs the linter as npm run validate does, in the scratch folder, so that it names files from there. */
const lint = (...words: readonly string[]): Run => {
  const { status, stdout } = spawnSync(process.execPath, [path.join(project, "scripts/validate.mjs"), ...words], { encoding: "utf8", cwd: scratch, maxBuffer: 1 << 26 });
  return { status, lines: stdout.trim().split("\n") };
};

let copies = 0;

/** Writes the good manifest with `from` replaced by `to`; returns the file's name. */
const edited = (from: string | RegExp, to: string): string => {
  const xml = template.replace(from, to);
  if (xml === template) throw new Error(`The good manifest has no ${String(from)}, so this edit changes nothing.`);
  const name = `edited-${copies++}.xml`;
  writeFileSync(path.join(scratch, name), xml);
  return name;
};

/** What the linter says of one edit of the good manifest, over the good build. */
const lintEdited = (from: string | RegExp, to: string): Run => lint("--dist", good, edited(from, to));

const lineOf = (part: string): number => template.slice(0, template.indexOf(part)).split("\n").length;

test("finds nothing wrong with the good manifest, and says that Office was not asked", () => {
  expect(lint("good/manifest.xml")).toEqual({ status: 0, lines: ["good/manifest.xml: nothing wrong found. Office itself was not asked."] });
});

test("gives the line, what is wrong and what to do, counts, and ends with status 1", () => {
  const name = edited("<Permissions>ReadWriteDocument", "<Permissions>Restricted");
  expect(lint("--dist", good, name)).toEqual({
    status: 1,
    lines: [
      `${name}:${lineOf("<Permissions>")}  The permission is "Restricted", but Cairn reads and writes tables. Set it to "ReadWriteDocument".`,
      `${name}: 1 problem.`,
    ],
  });
});

const long = (count: number): string => "x".repeat(count);
const control = (id: string): RegExp => new RegExp(`<Control xsi:type="Button" id="${id}">[\\s\\S]*?</Control>`);

/** What is broken, the edit, and the words that must name it. */
const FAULTS: readonly (readonly [string, string | RegExp, string, string])[] = [
  // XML
  ["markup that is not well-formed", "</Hosts>", "</Host>", "not well-formed XML"],
  ["a DOCTYPE", "<OfficeApp", "<!DOCTYPE OfficeApp><OfficeApp", "has a DOCTYPE"],
  ["another root", /OfficeApp(?=[\s>])/g, "OfficeAdd", "The root is <OfficeAdd>"],
  ["another namespace", "appforoffice/1.1", "appforoffice/1.0", "The root is <OfficeApp>, not <OfficeApp> of the namespace"],
  // order and presence
  ["elements out of order at the top", /(\s*<Id>.*<\/Id>)(\s*<Version>.*<\/Version>)/, "$2$1", "<Id> stands after <Version> in <OfficeApp>"],
  ["Runtimes not first in Host", /(\s*<Runtimes>[\s\S]*<\/Runtimes>)(\s*<AllFormFactors>[\s\S]*<\/AllFormFactors>)/, "$2$1", "<Runtimes> stands after <AllFormFactors> in <Host>"],
  ["the tab's label before its group", /(<CustomTab id="Cairn.Tab">)([\s\S]*)(\s*<Label resid="Tab.Label"\/>)/, "$1$3$2", "<Group> stands after <Label> in <CustomTab>"],
  ["the icon of a control before its supertip", /(<Supertip>\s*<Title resid="Map.Label"\/>[\s\S]*?<\/Supertip>)(\s*<Icon>[\s\S]*?<\/Icon>)/, "$2$1", "<Supertip> stands after <Icon> in <Control>"],
  ["no Runtimes", /<Runtimes>[\s\S]*<\/Runtimes>/, "", "<Host> has no <Runtimes>"],
  ["no SupportUrl", /<SupportUrl.*\/>/, "", "<OfficeApp> has no <SupportUrl>"],
  ["no supertip", /<Supertip>\s*<Title resid="Map.Label"\/>[\s\S]*?<\/Supertip>/, "", "<Control> has no <Supertip>"],
  ["two versions", /(<Version>.*<\/Version>)/, "$1$1", "<OfficeApp> has more than one <Version>"],
  ["an element in the wrong place", "<Runtimes>", '<Label resid="Map.Label"/><Runtimes>', "<Label> may not stand in <Host>"],
  ["an element that Office does not know", "<Permissions>", "<Licence/><Permissions>", "<Licence> may not stand in <OfficeApp>"],
  ["children where none are allowed", "<Id>", "<Id><Version/>", "<Id> holds other elements"],
  ["an action of an unknown type", 'Action xsi:type="ShowTaskpane"', 'Action xsi:type="ShowPane"', '<Action> has the xsi:type "ShowPane"'],
  // values
  ["another type of add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'The add-in\'s xsi:type is "ContentApp"'],
  ["an Id that is no GUID", /<Id>.*<\/Id>/, "<Id>cairn</Id>", 'The Id "cairn" is not a GUID'],
  ["an Id in braces", /<Id>(.*)<\/Id>/, "<Id>{$1}</Id>", "is not a GUID"],
  ["a version of three parts", /<Version>.*<\/Version>/, "<Version>1.4.2</Version>", 'The version "1.4.2" is not four numbers'],
  ["a version below 1.0", /<Version>.*<\/Version>/, "<Version>0.9.3.1</Version>", 'The version "0.9.3.1" is below 1.0'],
  ["a version with six digits", /<Version>.*<\/Version>/, "<Version>1.2.345678.0</Version>", "is not four numbers of at most five digits"],
  ["a provider's name too long", /<ProviderName>.*<\/ProviderName>/, `<ProviderName>${long(126)}</ProviderName>`, "The provider's name has 126 characters; Office allows 125"],
  ["a default locale that is none", /<DefaultLocale>.*<\/DefaultLocale>/, "<DefaultLocale>english</DefaultLocale>", 'The default locale "english"'],
  ["a name too long", /<DisplayName DefaultValue=".*"/, `<DisplayName DefaultValue="${long(127)}"`, "The name has 127 characters; Office allows 125"],
  ["a description too long", /<Description DefaultValue=".*"/, `<Description DefaultValue="${long(251)}"`, "The description has 251 characters; Office allows 250"],
  ["an empty description", /<Description DefaultValue=".*"/, '<Description DefaultValue=""', "The description is empty"],
  ["a host that is not Excel", '<Host Name="Workbook"', '<Host Name="Document"', 'A host is named "Document"'],
  ["another host under VersionOverrides", '<Host xsi:type="Workbook"', '<Host xsi:type="Presentation"', 'has the xsi:type "Presentation"'],
  ["the mail version of VersionOverrides", "VersionOverridesV1_0", "VersionOverridesV1_1", 'VersionOverrides has the xsi:type "VersionOverridesV1_1"'],
  ["a name that the build did not fill", /<DisplayName DefaultValue=".*"/, '<DisplayName DefaultValue="{{name}}"', '"{{name}}" has not been filled in'],
  // requirement sets and the shared runtime
  ["no SharedRuntime requirement", /<bt:Set Name="SharedRuntime".*\/>/, "", "The requirement set SharedRuntime is not asked for"],
  ["no CustomFunctionsRuntime requirement", /<bt:Set Name="CustomFunctionsRuntime".*\/>/, "", "The requirement set CustomFunctionsRuntime is not asked for"],
  ["a requirement that shuts out an iPad", '<Set Name="ExcelApi"', '<Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi"', "SharedRuntime is asked of the whole add-in, which shuts out an iPad"],
  ["no requirements for ribbon and functions", /<Requirements>\s*<bt:Sets[\s\S]*?<\/Requirements>/, "", "<VersionOverrides> has no <Requirements>"],
  ["a requirement that shuts out Excel 2021", /(<Set Name="ExcelApi" MinVersion=)"[^"]*"/, '$1"1.17"', "ExcelApi 1.17 shuts out Excel 2021"],
  ["a requirement that no manifest may ask for", 'Set Name="ExcelApi"', 'Set Name="ExcelApiOnline"', "ExcelApiOnline cannot be asked for"],
  ["a requirement whose version is no version", /(<Set Name="ExcelApi" MinVersion=)"[^"]*"/, '$1"new"', 'ExcelApi has the version "new"'],
  ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', 'The runtime\'s lifetime is "short"'],
  ["functions on another page", /(<Page>\s*<SourceLocation resid=)"Pane.Url"/, '$1"Support.Url"', '<SourceLocation> names the page "Support.Url", but the runtime is "Pane.Url"'],
  ["commands on another page", '<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Support.Url"', '<FunctionFile> names the page "Support.Url"'],
  ["a pane at another address", /(ShowTaskpane">\s*<SourceLocation resid=)"Pane.Url"/, '$1"Support.Url"', "Office would start a second runtime"],
  ["a pane with an id of its own", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Second</TaskpaneId>', "must not carry a <TaskpaneId>"],
  ["a start page that is not the runtime's", /(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/, "$1index", "The pane starts at https://localhost:3000/index.html"],
  // controls and icons
  ["two controls with one id", 'id="Cairn.Check"', 'id="Cairn.Map"', 'The id "Cairn.Map" is used twice'],
  ["a control without an id", ' id="Cairn.Check"', "", "The id of <Control> has 0 characters"],
  ["an icon without its 16-pixel image", '<bt:Image size="16" resid="Map.16"/>', "", "The icon of Cairn.Map needs exactly one image of 16 pixels; it has 0"],
  ["an icon with one size twice", '<bt:Image size="16" resid="Map.16"/>', '<bt:Image size="16" resid="Map.16"/><bt:Image size="16" resid="Map.16"/>', "needs exactly one image of 16 pixels; it has 2"],
  ["an empty function name", "<FunctionName>showMap</FunctionName>", "<FunctionName/>", "A function name has 0 characters"],
  ["a command that no script knows", "<FunctionName>showMap<", "<FunctionName>openMap<", 'associates the command "openMap"'],
  // resources
  ["a resid that leads nowhere", '<Label resid="Group.Label"/>', '<Label resid="Group.Name"/>', 'The resid "Group.Name" of <Label> leads nowhere'],
  ["a resid longer than 32", /"Functions\.Metadata\.Url"/g, `"${long(33)}"`, `The resid "${long(33)}" has 33 characters; Office allows 32`],
  ["a resid of the wrong kind", '<Description resid="Map.Tip"/>', '<Description resid="Map.Label"/>', 'The resid "Map.Label" of <Description> leads into <bt:ShortStrings>, not <bt:LongStrings>'],
  ["an element without its resid", '<Namespace resid="Functions.Namespace"/>', "<Namespace/>", "<Namespace> has no resid"],
  ["a resource id twice", '<bt:Url id="Support.Url"', '<bt:Url id="Pane.Url"', 'The resource id "Pane.Url" is defined twice'],
  ["a resource that nothing uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Spare"/>', 'Nothing uses the resource "Spare"'],
  ["a label longer than 125", 'id="Map.Label" DefaultValue="Map"', `id="Map.Label" DefaultValue="${long(128)}"`, 'The text of "Map.Label" has 128 characters; Office wants 1 to 125'],
  ["a tip longer than 250", /id="Map.Tip" DefaultValue="[^"]*"/, `id="Map.Tip" DefaultValue="${long(252)}"`, 'The text of "Map.Tip" has 252 characters; Office wants 1 to 250'],
  ["a translated label that is too long", /(<bt:String id="Map.Label" DefaultValue="Map")\/>/, `$1><bt:Override Locale="de-DE" Value="${long(129)}"/></bt:String>`, "has 129 characters"],
  ["a namespace with a space", 'DefaultValue="CAIRN"', 'DefaultValue="CAIRN MAP"', `The functions' namespace "CAIRN MAP" must start with a letter`],
  ["a namespace that reads like a cell", 'DefaultValue="CAIRN"', 'DefaultValue="CAI42"', 'namespace "CAI42" reads like a cell address'],
  // addresses
  ["an address that is not https", /(id="Functions.Script.Url" DefaultValue=")https/, "$1http", "in <Url> is not https"],
  ["a support page that is not https", /(<SupportUrl DefaultValue=")https/, "$1http", "in <SupportUrl> is not https"],
  ["an app domain that is not https", "<Hosts>", "<AppDomains><AppDomain>http://example.org</AppDomain></AppDomains><Hosts>", "in <AppDomain> is not https"],
  ["an address that is none", /(<IconUrl DefaultValue=)"[^"]*"/, '$1"assets/icons/cairn-32.png"', "is not a whole address"],
  ["an address too long", /(id="Support.Url" DefaultValue="[^"]*)"/, `$1?${long(2048)}"`, "Office allows 2048"],
  ["an address with no file in dist", "functions.json", "functions-old.json", "functions-old.json has no file in dist"],
  ["a script served from elsewhere", /(id="Functions.Script.Url" DefaultValue=)"[^"]*"/, '$1"https://example.org/functions.js"', "https://example.org/functions.js lies outside https://localhost:3000/"],
  ["an icon of another size", /(<bt:Image id="Map.80".*)map-80\.png/, "$1map-32.png", "The icon map-32.png is 32 by 32 pixels, but stands for 80"],
  ["a high-resolution icon of another size", "cairn-64.png", "cairn-128.png", "The icon cairn-128.png is 128 by 128 pixels, but stands for 64"],
  ["an icon that is not a PNG", /(<bt:Image id="Map.16".*)map-16\.png/, "$1map-16.svg", "The icon map-16.svg is not a PNG"],
];

describe("in the manifest", () => {
  const names = FAULTS.map(([, from, to]) => edited(from, to));
  const said = lint("--dist", good, ...names).lines;

  test.each(FAULTS.map(([fault, , , words], at) => [fault, words, `${names[at]}:`] as const))("names %s", (_fault, words, file) => {
    expect(said.filter((line) => line.startsWith(file)).join("\n")).toContain(words);
  });
});

test("does not take one fault for many", () => {
  const faults = (run: Run): readonly string[] => run.lines.slice(0, -1);
  expect(faults(lintEdited(control("Cairn.Map"), "")).filter((line) => !line.includes("Nothing uses the resource"))).toEqual([]);
  expect(faults(lintEdited("functions.json", "functions-old.json"))).toHaveLength(1);
  expect(faults(lintEdited("</Hosts>", "</Host>"))).toHaveLength(1);
});

const inFile = (name: string, change: (text: string) => string) => (folder: string): void => {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

/** Faults in what was built, under a good manifest. */
const BUILD_FAULTS: readonly (readonly [string, (folder: string) => void, string])[] = [
  ["an icon that was not built", (folder) => rmSync(path.join(folder, "assets/icons/check-80.png")), "assets/icons/check-80.png has no file in dist"],
  ["a file that is a folder", (folder) => { rmSync(path.join(folder, "functions.json")); mkdirSync(path.join(folder, "functions.json")); }, "functions.json has no file in dist"],
  ["a window's page that was not built", (folder) => rmSync(path.join(folder, "theory.html")), "The pane opens theory.html in a window, and it has no file in dist"],
  ["a page without office.js", inFile("taskpane.html", (html) => html.replace("office.js", "other.js")), "taskpane.html does not load office.js"],
  ["a page without functions.js", inFile("taskpane.html", (html) => html.replace('src="functions.js"', 'src="else.js"')), "taskpane.html does not load functions.js"],
  ["a function that is listed but not associated", inFile("functions.json", () => JSON.stringify({ functions: [...FUNCTIONS, { id: "RANK", name: "RANK" }] })), 'functions.json lists "RANK", but functions.js does not associate it'],
  ["a function that is associated but not listed", inFile("functions.js", (code) => `${code};CustomFunctions.associate({PLACE(){}})`), 'functions.js associates "PLACE", but functions.json does not list it'],
  ["a function listed twice", inFile("functions.json", () => JSON.stringify({ functions: [...FUNCTIONS, FUNCTIONS[0]] })), 'functions.json lists "SCORE" twice'],
  ["a function with a name Excel does not take", inFile("functions.json", () => JSON.stringify({ functions: [FUNCTIONS[0], { id: "WHY", name: "WHY?" }] })), 'The function "WHY" has an id or a name that Excel does not take'],
  ["a functions.json that is no JSON", inFile("functions.json", () => "{"), "functions.json cannot be read"],
  ["a functions.js that needs a page", inFile("functions.js", (code) => `window.x=1;${code}`), "functions.js does not run with only CustomFunctions in scope (window is not defined)"],
];

describe("in the build under a good manifest", () => {
  const folders = BUILD_FAULTS.map(([, prepare], at) => {
    const folder = path.join(scratch, `build-${at}`);
    cpSync(good, folder, { recursive: true });
    prepare(folder);
    return `build-${at}/manifest.xml`;
  });
  const { status, lines } = lint(...folders);

  test.each(BUILD_FAULTS.map(([fault, , words], at) => [fault, words, `${folders[at]}:`] as const))("names %s", (_fault, words, file) => {
    expect(lines.filter((line) => line.startsWith(file)).join("\n")).toContain(words);
    expect(status).toBe(1);
  });
});

test("the manifests of a test place and of a production place in another cloud pass together, each with its own Id", () => {
  const place = (name: string, variables: Readonly<Record<string, string>>): string => {
    execFileSync(process.execPath, [path.join(project, "scripts/manifest.mjs"), path.join(scratch, name)], { env: { PATH: process.env["PATH"] ?? "", CAIRN_SUPPORT_URL: "https://help.example.org", ...variables } });
    return `${name}/manifest.xml`;
  };
  const made = [
    place("test-place", { CAIRN_BASE_URL: "https://test.example.org/cairn", CAIRN_ID: "5b0f3f5e-7a57-4d52-9f59-6f1f0e2c9d41", CAIRN_NAME: "Cairn (test)" }),
    place("production", { CAIRN_BASE_URL: "https://cairn.example.org", CAIRN_ID: "0d7f5c1e-66a3-4b41-8d54-0c2f5d4e7a13", CAIRN_OFFICE_JS: "https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js" }),
  ];
  expect(lint("--dist", good, ...made)).toEqual({ status: 0, lines: made.map((file) => `${file}: nothing wrong found. Office itself was not asked.`) });
});

test("names two places that share one Id, and is content with one that is checked twice", () => {
  const elsewhere = edited(/https:\/\/localhost:3000/g, "https://cairn.example.org");
  expect(lint("--dist", good, "good/manifest.xml", elsewhere)).toMatchObject({
    status: 1, lines: expect.arrayContaining([expect.stringContaining(`${elsewhere} and good/manifest.xml have the same Id`)]),
  });
  expect(lint("good/manifest.xml", "good/manifest.xml").status).toBe(0);
});

test("says what to do when nothing was built", () => {
  expect(lint("none/manifest.xml")).toEqual({ status: 1, lines: ["none/manifest.xml: there is no such file. Build first: npm run build"] });
});
