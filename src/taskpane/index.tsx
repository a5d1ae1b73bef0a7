import { createRoot } from "react-dom/client";
import type { ThemeName } from "../ui/CairnTheme";
import { withTheme } from "../ui/themeInAddress";
import { serveMap } from "../workbook/channel/mapLine";
import { serveTheory } from "../workbook/channel/theoryLine";
import { hasWindows, openWindow } from "../workbook/officeWorkbook/dialog";
import { excelReport } from "../workbook/officeWorkbook/hostFeatures";
import { officeTheme, onOfficeThemeChange } from "../workbook/officeWorkbook/hostTheme";
import type { HostTheme } from "../workbook/officeWorkbook/hostTheme";
import { officeReady, showPane } from "../workbook/officeWorkbook/officeReady";
import { openOfficeWorkbook } from "../workbook/officeWorkbook/officeWorkbook";
import { onRibbonCommand } from "../workbook/officeWorkbook/ribbon";
import { openSession } from "../workbook/session";
import type { Session } from "../workbook/session";
import { ExcelPane } from "./ExcelPane";
import type { ExcelConnection } from "./ExcelPane";
import type { OpenMapWindow } from "./map/excelMap";
import type { PaneTab } from "./paneState";
import type { OpenTheoryWindow } from "./theory/theoryWindow";
import "../ui/page.css";

/** The ribbon's buttons by the function that the manifest gives them. */
const COMMANDS: Readonly<Record<string, PaneTab | "Map">> = {
  showIndicators: "Indicators", showPractices: "Practices", showCheck: "Check", showMap: "Map",
};

/** Joins the pane to the Excel around it. Rejects with WorkbookError outside Excel, in one too old, or when office.js is missing. */
async function connectToExcel(): Promise<ExcelConnection> {
  await officeReady();
  const commands = ribbonCommands();
  const session = openSession(await openOfficeWorkbook());
  return {
    session,
    host: excelReport(),
    followTheme: (listener) => {
      listener(themeName(officeTheme()));
      return onOfficeThemeChange((theme) => listener(themeName(theme)));
    },
    followCommands: commands.follow,
    openMapWindow: openMapWindow(session),
    openTheoryWindow: openTheoryWindow(session),
    hasWindows: hasWindows(),
  };
}

/** Listens to the ribbon before the workbook is read: the click that starts the page is answered once the pane is there. */
function ribbonCommands(): { follow: ExcelConnection["followCommands"] } {
  let listener: ((command: PaneTab | "Map") => void) | null = null;
  let waiting: PaneTab | "Map" | null = null;
  for (const [name, command] of Object.entries(COMMANDS)) {
    onRibbonCommand(name, async () => {
      if (listener) listener(command);
      else waiting = command;
      await showPane();
    });
  }
  return {
    follow: (next) => {
      listener = next;
      if (waiting !== null) next(waiting);
      waiting = null;
      return () => { if (listener === next) listener = null; };
    },
  };
}

/** Opens the map in a window and keeps it as the workbook is. */
function openMapWindow(session: Session): OpenMapWindow {
  return async ({ selected, address }, follow) => {
    const wire = await openWindow(new URL(`map.html?host=dialog${withTheme(themeName(officeTheme()))}${address}`, window.location.href).href);
    wire.onClosed(follow.onClosed);
    return { ...serveMap(session, wire, selected, follow), closeWindow: wire.close };
  };
}

/** Opens the full page of the Theory of Change in a window and keeps it as the workbook is. Drawing comes when a picture is asked for. */
function openTheoryWindow(session: Session): OpenTheoryWindow {
  return async (follow) => {
    const wire = await openWindow(new URL(`theory.html?host=dialog${withTheme(themeName(officeTheme()))}`, window.location.href).href);
    wire.onClosed(follow.onClosed);
    const putPicture = async (): Promise<string> => (await import("../theory/export/putTheoryPicture")).putTheoryPicture(session);
    return { ...serveTheory(session, wire, putPicture, follow), closeWindow: wire.close };
  };
}

function themeName({ dark, highContrast }: HostTheme): ThemeName {
  if (highContrast) return "contrast";
  return dark ? "dark" : "light";
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<ExcelPane connect={connectToExcel} />);
