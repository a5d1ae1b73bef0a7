import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks of the buttons on the map. They are given to elements by `symbolButtons.ts`, which draws many at once without React. */
export const useSymbolStyles = makeStyles({
  layer: {
    "--cairn-face": tokens.colorNeutralBackground1, "--cairn-ink": tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { "--cairn-face": "Canvas", "--cairn-ink": "CanvasText" },
  },
  button: {
    position: "absolute", left: 0, top: 0, padding: 0, border: "none", background: "none", borderRadius: "50%", cursor: "pointer",
    display: "grid", placeItems: "center", pointerEvents: "auto", forcedColorAdjust: "none", color: "var(--cairn-ink)",
    width: "30px", height: "30px", marginLeft: "-15px", marginTop: "-15px",
    ":hover": { zIndex: 3 },
    ":hover > [data-label]": { display: "block" },
    ":focus-visible": { zIndex: 4, outline: `2px solid ${tokens.colorStrokeFocus1}`, boxShadow: `0 0 0 4px ${tokens.colorStrokeFocus2}` },
    ":focus-visible > [data-label]": { display: "block" },
    "@media (forced-colors: active)": { ":focus-visible": { outline: "3px solid Highlight" } },
  },
  /** The person's pointer or focus in the list is on one of its practices. */
  pointed: { zIndex: 2, boxShadow: `0 0 0 3px ${tokens.colorBrandStroke1}`, "& > [data-label]": { display: "block" } },
  selected: {
    zIndex: 2, boxShadow: `0 0 0 3px ${tokens.colorBrandStroke1}`, backgroundColor: "var(--cairn-face)",
    "& > [data-label]": { display: "block" }, "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  /** A number in a ring. */
  cluster: {
    display: "grid", placeItems: "center", width: "100%", height: "100%", borderRadius: "50%", boxSizing: "border-box", pointerEvents: "none",
    color: "var(--cairn-ink)", fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightSemibold, fontSize: "13px", lineHeight: 1,
    fontVariantNumeric: "tabular-nums", boxShadow: "0 0 0 1px var(--cairn-face), 0 1px 4px rgba(0,0,0,.5)",
    "@media (forced-colors: active)": { boxShadow: "0 0 0 1px CanvasText" },
  },
  mark: { position: "absolute", left: "-7px", top: "-7px", overflow: "visible", pointerEvents: "none", filter: "drop-shadow(0 0 1px rgba(0,0,0,.75))" },
  label: {
    display: "none", position: "absolute", bottom: "calc(100% + 6px)", left: "50%", transform: "translateX(-50%)", width: "max-content",
    maxWidth: "220px", textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere", pointerEvents: "none",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted,
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText", border: "1px solid CanvasText" },
  },
  /** Where every practice is a dot, the groups are there for the keyboard only, and seen while they have the focus. */
  quiet: {
    "& > button:not(:focus-visible)": { opacity: 0, pointerEvents: "none" },
    "& > button:not(:focus-visible) > [data-label]": { display: "none" },
  },
});

/** Class names by part, as `useSymbolStyles` gives them. */
export type SymbolClasses = ReturnType<typeof useSymbolStyles>;
