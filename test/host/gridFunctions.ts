import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FunctionMetadata } from "./invocations";
import type { JsdomHost } from "./jsdomHost";

const SCRIPT = pathToFileURL(join(__dirname, "..", "..", "scripts", "functionsMetadata.mjs")).href;
let known: readonly FunctionMetadata[] | null = null;

/** The entries of functions.json, made from the docblocks of src/functions as the build makes them. */
export function cairnMetadata(): readonly FunctionMetadata[] {
  if (known) return known;
  const code = `process.stdout.write(JSON.stringify(await (await import(${JSON.stringify(SCRIPT)})).functionsMetadata()))`;
  const made = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", maxBuffer: 16_000_000 })) as { readonly allowErrorForDataTypeAny?: boolean; readonly functions: readonly FunctionMetadata[] };
  known = made.functions.map((one) => ({ ...one, allowErrorForDataTypeAny: one.allowErrorForDataTypeAny ?? made.allowErrorForDataTypeAny ?? false }));
  return known;
}

/** Associates Cairn's functions (src/functions) with the runtime of office.js in a window, and tells the host of them. */
export async function joinFunctions(open: JsdomHost): Promise<void> {
  // The entry file associates once when it is loaded; every window needs it anew.
  jest.resetModules();
  await import("../../src/functions/functions");
  open.host.functions.register("CAIRN", cairnMetadata());
  while (!open.host.functions.ready) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Resolves when no cell waits for a result. */
export async function calculated(open: JsdomHost): Promise<void> {
  const busy = (): boolean => open.host.functions.isBusy;
  do await new Promise((resolve) => setTimeout(resolve, 5)); while (busy());
}
