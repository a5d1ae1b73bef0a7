// Opens files that are made to do harm, each in a process of its own over the built adapter: how long until they are refused in
// words (or opened, where they only lie), and how much memory that took above a process that opened nothing.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { HOSTILE_FILES } from "./hostileFiles.mjs";

const CHILD = path.join(path.dirname(fileURLToPath(import.meta.url)), "guardsChild.mjs");
const MOST_SECONDS = 2;
const MOST_MB = 300;

export function benchGuards(cache) {
  const folder = path.join(cache, "hostile");
  mkdirSync(folder, { recursive: true });
  const wanted = process.env.CAIRN_GUARDS;
  const files = Object.entries(HOSTILE_FILES).filter(([name]) => wanted === undefined || name.includes(wanted));
  const idle = run(cache, []).peak;
  const rows = files.map(([name, { refused, make, create }]) => {
    const file = path.join(folder, `${name.replace(/\W+/g, "-")}.xlsx`);
    if (!existsSync(file)) writeFileSync(file, make());
    const { code, message, seconds, peak, size } = run(cache, [file, create ? "create" : "open"]);
    const memory = peak - idle;
    const right = code === refused && seconds <= MOST_SECONDS && memory <= MOST_MB;
    console.log(`${right ? "ok  " : "OVER"} ${name}: ${code ?? "opened"}, ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB${message === null ? "" : `: ${message}`}`);
    return { right, line: `| ${name} | ${size.toFixed(size < 10 ? 1 : 0)} MB | ${code ?? "opened"} | ${seconds.toFixed(2)} s | ${memory.toFixed(0)} MB |${right ? "" : " over |"}` };
  });
  return `## Files made to do harm (goal: refused in words within ${MOST_SECONDS} s and ${MOST_MB} MB)

| file | its size | outcome | time | memory above an idle process |
|---|---|---|---|---|
${rows.map(({ line }) => line).join("\n")}

${rows.filter(({ right }) => right).length} of ${rows.length} as they should be. Memory includes the file's own bytes; "opened" are files that only lie about their size.
`;
}

function run(cache, args) {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [CHILD, path.join(cache, "fileWorkbook.js"), ...args], { encoding: "utf8", timeout: 120_000 });
  if (status !== 0) return { code: `ended (${signal ?? status})`, message: stderr.slice(-300), seconds: Infinity, peak: Infinity, size: 0 };
  return JSON.parse(stdout);
}
