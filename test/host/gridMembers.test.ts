import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { HostBook } from "./hostModel";
import type { HostObject } from "./hostObject";
import { workbookObject, worksheetObject } from "./workbookObject";
import type { ObjectSession } from "./workbookObject";

const ROOT = path.join(__dirname, "..", "..");
const OFFICE = path.join(ROOT, "src", "workbook", "officeWorkbook");

/** What office.js answers by itself, without asking the host, and events, which the host's event part takes. */
const CLIENT_SIDE = new Set(["load", "isNullObject", "context", "items", "toJSON", "track", "untrack", "set"]);
const isEvent = (member: string): boolean => /^on[A-Z]/.test(member);

/** The members of Excel's classes that the adapter names, as `Range.values`, with the compiler's help. */
function membersUsed(): readonly string[] {
  const files = readdirSync(OFFICE).filter((file) => file.endsWith(".ts")).map((file) => path.join(OFFICE, file));
  const program = ts.createProgram(files, { noEmit: true, skipLibCheck: true, strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: ["office-js"], typeRoots: [path.join(ROOT, "node_modules", "@types")] });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name);
      ts.forEachChild(node, visit);
    };
    const note = (name: ts.Node): void => {
      const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0];
      const owner = declaration?.parent;
      if (!declaration?.getSourceFile().fileName.includes("office-js") || !owner || !ts.isClassDeclaration(owner) || owner.name === undefined) return;
      const space = owner.parent.parent;
      if (ts.isModuleDeclaration(space) && space.name.text === "Excel") used.add(`${owner.name.text}.${name.getText()}`);
    };
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...used].sort();
}

/** One clear pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** Every kind of object that can be reached in a small workbook. */
function objects(): ReadonlyMap<string, HostObject> {
  const book = new HostBook({ sheets: [{ name: "S", blocks: [{ at: "A1", rows: [["Head"], [1]] }], tables: [{ name: "T", range: "A1:A2" }] }], customXml: ["<a xmlns='urn:a'/>"], names: [{ name: "N", formula: "=S!$A$1" }] });
  const session: ObjectSession = { keep: () => "1", release: () => undefined, register: () => undefined, selectionChanged: () => undefined, sheetObject: (sheet) => worksheetObject(book, sheet, session) };
  const found = new Map<string, HostObject>();
  const waiting: HostObject[] = [workbookObject(book, session)];
  const offer = (value: unknown): void => { if (typeof value === "object" && value !== null && "scalarNames" in value) waiting.push(value as HostObject); };
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.isNull || found.has(next.type)) continue;
    found.set(next.type, next);
    for (const name of next.scalarNames) offer(next.get(name));
    for (const item of next.items ?? []) offer(item);
    if (next.has("GetRange")) offer(next.call("GetRange", []));
    if (next.has("GetByNamespace")) offer(next.call("GetByNamespace", ["urn:a"]));
    if (next.has("AddImage")) offer(next.call("AddImage", [PNG]));
    if (next.has("Date")) offer(next.call("Date", [1904, 1, 2]));
  }
  return found;
}

test("every member of Excel that the adapter names is there in the host", () => {
  const host = objects();
  const used = membersUsed();
  expect(used.length).toBeGreaterThan(40);
  expect(used).toEqual(expect.arrayContaining(["Range.values", "Table.resize", "CustomXmlPart.getXml"]));
  const missing = used.filter((one) => {
    const [type = "", member = ""] = one.split(".");
    if (CLIENT_SIDE.has(member) || isEvent(member) || type === "RequestContext") return false;
    return host.get(type)?.has(`${member[0]?.toUpperCase()}${member.slice(1)}`) !== true;
  });
  expect(missing).toEqual([]);
}, 60_000);
