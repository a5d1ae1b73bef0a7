// Makes assets/viewer.html: the page that an export fills with practices. Script, styles and background map stand in it, so
// that it works from a file and asks nothing of any network.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Where webpack puts the viewer's script and styles before they are put into the page. */
export const PARTS = "viewer-parts";
const DATA_PLACE = '<script type="application/json" id="cairn-data"></script>';

/** Writes `distDir`/assets/viewer.html. The basemap must stand in `distDir` already. */
export function writeViewer(distDir) {
  const part = (name) => readFileSync(path.join(distDir, PARTS, name), "utf8");
  const script = inScript(part("viewer.js"));
  const styles = part("viewer.css");
  if (/<\/style/i.test(styles)) throw new Error("The viewer's styles hold an end tag of their own element.");
  const basemap = readFileSync(path.join(distDir, "basemap/basemap.json"), "utf8").replace(/</g, "\\u003c");
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  const put = (page, place, text) => {
    if (page.split(place).length !== 2) throw new Error(`viewer.html has "${place}" not just once.`);
    return page.replace(place, () => text);
  };
  const template = readFileSync(path.join(root, "src/viewer/viewer.html"), "utf8");
  const parts = [["SCRIPT_HASH", hash], [">STYLES<", `>${styles}<`], [">BASEMAP<", `>${basemap}<`], [">SCRIPT<", `>${script}<`]];
  for (const [place] of parts) if (template.split(place).length !== 2) throw new Error(`viewer.html has "${place}" not just once.`);
  // The script goes in last, as it may hold the words that the others are put in place of.
  const page = parts.reduce((made, [place, text]) => put(made, place, text), template);
  if (page.split(DATA_PLACE).length !== 2) throw new Error("viewer.html has no single place for the practices.");
  mkdirSync(path.join(distDir, "assets"), { recursive: true });
  writeFileSync(path.join(distDir, "assets/viewer.html"), page);
  rmSync(path.join(distDir, PARTS), { recursive: true });
}

/** A script that can stand in a page: no end tag and no comment sign within it. Both stand in strings and regular expressions only, where the escape means the same. */
function inScript(code) {
  return code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "\\x3c!--");
}
