import "leaflet/dist/leaflet.css";
import L from "leaflet";
import type { Basemap, BasemapLayer, CountryName } from "./basemapData";
import type { Camera, GeoBox, MapView } from "./camera";

/** Colours of the basemap; the sea is the container's own background. */
export interface BasemapPaint {
  readonly land: string;
  readonly coast: string;
  readonly border: string;
}

export interface SurfaceListeners {
  /** After the view came to rest: draw the symbols for it. */
  onRest(camera: Camera): void;
  /** A zoom is about to be animated to this view: move the symbols along. */
  onZoom(camera: Camera): void;
}

/** A pannable, zoomable surface. The only thing the rest of the map knows of Leaflet is this interface. */
export interface MapSurface {
  /** The whole map: where a pointer is listened for. */
  readonly container: HTMLElement;
  /** Where tiles of another server lie, when a person wants them: above the background. */
  readonly tiles: HTMLElement;
  /** Where areas are drawn: above the background, below the country names. */
  readonly areas: HTMLElement;
  /** Where many small things are drawn: above the names, below the symbols. */
  readonly dots: HTMLElement;
  /** Where symbols are placed, in pixels from the camera's origin. It moves along when the map is dragged. */
  readonly symbols: HTMLElement;
  /** Class for elements in it whose `transform` is to glide while a zoom is animated. */
  readonly movingClass: string;
  readonly maxZoom: number;
  camera(): Camera;
  view(): MapView;
  /** True while it shows the whole picture because nobody has moved it: a link need not name such a view. */
  isWhole(): boolean;
  /** True while it keeps a box in view whatever its size, until the person moves it. */
  holdsBox(): boolean;
  /** Goes to a view at once, as a link asks. */
  lookAt(view: MapView): void;
  /** Glides to a view; goes there at once for people who ask for reduced motion. */
  glideTo(view: MapView): void;
  /** Degrees at a point of the page, as pointer events have it. */
  positionAt(clientX: number, clientY: number): { readonly lat: number; readonly lng: number };
  /** Around a point in px from the top left corner of the view; around its middle without one. */
  zoomBy(steps: number, around?: readonly [number, number]): void;
  panBy(x: number, y: number): void;
  /** Shows the whole box with some room around it; never nearer than `closest`. `whole`: the box is all there is to see. */
  show(box: GeoBox, closest: number, whole?: boolean): void;
  /** Pans, without zooming, if the position is outside the view or at its very edge. */
  reveal(position: { readonly lat: number; readonly lng: number }): void;
  /** True since the last drag began, until the next press: a release over a symbol is then no click on it. */
  wasDragged(): boolean;
  setBasemap(basemap: Basemap, paint: BasemapPaint): void;
  /** Finer shapes of the area they cover, shown from `fromZoom` on in place of the last layer. */
  setDetail(detail: Basemap, fromZoom: number): void;
  paint(paint: BasemapPaint): void;
  /** Country names, which tiles bring themselves. */
  showNames(on: boolean): void;
  destroy(): void;
}

const MIN_ZOOM = 1.5;
const MAX_ZOOM = 11;
/** The whole inhabited world, so that nobody drags the map out of sight. */
const BOUNDS = L.latLngBounds([-78, -190], [84, 190]);
/** Room around a box that is shown, in px; more below, where legend and scale lie. */
const ROOM = 48;
const ROOM_BELOW = 84;

/** Makes a map in `container`. `still` keeps it from moving by itself, for people who ask for reduced motion. */
export function createMapSurface(container: HTMLElement, listeners: SurfaceListeners, still: boolean): MapSurface {
  const map = L.map(container, {
    keyboard: false, zoomControl: false, attributionControl: false, // ours are labelled, reachable and translated
    zoomSnap: 0.5, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, maxBounds: BOUNDS, maxBoundsViscosity: 0.8,
    zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
  });
  map.setView([51, 10], 4, { animate: false });
  L.control.scale({ position: "bottomright", imperial: false, maxWidth: 110 }).addTo(map);
  const symbols = map.createPane("symbols");
  symbols.style.zIndex = "620";
  const areas = map.createPane("areas");
  areas.style.zIndex = "410";
  const dots = map.createPane("dots");
  dots.style.zIndex = "610";
  const tiles = map.createPane("tiles");
  tiles.style.zIndex = "405";
  for (const pane of [tiles, areas, dots]) pane.style.pointerEvents = "none"; // what is drawn is hit by its own code
  const names = map.createPane("names");
  names.style.zIndex = "420";
  for (const pane of [names, areas, dots, map.getPane("overlayPane")]) pane?.setAttribute("aria-hidden", "true"); // pictures whose meaning stands in names and lists
  const ground = createGround(map);

  let dragged = false;
  /** The box to keep in view when the size changes, until the person moves the map. */
  let held: { readonly box: GeoBox; readonly closest: number; readonly whole: boolean } | null = null;
  /** A zoom under way cannot be stopped and would end where it was going: what is asked meanwhile waits for its end. */
  let zooming = false;
  let waiting = false;
  let moving = false;
  let shownBefore = false;
  const fit = (animate: boolean): void => {
    if (!held) return;
    if (zooming) {
      waiting = true;
      return;
    }
    const { box, closest } = held;
    if (moving) map.stop(); // a pan that is still under way would carry the new view off; at rest, stopping draws all anew
    map.fitBounds([[box.south, box.west], [box.north, box.east]], {
      paddingTopLeft: [ROOM, ROOM], paddingBottomRight: [ROOM, ROOM_BELOW], maxZoom: closest, animate,
    });
  };
  const letGo = (): void => { held = null; };
  const onPress = (): void => { dragged = false; };
  const holdScroll = (): void => { container.scrollTop = 0; container.scrollLeft = 0; }; // a focused child must not scroll the map
  container.addEventListener("pointerdown", onPress, true);
  container.addEventListener("wheel", letGo, { passive: true });
  container.addEventListener("scroll", holdScroll);
  map.on("dragstart dblclick", () => { dragged = true; letGo(); });
  map.on("movestart", () => { moving = true; });
  map.on("moveend", () => { moving = false; });
  map.on("moveend resize", () => { ground.refresh(); listeners.onRest(cameraOf(map)); });
  map.on("zoomstart", () => { zooming = true; });
  map.on("zoomend", () => {
    zooming = false;
    if (!waiting) return;
    waiting = false;
    fit(false);
  });
  map.on("zoom", () => { listeners.onZoom(cameraOf(map)); }); // two fingers move it without an animation
  map.on("zoomanim", (event) => { listeners.onZoom(cameraAt(map, event.center, event.zoom)); });
  const watcher = new ResizeObserver(() => {
    const refits = held !== null && container.clientWidth > 0;
    map.invalidateSize({ animate: false, pan: false, debounceMoveend: refits }); // what is fitted next need not be drawn before
    if (refits) fit(false);
  });
  watcher.observe(container);

  return {
    container,
    tiles,
    areas,
    dots,
    symbols,
    movingClass: "leaflet-zoom-animated",
    maxZoom: MAX_ZOOM,
    camera: () => cameraOf(map),
    view: () => ({ lat: map.getCenter().lat, lng: map.getCenter().lng, zoom: map.getZoom() }),
    isWhole: () => held?.whole ?? false,
    glideTo: ({ lat, lng, zoom }) => {
      letGo();
      shownBefore = true;
      map.stop();
      if (still || container.clientWidth === 0) map.setView([lat, lng], zoom, { animate: false });
      else map.flyTo([lat, lng], zoom, { duration: 1.1 });
    },
    holdsBox: () => held !== null,
    lookAt: ({ lat, lng, zoom }) => {
      letGo();
      shownBefore = true;
      map.stop();
      map.setView([lat, lng], zoom, { animate: false });
    },
    positionAt: (clientX, clientY) => {
      const box = container.getBoundingClientRect();
      const { lat, lng } = map.containerPointToLatLng([clientX - box.left, clientY - box.top]);
      return { lat, lng };
    },
    zoomBy: (steps, around) => {
      letGo();
      const size = map.getSize();
      map.setZoomAround(L.point(around?.[0] ?? size.x / 2, around?.[1] ?? size.y / 2), map.getZoom() + steps);
    },
    panBy: (x, y) => { letGo(); map.panBy([x, y], { animate: !still }); },
    show: (box, closest, whole = false) => {
      held = { box, closest, whole };
      if (container.clientWidth > 0) fit(!still && shownBefore); // the first view is simply there
      shownBefore = true;
    },
    reveal: ({ lat, lng }) => { 
      if (container.clientWidth === 0 || inView(map, lat, lng)) return;
      letGo();
      map.panInside([lat, lng], { padding: [ROOM, ROOM], animate: !still });
    },
    wasDragged: () => dragged,
    setBasemap: ground.setBasemap,
    setDetail: ground.setDetail,
    paint: ground.paint,
    showNames: (on) => { names.style.display = on ? "" : "none"; },
    destroy: () => {
      watcher.disconnect();
      container.removeEventListener("pointerdown", onPress, true);
      container.removeEventListener("wheel", letGo);
      container.removeEventListener("scroll", holdScroll);
      map.remove();
    },
  };
}

function inView(map: L.Map, lat: number, lng: number): boolean {
  const { x, y } = map.latLngToContainerPoint([lat, lng]);
  const size = map.getSize();
  return x > ROOM / 2 && y > ROOM / 2 && x < size.x - ROOM / 2 && y < size.y - ROOM / 2;
}

function cameraOf(map: L.Map): Camera {
  const bounds = map.getPixelBounds();
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = bounds.min ?? L.point(0, 0);
  return { zoom: map.getZoom(), originX: origin.x, originY: origin.y, left: corner.x, top: corner.y, width: size.x, height: size.y };
}

/** The camera that a zoom animation is heading for. */
function cameraAt(map: L.Map, center: L.LatLng, zoom: number): Camera {
  const size = map.getSize();
  const corner = map.project(center, zoom).subtract(size.divideBy(2));
  const shift = L.DomUtil.getPosition(map.getPane("mapPane") ?? map.getContainer());
  const origin = corner.add(shift).round();
  return { zoom, originX: origin.x, originY: origin.y, left: corner.x, top: corner.y, width: size.x, height: size.y };
}

/** The drawn basemap: land, coast and borders on a canvas, country names above them. */
function createGround(map: L.Map): Pick<MapSurface, "setBasemap" | "setDetail" | "paint"> & { refresh(): void } {
  const renderer = L.canvas({ padding: 0.4 });
  let base: L.LayerGroup[] = [];
  let detail: { readonly group: L.LayerGroup; readonly fromZoom: number } | null = null;
  let names: { readonly from: number; readonly marker: L.Marker }[] = [];
  let colours: BasemapPaint = { land: "#fff", coast: "#bbb", border: "#ddd" };

  const toggle = (layer: L.Layer, on: boolean): void => {
    if (on && !map.hasLayer(layer)) map.addLayer(layer);
    if (!on && map.hasLayer(layer)) map.removeLayer(layer);
  };
  const refresh = (): void => {
    const zoom = map.getZoom();
    const fine = detail !== null && zoom >= detail.fromZoom;
    base.forEach((group, i) => { toggle(group, !(fine && i === base.length - 1)); });
    if (detail) toggle(detail.group, fine);
    for (const { from, marker } of names) toggle(marker, zoom >= from && zoom < from + 4);
  };
  return {
    refresh,
    setBasemap: (basemap, paint) => {
      colours = paint;
      base = basemap.layers.map((layer) => shapes(layer, renderer, paint));
      names = basemap.names.map((name) => ({ from: name.zoom, marker: nameMarker(name) }));
      refresh();
    },
    setDetail: (basemap, fromZoom) => {
      detail = { group: L.layerGroup(basemap.layers.map((layer) => shapes(layer, renderer, colours))), fromZoom };
      refresh();
    },
    paint: (paint) => {
      colours = paint;
      for (const group of [...base, ...(detail ? [detail.group] : [])]) repaint(group, paint);
    },
  };
}

type Part = "land" | "coast" | "border";

function shapes(layer: BasemapLayer, renderer: L.Renderer, paint: BasemapPaint): L.LayerGroup {
  const common = { renderer, interactive: false };
  const parts: [Part, L.Path][] = [
    ["land", L.polygon(layer.land.map((rings) => [...rings]), { ...common, stroke: false, fillOpacity: 1, fillRule: "evenodd" })],
    ["coast", L.polyline([...layer.coast], { ...common, weight: 0.8, opacity: 1 })],
    ["border", L.polyline([...layer.borders], { ...common, weight: 1, opacity: 1 })],
  ];
  const group = L.layerGroup(parts.map(([part, shape]) => Object.assign(shape, { part })));
  repaint(group, paint);
  return group;
}

function repaint(group: L.LayerGroup, paint: BasemapPaint): void {
  group.eachLayer((layer) => {
    if (layer instanceof L.LayerGroup) repaint(layer, paint);
    else if (layer instanceof L.Path && "part" in layer) {
      const part = layer.part as Part;
      layer.setStyle(part === "land" ? { fillColor: paint.land } : { color: paint[part] });
    }
  });
}

function nameMarker({ name, lat, lng }: CountryName): L.Marker {
  const label = document.createElement("span");
  label.textContent = name;
  const icon = L.divIcon({ className: "cairn-country-name", html: label, iconSize: [0, 0] });
  return L.marker([lat, lng], { icon, pane: "names", interactive: false, keyboard: false });
}
