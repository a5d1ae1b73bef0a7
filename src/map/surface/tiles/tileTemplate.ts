/** Map pictures from a server that the person named. Off until someone switches it on. */
export interface TileSettings {
  readonly on: boolean;
  /** An https address with {z}, {x} and {y} in it. */
  readonly template: string;
  /** Whose map it is, shown on the map as text. */
  readonly attribution: string;
}

export const NO_TILES: TileSettings = { on: false, template: "", attribution: "" };

/** What is wrong with a template, as a sentence; null when it can be used. */
export function templateProblem(template: string): string | null {
  const text = template.trim();
  if (text === "") return "Enter the address that the tile server's owner gives.";
  if (!/^https:\/\//i.test(text)) return "The address has to start with https://.";
  const places = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const missing = ["z", "x", "y"].filter((name) => !places.includes(name));
  if (missing.length > 0) return `The address has to hold ${missing.map((name) => `{${name}}`).join(" and ")}.`;
  const other = places.find((name) => !["z", "x", "y"].includes(name));
  if (other !== undefined) return `Only {z}, {x} and {y} are filled in, not {${other}}.`;
  const host = tileHost(text);
  if (host === null || /[{}]|%7b|%7d/i.test(host)) return "This is no web address.";
  return new URL(text).username !== "" ? "The address must not hold a user name." : null;
}

/** What is wrong with an attribution, as a sentence; null when it can be shown. */
export function attributionProblem(attribution: string): string | null {
  if (attribution.trim() === "") return "Enter whose map it is. The tile server's owner says how to name it.";
  return attribution.length > 200 ? "Shorten this to 200 characters." : null;
}

/** The server's name, with its port if it has one; null for what is no address. */
export function tileHost(template: string): string | null {
  try {
    const { host } = new URL(template.trim());
    return host === "" ? null : host;
  } catch {
    return null;
  }
}

/** Said where the server is OpenStreetMap's own. */
export function tileNote(template: string): string | null {
  const host = tileHost(template) ?? "";
  return /(^|\.)tile\.openstreetmap\.(org|de|fr)$|(^|\.)tile\.osm\.org$/i.test(host)
    ? "OpenStreetMap's own servers run on donations. Their tile usage policy rules out heavy use, and may refuse a tool that many people use: ask your web team for a server that you may use."
    : null;
}

export function tileAddress(template: string, z: number, x: number, y: number): string {
  return template.trim().replaceAll("{z}", String(z)).replaceAll("{x}", String(x)).replaceAll("{y}", String(y));
}
