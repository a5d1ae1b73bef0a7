import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { Camera, ZoomSignal } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { isDirection, isInView, nearestToMiddle, neighbour, panFor } from "./layout";
import type { MapSymbol } from "./layout";
import { SymbolButton } from "./SymbolButton";

interface SymbolLayerProps {
  readonly symbols: readonly MapSymbol[];
  readonly camera: Camera;
  readonly movingClass: string;
  readonly onZoomSignal: ZoomSignal;
  readonly selectedKey: string | null;
  readonly pointedKey: string | null;
  readonly onChoose: (symbol: MapSymbol, byKeyboard: boolean) => void;
  readonly onZoom: (steps: number, around: readonly [number, number]) => void;
  readonly onPan: (x: number, y: number) => void;
  /** A symbol outside the view got the focus. */
  readonly onReveal: (symbol: MapSymbol) => void;
}

/** All symbols as one stop of the Tab key: arrow keys go to the nearest in that direction, or move the map. */
export function SymbolLayer(props: SymbolLayerProps): ReactElement {
  const { symbols, camera, selectedKey, pointedKey, onZoomSignal, onZoom, onPan, onReveal } = props;
  const root = useRef<HTMLDivElement>(null);
  const [lastKey, setLastKey] = useState<string | null>(null);
  /** Practice whose symbol has the focus; survives the symbol itself when a zoom replaces it. */
  const focusedKey = useRef<string | null>(null);
  const stop = symbols.find((s) => isInView(s, camera) && s.practices.some((p) => p.key === lastKey)) ?? nearestToMiddle(symbols, camera);

  const place = useCallback((at: Camera) => {
    for (const symbol of symbols) {
      const button = buttonOf(root.current, symbol.id);
      const size = worldSize(at.zoom);
      if (button) button.style.transform = `translate3d(${Math.round(symbol.worldX * size - at.originX)}px, ${Math.round(symbol.worldY * size - at.originY)}px, 0)`;
    }
  }, [symbols]);
  useLayoutEffect(() => { place(camera); }, [place, camera]);
  useEffect(() => onZoomSignal(place), [onZoomSignal, place]);

  useLayoutEffect(() => {
    const key = focusedKey.current;
    if (key === null || root.current?.contains(document.activeElement)) return;
    const heir = symbols.find((symbol) => symbol.practices.some((practice) => practice.key === key));
    if (heir && document.activeElement === document.body) buttonOf(root.current, heir.id)?.focus({ preventScroll: true });
  }, [symbols]);

  const onFocus = useCallback((symbol: MapSymbol) => {
    focusedKey.current = symbol.practices[0]?.key ?? null;
    setLastKey(focusedKey.current);
  }, []);

  const onKey = useCallback((event: KeyboardEvent, symbol: MapSymbol) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const around = [symbol.x - camera.left, symbol.y - camera.top] as const;
    if (event.key === "+" || event.key === "=") onZoom(1, around);
    else if (event.key === "-") onZoom(-1, around);
    else if (isDirection(event.key)) {
      const next = neighbour(symbols, symbol, event.key);
      if (next) buttonOf(root.current, next.id)?.focus({ preventScroll: true });
      if (next && !isInView(next, camera)) onReveal(next);
      if (!next) onPan(...panFor(symbol, event.key, camera));
    } else return;
    event.preventDefault();
  }, [symbols, camera, onZoom, onPan, onReveal]);

  return (
    <div ref={root} role="group" aria-label="Practices on the map" onBlur={() => { focusedKey.current = null; }}>
      {symbols.map((symbol) => {
        const has = (key: string | null): boolean => key !== null && symbol.practices.some((practice) => practice.key === key);
        return (
          <SymbolButton
            key={symbol.id} symbol={symbol} stop={symbol === stop} selectedKey={has(selectedKey) ? selectedKey : null} pointed={has(pointedKey)}
            movingClass={props.movingClass} onChoose={props.onChoose} onKey={onKey} onFocus={onFocus}
          />
        );
      })}
    </div>
  );
}

function buttonOf(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-symbol="${CSS.escape(id)}"]`) ?? null;
}
