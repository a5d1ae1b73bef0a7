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
  /** A number with its unit behind it. */
  numberWithUnit: { width: "104px", minWidth: "104px" },
  /** A verdict's mark with words behind it, in one line. */
  marked: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  /** A field whose list of choices may be wider than the pane. */
  narrow: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  choices: { minWidth: 0, width: "100%", "& select": { width: "100%", textOverflow: "ellipsis" } },
  share: { width: "44px", textAlign: "right", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, flexShrink: 0 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  start: { alignSelf: "flex-start" },
});
