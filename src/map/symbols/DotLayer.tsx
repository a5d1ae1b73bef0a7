import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import { CanvasLayer } from "../surface/CanvasLayer";
import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import type { LiveSurface } from "../surface/useSurface";
import { dotAt, dotSize, drawDots } from "./dots";
import type { PointTable } from "./points";
import { useSymbolStyles } from "./symbolStyles";

const useStyles = makeStyles({
  at: { position: "absolute", left: 0, top: 0, width: 0, height: 0, zIndex: 201 },
  label: { display: "block", bottom: "12px" },
});

interface DotLayerProps {
  readonly live: LiveSurface;
  readonly table: PointTable;
  readonly shown: Uint32Array;
  /** A dot was pressed; a listener below then finds the event's default prevented. */
  readonly onHit: (index: number) => void;
}

/** Every shown practice as a dot on a canvas. The pointer finds dots here; the keyboard goes by the groups of `SymbolLayer` and the list. */
export function DotLayer({ live, table, shown, onHit }: DotLayerProps): ReactElement | null {
  const { surface, camera } = live;
  const styles = useStyles();
  const classes = useSymbolStyles();
  const [over, setOver] = useState(-1);
  const draw = useCallback((context: CanvasRenderingContext2D, at: Camera) => {
    drawDots(context, at, table, shown);
  }, [table, shown]);
  const hit = useRef(onHit);
  useEffect(() => { hit.current = onHit; }, [onHit]);

  useEffect(() => {
    if (!surface) return undefined;
    const { container } = surface;
    let frame = 0;
    const find = (event: MouseEvent): number => {
      if (event.target instanceof Element && event.target.closest("button")) return -1;
      const at = surface.camera();
      const box = container.getBoundingClientRect();
      return dotAt(table, shown, at.zoom, event.clientX - box.left + at.left, event.clientY - box.top + at.top);
    };
    const onClick = (event: MouseEvent): void => {
      const index = surface.wasDragged() ? -1 : find(event);
      if (index < 0) return;
      event.preventDefault();
      hit.current(index);
    };
    const onMove = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      if (event.buttons !== 0 || event.pointerType === "touch") return;
      frame = requestAnimationFrame(() => {
        const index = find(event);
        setOver(index);
        container.style.cursor = index < 0 ? "" : "pointer";
      });
    };
    const onLeave = (): void => { cancelAnimationFrame(frame); setOver(-1); };
    container.addEventListener("click", onClick, true);
    container.addEventListener("pointermove", onMove);
    container.addEventListener("pointerleave", onLeave);
    return () => {
      cancelAnimationFrame(frame);
      container.style.cursor = "";
      container.removeEventListener("click", onClick, true);
      container.removeEventListener("pointermove", onMove);
      container.removeEventListener("pointerleave", onLeave);
    };
  }, [surface, table, shown]);

  const practice = over < 0 ? undefined : table.practices[over];
  const size = worldSize(camera?.zoom ?? 0);
  return (
    <>
      <CanvasLayer live={live} pane="dots" draw={draw} />
      {surface && camera && practice && createPortal(
        <div
          className={mergeClasses(surface.movingClass, styles.at)} aria-hidden="true"
          style={{ transform: `translate3d(${(table.x[over] ?? 0) * size - camera.originX}px, ${(table.y[over] ?? 0) * size - camera.originY - dotSize(shown.length) / 2}px, 0)` }}
        >
          <span className={mergeClasses(classes.label, styles.label)}>{practice.title}</span>
        </div>,
        surface.dots,
      )}
    </>
  );
}
