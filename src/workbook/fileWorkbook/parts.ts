import { MAX_TREE_BYTES } from "./limits";
import { notXml, parseXml, tooManyNodes, type XmlElement, attribute, childrenOf } from "./xmlTree";
import { decodeXml } from "./xmlText";
import { refuseLongText } from "./longText";
import { ReadingMeter } from "./readingMeter";
import type { Watch } from "./nativeDeflate";
import { entryKey, inflateAhead, inflateEntry, type ZipArchive } from "./zipRead";

/** One relationship, its target already resolved to a part name (null when it points outside the file). */
export interface Relation {
  readonly id: string;
  /** Last word of the type's address, e.g. "worksheet": the same for transitional and Strict files. */
  readonly kind: string;
  readonly target: string | null;
}

/**
 * The parts of an Open XML package by name (no leading slash): those of the file, overlaid by what was made or changed
 * since. Part names are compared without regard to case.
 */
export class Parts {
  private readonly texts = new Map<string, { readonly name: string; readonly text: string }>();
  /** Parts that are no text (pictures). A name is in one of the two maps. */
  private readonly binaries = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  constructor(readonly zip: ZipArchive, readonly meter = new ReadingMeter()) {}

  has(name: string): boolean {
    return this.texts.has(entryKey(name)) || this.binaries.has(entryKey(name)) || this.zip.byName.has(entryKey(name));
  }

  /** Size of a part of the file in bytes, unpacked; 0 for one that it does not have. */
  sizeOf(name: string): number {
    return this.zip.byName.get(entryKey(name))?.size ?? 0;
  }

  /** The part's text, or null when there is no such part. A part of more than `most` bytes is refused before it is unpacked. */
  text(name: string, watch?: Watch, most = Infinity): string | null {
    const made = this.texts.get(entryKey(name));
    if (made !== undefined) return made.text;
    const entry = this.zip.byName.get(entryKey(name));
    if (entry === undefined) return null;
    if (entry.size > most) throw tooManyNodes(entry.name);
    return decodeXml(inflateEntry(this.zip, entry, watch)).replace(/^\uFEFF/, "");
  }

  /** The text of a part with cells, which is refused at a text that no cell can hold. A missing part is damage. */
  needCells(name: string): string {
    const text = this.text(name, this.watchOver(name)) ?? this.need(name);
    this.meter.unpacked(name, 1); // a small part is not seen piece by piece
    return text;
  }

  /** Unpacks a part with cells for the call that asks for it next, faster than that call could; refuses what `needCells` refuses. */
  async unpackAhead(name: string): Promise<void> {
    const entry = this.texts.has(entryKey(name)) ? undefined : this.zip.byName.get(entryKey(name));
    if (entry !== undefined) await inflateAhead(this.zip, entry, this.watchOver(name));
  }

  private watchOver(name: string): Watch {
    const refuse = refuseLongText();
    const size = Math.max(1, this.sizeOf(name));
    let unpacked = 0;
    return (piece) => {
      refuse(piece);
      unpacked += piece.length;
      this.meter.unpacked(name, unpacked / size);
    };
  }

  /** The part's text; a missing part is damage. */
  need(name: string, most = Infinity): string {
    const text = this.text(name, undefined, most);
    if (text === null) throw notXml(name);
    return text;
  }

  tree(name: string): XmlElement {
    return parseXml(this.need(name, MAX_TREE_BYTES), name);
  }

  /** Replaces or adds a part. */
  put(name: string, text: string): void {
    this.texts.set(entryKey(name), { name: this.zip.byName.get(entryKey(name))?.name ?? name, text });
  }

  /** Replaces or adds a part that is no text. */
  putBytes(name: string, bytes: Uint8Array): void {
    this.binaries.set(entryKey(name), { name: this.zip.byName.get(entryKey(name))?.name ?? name, bytes });
  }

  /** The bytes of a part that is no text; null when there is no such part. */
  bytes(name: string): Uint8Array | null {
    const entry = this.zip.byName.get(entryKey(name));
    return this.binaries.get(entryKey(name))?.bytes ?? (entry === undefined ? null : inflateEntry(this.zip, entry));
  }

  /** All parts made or changed, by entry name: texts, then what is none. */
  made(): ReadonlyMap<string, string | Uint8Array> {
    return new Map<string, string | Uint8Array>([...[...this.texts.values()].map((p) => [p.name, p.text] as const), ...[...this.binaries.values()].map((p) => [p.name, p.bytes] as const)]);
  }

  /** Names of all parts: those of the file, then those made. */
  names(): readonly string[] {
    return [...new Map([...this.zip.entries, ...this.texts.values(), ...this.binaries.values()].map(({ name }) => [entryKey(name), name])).values()];
  }

  copy(): Parts {
    const copy = new Parts(this.zip, this.meter);
    for (const [key, part] of this.texts) copy.texts.set(key, part);
    for (const [key, part] of this.binaries) copy.binaries.set(key, part);
    return copy;
  }

  /** The relationships of a part ("" for the package's own); none when it has none. */
  relations(part: string): readonly Relation[] {
    const name = relationsName(part);
    const text = this.text(name, undefined, MAX_TREE_BYTES);
    if (text === null) return [];
    return childrenOf(parseXml(text, name), "Relationship").map((r) => {
      const target = attribute(r, "Target") ?? "";
      const outside = attribute(r, "TargetMode") === "External";
      return {
        id: attribute(r, "Id") ?? "",
        kind: (attribute(r, "Type") ?? "").split("/").at(-1) ?? "",
        target: outside ? null : this.resolve(part, target),
      };
    });
  }

  /** A name like `stem7.xml` that no part has yet. */
  freeName(stem: string, taken: (name: string) => boolean = () => false, extension = "xml"): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n}.${extension}`;
      if (!this.has(name) && !taken(name)) return name;
    }
  }

  private resolve(from: string, target: string): string {
    const path = target.split("#")[0] ?? "";
    const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
    for (const step of path.split(/[\\/]/)) {
      if (step === "..") steps.pop();
      else if (step !== "" && step !== ".") steps.push(step);
    }
    const name = steps.join("/");
    if (this.has(name) || !name.includes("%")) return name;
    try {
      return decodeURIComponent(name);
    } catch {
      return name; // a lone % in a name is just a character
    }
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationsName(part: string): string {
  const at = part.lastIndexOf("/");
  return `${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`;
}

/** The path from one part to another as a relationship target: absolute, which every reader takes. */
export function targetOf(part: string): string {
  return `/${part}`;
}

/** Names of all parts that can be reached from the package's root through relationships. */
export function reachableParts(parts: Parts): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target } of parts.relations(part)) {
      if (target === null || seen.has(entryKey(target)) || !parts.has(target)) continue;
      seen.add(entryKey(target));
      open.push(target);
    }
  }
  return seen;
}
