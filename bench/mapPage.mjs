// The page in which map engines are measured: each draws the same points, loses half of them, and is panned. Run by map.mjs.
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import "leaflet.markercluster/dist/MarkerCluster.Default.css";
import Supercluster from "supercluster";
import { VERDICTS } from "../src/core/evaluation/evaluation";
import { PRECISIONS } from "../src/core/practice/practice";
import { PracticeMap } from "../src/map/PracticeMap";
import { seeded } from "./measure.mjs";

const TOWNS = 2_000;
const BOX = [[36, -10], [66, 30]];
const NEAR = { lat: 50, lng: 10, zoom: 6.5 };

/** Practices around towns of Europe, most of them in few towns, as real ones are; the same at every run. */
function makePractices(count) {
  const random = seeded(4);
  const towns = Array.from({ length: TOWNS }, (_, i) => ({ name: `Town ${i}`, lat: 36 + 30 * random(), lng: -10 + 40 * random() }));
  return Array.from({ length: count }, (_, i) => {
    const town = towns[Math.floor(TOWNS * random() ** 2)];
    const verdict = VERDICTS[Math.floor(VERDICTS.length * random())];
    return {
      key: `P-${i + 1}`, title: `Practice ${i + 1}`, place: town.name, region: "", country: "",
      position: { lat: town.lat + 0.2 * (random() - 0.5), lng: town.lng + 0.3 * (random() - 0.5), precision: PRECISIONS[Math.floor(2 * random())] },
      evaluation: { verdict, score: 50, shownScore: "50" },
    };
  });
}

const container = () => document.getElementById("map");

/** Cairn's own map component as the product uses it, without the background that no engine here has. */
function cairn(everyPractice) {
  return (practices) => {
    window.localStorage.setItem("cairn.map", JSON.stringify({ everyPractice }));
    const root = createRoot(container());
    let live = null;
    const nothing = () => undefined;
    const layers = (now) => { live = now; return null; };
    const draw = (placed) => {
      const view = { total: practices.length, listed: placed, placed, unplaced: [], facets: [] };
      flushSync(() => root.render(createElement(FluentProvider, { theme: webLightTheme, style: { height: "100%" } }, createElement(PracticeMap, {
        practices, view, dark: false, selected: null, pointedKey: null, onOpen: nothing, onOpenGroup: nothing, onSkip: nothing, layers,
      }))));
    };
    draw(practices);
    return {
      filter: draw,
      look: () => live.surface.lookAt(NEAR),
      pan: (x, y) => live.surface.panBy(x, y),
      drawn: () => (everyPractice ? document.querySelectorAll("canvas").length : document.querySelectorAll("[data-symbol]").length),
    };
  };
}

function leafletMap() {
  const map = L.map(container(), { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false, maxZoom: 11, zoomSnap: 0.5 });
  map.fitBounds(BOX, { animate: false });
  return map;
}

function markercluster(practices) {
  const map = leafletMap();
  const markers = new Map(practices.map((each) => [each, L.marker([each.position.lat, each.position.lng], { title: each.title, alt: each.title })]));
  const group = L.markerClusterGroup({ animate: false });
  group.addLayers([...markers.values()]);
  map.addLayer(group);
  return {
    filter: (kept) => {
      group.clearLayers();
      group.addLayers(kept.map((each) => markers.get(each)));
    },
    look: () => map.setView([NEAR.lat, NEAR.lng], NEAR.zoom, { animate: false }),
    pan: (x, y) => map.panBy([x, y], { animate: false }),
    drawn: () => document.querySelectorAll(".leaflet-marker-icon").length,
  };
}

/** Supercluster's index, its clusters as labelled buttons, kept while they stay. */
function supercluster(practices) {
  const map = leafletMap();
  const features = new Map(practices.map((each) => [each, { type: "Feature", properties: { title: each.title, key: each.key }, geometry: { type: "Point", coordinates: [each.position.lng, each.position.lat] } }]));
  const pane = map.createPane("buttons");
  const buttons = new Map();
  let index = null;
  const show = () => {
    const bounds = map.getBounds().pad(0.3);
    const wanted = index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.round(map.getZoom()));
    const ids = new Set(wanted.map((each) => each.id ?? each.properties.key));
    for (const [id, button] of buttons) if (!ids.has(id)) { button.remove(); buttons.delete(id); }
    for (const each of wanted) {
      const id = each.id ?? each.properties.key;
      const at = map.latLngToLayerPoint([each.geometry.coordinates[1], each.geometry.coordinates[0]]);
      let button = buttons.get(id);
      if (!button) {
        button = document.createElement("button");
        button.style.cssText = "position:absolute;left:0;top:0;width:40px;height:40px;margin:-20px;border-radius:50%";
        button.setAttribute("aria-label", each.properties.cluster ? `${each.properties.point_count} practices` : each.properties.title);
        if (each.properties.cluster) button.textContent = each.properties.point_count_abbreviated;
        buttons.set(id, button);
        pane.append(button);
      }
      button.style.transform = `translate3d(${at.x}px, ${at.y}px, 0)`;
    }
  };
  const filter = (kept) => {
    index = new Supercluster({ radius: 56, extent: 256, maxZoom: 11 }).load(kept.map((each) => features.get(each)));
    show();
  };
  filter(practices);
  map.on("moveend", show);
  return {
    filter,
    look: () => map.setView([NEAR.lat, NEAR.lng], NEAR.zoom, { animate: false }),
    pan: (x, y) => map.panBy([x, y], { animate: false }),
    drawn: () => buttons.size,
  };
}

const ENGINES = { cairn: cairn(false), dots: cairn(true), supercluster, markercluster };

let practices = [];
let engine = null;

/** Until what was asked for is on the screen: the frame after the next has begun. */
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  });
});

async function timed(work) {
  await painted();
  const start = performance.now();
  const made = work();
  await painted();
  return { made, took: performance.now() - start };
}

window.bench = {
  prepare: (count) => { practices = makePractices(count); },
  draw: async (name) => {
    const { made, took } = await timed(() => ENGINES[name](practices));
    engine = made;
    return { took, drawn: engine.drawn() };
  },
  filter: async () => {
    const kept = practices.filter((_, i) => i % 2 === 0);
    return (await timed(() => { engine.filter(kept); })).took;
  },
  /** Near enough that some hundreds of symbols are in view; from here on the longest task is watched. */
  lookNear: async () => {
    engine.filter(practices);
    await timed(() => { engine.look(); });
    await painted();
    longest = 0;
    observer.observe({ type: "longtask" });
  },
  step: async (x, y) => (await timed(() => { engine.pan(x, y); })).took,
  /** The longest task since, as far as the browser tells: 0 for none of 50 ms or more. */
  longest: () => {
    take(observer.takeRecords());
    observer.disconnect();
    return { longest, drawn: engine.drawn() };
  },
};

let longest = 0;
const take = (entries) => { for (const { duration } of entries) longest = Math.max(longest, duration); };
const observer = new PerformanceObserver((list) => { take(list.getEntries()); });
