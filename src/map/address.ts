import type { Presenting } from "./explorerState";
import type { MapView } from "./surface/camera";

/** The part of the address after `#`, taken apart: the map's own wishes, and the rest, which belongs to the filter. */
export interface MapAddress {
  readonly filter: string;
  readonly practice: string | null;
  /** Where the map looks; null where it shows all practices by itself. */
  readonly view: MapView | null;
  readonly presenting: Presenting;
  /** The presenter's own title. */
  readonly title: string | null;
  /** Practices that stand side by side. */
  readonly compared: readonly string[];
}

export const EMPTY_ADDRESS: MapAddress = { filter: "", practice: null, view: null, presenting: null, title: null, compared: [] };

const OWN = ["practice", "view", "present", "title", "compare"] as const;
type Own = (typeof OWN)[number];

/**
 * Reads `#country=Italy&practice=P-07&view=51.52,-0.07,6`. What is not written right counts as not there. Everything that is
 * not the map's own is left for the filter, which passes over what it does not know.
 */
export function readAddress(hash: string): MapAddress {
  const own = new Map<Own, string[]>();
  const rest: string[] = [];
  for (const part of hash.replace(/^#/, "").split("&")) {
    const mark = part.indexOf("=");
    const name = OWN.find((each) => each === part.slice(0, mark));
    if (name === undefined) {
      if (part !== "") rest.push(part);
      continue;
    }
    const value = decoded(part.slice(mark + 1));
    if (value !== null) own.set(name, [...(own.get(name) ?? []), value]);
  }
  const first = (name: Own): string | null => own.get(name)?.[0] ?? null;
  const presenting = first("present");
  return {
    filter: rest.join("&"), practice: first("practice"), view: viewFrom(first("view") ?? ""),
    presenting: presenting === "published" || presenting === "all" ? presenting : null,
    title: first("title"), compared: own.get("compare") ?? [],
  };
}

/** Writes what `readAddress` reads; "" when there is nothing to say. */
export function writeAddress({ filter, practice, view, presenting, title, compared }: MapAddress): string {
  const pair = (name: Own, value: string | null): string[] => (value === null ? [] : [`${name}=${encoded(value)}`]);
  const parts = [
    ...(filter === "" ? [] : [filter.replace(/^#/, "")]), ...pair("practice", practice), ...pair("view", view === null ? null : viewText(view)),
    ...pair("present", presenting), ...pair("title", title), ...compared.flatMap((key) => pair("compare", key)),
  ];
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** Heard on the window, with the address as its detail, each time the map stands elsewhere: a page in a frame or dialog shows no address. */
export const ADDRESS_CHANGED = "cairn-address";

/** Where the map stands, without the open practice and without a presentation: what a map that opens next starts with. */
export function withoutPractice(address: string): string {
  return writeAddress({ ...readAddress(address), practice: null, presenting: null });
}

/** "51.52,-0.07,6": as many decimals as a pixel is fine at that zoom, so that panning a little changes little. */
export function viewText({ lat, lng, zoom }: MapView): string {
  const decimals = Math.max(0, Math.ceil(Math.log10((256 * 2 ** zoom) / 360)));
  return [lat.toFixed(decimals), lng.toFixed(decimals), String(Number(zoom.toFixed(2)))].map((text) => text.replace(/^-(0(?:\.0*)?)$/, "$1")).join(",");
}

/** Degrees and zoom; null for anything that is no place on Earth. */
function viewFrom(text: string): MapView | null {
  const numbers = text.split(",");
  if (numbers.length !== 3 || numbers.some((each) => !/^-?\d+(?:\.\d+)?$/.test(each))) return null;
  const [lat, lng, zoom] = numbers.map(Number);
  if (lat === undefined || lng === undefined || zoom === undefined) return null;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 360 && zoom >= 0 && zoom <= 24 ? { lat, lng, zoom } : null;
}

/** Spaces as `+`, as in the filter; commas as they are. Half a character cannot be written and becomes U+FFFD. */
function encoded(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return encodeURIComponent(whole).replace(/%20/g, "+").replace(/%2C/g, ",");
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch (cause) {
    if (cause instanceof URIError) return null; // someone mistyped the address; the map opens without it
    throw cause;
  }
}
