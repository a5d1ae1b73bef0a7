import { makeStyles, tokens } from "@fluentui/react-components";

/** Type grows with the screen: as it is up to a laptop's 1150 px, about twice as large on a wall. */
const size = (px: number): string => `clamp(${px}px, ${(px / 11.5).toFixed(3)}vw, ${px * 2.1}px)`;

/** The whole screen: title above, map and card side by side, the controls below; one above the other on a narrow one. */
export const usePresentStyles = makeStyles({
  stage: {
    width: "100vw", height: "100dvh", maxWidth: "none", maxHeight: "none", margin: 0, padding: 0, border: "none", boxSizing: "border-box", overflow: "hidden",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    "--fontSizeBase100": size(11), "--lineHeightBase100": "1.3", "--fontSizeBase200": size(13), "--lineHeightBase200": "1.35",
    "--fontSizeBase300": size(15), "--lineHeightBase300": "1.4", "--fontSizeBase400": size(17), "--lineHeightBase400": "1.35",
    "--fontSizeBase500": size(21), "--lineHeightBase500": "1.25", "--fontSizeBase600": size(25), "--lineHeightBase600": "1.2",
    "--fontSizeHero800": "clamp(23px, 3vw, 72px)", "--lineHeightHero800": "1.15",
    "::backdrop": { backgroundColor: tokens.colorNeutralBackground1 },
    "&[open]": { display: "grid", gridTemplateRows: "auto minmax(0, 1fr) auto" },
  },
  head: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`, minWidth: 0,
    "@media (max-width: 699px)": { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  titleLine: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0, flexBasis: "11em", flexGrow: 1 },
  titleInput: { flexGrow: 1, minWidth: 0, maxWidth: "40em", fontSize: tokens.fontSizeBase400 },
  body: {
    minHeight: 0, display: "grid", gridTemplateColumns: "minmax(0, 58fr) minmax(0, 42fr)",
    "@media (max-width: 699px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(120px, 38%) minmax(0, 1fr)" },
  },
  /** How the map is drawn was settled before; its names are for the back of the room too. */
  map: {
    minWidth: 0, minHeight: 0, position: "relative", "& [aria-label='How the map is drawn']": { display: "none" },
    "& .cairn-country-name > span": { fontSize: `${tokens.fontSizeBase100} !important` },
  },
  card: { minWidth: 0, minHeight: 0, overflowY: "auto", padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`, boxSizing: "border-box",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-width: 699px)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  },
  foot: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`, minWidth: 0,
    "@media (max-width: 699px)": { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  },
  position: { minWidth: "6.5em", textAlign: "center", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  leftOut: { flexGrow: 1, flexBasis: "12em", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  push: { marginLeft: "auto" },
  switch: { fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  blank: { position: "absolute", inset: 0, zIndex: 2000, backgroundColor: "#000000", border: "none", cursor: "pointer" },
});

/** The card of a slide. */
export const useSlideStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, overflowWrap: "break-word", hyphens: "auto", textWrap: "balance" },
  place: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  verdict: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "0.6em", marginTop: tokens.spacingVerticalL, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  score: { fontVariantNumeric: "tabular-nums" },
  quiet: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  why: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, textWrap: "pretty" },
  section: { marginTop: tokens.spacingVerticalXL },
  small: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  shares: { listStyleType: "none", margin: `${tokens.spacingVerticalL} 0 0`, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  share: { display: "grid", gridTemplateColumns: "1.6em 3em minmax(0, 1fr)", alignItems: "center" },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "right", paddingRight: "0.6em" },
});
