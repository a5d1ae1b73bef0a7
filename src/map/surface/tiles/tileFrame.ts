import { tilesFor } from "./tileGrid";
import type { PlacedTile } from "./tileGrid";
import type { ShowTiles, TileNews } from "./tileMessages";
import { templateProblem, tileAddress, tileHost } from "./tileTemplate";

/*
 * The page in the sandboxed frame behind the map. It is the only page of Cairn that may load pictures from elsewhere, and
 * it knows nothing but an address and a view: the map's own page, with the practices in it, keeps its strict policy.
 */

const images = new Map<string, HTMLImageElement>();
let server: string | null = null;

function tell(news: TileNews): void {
  window.parent.postMessage(news, "*"); // a sandboxed frame does not know its parent's origin, and says nothing secret
}

window.addEventListener("message", (event: MessageEvent<ShowTiles>) => {
  if (event.source !== window.parent || event.data?.kind !== "show tiles") return;
  const { template, camera, turn } = event.data;
  if (templateProblem(template) !== null || !narrowTo(template)) return;
  show(tilesFor(camera), template);
  tell({ kind: "placed", turn });
});

/** From the first address on, no other server can be asked. False when the address is another's. */
function narrowTo(template: string): boolean {
  const host = tileHost(template);
  if (host === null || (server !== null && server !== host)) return false;
  if (server === null) {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = `img-src https://${host}`;
    document.head.append(policy);
    server = host;
  }
  return true;
}

function show(tiles: readonly PlacedTile[], template: string): void {
  const wanted = new Set(tiles.map(keyOf));
  for (const [key, image] of images) {
    if (wanted.has(key)) continue;
    image.remove();
    images.delete(key);
  }
  for (const tile of tiles) {
    const image = images.get(keyOf(tile)) ?? newImage(tile, tileAddress(template, tile.z, tile.x, tile.y));
    Object.assign(image.style, { left: `${tile.left}px`, top: `${tile.top}px`, width: `${tile.size + 0.5}px`, height: `${tile.size + 0.5}px` });
  }
}

function newImage(tile: PlacedTile, address: string): HTMLImageElement {
  const image = document.createElement("img");
  image.alt = "";
  image.referrerPolicy = "strict-origin"; // servers with a usage policy ask which site it is; never which page or filter
  image.style.position = "absolute";
  image.style.visibility = "hidden";
  image.onload = () => { image.style.visibility = ""; tell({ kind: "loaded" }); };
  image.onerror = () => { tell({ kind: "failed" }); };
  image.src = address;
  images.set(keyOf(tile), image);
  document.body.append(image);
  return image;
}

/** A tile by its place, not its number alone: a wide view shows the same tile on both sides of the date line. */
function keyOf({ z, x, y, left, size }: PlacedTile): string {
  return `${z}/${x}/${y}/${Math.floor(left / (size * 2 ** z))}`;
}

Object.assign(document.body.style, { margin: "0", overflow: "hidden" });
tell({ kind: "ready" });
