import { makeStyles, tokens } from "@fluentui/react-components";

/** What all panels share: tools on top, one scrolling middle, a footer that stays. */
export const usePanelStyles = makeStyles({
  root: { position: "relative", display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  tools: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", position: "relative" },
  /** The same, alone in a `fill`. */
  scrollWhole: { height: "100%", overflowY: "auto", overflowX: "hidden", position: "relative" },
  search: { width: "100%", maxWidth: "none" },
  /** Holds a list that scrolls by itself. */
  fill: { flexGrow: 1, minHeight: 0 },
  /** For screen readers only. */
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  footer: {
    display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS, flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "& > button": { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS },
  },
});
