import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { ExcelHost } from "./excelHost";
import type { HostOptions } from "./excelHost";
import type { WorkbookSeed } from "./hostModel";

const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** office.js's number for one batch of the Excel API. */
const RICH_API = 93;

class OfficeFiles extends ResourceLoader {
  override fetch(url: string) {
    return url.startsWith(CDN) ? (Promise.resolve(readFileSync(join(OFFICE_JS, new URL(url).pathname.slice("/lib/1/hosted/".length).toLowerCase()))) as never) : null;
  }
}

export interface DesktopHost {
  readonly host: ExcelHost;
  readonly window: JSDOM["window"];
  /** Calls of the desktop's own interface that are not answered here. */
  readonly unanswered: readonly string[];
  close(): void;
}

/** An array as the desktop hands it over: an object with `toArray`, arrays within it too. */
function safeArray(items: readonly unknown[]): object {
  return { toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)), dimensions: () => 1 };
}

/**
 * Excel for Windows, as far as office.js can tell: its excel-win32 file talks to `window.external` instead of a parent window. A smoke
 * test's transport: batches go to the same ExcelHost, events are taken and never raised.
 */
export async function openDesktopHost(seed: WorkbookSeed, options: HostOptions = {}): Promise<DesktopHost> {
  const host = new ExcelHost(seed, () => undefined, options);
  const unanswered: string[] = [];
  const context = desktopContext(host, options);
  const external = {
    GetContext: () => context,
    Execute: (id: number, params: readonly unknown[], done: (answer: unknown, code: number) => void) => {
      if (id !== RICH_API) unanswered.push(`Execute ${id}`);
      const request = (Array.isArray(params[0]) ? params[0] : params) as readonly unknown[];
      setTimeout(() => {
        const outcome = id === RICH_API ? host.process(String(request[4] ?? "")) : { kind: "refused", code: 5001 } as const;
        if (outcome.kind === "refused") done(safeArray([outcome.code]), 0);
        if (outcome.kind === "answered") done(safeArray([0, [outcome.status, [], outcome.json]]), 0);
      }, 0);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (code: number) => void) => { setTimeout(() => done(0), 0); },
    UnregisterEvent: (_id: number, _target: string, done: (code: number) => void) => { setTimeout(() => done(0), 0); },
  };
  const faults: unknown[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => faults.push(error));
  const dom = new JSDOM(`<!doctype html><html><head><script src="${CDN}office.js"></script></head><body></body></html>`, {
    url: "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$$3", runScripts: "dangerously", resources: new OfficeFiles(), virtualConsole: console,
    beforeParse(made) {
      Object.defineProperty(made, "external", { value: external });
      Object.defineProperty(made.document, "domain", { value: "localhost" });
    },
  });
  await new Promise<void>((resolve, reject) => {
    dom.window.addEventListener("load", () => {
      const office = dom.window["Office"] as typeof Office | undefined;
      if (!office) return reject(new Error(`office.js did not load: ${faults.map(String).join("; ")}`));
      const late = setTimeout(() => reject(new Error(`office.js was not ready: ${faults.map(String).join("; ")}`)), 10_000);
      void office.onReady(() => { clearTimeout(late); resolve(); });
    });
  });
  return { host, window: dom.window, unanswered, close: () => dom.window.close() };
}

function desktopContext(host: ExcelHost, options: HostOptions): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1, GetSolutionRef: () => "cairn-app", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 0, GetAppUILocale: () => 1033, GetAppDataLocale: () => 1033,
    GetDocUrl: () => `C:\\Shared\\${host.book.name}`, GetAppCapabilities: () => (host.book.readOnly ? 0 : 1), GetActivationMode: () => 1, GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "", GetCorrelationId: () => "correlation", GetInstanceId: () => "cairn-app", GetTouchEnabled: () => false, GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: options.excelApi ?? "1.17", SharedRuntime: "1.1", DialogApi: "1.2", RichApiRuntime: "1.0" }),
    GetHostCustomMessage: () => null, GetHostFullVersion: () => "16.0.17000.10000", GetInitialDisplayMode: () => 0, GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: "1.2" }),
    GetSettings: () => ({ Read: () => undefined }), GetFeaturesForSolution: () => "{}", GetOfficeThemeInfo: () => safeArray([[], []]),
  };
}
