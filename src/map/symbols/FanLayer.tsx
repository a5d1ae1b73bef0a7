import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import type { Camera, ZoomSignal } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { fanPlaces, fanRadius, nextInFan } from "./fan";
import { practiceName } from "./symbolNames";
import { SymbolPicture } from "./SymbolPictures";
import { useSymbolStyles } from "./symbolStyles";

const useStyles = makeStyles({
  fan: { position: "absolute", left: 0, top: 0, width: 0, height: 0, zIndex: 5 },
  lines: { position: "absolute", left: 0, top: 0, overflow: "visible", pointerEvents: "none" },
  halo: { stroke: "var(--cairn-face)", strokeWidth: "4", strokeOpacity: "0.8" },
  line: { stroke: "var(--cairn-ink)", strokeWidth: "1.5" },
  unfold: {
    animationDuration: tokens.durationNormal, animationTimingFunction: tokens.curveDecelerateMid,
    animationName: { from: { opacity: 0, scale: "0.4" }, to: { opacity: 1, scale: "1" } },
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
});

/** Radius in px of the symbol at the spot. */
const SPOT = 18;

/** Several practices at one spot, fanned out around it. */
export interface Fan {
  /** The symbol that it came from. */
  readonly id: string;
  readonly worldX: number;
  readonly worldY: number;
  readonly practices: readonly ScoredPractice[];
  /** E.g. "3 practices at one spot: Malmö". */
  readonly name: string;
}

interface FanLayerProps {
  readonly fan: Fan;
  readonly camera: Camera;
  readonly movingClass: string;
  /** How much larger than on a desk symbols are drawn. */
  readonly scale: number;
  readonly onZoomSignal: ZoomSignal;
  readonly selectedKey: string | null;
  readonly pointedKey: string | null;
  readonly onOpen: (practice: ScoredPractice, byKeyboard: boolean) => void;
  /** Folded up by Escape: the focus goes back to the symbol. */
  readonly onFold: () => void;
}

/** A fan of practices around their spot: one stop of the Tab key, arrow keys go round, Escape folds it up. */
export function FanLayer(props: FanLayerProps): ReactElement {
  const { fan, camera, movingClass, scale, onZoomSignal, selectedKey, pointedKey, onOpen, onFold } = props;
  const styles = useStyles();
  const classes = useSymbolStyles();
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const places = fanPlaces(fan.practices.length);
  const from = SPOT / fanRadius(fan.practices.length); // so that no line crosses the number at the spot

  const place = useCallback((to: Camera) => {
    const size = worldSize(to.zoom);
    if (root.current) root.current.style.transform = `translate3d(${Math.round(fan.worldX * size - to.originX)}px, ${Math.round(fan.worldY * size - to.originY)}px, 0)${scale === 1 ? "" : ` scale(${scale})`}`;
  }, [fan, scale]);
  useLayoutEffect(() => { place(camera); }, [place, camera]);
  useEffect(() => onZoomSignal(place), [onZoomSignal, place]);
  useEffect(() => { focusPlace(root.current, 0); }, [fan]);

  const onKey = (event: KeyboardEvent): void => {
    const next = nextInFan(event.key, at, places.length);
    if (event.key === "Escape") onFold();
    else if (next !== null) focusPlace(root.current, next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} role="group" aria-label={fan.name} className={mergeClasses(movingClass, styles.fan, classes.layer)} onKeyDown={onKey}>
      <svg className={mergeClasses(styles.lines, styles.unfold)} width="1" height="1" aria-hidden="true" style={{ zIndex: -1 /* over Leaflet's own rule for pictures in a map */ }}>
        {places.map(({ x, y }, i) => <line key={i} className={styles.halo} x1={x * from} y1={y * from} x2={x} y2={y} />)}
        {places.map(({ x, y }, i) => <line key={i} className={styles.line} x1={x * from} y1={y * from} x2={x} y2={y} />)}
      </svg>
      {fan.practices.map((practice, i) => (
        <button
          key={practice.key} type="button" data-symbol={practice.key} aria-label={practiceName(practice)} tabIndex={i === at ? 0 : -1}
          aria-current={practice.key === selectedKey ? "true" : undefined}
          className={mergeClasses(classes.button, styles.unfold, practice.key === pointedKey && classes.pointed, practice.key === selectedKey && classes.selected)}
          style={{ left: places[i]?.x, top: places[i]?.y }}
          onFocus={() => { setAt(i); }} onClick={(event) => { onOpen(practice, event.detail === 0); }}
        >
          <SymbolPicture verdict={practice.evaluation.verdict} precision={practice.position?.precision ?? "exact"} className={classes.mark} />
          <span className={classes.label} data-label="" aria-hidden="true">{practice.title}</span>
        </button>
      ))}
    </div>
  );
}

function focusPlace(root: HTMLElement | null, index: number): void {
  root?.querySelectorAll("button")[index]?.focus({ preventScroll: true });
}
