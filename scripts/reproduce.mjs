// npm run reproduce [-- --against FOLDER] — builds from this source in a folder of its own and holds it against another build (dist, or
// FOLDER), byte by byte: what is served is what the source makes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LIST } from "./integrity.mjs";
import { folderProblems } from "./verify.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({ options: { against: { type: "string" } } });
const other = path.resolve(values.against ?? process.env.CAIRN_DIST ?? path.join(root, "dist"));

if (!existsSync(path.join(other, LIST))) {
  console.error(`${other} holds no build. Build first: npm run build`);
  process.exit(1);
}
const scratch = mkdtempSync(path.join(tmpdir(), "cairn-reproduce-"));
try {
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CAIRN_DIST: scratch } });
  if (status !== 0) throw new Error("The build failed; the reasons stand above.");
  const list = JSON.parse(readFileSync(path.join(scratch, LIST), "utf8"));
  const problems = folderProblems(other, list);
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? `${list.files.length} files, the same in both builds.` : `${problems.length} of ${list.files.length} files differ between the two builds.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
