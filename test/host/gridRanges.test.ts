import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";
import type { WorkbookSeed } from "./seedSheet";

let open: JsdomHost;
const start = async (seed: WorkbookSeed): Promise<void> => { open = await openJsdomHost(seed); };
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Data");
const refusal = (work: (context: Excel.RequestContext) => void): Promise<string> =>
  Excel.run(async (context) => { work(context); await context.sync(); }).then(() => "done", (cause: unknown) => String((cause as { code: unknown }).code));

test("formats are kept where they were set, and mixed ones read as null", async () => {
  await start({ sheets: [{ name: "Data" }] });
  const read = await Excel.run(async (context) => {
    const area = sheetOf(context).getRange("B2:D5");
    area.format.fill.color = "#c0ffee";
    area.format.borders.getItem("EdgeBottom").style = "Continuous";
    area.getColumn(1).format.font.bold = true;
    area.format.columnWidth = 71;
    const [cell, beside, all] = ["C3", "A1", "B2:D5"].map((address) => {
      const range = sheetOf(context).getRange(address);
      range.load("format/fill/color,format/font/bold,format/columnWidth,format/wrapText");
      return range;
    });
    const border = area.format.borders.getItem("EdgeBottom");
    border.load("style");
    await context.sync();
    return [cell, beside, all].map((range) => [range?.format.fill.color, range?.format.font.bold, range?.format.columnWidth]).concat([[border.style]]);
  });
  expect(read).toEqual([["#C0FFEE", true, 71], ["#FFFFFF", false, 48], ["#C0FFEE", null, 71], ["Continuous"]]);
});

test("inserted and deleted cells push the rest, and formulas, formats and kept ranges follow", async () => {
  await start({ sheets: [{ name: "Data", blocks: [{ at: "A1", rows: [[11], [22], [33], [{ formula: "=SUM(A1:A3)+$A$2", value: 88 }]] }] }] });
  const read = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const third = sheet.getRange("A3");
    third.format.font.italic = true;
    sheet.getRange("A2").insert("Down");
    third.load("address,values");
    const after = sheet.getRange("A1:A5");
    after.load("formulas");
    await context.sync();
    const inserted = [third.address, third.values, after.formulas];
    sheet.getRange("A1:A2").delete("Up");
    const end = sheet.getRange("A1:A3");
    end.load("formulas");
    const font = sheet.getRange("A2").format.font;
    font.load("italic");
    await context.sync();
    return [...inserted, end.formulas, font.italic];
  });
  expect(read).toEqual(["Data!A4", [[33]], [[11], [""], [22], [33], ["=SUM(A1:A4)+$A$3"]], [[22], [33], ["=SUM(A1:A2)+$A$1"]], true]);
});

test("formulas are spelt in the person's language, and in R1C1", async () => {
  await start({ culture: "de-DE", sheets: [{ name: "Data", cells: { A1: 1.5, A2: 2.5 } }] });
  const read = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const typed = sheet.getRange("B1:B3");
    typed.formulasLocal = [["=WENN(A1>1;SUMME(A1:A2;0,5);WAHR)"], ["3,5"], ["3.5"]];
    typed.load("formulas,formulasLocal,formulasR1C1,values,text");
    await context.sync();
    return [typed.formulas, typed.formulasLocal[0], typed.formulasR1C1[0], typed.values[1], typed.text[1]];
  });
  expect(read).toEqual([[["=IF(A1>1,SUM(A1:A2,0.5),TRUE)"], [3.5], ["3.5"]], ["=WENN(A1>1;SUMME(A1:A2;0,5);WAHR)"], ["=IF(RC[-1]>1,SUM(RC[-1]:R[1]C[-1],0.5),TRUE)"], [3.5], ["3,5"]]);
  expect(await refusal((context) => { sheetOf(context).getRange("C1").formulasLocal = [["=SUMME(A1,A2)"]]; })).toBe("InvalidArgument");
  expect(await refusal((context) => { sheetOf(context).getRange("C1").formulas = [["=SUM(A1;A2)"]]; })).toBe("InvalidArgument");
});

test("what a cell, a formula or a sheet cannot hold is refused, and nothing is written", async () => {
  await start({ sheets: [{ name: "Data", cells: { "A1048576": "last" } }] });
  const put = (address: string, value: unknown): Promise<string> => refusal((context) => { sheetOf(context).getRange(address).values = value as string[][]; });
  expect(await put("A1:A2", [["first"], ["x".repeat(32_768)]])).toBe("InvalidArgument");
  expect(await put("A1", [[`=LEN("${"x".repeat(9_000)}")`]])).toBe("FormulaLengthExceedsLimit");
  expect(await put("B:B", "all")).toBe("InvalidArgument");
  expect(await refusal((context) => { sheetOf(context).getRange("A3").getOffsetRange(-3, 0).load("values"); })).toBe("InvalidArgument");
  expect(await refusal((context) => { sheetOf(context).getRange("A2").insert("Down"); })).toBe("NonBlankCellOffSheet");
  expect(open.host.values("Data", "A1:A2")).toEqual([[""], [""]]);
  expect(await Excel.run(async (context) => {
    const [columns, many] = ["C:C", "A1:F1000000"].map((address) => { const range = sheetOf(context).getRange(address); range.load("values,cellCount"); return range; });
    await context.sync();
    return [columns?.values, columns?.cellCount, many?.values];
  })).toEqual([null, 1_048_576, null]);
});

test("a merged area keeps its first cell, takes input there alone, and is not torn", async () => {
  await start({ sheets: [{ name: "Data", cells: { A1: "one", B1: "two" } }] });
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").merge();
    sheet.getRange("A1:B1").values = [["three", "four"]];
    await context.sync();
  });
  expect(open.host.values("Data", "A1:B2")).toEqual([["three", ""], ["", ""]]);
  expect(await refusal((context) => { sheetOf(context).getRange("A1").insert("Down"); })).toBe("MergedRangeConflict");
});

test("validation is kept and read back, and a list of more than 255 characters is refused", async () => {
  await start({ sheets: [{ name: "Data" }] });
  const list = (length: number) => (context: Excel.RequestContext): void => { sheetOf(context).getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "y".repeat(length) } }; };
  expect([await refusal(list(255)), await refusal(list(256))]).toEqual(["done", "InvalidArgument"]);
  expect(await refusal((context) => { sheetOf(context).getRange("B1").dataValidation.prompt = { showPrompt: true, title: "t".repeat(33), message: "" }; })).toBe("InvalidArgument");
  const read = await Excel.run(async (context) => {
    const rules = ["A5", "C1", "A8:A12"].map((address) => { const rule = sheetOf(context).getRange(address).dataValidation; rule.load("type,rule"); return rule; });
    await context.sync();
    return rules.map((rule) => [rule.type, Object.keys(rule.rule ?? {})]);
  });
  expect(read.slice(0, 2)).toEqual([["List", ["list"]], ["None", []]]);
});

test("conditional formats, names, settings and pictures are kept, found again and deleted", async () => {
  await start({ sheets: [{ name: "Data" }] });
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAD0lEQVQI12P4z8AARFAAABf+AQFoXLRlAAAAAElFTkSuQmCC";
  const read = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>3";
    format.custom.format.fill.color = "#00AA11";
    context.workbook.names.add("Region", sheet.getRange("B2:B4"), "where");
    context.workbook.settings.add("step", { at: 4 });
    const picture = sheet.shapes.addImage(png);
    picture.name = "Theory of Change";
    picture.altTextDescription = "Three outcomes lead to one change.";
    sheet.getRange("A1").insert("Down");
    await context.sync();
    const formats = sheet.getRange("A5").conditionalFormats;
    formats.load("items/type,items/custom/rule/formula");
    const name = context.workbook.names.getItem("region");
    name.load("formula,comment,type");
    const setting = context.workbook.settings.getItem("step");
    setting.load("value");
    const found = sheet.shapes.getItem("Theory of Change");
    found.load("altTextDescription,width,height,type");
    const image = found.getAsImage("PNG");
    await context.sync();
    found.delete();
    const gone = sheet.shapes.getItemOrNullObject("Theory of Change");
    gone.load("id");
    await context.sync();
    return [formats.items.map((one) => [one.type, one.custom.rule.formula]), [name.formula, name.comment, name.type], setting.value, [found.altTextDescription, found.width, found.height, found.type], image.value === png, gone.isNullObject];
  });
  expect(read).toEqual([[["Custom", "=$A1>3"]], ["=Data!$B$2:$B$4", "where", "Range"], { at: 4 }, ["Three outcomes lead to one change.", 3, 1.5, "Image"], true, true]);
});

test("clear, copy and used range know contents from formats", async () => {
  await start({ sheets: [{ name: "Data", cells: { B2: 7, B3: { formula: "=B2*2", value: 14 } } }] });
  const read = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2").numberFormat = [["0.00"]];
    sheet.getRange("D2").copyFrom("B2:B3");
    sheet.getRange("B2").clear("Contents");
    sheet.getRange("F9").format.fill.color = "#123456";
    const [copy, cleared, values, all] = [sheet.getRange("D2:D3"), sheet.getRange("B2"), sheet.getUsedRange(true), sheet.getUsedRange()];
    copy.load("formulas,numberFormat");
    cleared.load("values,numberFormat");
    values.load("address");
    all.load("address");
    await context.sync();
    return [copy.formulas, copy.numberFormat[0], cleared.values, cleared.numberFormat, values.address, all.address];
  });
  expect(read).toEqual([[[7], ["=D2*2"]], ["0.00"], [[""]], [["0.00"]], "Data!B2:D3", "Data!B2:F9"]);
});
