/** A small generator with a seed, so that a failure can be had again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One to four bytes or runs of bytes changed, blanked or copied about; one in ten is cut short as well. */
export function mutateBytes(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let n = 1 + Math.floor(next() * 4); n > 0; n--) {
    const at = Math.floor(next() * copy.length);
    const length = 1 + Math.floor(next() * 12);
    const what = next();
    if (what < 0.5) copy[at] = Math.floor(next() * 256);
    else if (what < 0.75) copy.fill(what < 0.6 ? 0 : 255, at, at + length);
    else copy.copyWithin(at, Math.floor(next() * copy.length), Math.floor(next() * copy.length));
  }
  return next() < 0.1 ? copy.slice(0, Math.floor(next() * copy.length)) : copy;
}

/** Numbers and words that readers stumble over. */
const ODD = ["", "-1", "0", "4294967296", "1e308", "NaN", "1048577", "A0", "XFE1", "A1:XFD1048576", "$A$1:B", "../../x.xml", "/", "&#0;", "&#xD800;", "&lt;", "shared", "array", "true", "\u0000", "xl", "rId999", " "];
const TAG = /<\/?[A-Za-z][^<>]*>/g;
const VALUE = /="([^"]*)"/g;

/** XML whose tags or attribute values were changed as a broken writer, or somebody with an intent, would: still text, often still well-formed. */
export function mutateXml(xml: string, next: () => number): string {
  let changed = xml;
  for (let n = 1 + Math.floor(next() * 3); n > 0; n--) changed = mutateOnce(changed, next);
  return changed;
}

function mutateOnce(xml: string, next: () => number): string {
  const what = next();
  const odd = ODD[Math.floor(next() * ODD.length)] ?? "";
  if (what < 0.5) {
    const value = pick([...xml.matchAll(VALUE)], next);
    return value === null ? xml : splice(xml, value.index + 2, value[1]?.length ?? 0, odd);
  }
  const tag = pick([...xml.matchAll(TAG)], next);
  if (tag === null) return xml;
  if (what < 0.6) return splice(xml, tag.index, tag[0].length, ""); // a tag gone
  if (what < 0.7) return splice(xml, tag.index, 0, tag[0]); // a tag twice
  if (what < 0.8) return splice(xml, tag.index, tag[0].length, tag[0].replace(/^<(\/?)/, "<$1x:")); // another namespace
  if (what < 0.9) return splice(xml, tag.index + tag[0].length, 0, odd); // text where none belongs
  const other = pick([...xml.matchAll(TAG)], next);
  return other === null ? xml : splice(xml, tag.index, tag[0].length, other[0]); // a tag of another kind
}

function pick<T>(all: readonly T[], next: () => number): T | null {
  return all[Math.floor(next() * all.length)] ?? null;
}

function splice(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}
