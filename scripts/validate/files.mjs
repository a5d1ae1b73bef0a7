// What the manifest promises against what the build made: every address a file, every icon its size.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { commandProblems, functionProblems } from "./code.mjs";
import { childOf, elementsOf } from "./tree.mjs";
import { addressesOf } from "./values.mjs";

/** Size in pixels of a PNG, from its first chunk; null when the file is none. */
export function pngSize(bytes) {
  const png = bytes.length > 24 && bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return png ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** Faults between the manifest and the folder `dist` that its base address stands for. */
export function fileProblems(root, dist) {
  const startElement = elementsOf(root, "o:SourceLocation")[0];
  const start = startElement?.attributes.DefaultValue ?? "";
  if (!URL.canParse(start)) return [];
  const base = new URL(".", start).href;
  /** The file behind an address, or null when it lies elsewhere. */
  const fileOf = (url) => {
    if (!URL.canParse(url) || !url.startsWith(base)) return null;
    return path.join(dist, decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length)) || "index.html");
  };
  return [...missing(root, base, fileOf), ...windows(startElement, fileOf), ...icons(root, fileOf), ...commandProblems(root, fileOf), ...functionProblems(root, fileOf)];
}

/** Pages that the pane opens as windows, beside its own; the manifest need not name them, as they are of the same address. */
const WINDOWS = ["map.html", "theory.html"];

const isFile = (file) => existsSync(file) && statSync(file).isFile();

function missing(root, base, fileOf) {
  const problems = [];
  const support = childOf(root, "o:SupportUrl")?.attributes.DefaultValue;
  for (const { element, url } of addressesOf(root)) {
    if (element.key === "o:AppDomain" || !URL.canParse(url)) continue;
    const file = fileOf(url);
    if (file && !isFile(file)) problems.push({ line: element.line, text: `The address ${url} has no file in dist.`, todo: `Build it, or correct the address; ${path.relative(process.cwd(), file)} was looked for.` });
    if (!file && url !== support) problems.push({ line: element.line, text: `The address ${url} lies outside ${base}.`, todo: "Serve the file from dist with the rest." });
  }
  return problems;
}

function windows(start, fileOf) {
  return WINDOWS.filter((name) => { const file = fileOf(new URL(name, start.attributes.DefaultValue).href); return file !== null && !isFile(file); })
    .map((name) => ({ line: start.line, text: `The pane opens ${name} in a window, and it has no file in dist.`, todo: "Build it: npm run build" }));
}

function icons(root, fileOf) {
  const wanted = [
    ["o:IconUrl", 32],
    ["o:HighResolutionIconUrl", 64],
  ].flatMap(([key, size]) => elementsOf(root, key).map((element) => ({ element, url: element.attributes.DefaultValue ?? "", size })));
  const images = new Map(elementsOf(root, "bt:Images").flatMap((list) => list.children).map((image) => [image.attributes.id, image]));
  for (const use of elementsOf(root, "v:Icon").flatMap((icon) => icon.children)) {
    const image = images.get(use.attributes.resid);
    if (image) wanted.push({ element: use, url: image.attributes.DefaultValue ?? "", size: Number(use.attributes.size) });
  }
  const problems = [];
  for (const { element, url, size } of wanted) {
    const file = fileOf(url);
    if (!file || !isFile(file)) continue;
    const found = pngSize(readFileSync(file));
    const name = path.basename(file);
    if (!found) problems.push({ line: element.line, text: `The icon ${name} is not a PNG.`, todo: "Draw it again: node scripts/icons.mjs" });
    else if (found.width !== size || found.height !== size) problems.push({ line: element.line, text: `The icon ${name} is ${found.width} by ${found.height} pixels, but stands for ${size}.`, todo: `Name the ${size}-pixel file, or draw it again: node scripts/icons.mjs` });
  }
  return problems;
}
