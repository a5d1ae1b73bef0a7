import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { ExcelHost } from "./excelHost";
import type { HostOptions } from "./excelHost";
import type { WorkbookSeed } from "./hostModel";

const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PANE = "https://localhost:3000/taskpane.html";

/** What office.js adds to its window and our code names. */
const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];

/** Serves Microsoft's CDN from the npm package and refuses everything else. */
class OfficeFiles extends ResourceLoader {
  readonly refused: string[] = [];
  override fetch(url: string) {
    if (!url.startsWith(CDN)) {
      this.refused.push(url);
      return null;
    }
    return Promise.resolve(readFileSync(join(OFFICE_JS, new URL(url).pathname.slice("/lib/1/hosted/".length).toLowerCase()))) as never;
  }
}

export interface JsdomHost {
  readonly host: ExcelHost;
  readonly window: JSDOM["window"];
  /** Requests that would have left this machine. */
  readonly refused: readonly string[];
  close(): void;
}

/**
 * A window in which Microsoft's unmodified office.js runs and talks to our host. `Excel` and `Office` become globals of
 * the test until `close`. The one shim: jsdom has no `document.domain`, which office.js reads to trust its host.
 */
export async function openJsdomHost(seed: WorkbookSeed, options: HostOptions = {}): Promise<JsdomHost> {
  const files = new OfficeFiles();
  let window: JSDOM["window"] | null = null;
  const host = new ExcelHost(seed, (message) => {
    const target = window;
    if (target) setTimeout(() => target.dispatchEvent(new target.MessageEvent("message", { data: message, origin: "https://localhost:3000" })), 0);
  }, options);
  const faults: unknown[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => faults.push(error));
  const dom = new JSDOM(`<!doctype html><html><head><script src="${CDN}office.js"></script></head><body></body></html>`, {
    url: PANE, runScripts: "dangerously", resources: files, virtualConsole: console,
    beforeParse(made) {
      window = made;
      made.name = host.windowName("https://localhost:3000");
      Object.defineProperty(made.document, "domain", { value: "localhost" });
      Object.defineProperty(made, "parent", { value: { postMessage: (text: unknown) => { setTimeout(() => host.receive(text), 0); } } });
    },
  });
  await new Promise<void>((resolve, reject) => {
    dom.window.addEventListener("load", () => {
      const office = dom.window["Office"] as typeof Office | undefined;
      if (!office) reject(new Error(`office.js did not load: ${faults.map(String).join("; ")}`));
      else void office.onReady(() => resolve());
    });
  });
  const globals = globalThis as Record<string, unknown>;
  for (const name of GLOBALS) globals[name] = dom.window[name];
  return {
    host,
    window: dom.window,
    get refused() { return files.refused; },
    close: () => {
      for (const name of GLOBALS) Reflect.deleteProperty(globals, name);
      window = null;
      dom.window.close();
    },
  };
}
