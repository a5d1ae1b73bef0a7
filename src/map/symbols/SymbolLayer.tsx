import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactElement, RefObject, SyntheticEvent } from "react";
import type { Camera, ZoomSignal } from "../surface/camera";
import { isDirection, isInView, nearestToMiddle, neighbour, panFor } from "./layout";
import type { Layout, MapSymbol } from "./layout";
import { commonPlaceOf } from "./points";
import type { PointTable } from "./points";
import { symbolButtons } from "./symbolButtons";
import type { SymbolButtons, SymbolDrawing } from "./symbolButtons";
import { clusterName, practiceName } from "./symbolNames";
import { SymbolPictures, pictureFrom } from "./SymbolPictures";
import { useSymbolStyles } from "./symbolStyles";

export interface SymbolLayerProps {
  readonly table: PointTable;
  readonly layout: Layout;
  readonly camera: Camera;
  readonly movingClass: string;
  /** How much larger than on a desk symbols are drawn. */
  readonly scale: number;
  readonly onZoomSignal: ZoomSignal;
  /** The practice whose card is open, and the one the list points at, by index in the table; −1 for none. */
  readonly selected: number;
  readonly pointed: number;
  /** The symbol whose practices are fanned out. */
  readonly open: MapSymbol | null;
  /** True where every practice is a dot: the symbols are then for the keyboard. */
  readonly quiet: boolean;
  readonly onChoose: (symbol: MapSymbol, byKeyboard: boolean) => void;
  readonly onZoom: (steps: number, around: readonly [number, number]) => void;
  readonly onPan: (x: number, y: number) => void;
  /** A symbol outside the view got the focus. */
  readonly onReveal: (symbol: MapSymbol) => void;
}

/** All symbols as one stop of the Tab key: arrow keys go to the nearest in that direction, or move the map. */
export function SymbolLayer(props: SymbolLayerProps): ReactElement {
  const { layout, camera, selected, pointed, open, onZoomSignal, onZoom, onPan, onReveal, onChoose } = props;
  const styles = useSymbolStyles();
  const root = useRef<HTMLDivElement>(null);
  const buttons = useRef<SymbolButtons | null>(null);
  const [last, setLast] = useState(-1);
  /** A practice in the symbol that has the focus; survives the symbol itself when a zoom replaces it. */
  const focused = useRef(-1);
  const pictures = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(props, styles, pictures);

  useLayoutEffect(() => {
    if (!root.current) return;
    buttons.current ??= symbolButtons(root.current);
    const held = root.current.contains(document.activeElement) ? focused.current : -1;
    buttons.current.draw(layout.symbols, camera, drawing);
    const heir = held < 0 || root.current.contains(document.activeElement) ? null : layout.holderOf(held);
    if (heir) buttons.current.buttonOf(heir)?.focus({ preventScroll: true });
  }, [layout, camera, drawing]);

  const stop = useMemo(() => {
    const holder = last < 0 ? null : layout.holderOf(last);
    return holder && isInView(holder, camera) ? holder : nearestToMiddle(layout.symbols, camera);
  }, [layout, camera, last]);
  useLayoutEffect(() => {
    const holder = (index: number): MapSymbol | null => (index < 0 ? null : layout.holderOf(index));
    buttons.current?.mark({ stop, selected: holder(selected), pointed: holder(pointed), open }, drawing);
  }, [layout, stop, selected, pointed, open, drawing]);
  useEffect(() => onZoomSignal((at) => { buttons.current?.place(at); }), [onZoomSignal]);

  const symbolOf = (event: SyntheticEvent): MapSymbol | null => buttons.current?.symbolAt(event.target) ?? null;
  const explain = (event: SyntheticEvent): void => {
    const symbol = symbolOf(event);
    if (symbol) buttons.current?.explain(symbol, drawing);
  };
  const onKey = (event: KeyboardEvent): void => {
    const symbol = symbolOf(event);
    if (!symbol || event.altKey || event.ctrlKey || event.metaKey) return;
    const around = [symbol.x - camera.left, symbol.y - camera.top] as const;
    if (event.key === "+" || event.key === "=") onZoom(1, around);
    else if (event.key === "-") onZoom(-1, around);
    else if (isDirection(event.key)) {
      const next = neighbour(layout.symbols, symbol, event.key);
      if (next) buttons.current?.buttonOf(next)?.focus({ preventScroll: true });
      if (next && !isInView(next, camera)) onReveal(next);
      if (!next) onPan(...panFor(symbol, event.key, camera));
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={root} role="group" aria-label="Practices on the map" className={mergeClasses(styles.layer, props.quiet && styles.quiet)}
        onClick={(event: MouseEvent) => {
          const symbol = symbolOf(event);
          if (symbol) onChoose(symbol, event.detail === 0);
        }}
        onKeyDown={onKey} onPointerOver={explain}
        onFocus={(event) => {
          explain(event);
          focused.current = symbolOf(event)?.members[0] ?? -1;
          setLast(focused.current);
        }}
      />
      <div hidden ref={pictures} className={styles.layer}><SymbolPictures className={styles.mark} /></div>
    </>
  );
}

/** How symbols are drawn and named. Names are made with a button, labels when one is first pointed at. */
function useDrawing({ table, movingClass, scale, selected }: SymbolLayerProps, classes: SymbolDrawing["classes"], pictures: RefObject<Element | null>): SymbolDrawing {
  const nameOf = useCallback((symbol: MapSymbol) => (
    symbol.only ? practiceName(symbol.only) : clusterName(symbol.looks, commonPlaceOf(table, symbol.members), symbol.oneSpot)
  ), [table]);
  const labelOf = useCallback((symbol: MapSymbol) => {
    const shown = symbol.only ?? (symbol.members.includes(selected) ? table.practices[selected] : undefined);
    const others = symbol.members.length - 1;
    return shown ? `${shown.title}${others > 0 ? ` and ${others} more here` : ""}` : nameOf(symbol);
  }, [table, selected, nameOf]);
  const picture = useCallback((symbol: MapSymbol) => {
    const index = symbol.members[0] ?? 0;
    return pictureFrom(pictures.current, table.look[index] ?? 0, table.precision[index] ?? 0);
  }, [table, pictures]);
  return useMemo(() => ({ classes, movingClass, scale, picture, nameOf, labelOf }), [classes, movingClass, scale, picture, nameOf, labelOf]);
}
