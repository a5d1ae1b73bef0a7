// Runs in a worker: opens a workbook with one engine, reads every cell of it, changes two, saves. Each engine is a chunk of its own.
const ENGINES = {
  /** As the product does it: saving includes opening the result again and comparing it with what was meant. */
  cairn: async () => {
    const { openFileWorkbook } = await import("../src/workbook/fileWorkbook/fileWorkbook");
    return {
      open: async (bytes) => {
        const workbook = await openFileWorkbook(bytes, "bench.xlsx");
        const [table] = await workbook.read((await workbook.list()).map(({ id }) => id));
        return { workbook, table: table.id, rows: table.rows.length };
      },
      save: async ({ workbook, table }, [text, number]) => {
        await workbook.apply({ label: "Two cells", edits: [{ kind: "cell", table, row: 0, column: 1, value: text }, { kind: "cell", table, row: 1, column: 6, value: number }] });
        return (await workbook.saving.bytes()).bytes;
      },
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return {
      open: async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes);
        return { workbook, rows: workbook.worksheets[0].actualRowCount - 1 };
      },
      save: async ({ workbook }, [text, number]) => {
        workbook.worksheets[0].getCell("B2").value = text;
        workbook.worksheets[0].getCell("G3").value = number;
        return new Uint8Array(await workbook.xlsx.writeBuffer());
      },
    };
  },
  sheetjs: async () => {
    const { read, utils, write } = await import("@e965/xlsx");
    return {
      open: async (bytes) => {
        const workbook = read(bytes, { type: "array", dense: true });
        return { workbook, rows: utils.decode_range(workbook.Sheets[workbook.SheetNames[0]]["!ref"]).e.r };
      },
      save: async ({ workbook }, [text, number]) => {
        const sheet = workbook.Sheets[workbook.SheetNames[0]]["!data"];
        sheet[1][1] = { t: "s", v: text };
        sheet[2][6] = { t: "n", v: number };
        return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", compression: true }));
      },
    };
  },
};

addEventListener("message", async ({ data: { engine, bytes, values } }) => {
  try {
    const { open, save } = await ENGINES[engine]();
    const start = performance.now();
    const opened = await open(bytes);
    const between = performance.now();
    const saved = await save(opened, values);
    const end = performance.now();
    postMessage({ rows: opened.rows, open: between - start, save: end - between, saved: saved.length });
  } catch (cause) {
    postMessage({ error: String(cause?.stack ?? cause) }); // a promise that fails in a worker is not heard on the page
  }
});
