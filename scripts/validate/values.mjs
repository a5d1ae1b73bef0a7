// What the elements of the manifest may say.
// Sources: the reference page of each element (Office Add-ins documentation, 2026) and [MS-OWEMXML]; a version below 1.0 or with
// fewer than four parts was reported refused by Office's own check and by Excel on the web.
import { childOf, elementsOf, everyElement } from "./tree.mjs";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST_URL = 2048;
const HIGHEST_EXCEL_API = 14;

/** Faults in values that can be judged from the file alone. */
export function valueProblems(root) {
  return [...identity(root), ...hosts(root), ...requirements(root), ...runtime(root), ...controls(root), ...namespace(root), ...addresses(root), ...leftovers(root)];
}

const valueOf = (element) => element?.attributes.DefaultValue ?? "";

function identity(root) {
  const problems = [];
  const check = (key, read, bad, todo) => {
    const element = childOf(root, key);
    if (!element) return;
    const fault = bad(read(element));
    if (fault) problems.push({ line: element.line, text: fault, todo });
  };
  const text = (element) => element.text;
  const length = (name, most) => (value) => value.length === 0 ? `The ${name} is empty.` : value.length > most ? `The ${name} has ${value.length} characters; Office allows ${most}.` : null;

  if (root.type !== "TaskPaneApp") problems.push({ line: root.line, text: `The add-in's xsi:type is "${root.type ?? ""}".`, todo: 'Set it to "TaskPaneApp".' });
  check("o:Id", text, (id) => GUID.test(id) && !/^[0-]+$/.test(id) ? null : `The Id "${id}" is not a GUID.`, 'Make one with node -p "crypto.randomUUID()" and set CAIRN_ID to it.');
  check("o:Version", text, versionFault, "Correct the version in package.json: 0.1.0 becomes 1.0.1.0 here.");
  check("o:ProviderName", text, length("provider's name", 125), "Shorten it or fill it in.");
  check("o:DefaultLocale", text, (locale) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale) ? null : `The default locale "${locale}" is not a language and a country.`, "Write it like en-GB.");
  check("o:DisplayName", valueOf, length("name", 125), "Set CAIRN_NAME to a shorter name.");
  check("o:Description", valueOf, length("description", 250), "Shorten it or fill it in.");
  check("o:Permissions", text, (value) => value === "ReadWriteDocument" ? null : `The permission is "${value}", but Cairn reads and writes tables.`, 'Set it to "ReadWriteDocument".');
  return problems;
}

function versionFault(version) {
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) return `The version "${version}" is not four numbers of at most five digits.`;
  return Number(version.split(".")[0]) < 1 ? `The version "${version}" is below 1.0, which Office refuses.` : null;
}

function hosts(root) {
  const problems = [];
  for (const host of elementsOf(root, "o:Host")) {
    if (host.attributes.Name !== "Workbook") problems.push({ line: host.line, text: `A host is named "${host.attributes.Name ?? ""}"; Cairn runs in Excel only.`, todo: 'Set Name="Workbook".' });
  }
  for (const host of elementsOf(root, "v:Host")) {
    if (host.type !== "Workbook") problems.push({ line: host.line, text: `A host under VersionOverrides has the xsi:type "${host.type ?? ""}"; it must be the host named above.`, todo: 'Set xsi:type="Workbook".' });
  }
  for (const overrides of elementsOf(root, "v:VersionOverrides")) {
    if (overrides.type !== "VersionOverridesV1_0") problems.push({ line: overrides.line, text: `VersionOverrides has the xsi:type "${overrides.type ?? ""}"; task panes know version 1.0 only.`, todo: 'Set xsi:type="VersionOverridesV1_0".' });
  }
  return problems;
}

function requirements(root) {
  const problems = [];
  const asked = elementsOf(root, "o:Set"); // of every Excel that shows the add-in at all
  const sets = [...asked, ...elementsOf(root, "bt:Set")]; // the others only of one that shows ribbon and functions
  for (const set of sets) {
    const { Name: name = "", MinVersion: version = "1.1" } = set.attributes;
    if (!/^\d+\.\d+$/.test(version)) problems.push({ line: set.line, text: `The requirement set ${name} has the version "${version}".`, todo: "Write it like 1.1." });
    if (/^ExcelApi(Online|Desktop)$/.test(name)) problems.push({ line: set.line, text: `The requirement set ${name} cannot be asked for in a manifest.`, todo: "Remove it and ask at run time with isSetSupported." });
    if (name === "ExcelApi" && Number(version.split(".")[1]) > HIGHEST_EXCEL_API) problems.push({ line: set.line, text: `ExcelApi ${version} shuts out Excel 2021.`, todo: `Ask for 1.${HIGHEST_EXCEL_API} or less and look for newer features at run time.` });
  }
  const need = (name, reason) => {
    const at = childOf(root, "o:Requirements") ?? root;
    if (!sets.some((set) => set.attributes.Name === name)) problems.push({ line: at.line, text: `The requirement set ${name} is not asked for, but ${reason}.`, todo: `Add <bt:Set Name="${name}" MinVersion="1.1"/> under VersionOverrides.` });
  };
  for (const set of asked) {
    if (/^(SharedRuntime|CustomFunctionsRuntime)$/.test(set.attributes.Name ?? "")) problems.push({ line: set.line, text: `The requirement set ${set.attributes.Name} is asked of the whole add-in, which shuts out an iPad, where the pane works without it.`, todo: "Ask for it under VersionOverrides only." });
  }
  if (elementsOf(root, "v:Runtime").some((found) => found.attributes.lifetime === "long")) need("SharedRuntime", "the pane, the commands and the functions share one runtime");
  if (elementsOf(root, "v:ExtensionPoint").some((point) => point.type === "CustomFunctions")) need("CustomFunctionsRuntime", "the add-in has functions");
  return problems;
}

/** In a shared runtime one page is everything: the same resource for the runtime, the functions' page, the commands and every pane. */
function runtime(root) {
  const shared = elementsOf(root, "v:Runtime")[0];
  if (!shared) return [];
  const problems = [];
  if (shared.attributes.lifetime !== "long") problems.push({ line: shared.line, text: `The runtime's lifetime is "${shared.attributes.lifetime ?? "short"}", so the pane and the functions would not share it.`, todo: 'Set lifetime="long".' });
  const resid = shared.attributes.resid;
  const page = (key, parent) => elementsOf(root, key).filter((element) => !parent || parent(element.parent));
  const users = [
    ...page("v:FunctionFile"),
    ...page("v:SourceLocation", (parent) => parent.key === "v:Page" || parent.type === "ShowTaskpane"),
  ];
  for (const user of users) {
    if (user.attributes.resid !== resid) problems.push({ line: user.line, text: `<${user.name}> names the page "${user.attributes.resid ?? ""}", but the runtime is "${resid}"; Office would start a second runtime.`, todo: `Set resid="${resid}".` });
  }
  for (const id of elementsOf(root, "v:TaskpaneId")) problems.push({ line: id.line, text: "A shared runtime has one pane, so an action must not carry a <TaskpaneId>.", todo: "Remove it." });
  const start = elementsOf(root, "o:SourceLocation")[0];
  const url = elementsOf(root, "bt:Url").find((element) => element.attributes.id === resid);
  if (start && url && valueOf(start) !== valueOf(url)) problems.push({ line: start.line, text: `The pane starts at ${valueOf(start)}, the runtime at ${valueOf(url)}.`, todo: "Give both the same address." });
  return problems;
}

function controls(root) {
  const problems = [];
  const seen = new Map();
  for (const element of everyElement(root)) {
    if (!["v:CustomTab", "v:Group", "v:Control"].includes(element.key)) continue;
    const id = element.attributes.id ?? "";
    if (id === "" || id.length > 125) problems.push({ line: element.line, text: `The id of <${element.name}> has ${id.length} characters; Office wants 1 to 125.`, todo: "Give it another." });
    else if (seen.has(id)) problems.push({ line: element.line, text: `The id "${id}" is used twice, first in line ${seen.get(id)}.`, todo: "Give each tab, group and control an id of its own." });
    else seen.set(id, element.line);
  }
  for (const icon of elementsOf(root, "v:Icon")) {
    const sizes = icon.children.map((image) => image.attributes.size);
    for (const size of ["16", "32", "80"]) {
      if (sizes.filter((each) => each === size).length !== 1) problems.push({ line: icon.line, text: `The icon of ${icon.parent.attributes.id ?? icon.parent.name} needs exactly one image of ${size} pixels; it has ${sizes.filter((each) => each === size).length}.`, todo: "Give each icon the sizes 16, 32 and 80." });
    }
  }
  for (const name of elementsOf(root, "v:FunctionName")) {
    if (name.text === "" || name.text.length > 250) problems.push({ line: name.line, text: `A function name has ${name.text.length} characters; Office wants 1 to 250.`, todo: "Name the function that the pane associates." });
  }
  return problems;
}

function namespace(root) {
  const problems = [];
  for (const element of elementsOf(root, "v:Namespace")) {
    const string = elementsOf(root, "bt:String").find((each) => each.attributes.id === element.attributes.resid);
    const value = string ? valueOf(string) : null;
    if (value === null) continue;
    if (!/^[A-Z][A-Z0-9_.]{2,}$/.test(value)) problems.push({ line: string.line, text: `The functions' namespace "${value}" must start with a letter and have at least three of A–Z, 0–9, underscore and point.`, todo: "Use CAIRN." });
    else if (/^([A-Z]{1,3}\d+|R\d+C\d+)$/.test(value)) problems.push({ line: string.line, text: `The functions' namespace "${value}" reads like a cell address.`, todo: "Use CAIRN." });
  }
  return problems;
}

const ADDRESSED = new Set(["o:IconUrl", "o:HighResolutionIconUrl", "o:SupportUrl", "o:SourceLocation", "bt:Image", "bt:Url"]);

/** The addresses in the manifest: `{element, url}`, overrides for other languages included. */
export function addressesOf(root) {
  const found = [];
  for (const element of everyElement(root)) {
    if (element.key === "o:AppDomain") found.push({ element, url: element.text });
    else if (ADDRESSED.has(element.key) && (element.attributes.DefaultValue !== undefined || element.attributes.resid === undefined)) found.push({ element, url: valueOf(element) });
    else if (element.name === "Override" && ADDRESSED.has(element.parent.key)) found.push({ element, url: element.attributes.Value ?? "" });
  }
  return found;
}

function addresses(root) {
  const problems = [];
  for (const { element, url } of addressesOf(root)) {
    const bad = !URL.canParse(url) ? "is not a whole address" : new URL(url).protocol !== "https:" ? "is not https" : url.length > LONGEST_URL ? `has ${url.length} characters; Office allows ${LONGEST_URL}` : null;
    if (bad) problems.push({ line: element.line, text: `The address "${url.slice(0, 120)}" in <${element.name}> ${bad}.`, todo: "Write a whole https address; most come from CAIRN_BASE_URL and CAIRN_SUPPORT_URL." });
  }
  return problems;
}

function leftovers(root) {
  const problems = [];
  for (const element of everyElement(root)) {
    const left = [element.text, ...Object.values(element.attributes)].map((value) => /\{\{.*?\}\}|\[Insert/.exec(value)?.[0]).find(Boolean);
    if (left) problems.push({ line: element.line, text: `"${left}" has not been filled in.`, todo: "Check the file that the build wrote into dist, not the template." });
  }
  return problems;
}
