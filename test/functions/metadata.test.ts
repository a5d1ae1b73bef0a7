import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { builtFunctions, runFunctions } from "./builtFunctions";

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly description?: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly dimensionality?: string };
    readonly options?: object;
  }[];
}

const script = pathToFileURL(path.join(__dirname, "..", "..", "scripts", "functionsMetadata.mjs")).href;
const node = (code: string): void => void execFileSync(process.execPath, ["--input-type=module", "-e", code], { stdio: "pipe" });

let folder: string;
let metadata: Metadata;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cairn-metadata-"));
  node(`await (await import(${JSON.stringify(script)})).writeFunctionsMetadata(${JSON.stringify(path.join(folder, "dist"))})`);
  metadata = JSON.parse(readFileSync(path.join(folder, "dist", "functions.json"), "utf8")) as Metadata;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** [name] is optional, name… is a range: the signatures as the documentation has them. */
const SIGNATURES: Readonly<Record<string, string>> = {
  SCORE: "ratings… [weights…] [scale] [method] [min_coverage]",
  COVERAGE: "ratings… [weights…]",
  VERDICT: "ratings… [weights…] [minimums…] [scale] [method]",
  WHY: "ratings… criteria… [weights…] [minimums…] [scale] [method]",
  STRENGTHS: "ratings… criteria… [scale]",
  LIMITS: "ratings… criteria… [scale]",
  RANK: "ratings… [weights…] [scale] [method]",
  ROBUSTNESS: "ratings… [top] [scale]",
  WEIGHTS: "order…",
  RESCALE: "values… from to",
  AGREEMENT: "values… [metric] [coefficient]",
  INDICATOR: "code… [field] [catalogue…]",
  INDICATORS: "[domain] [kind] [catalogue…] [only]",
  FINDINDICATORS: "text [count] [catalogue…] [only]",
  PLACE: "name… [country…]",
  PROGRESS: "baseline… target… latest…",
  STATUS: "baseline… baseline_date… target… target_date… latest… latest_date…",
};

const signature = (parameters: readonly Parameter[]): string =>
  parameters.map(({ name, dimensionality, optional }) => {
    const shown = dimensionality === "matrix" ? `${name}…` : name;
    return optional ? `[${shown}]` : shown;
  }).join(" ");

describe("functions.json", () => {
  test("has the documented signatures, with every block as a matrix", () => {
    expect(Object.fromEntries(metadata.functions.map((each) => [each.id, signature(each.parameters)]))).toEqual(SIGNATURES);
    const matrices = metadata.functions.flatMap((each) => each.parameters).filter((each) => each.dimensionality === "matrix");
    expect(matrices.every((each) => each.type === "any")).toBe(true);
  });

  test("lets every function spill: each result is a matrix", () => {
    expect(metadata.functions.filter((each) => each.result.dimensionality !== "matrix")).toEqual([]);
  });

  test("hands error cells to the functions instead of failing the whole call", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test("shows each function under its id, plain: nothing volatile, streaming or address-bound", () => {
    expect(metadata.functions.filter((each) => each.name !== each.id || each.options)).toEqual([]);
  });

  test("helps with each function in words that Excel can show whole, with an example of itself", () => {
    for (const each of metadata.functions) {
      expect(each.description).toContain(`Example: =CAIRN.${each.id}(`);
      expect(each.description).not.toContain("\n");
      expect(each.description.length).toBeLessThanOrEqual(255);
    }
  });

  test("says of each parameter what it is, in 128 characters", () => {
    for (const { name, description = "" } of metadata.functions.flatMap((each) => each.parameters)) {
      expect(`${name}: ${description}`).toMatch(/: [A-Z"].{10,127}$/);
    }
  });

  test("names exactly the ids that functions.js associates", async () => {
    const { ids } = runFunctions(await builtFunctions());
    expect([...ids].sort()).toEqual(metadata.functions.map((each) => each.id).sort());
  }, 120_000);
});

describe("the build", () => {
  const build = (source: string): void => {
    writeFileSync(path.join(folder, "faulty.ts"), source);
    node(`await (await import(${JSON.stringify(script)})).functionsMetadata(${JSON.stringify(folder)})`);
  };
  const doc = (id: string): string => `/**\n * Adds.\n * @customfunction ${id}\n */\n`;

  test("fails on a fault that the generator finds, with its words", () => {
    expect(() => build(`${doc("9BAD")}export function bad(a: number): number { return a; }`)).toThrow(/should start with an alphabetic character/);
  });

  test("fails on an id that stands twice, and on a folder without functions", () => {
    expect(() => build(`${doc("ONE")}export function a(x: number): number { return x; }\n${doc("ONE")}export function b(x: number): number { return x; }`)).toThrow(/duplicate/);
    expect(() => build("export const nothing = 1;")).toThrow(/No function/);
  });
});
