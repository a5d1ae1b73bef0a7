import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** Lower-case names of all parts that relationships lead to from the package's root: worked out without any code of ours. */
export function reachable(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replace(/^\//, "").toLowerCase(), content]));
  const seen = new Set<string>();
  const visit = (part: string): void => {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const relations = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (relations === undefined) return;
    for (const target of targets(new TextDecoder().decode(relations))) {
      const name = decodeURIComponent(new URL(target, `http://package/${folder}`).pathname.slice(1)).toLowerCase();
      if (!parts.has(name) || seen.has(name)) continue;
      seen.add(name);
      visit(name);
    }
  };
  visit("");
  return [...seen].sort();
}

function targets(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ attributes }) => {
    if (attributes["Target"] !== undefined && attributes["TargetMode"] !== "External") found.push(attributes["Target"]);
  });
  parser.write(xml).close();
  return found;
}
