// node bench/guardsChild.mjs adapter [file open|create]: opens and reads one file as a session does, and says what came of it.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [adapter, file, what] = process.argv.slice(2);
const { openFileWorkbook } = createRequire(import.meta.url)(adapter);
const outcome = { code: null, message: null, seconds: 0, size: 0 };
if (file !== undefined) {
  const bytes = readFileSync(file);
  outcome.size = bytes.length / 1024 / 1024;
  const start = performance.now();
  try {
    const workbook = await openFileWorkbook(bytes, "hostile.xlsx");
    await workbook.read((await workbook.list()).map(({ id }) => id));
    await workbook.readSettings();
    if (what === "create") await workbook.createTables([{ name: "Made", sheet: "Made", columns: [{ name: "ID", type: "id", width: 9 }], rows: [["1"]] }]);
  } catch (cause) {
    if (cause.name !== "WorkbookError") throw cause;
    outcome.code = cause.code;
    outcome.message = cause.message;
  }
  outcome.seconds = (performance.now() - start) / 1000;
}
console.log(JSON.stringify({ ...outcome, peak: peakMegabytes() }));

/** Linux counts what the parent held before this process began in maxRSS, but not in VmHWM. */
function peakMegabytes() {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const high = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (high === undefined ? process.resourceUsage().maxRSS : Number(high)) / 1024;
}
