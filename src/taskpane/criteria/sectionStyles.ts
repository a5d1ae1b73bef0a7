import { makeStyles, tokens } from "@fluentui/react-components";

/** What the sections of the Criteria view share: set apart by space and a heading, not by boxes. */
export const useSectionStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  number: { width: "72px", minWidth: "72px" },
  share: { width: "44px", textAlign: "right", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, flexShrink: 0 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  start: { alignSelf: "flex-start" },
});
