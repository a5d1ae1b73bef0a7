import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

jest.setTimeout(60_000);

// "Handle errors and events in the Office dialog box"; allowing, ignoring, closing and messages are tried in Chromium (test/e2e/host.spec.ts).

let open: JsdomHost;
afterEach(() => open.close());

const show = (): Promise<{ readonly dialog: Office.Dialog | null; readonly code: number | null }> => new Promise((resolve) => {
  Office.context.ui.displayDialogAsync("https://localhost:3000/map.html", { promptBeforeOpen: false }, (result) => {
    resolve(result.status === Office.AsyncResultStatus.Succeeded ? { dialog: result.value, code: null } : { dialog: null, code: result.error.code });
  });
});

test("a second dialog is refused while one is open", async () => {
  open = await openJsdomHost({ sheets: [{ name: "Data" }] });
  open.window.open = (() => ({ closed: false, close: () => undefined, postMessage: () => undefined, location: {}, focus: () => undefined })) as never;
  expect((await show()).code).toBeNull();
  expect((await show()).code).toBe(12_007);
});

test("a browser that blocks the window leaves no dialog", async () => {
  open = await openJsdomHost({ sheets: [{ name: "Data" }] });
  open.window.open = (() => null) as never;
  const answered = await Promise.race([show(), new Promise<"nothing">((resolve) => setTimeout(() => resolve("nothing"), 500))]);
  expect(answered).toEqual({ dialog: null, code: 12_011 });
});
