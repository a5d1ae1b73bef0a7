import { memoryFeature, storageWorks } from "../hostReport";
import type { HostFeature, HostReport } from "../hostReport";
import { WorkbookError } from "../port";

/** Below this nothing works: conditional formats, validation and print settings, which every workbook of Cairn's has. */
const LEAST_EXCEL_API = "1.9";
/** Rows are added by resizing a table, which is safe beside co-authors. */
const ADDS_ROWS = "1.13";

const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** Whether CAIRN functions calculate in this Excel: it runs functions of add-ins, and in the pane's own runtime. */
export function functionsRun(): boolean {
  return has("CustomFunctionsRuntime", "1.1") && has("SharedRuntime", "1.1");
}

/** Why this Excel cannot show the workbook at all, with what to do; null when it can. */
export function tooOld(): WorkbookError | null {
  if (has("ExcelApi", LEAST_EXCEL_API)) return null;
  return new WorkbookError("too-old", `Cairn needs ExcelApi ${LEAST_EXCEL_API}, and ${theHost()} ${offers()}. Update Excel (Microsoft 365, or Excel 2021 or later), or use Excel on the web.`);
}

/** "offers ExcelApi 1.8", as far as this Excel says. */
function offers(): string {
  for (let minor = 20; minor > 0; minor -= 1) if (has("ExcelApi", `1.${minor}`)) return `offers ExcelApi 1.${minor}`;
  return "offers none";
}

const PLATFORMS: Readonly<Record<string, string>> = { PC: "Excel on Windows", Mac: "Excel on a Mac", OfficeOnline: "Excel on the web", iOS: "Excel on an iPad", Android: "Excel on Android", Universal: "Excel for Windows tablets" };

/** Where Cairn runs, e.g. "Excel on Windows, version 16.0.17000.10000". */
function theHost(): string {
  const { platform, version } = Office.context.diagnostics ?? {};
  const name = PLATFORMS[String(platform)] ?? "this Excel";
  return version ? `${name}, version ${version},` : name;
}

/** What works in this Excel and what does not. Call it after `Office.onReady`. */
export function excelReport(): HostReport {
  return {
    host: theHost().replace(/,$/, "").replace(/^this/, "This"),
    features: [
      { name: "Reading and rating practices", works: true, words: "Every change is in the workbook at once, and Undo in the pane takes it back." },
      addingRows(), functions(), ribbon(), mapWindow(), theme(), memoryFeature(storageWorks()),
    ],
  };
}

function addingRows(): HostFeature {
  const works = has("ExcelApi", ADDS_ROWS);
  return {
    name: "Adding rows", works,
    words: works
      ? "New practices, indicators and ratings are added at the end of their tables."
      : `This needs ExcelApi ${ADDS_ROWS}; this Excel ${offers()}. Update Excel, or type new rows into the sheet: Cairn reads them.`,
  };
}

function functions(): HostFeature {
  const works = functionsRun();
  const why = String(Office.context.platform) === "iOS" ? "Excel on an iPad runs no functions of add-ins." : "This Excel runs no functions of add-ins in the pane’s runtime.";
  return {
    name: "Cairn functions in cells", works,
    words: works
      ? "Type =CAIRN. in a cell to see them."
      : `${why} Set up workbook makes plain formulas instead. Where a workbook has CAIRN formulas already, choose More, Formulas… for plain formulas or values; until then such cells keep their last result, or show #NAME?.`,
  };
}

function ribbon(): HostFeature {
  const works = has("AddinCommands", "1.1") && has("SharedRuntime", "1.1");
  return {
    name: "Cairn tab in the ribbon", works,
    words: works ? "Its buttons open the pane where you want it." : "This Excel shows no ribbon tab for it. Open Cairn under Home > Add-ins (on an iPad: the add-ins button on the Home tab).",
  };
}

function mapWindow(): HostFeature {
  const works = has("DialogApi", "1.2");
  return {
    name: "Map in its own window", works,
    words: works ? "It follows the workbook while it is open." : "This needs DialogApi 1.2, which this Excel does not have. Open Cairn’s page in a browser with a copy of the workbook: the map is the same.",
  };
}

function theme(): HostFeature {
  const works = Office.context.officeTheme !== undefined;
  return {
    name: "Excel’s light or dark theme", works,
    words: works ? "The pane follows it." : "This Excel does not tell its theme, so the pane is light. Contrast themes of the system are followed all the same.",
  };
}
