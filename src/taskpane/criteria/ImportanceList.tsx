import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, ReOrderDotsVerticalRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { importanceOrder, movedTo, weighByOrder, weightShares } from "../../core/evaluation/draftEdits";
import { usePanelStyles } from "../panelStyles";
import type { Editing } from "./editing";
import { shareText } from "./editing";
import { useSectionStyles } from "./sectionStyles";

const useStyles = makeStyles({
  item: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0,
    borderTop: "2px solid transparent", borderBottom: "2px solid transparent",
  },
  handle: { color: tokens.colorNeutralForeground3, flexShrink: 0, fontSize: "16px" },
  movable: { cursor: "grab" },
  dragged: { opacity: 0.5 },
  above: { borderTopColor: tokens.colorBrandStroke1 },
  below: { borderBottomColor: tokens.colorBrandStroke1 },
  place: { width: "16px", textAlign: "right", flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

type Direction = "up" | "down";

/** Criteria in order of importance: dragged, or moved by buttons, which keep the focus. Their order in the sheet stays. */
export function ImportanceList({ draft, readOnly, edit }: Editing) {
  const styles = useStyles();
  const section = useSectionStyles();
  const panel = usePanelStyles();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [moved, setMoved] = useState<{ readonly id: number; readonly by: Direction } | null>(null);
  const order = importanceOrder(draft);
  const shares = weightShares(draft);
  const nameOf = (id: number): string => draft.criteria.find((criterion) => criterion.id === id)?.name.trim() || "New criterion";

  // A row that changes places leaves the page for a moment, and the focus with it.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-id="${moved.id}"] [data-move="${moved.by}"]`)?.focus();
  }, [moved]);

  const put = (id: number, place: number): void => edit((now) => weighByOrder(now, movedTo(importanceOrder(now), id, place)));
  const step = (id: number, by: Direction): void => {
    const place = order.indexOf(id) + (by === "up" ? -1 : 1);
    if (place < 0 || place >= order.length) return;
    put(id, place);
    setMoved({ id, by });
  };
  const drop = (place: number): void => {
    if (dragged !== null) put(dragged, place);
    setDragged(null);
    setOver(null);
  };
  const from = dragged === null ? -1 : order.indexOf(dragged);
  return (
    <>
      <ol className={section.list} ref={list} aria-label="Criteria in order of importance">
        {order.map((id, place) => (
          <li
            key={id} data-id={id} draggable={!readOnly}
            className={mergeClasses(
              styles.item, !readOnly && styles.movable, dragged === id && styles.dragged,
              over === place && from > place && styles.above, over === place && from >= 0 && from < place && styles.below,
            )}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", nameOf(id));
              setDragged(id);
            }}
            onDragOver={(event) => {
              if (dragged === null) return; // something from elsewhere
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(place);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <ReOrderDotsVerticalRegular className={styles.handle} aria-hidden="true" />
            <span className={styles.place}>{place + 1}</span>
            <span className={section.grow}>{nameOf(id)}</span>
            <span className={section.share}>{shareText(shares, draft.criteria.findIndex((criterion) => criterion.id === id))}</span>
            <Button
              size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={`Move ${nameOf(id)} up`} data-move="up"
              disabled={readOnly} disabledFocusable={!readOnly && place === 0} onClick={() => step(id, "up")}
            />
            <Button
              size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={`Move ${nameOf(id)} down`} data-move="down"
              disabled={readOnly} disabledFocusable={!readOnly && place === order.length - 1} onClick={() => step(id, "down")}
            />
          </li>
        ))}
      </ol>
      <div aria-live="polite" className={panel.heard}>{moved ? `${nameOf(moved.id)} is now ${order.indexOf(moved.id) + 1} of ${order.length}.` : ""}</div>
    </>
  );
}
