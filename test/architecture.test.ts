import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const src = path.join(__dirname, "..", "src");

/** The import law: what a folder may import, and what only some files may name. The same table stands in src/README.md. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  workbook: ["core", "workbook"],
  ui: ["core", "ui"],
  catalogue: ["core", "ui", "catalogue"],
  functions: ["core", "functions"],
  theory: ["core", "workbook", "ui", "theory"],
  charts: ["core", "ui", "charts"],
  report: ["core", "ui", "catalogue", "charts", "report"],
  taskpane: ["core", "workbook", "ui", "catalogue", "theory", "charts", "report", "taskpane"],
  map: ["core", "workbook", "ui", "catalogue", "map"],
  workbench: ["core", "workbook", "ui", "catalogue", "theory", "charts", "report", "workbench", "taskpane", "map"],
  viewer: ["core", "ui", "viewer", "map"],
};

/** The workbench composes two Apps and nothing else of the faces. */
const COMPOSED = new Set(["taskpane/PaneApp", "map/MapApp"]);

const ADAPTERS = ["workbook/officeWorkbook/", "workbook/fileWorkbook/", "workbook/fileWorker/", "workbook/importFile/"];
/** Adapters that others are made of: the worker holds a file workbook, and an import makes one of another format. */
const MAKES: Readonly<Record<string, readonly string[]>> = {
  "workbook/fileWorkbook/": ["workbook/fileWorker/", "workbook/importFile/"], "workbook/fileWorker/": ["workbook/importFile/"],
};

/** The roots: the only files that may name an adapter, because each wires one face to one host. */
const isRoot = (file: string): boolean => /^(taskpane|map|theory|workbench)\/(index|[a-z]+Root)\.tsx$/.test(file);

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

const textOf = (file: string): string => readFileSync(path.join(src, file), "utf8");

function importsOf(file: string): Import[] {
  const specifiers = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.map((to) => ({ from: file, to: path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) }));
}

const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => file.split("/")[0] ?? "";
const say = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} imports ${to}`);

describe("the import law", () => {
  test("reads a tree with imports in it", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  test("every folder imports only what the table allows", () => {
    const broken = imports.filter(({ from, to }) => !LAW[folderOf(from)]?.includes(folderOf(to)));
    expect(say(broken)).toEqual([]);
  });

  test("the workbench composes the two Apps and takes nothing else from the faces", () => {
    const broken = imports.filter(
      ({ from, to }) => folderOf(from) === "workbench" && ["taskpane", "map"].includes(folderOf(to)) && !COMPOSED.has(to),
    );
    expect(say(broken)).toEqual([]);
  });

  test("the page that exports make takes the explorer, the links that skip to its parts, and nothing else from the map", () => {
    const broken = imports.filter(({ from, to }) => folderOf(from) === "viewer" && folderOf(to) === "map" && to !== "map/Explorer" && to !== "map/SkipLink");
    expect(say(broken)).toEqual([]);
  });

  test("only a root names an adapter", () => {
    const broken = imports.filter(({ from, to }) => {
      const adapter = ADAPTERS.find((folder) => to.startsWith(folder));
      return adapter !== undefined && !from.startsWith(adapter) && !(MAKES[adapter] ?? []).some((folder) => from.startsWith(folder)) && !isRoot(from);
    });
    expect(say(broken)).toEqual([]);
  });

  test("only officeWorkbook names Excel and Office", () => {
    const naming = files.filter((file) => !file.startsWith("workbook/officeWorkbook/") && /\b(Excel|Office)\.[A-Za-z]/.test(code(file)));
    expect(naming).toEqual([]);
  });

  test("Leaflet is named in one file, zip and XML only in fileWorkbook", () => {
    const naming = (name: string): string[] => files.filter((file) => new RegExp(`from "${name}"`).test(textOf(file)));
    expect(naming("leaflet")).toHaveLength(1);
    expect([...naming("fflate"), ...naming("saxes")].filter((file) => !file.startsWith("workbook/fileWorkbook/"))).toEqual([]);
  });

  test("the library that draws charts is named in one file", () => {
    expect(files.filter((file) => /from "@observablehq\/plot"/.test(textOf(file)))).toEqual(["charts/indicatorChart.ts"]);
  });

  test("the library for old formats is named only where they are imported, as it may read but not write", () => {
    const naming = files.filter((file) => /from "@e965\/xlsx"/.test(textOf(file)));
    expect(naming.filter((file) => !file.startsWith("workbook/importFile/"))).toEqual([]);
    expect(naming.filter((file) => /\b(write|writeFile|writeXLSX)\b/.test(code(file)))).toEqual([]);
  });

  test("no two files import each other, directly or round a corner", () => {
    expect(cycles()).toEqual([]);
  });

  test("there are no barrels, no default exports and no drawers named utils", () => {
    const barrels = files.filter((file) => /(^|\/)index\.ts$/.test(file));
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common)(\/|\.)/.test(file));
    const defaults = files.filter((file) => /^export default/m.test(textOf(file)));
    expect({ barrels, drawers, defaults }).toEqual({ barrels: [], drawers: [], defaults: [] });
  });
});

/** The file without comments and strings, which may speak of anything. */
function code(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""')
    .replace(/>[^<>{}]*</g, "><");
}

function cycles(): string[] {
  const known = new Map(files.map((file) => [file.replace(/\.tsx?$/, ""), file]));
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const target = known.get(to);
    if (target !== undefined) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}
