// Redraws assets/icons/*.png from the SVG drawings beside them: node scripts/icons.mjs
// The PNGs are small and committed, so that a build needs no browser; run this after a drawing changes.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./chromium.mjs";

const icons = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "assets", "icons");

/** Name of a drawing, and the sizes in pixels that the manifest and the pages use. */
const DRAWINGS = [
  ["cairn", [16, 32, 64, 80, 128]],
  ["indicators", [16, 32, 80]],
  ["practices", [16, 32, 80]],
  ["map", [16, 32, 80]],
  ["check", [16, 32, 80]],
];

/** At 16 pixels a drawing of its own, whose edges lie on the pixels. */
const drawing = (name, size) => readFileSync(path.join(icons, size === 16 ? `${name}-16.svg` : `${name}.svg`), "utf8");

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of DRAWINGS) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${drawing(name, size)}`);
      writeFileSync(path.join(icons, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
console.log(`Drew ${DRAWINGS.reduce((count, [, sizes]) => count + sizes.length, 0)} icons in assets/icons.`);
