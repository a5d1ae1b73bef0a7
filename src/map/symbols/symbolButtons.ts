import { mergeClasses } from "@fluentui/react-components";
import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { clusterDiameter } from "./clustering";
import { ringBackground } from "./clusterRing";
import type { MapSymbol } from "./layout";
import { LOOKS } from "./looks";
import type { SymbolClasses } from "./symbolStyles";

/** What is special about a few of the symbols at a moment. */
export interface SymbolMarks {
  /** The one that the Tab key lands on. */
  readonly stop: MapSymbol | null;
  /** The one that holds the practice whose card is open. */
  readonly selected: MapSymbol | null;
  /** The one that the list points at. */
  readonly pointed: MapSymbol | null;
  /** The one whose practices are fanned out. */
  readonly open: MapSymbol | null;
}

export interface SymbolDrawing {
  readonly classes: SymbolClasses;
  /** The surface's class for what moves along with an animated zoom. */
  readonly movingClass: string;
  /** How much larger than on a desk they are drawn; 1 for as large. */
  readonly scale: number;
  /** The picture of a single practice, to be cloned. */
  readonly picture: (symbol: MapSymbol) => Node | null;
  readonly nameOf: (symbol: MapSymbol) => string;
  /** Shown beside a symbol under the pointer or the focus. */
  readonly labelOf: (symbol: MapSymbol) => string;
}

export interface SymbolButtons {
  /** Makes, moves and removes buttons so that there is one for each symbol, in their order. Kept ones keep the focus. */
  draw(symbols: readonly MapSymbol[], camera: Camera, drawing: SymbolDrawing): void;
  mark(marks: SymbolMarks, drawing: SymbolDrawing): void;
  /** Where the buttons are under a camera that a zoom is heading for. */
  place(camera: Camera): void;
  /** Gives a button its label, which its style shows while the pointer or the focus is there. */
  explain(symbol: MapSymbol, drawing: SymbolDrawing): void;
  /** The symbol that an element of the layer belongs to. */
  symbolAt(element: EventTarget): MapSymbol | null;
  buttonOf(symbol: MapSymbol): HTMLButtonElement | null;
}

interface Drawn {
  symbol: MapSymbol;
  readonly button: HTMLButtonElement;
  label: HTMLElement | null;
  /** Its transform. */
  at: string;
}

/** The buttons in `root`, kept by hand: some hundreds of them come and go at each rest of the map, which React would take thrice as long for. */
export function symbolButtons(root: HTMLElement): SymbolButtons {
  const drawn = new Map<string, Drawn>();
  const ofButton = new WeakMap<Element, Drawn>();
  let marked: readonly Drawn[] = [];
  let named: SymbolDrawing["nameOf"] | null = null;
  let scale = 1;

  const make = (symbol: MapSymbol, { classes, movingClass, picture, nameOf }: SymbolDrawing): Drawn => {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = `${movingClass} ${classes.button}`;
    button.dataset["symbol"] = symbol.id;
    button.setAttribute("aria-label", nameOf(symbol));
    if (symbol.oneSpot) button.setAttribute("aria-expanded", "false");
    if (symbol.only) {
      const shape = picture(symbol);
      if (shape) button.append(shape);
    } else button.append(clusterFace(symbol, button, classes.cluster));
    const made = { symbol, button, label: null, at: "" };
    ofButton.set(button, made);
    return made;
  };

  const place = (camera: Camera): void => {
    for (const each of drawn.values()) move(each, camera, scale);
  };

  const withLabel = (each: Drawn, { classes, labelOf }: SymbolDrawing): void => {
    each.label ??= each.button.appendChild(labelElement(classes.label));
    each.label.textContent = labelOf(each.symbol);
  };

  return {
    place,
    draw: (symbols, camera, drawing) => {
      const renamed = named !== drawing.nameOf; // another book: names may differ behind equal symbols
      named = drawing.nameOf;
      scale = drawing.scale;
      const wanted = new Set<string>();
      for (const { id } of symbols) wanted.add(id);
      for (const [id, { button }] of drawn) {
        if (wanted.has(id)) continue;
        button.remove();
        drawn.delete(id);
      }
      let next: ChildNode | null = root.firstChild;
      for (const symbol of symbols) {
        let each = drawn.get(symbol.id);
        if (each && (renamed || !sameFace(each.symbol, symbol))) {
          if (next === each.button) next = next.nextSibling;
          each.button.remove();
          each = undefined;
        }
        if (each) each.symbol = symbol;
        else drawn.set(symbol.id, each = make(symbol, drawing));
        if (next === each.button) next = next.nextSibling;
        else root.insertBefore(each.button, next);
      }
      place(camera);
    },
    mark: (marks, drawing) => {
      const { classes, movingClass } = drawing;
      for (const { button, symbol } of marked) {
        button.className = `${movingClass} ${classes.button}`;
        button.tabIndex = -1;
        button.removeAttribute("aria-current");
        if (symbol.oneSpot) button.setAttribute("aria-expanded", "false");
      }
      const all = [...new Set([marks.stop, marks.selected, marks.pointed, marks.open])].flatMap((symbol) => (symbol && drawn.get(symbol.id)) ?? []);
      for (const each of all) {
        const is = (symbol: MapSymbol | null): boolean => symbol?.id === each.symbol.id;
        each.button.className = mergeClasses(movingClass, classes.button, is(marks.pointed) && classes.pointed, is(marks.selected) && classes.selected);
        if (is(marks.stop)) each.button.tabIndex = 0;
        if (is(marks.selected)) each.button.setAttribute("aria-current", "true");
        if (is(marks.open)) each.button.setAttribute("aria-expanded", "true");
        if (is(marks.selected) || is(marks.pointed)) withLabel(each, drawing);
      }
      marked = all;
    },
    explain: (symbol, drawing) => {
      const each = drawn.get(symbol.id);
      if (each) withLabel(each, drawing);
    },
    symbolAt: (element) => {
      const button = element instanceof Element ? element.closest("button") : null;
      return (button && ofButton.get(button)?.symbol) ?? null;
    },
    buttonOf: (symbol) => drawn.get(symbol.id)?.button ?? null,
  };
}

/** Moves a button where its symbol belongs; one that is there already costs nothing. */
function move(each: Drawn, { zoom, originX, originY }: Camera, scale: number): void {
  const size = worldSize(zoom);
  const to = `translate(${Math.round(each.symbol.worldX * size - originX)}px, ${Math.round(each.symbol.worldY * size - originY)}px)${scale === 1 ? "" : ` scale(${scale})`}`;
  if (each.at === to) return;
  each.at = to;
  each.button.style.transform = to;
  each.button.style.transformOrigin = "50% 50%"; // it grows from its middle, which is its place
}

/** Whether a button drawn for one symbol can stand for the other. */
function sameFace(a: MapSymbol, b: MapSymbol): boolean {
  return a.only === b.only && a.oneSpot === b.oneSpot && LOOKS.every((_, i) => a.looks[i] === b.looks[i]);
}

function clusterFace(symbol: MapSymbol, button: HTMLButtonElement, className: string): HTMLElement {
  const count = symbol.members.length;
  const size = clusterDiameter(count);
  Object.assign(button.style, { width: `${size}px`, height: `${size}px`, marginLeft: `${-size / 2}px`, marginTop: `${-size / 2}px` });
  const face = document.createElement("span");
  face.className = className;
  face.setAttribute("aria-hidden", "true");
  face.style.background = ringBackground(symbol.looks, size);
  if (count > 999) face.style.fontSize = "12px";
  face.textContent = shortCount(count);
  return face;
}

function labelElement(className: string): HTMLElement {
  const label = document.createElement("span");
  label.className = className;
  label.dataset["label"] = "";
  label.setAttribute("aria-hidden", "true");
  return label;
}

/** 1234 → "1.2k", 2345678 → "2.3M": the exact number stands in the symbol's name. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  const [unit, sign] = count < 999_500 ? [1000, "k"] as const : [1_000_000, "M"] as const;
  return `${(count / unit).toFixed(count < 10 * unit ? 1 : 0)}${sign}`;
}
