import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import type { BrowserContext, FrameLocator, Page, Route } from "@playwright/test";
import { ExcelHost } from "./excelHost";
import type { HostOptions } from "./excelHost";
import type { FunctionMetadata } from "./customFunctions";
import type { WorkbookSeed } from "./hostModel";
import { headerRules, headersFor } from "../../scripts/headers.mjs";

const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com";
const CDN_FOLDER = "/lib/1/hosted/";
/** The pane's https origin; no certificate is needed, since every request is answered here. */
export const PANE_ORIGIN = "https://localhost:3000";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".geojson": "application/json",
};

export interface PaneOptions extends HostOptions {
  /** Folder of the built pages. */
  readonly dist: string;
  readonly seed: WorkbookSeed;
  /** Width of the pane in CSS pixels; default 320. */
  readonly width?: number;
  readonly height?: number;
  /** Page to show in the pane; default taskpane.html. */
  readonly page?: string;
  /** Pages that stand in for files of `dist`, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface OpenPane {
  readonly host: ExcelHost;
  readonly page: Page;
  /** The pane's content. */
  readonly pane: FrameLocator;
  /** Requests that were neither the pane's, nor Microsoft's office.js: refused. */
  readonly refused: readonly string[];
  /** Errors on the pane's page and in its dialogs. */
  readonly errors: readonly string[];
  /** Accepts Excel's question "Cairn wants to display a new window" and gives the dialog's page. */
  allowDialog(): Promise<Page>;
  /** Answers it with Ignore. */
  ignoreDialog(): Promise<void>;
}

/**
 * Excel on the web, as far as the pane can tell: a page of ours embeds the pane in a frame with the window name that
 * office.js reads, and hands its messages to an ExcelHost in this process. Microsoft's scripts come unmodified from the
 * test-only npm package in place of the CDN; nothing leaves this machine.
 */
export async function openPane(context: BrowserContext, options: PaneOptions): Promise<OpenPane> {
  const { seed, width = 320, height = 800 } = options;
  const refused: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", (route) => serve(route, options, refused));
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });

  const page = await context.newPage();
  let send: (text: string) => void = () => undefined;
  const host = new ExcelHost(seed, (text) => { send(text); }, options);
  const functions = join(options.dist, "functions.json");
  if (existsSync(functions)) {
    const { functions: known } = JSON.parse(readFileSync(functions, "utf8")) as { functions: readonly (Omit<FunctionMetadata, "allowErrorForDataTypeAny"> & { readonly allowErrorForDataTypeAny?: boolean; readonly options?: { readonly allowErrorForDataTypeAny?: boolean } })[] };
    host.functions.register("CAIRN", known.map((one) => ({ ...one, allowErrorForDataTypeAny: one.allowErrorForDataTypeAny ?? one.options?.allowErrorForDataTypeAny ?? false })));
  }
  await page.exposeBinding("cairnHostReceive", (_source, text: unknown) => { host.receive(text); });
  // A page that is closed has nobody left to hear an answer.
  send = (text) => { page.evaluate((message) => { (window as unknown as { cairnHostSend(text: string): void }).cairnHostSend(message); }, text).catch(() => undefined); };
  await page.setViewportSize({ width, height });
  await page.goto(`${PANE_ORIGIN}/excel-host.html`);
  await page.evaluate(({ name, src }) => {
    const frame = document.createElement("iframe");
    frame.name = name;
    frame.title = "Pane";
    frame.src = src;
    const shared = window as unknown as { cairnHostReceive(text: unknown): void; cairnHostSend(text: string): void };
    window.addEventListener("message", (event) => { if (event.source === frame.contentWindow) shared.cairnHostReceive(event.data); });
    shared.cairnHostSend = (text) => { frame.contentWindow?.postMessage(text, window.location.origin); };
    document.body.append(frame);
  }, { name: host.windowName(PANE_ORIGIN), src: `${PANE_ORIGIN}/${options.page ?? "taskpane.html"}` });
  const pane = page.frameLocator("iframe");
  return {
    host, page, pane, refused, errors,
    allowDialog: async () => {
      const dialog = context.waitForEvent("page");
      await pane.getByRole("button", { name: "Allow" }).click();
      return dialog;
    },
    ignoreDialog: () => pane.getByRole("button", { name: "Ignore" }).click(),
  };
}

async function serve(route: Route, options: PaneOptions, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === PANE_ORIGIN) {
    if (url.pathname === "/excel-host.html") return route.fulfill({ contentType: TYPES[".html"] ?? "", body: HOST_PAGE });
    const own = options.files?.[url.pathname.slice(1)];
    if (own !== undefined) return route.fulfill({ contentType: TYPES[extname(url.pathname)] ?? "", body: own });
    return file(route, options.dist, decodeURIComponent(url.pathname), headersFor(url.pathname, HEADERS));
  }
  if (url.origin === CDN && url.pathname.startsWith(CDN_FOLDER)) return file(route, OFFICE_JS, url.pathname.slice(CDN_FOLDER.length).toLowerCase());
  refused.push(url.href);
  return route.abort("blockedbyclient");
}

/** Those that docs/deploy.md tells an office's server to send, so that every journey here proves them. */
const HEADERS = headerRules({ officeJs: `${CDN}${CDN_FOLDER}office.js`, frameAncestors: null });

function file(route: Route, folder: string, path: string, headers: Readonly<Record<string, string>> = { "access-control-allow-origin": "*" }): Promise<void> {
  const place = join(folder, normalize(`/${path}`));
  if (!existsSync(place) || !statSync(place).isFile()) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({ path: place, contentType: TYPES[extname(place)] ?? "application/octet-stream", headers: { ...headers } });
}

const HOST_PAGE = `<!doctype html><html lang="en"><head><title>Excel, as the tests play it</title><style>
html, body { margin: 0; height: 100%; overflow: hidden } iframe { border: 0; width: 100%; height: 100%; display: block }
</style></head><body></body></html>`;
