import { openWindow } from "../../src/workbook/officeWorkbook/dialog";
import { joinPane } from "../../src/workbook/officeWorkbook/dialogChild";
import { officeTheme, onOfficeThemeChange } from "../../src/workbook/officeWorkbook/hostTheme";
import { onRibbonCommand } from "../../src/workbook/officeWorkbook/ribbon";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({ sheets: [{ name: "Sheet1" }] });
});
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("a ribbon command runs its handler and Excel hears that it has ended, even when it fails", async () => {
  const clicked: string[] = [];
  onRibbonCommand("showCheck", () => { clicked.push("Check"); });
  await until(() => open.host.clickCommand("showCheck"));
  await until(() => open.host.completedCommands.length === 1);
  expect(clicked).toEqual(["Check"]);
  onRibbonCommand("showMap", () => Promise.reject(new Error("expected by this test")));
  const completed = jest.fn();
  const { mappings } = (Office.actions as unknown as { _association: { mappings: Record<string, (event: unknown) => Promise<void>> } })._association;
  await expect(mappings["SHOWMAP"]?.({ completed })).rejects.toThrow("expected by this test");
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a map address without https is told in words", async () => {
  await expect(openWindow("http://localhost:3000/map.html")).rejects.toMatchObject({ code: "host-refused", message: expect.stringContaining("https") });
});

test("a page that is no dialog of Excel's cannot join the pane", async () => {
  await expect(Promise.resolve().then(() => joinPane())).rejects.toMatchObject({ code: "host-refused" });
});

describe("the host's look", () => {
  let contrast = false;
  const listeners = new Set<() => void>();
  beforeEach(() => {
    contrast = false;
    listeners.clear();
    const page = open.window;
    const matchMedia = (query: string) => ({
      get matches() { return query.includes("forced-colors") && contrast; },
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    });
    Object.assign(globalThis, {
      window: {
        matchMedia,
        addEventListener: (type: string, listener: () => void) => { page.addEventListener(type, listener); },
        removeEventListener: (type: string, listener: () => void) => { page.removeEventListener(type, listener); },
      },
    });
  });
  afterEach(() => { Reflect.deleteProperty(globalThis, "window"); });

  const themed = (theme: unknown): void => { Object.defineProperty(Office.context, "officeTheme", { value: theme, configurable: true }); };

  test("is light where Excel does not tell it, dark by its word or by its background", () => {
    expect(officeTheme()).toEqual({ dark: false, highContrast: false });
    themed({ isDarkTheme: true, bodyBackgroundColor: "#ffffff" });
    expect(officeTheme().dark).toBe(true);
    themed({ bodyBackgroundColor: "#262626" });
    expect(officeTheme().dark).toBe(true);
    themed({ bodyBackgroundColor: "#f5f5f5" });
    expect(officeTheme().dark).toBe(false);
  });

  test("is told again when contrast changes or the person comes back to another theme, and not otherwise", () => {
    const heard: unknown[] = [];
    const stop = onOfficeThemeChange((theme) => heard.push(theme));
    open.window.dispatchEvent(new open.window.Event("focus"));
    expect(heard).toEqual([]);
    contrast = true;
    for (const listener of listeners) listener();
    themed({ isDarkTheme: true });
    open.window.dispatchEvent(new open.window.Event("focus"));
    expect(heard).toEqual([{ dark: false, highContrast: true }, { dark: true, highContrast: true }]);
    stop();
    themed({ isDarkTheme: false });
    open.window.dispatchEvent(new open.window.Event("focus"));
    expect(heard).toHaveLength(2);
    expect(listeners.size).toBe(0);
  });
});
