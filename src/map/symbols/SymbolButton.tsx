import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { VerdictOutline } from "../../ui/VerdictMark";
import { ClusterRing } from "./ClusterRing";
import { clusterDiameter } from "./clustering";
import type { MapSymbol } from "./layout";
import { clusterName, practiceName } from "./symbolNames";

const useStyles = makeStyles({
  button: {
    position: "absolute", left: 0, top: 0, padding: 0, border: "none", background: "none", borderRadius: "50%", cursor: "pointer",
    display: "grid", placeItems: "center", pointerEvents: "auto", forcedColorAdjust: "none", color: tokens.colorNeutralForeground1,
    ":hover": { zIndex: 3 },
    ":hover > span": { display: "block" },
    ":focus-visible": { zIndex: 4, outline: `2px solid ${tokens.colorStrokeFocus1}`, boxShadow: `0 0 0 4px ${tokens.colorStrokeFocus2}` },
    ":focus-visible > span": { display: "block" },
    "@media (forced-colors: active)": { ":focus-visible": { outline: "3px solid Highlight" } },
  },
  pointed: { zIndex: 2, boxShadow: `0 0 0 3px ${tokens.colorBrandStroke1}`, "& > span": { display: "block" } },
  selected: {
    zIndex: 2, boxShadow: `0 0 0 3px ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1,
    "& > span": { display: "block" }, "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  single: { width: "30px", height: "30px" },
  mark: { filter: "drop-shadow(0 0 1px rgba(0,0,0,.75))" },
  label: {
    display: "none", position: "absolute", bottom: "calc(100% + 6px)", left: "50%", transform: "translateX(-50%)", width: "max-content",
    maxWidth: "220px", textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere", pointerEvents: "none",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted,
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText", border: "1px solid CanvasText" },
  },
});

export interface SymbolButtonProps {
  readonly symbol: MapSymbol;
  /** True for the one symbol that the Tab key lands on. */
  readonly stop: boolean;
  /** The practice whose card is open, when it is among this symbol's. */
  readonly selectedKey: string | null;
  /** True when the list points at one of its practices. */
  readonly pointed: boolean;
  /** The surface's class for what moves along with an animated zoom. */
  readonly movingClass: string;
  readonly onChoose: (symbol: MapSymbol, byKeyboard: boolean) => void;
  readonly onKey: (event: KeyboardEvent, symbol: MapSymbol) => void;
  readonly onFocus: (symbol: MapSymbol) => void;
}

/** A practice or a cluster on the map, as a button with a name. Its place is set by the layer around it. */
export const SymbolButton = memo(function SymbolButton(props: SymbolButtonProps): ReactElement {
  const { symbol, stop, selectedKey, pointed, movingClass } = props;
  const styles = useStyles();
  const only = symbol.practices.length === 1 ? symbol.practices[0] : undefined;
  const name = only ? practiceName(only) : clusterName(symbol.practices);
  const size = only ? 30 : clusterDiameter(symbol.practices.length);
  return (
    <button
      type="button" data-symbol={symbol.id} aria-label={name} tabIndex={stop ? 0 : -1} aria-current={selectedKey === null ? undefined : "true"}
      className={mergeClasses(movingClass, styles.button, pointed && styles.pointed, selectedKey !== null && styles.selected)}
      style={{ width: size, height: size, marginLeft: -size / 2, marginTop: -size / 2 }}
      onClick={(event: MouseEvent) => { props.onChoose(symbol, event.detail === 0); }}
      onKeyDown={(event) => { props.onKey(event, symbol); }}
      onFocus={() => { props.onFocus(symbol); }}
    >
      {only
        ? (
          <svg className={styles.mark} width="24" height="24" viewBox="-2 -2 24 24" aria-hidden="true" focusable="false">
            {isVague(only.position?.precision) && <circle cx="10" cy="10" r="11" fill="none" stroke="currentColor" strokeWidth="1" strokeDasharray="2.5 2" />}
            <VerdictOutline verdict={only.evaluation.verdict} raised />
          </svg>
        )
        : <ClusterRing practices={symbol.practices} />}
      <span className={styles.label} aria-hidden="true">{labelText(symbol, selectedKey)}</span>
    </button>
  );
});

/** Known to a region or country only: the symbol stands at its middle, not where the practice is. */
function isVague(precision: string | undefined): boolean {
  return precision === "region" || precision === "country";
}

function labelText(symbol: MapSymbol, selectedKey: string | null): string {
  const first = symbol.practices.find((practice) => practice.key === selectedKey) ?? symbol.practices[0];
  if (symbol.practices.length === 1 || selectedKey !== null) {
    const others = symbol.practices.length - 1;
    return `${first?.title ?? ""}${others > 0 ? ` and ${others} more here` : ""}`;
  }
  return clusterName(symbol.practices);
}
