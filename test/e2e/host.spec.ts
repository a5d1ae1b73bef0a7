import { expect, test } from "@playwright/test";
import type { WorkbookSeed } from "../host/hostModel";
import { openPane } from "../host/browserHost";

// The host itself, with pages that hold nothing but calls of Office.js.

const SEED: WorkbookSeed = { sheets: [{ name: "Data", blocks: [{ at: "A1", rows: [["Title", "Score"], ["Language café", 3]] }], tables: [{ name: "Practices", range: "A1:B2" }] }] };
const SCRIPT = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;
const PANE = `<!doctype html><html lang="en"><head>${SCRIPT}</head><body><output id="out"></output><button id="open">Open</button><script>
  const out = (text) => { document.getElementById("out").textContent = text; };
  CustomFunctions.associate("DOUBLE", (values) => values.map((row) => row.map((v) => typeof v === "number" ? 2 * v : new CustomFunctions.Error("#N/A", "not a number"))));
  Office.onReady(async (info) => {
    Office.actions.associate("showMap", (event) => { out("clicked " + event.source.id); event.completed(); });
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("Practices").getDataBodyRange().load("values");
      await context.sync();
      out(info.host + ": " + JSON.stringify(range.values));
    });
    document.getElementById("open").onclick = () => Office.context.ui.displayDialogAsync(location.origin + "/child.html", { height: 50, width: 50 }, (result) => {
      if (result.status !== "succeeded") { setTimeout(() => out("refused " + result.error.code)); return; }
      result.value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => { out("heard " + event.message); result.value.messageChild("hello child"); });
      result.value.addEventHandler(Office.EventType.DialogEventReceived, (event) => out("ended " + event.error));
    });
  });
</script></body></html>`;
const CHILD = `<!doctype html><html lang="en"><head>${SCRIPT}</head><body><output id="out"></output><script>
  Office.onReady(() => Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived,
    (event) => { document.getElementById("out").textContent = event.message; }, () => Office.context.ui.messageParent("ready")));
</script></body></html>`;

test("office.js runs in a frame, reads cells, and hears the ribbon", async ({ context }) => {
  const { pane, host, refused } = await openPane(context, { dist: "no-such-folder", seed: SEED, files: { "taskpane.html": PANE } });
  await expect(pane.locator("#out")).toHaveText('Excel: [["Language café",3]]');
  expect(host.clickCommand("showMap", "CairnMap")).toBe(true);
  await expect(pane.locator("#out")).toHaveText("clicked CairnMap");
  await expect.poll(() => host.completedCommands).toEqual(["command-CairnMap"]);
  expect(host.unimplemented).toEqual([]);
  expect(refused).toEqual([]);
});

test("a dialog opens after Allow and talks both ways; Ignore and closing are told", async ({ context }) => {
  const opened = await openPane(context, { dist: "no-such-folder", seed: SEED, files: { "taskpane.html": PANE, "child.html": CHILD } });
  const { pane } = opened;
  await pane.getByRole("button", { name: "Open" }).click();
  await opened.ignoreDialog();
  await expect(pane.locator("#out")).toHaveText("refused 12009");
  await pane.getByRole("button", { name: "Open" }).click();
  const dialog = await opened.allowDialog();
  await expect(pane.locator("#out")).toHaveText("heard ready");
  await expect(dialog.locator("#out")).toHaveText("hello child");
  await dialog.close();
  await expect(pane.locator("#out")).toHaveText("ended 12006");
});

test("a custom function is called from a cell, and gets its result or its error there", async ({ context }) => {
  const { pane, host } = await openPane(context, { dist: "no-such-folder", seed: SEED, files: { "taskpane.html": PANE } });
  await expect(pane.locator("#out")).toHaveText(/Excel/);
  host.functions.register("CAIRN", [{ id: "DOUBLE", name: "DOUBLE", parameters: [{ dimensionality: "matrix" }], allowErrorForDataTypeAny: true }]);
  host.edit("Data", "D2", [["=CAIRN.DOUBLE(Practices[@Score])"]]);
  host.edit("Data", "D3", [["=IFNA(CAIRN.DOUBLE(A2),\"none\")"]]);
  await expect.poll(() => host.values("Data", "D2:D3")).toEqual([[6], ["none"]]);
  host.edit("Data", "B2", [[17]]);
  await expect.poll(() => host.values("Data", "D2")).toEqual([[34]]);
  host.edit("Data", "D4", [["=CAIRN.DOUBLE(A2)"]]);
  await expect.poll(() => host.functions.words.get("Data!D4")).toBe("not a number");
  expect(host.values("Data", "D4")).toEqual([["#N/A"]]);
});
