import { makeStyles, tokens } from "@fluentui/react-components";

/** Layout of the parts: side by side where there is room, the map beside list or filters, else one at a time. */
export const useExplorerStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "grid", backgroundColor: tokens.colorNeutralBackground1, "@media print": { display: "block", height: "auto" } },
  wide: { gridTemplateColumns: "280px minmax(0, 1fr) 360px", gridTemplateRows: "auto minmax(0, 1fr)", gridTemplateAreas: "'filters tools tools' 'filters map panel'" },
  medium: { gridTemplateColumns: "256px minmax(0, 1fr) 304px", gridTemplateRows: "auto minmax(0, 1fr)", gridTemplateAreas: "'filters tools tools' 'filters map panel'" },
  two: { gridTemplateColumns: "minmax(0, 1fr) minmax(272px, 42%)", gridTemplateRows: "auto auto minmax(0, 1fr)", gridTemplateAreas: "'tools tools' 'map tabs' 'map part'" },
  one: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto auto minmax(0, 1fr)", gridTemplateAreas: "'tabs' 'tools' 'part'" },
  /** While practices are compared they have all the room. */
  whole: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)", gridTemplateAreas: "'tools' 'comparison'" },
  comparison: { gridArea: "comparison", minWidth: 0, minHeight: 0 },
  tools: { gridArea: "tools", minWidth: 0 },
  chips: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, ":empty": { display: "none" }, "@media print": { display: "none" } },
  tabs: { gridArea: "tabs", "@media print": { display: "none" } },
  filters: { gridArea: "filters", overflowY: "auto", minHeight: 0, "@media print": { display: "none" } },
  /** On paper the picture that was on the screen, made to fit (`usePrintedMap`). */
  map: {
    gridArea: "map", minHeight: 0, minWidth: 0,
    "@media print": { width: "var(--printed-width)", height: "var(--printed-height)", zoom: "var(--printed-zoom)", breakInside: "avoid", marginBottom: tokens.spacingVerticalXL, "& div:not([role='group']):has(> [aria-expanded])": { display: "none" } },
  },
  /** A dark background becomes a light one on paper; the symbols keep their colours. */
  mapDark: {
    "@media print": {
      "& .leaflet-container": { backgroundColor: "#dbe7ee !important" }, "& .leaflet-overlay-pane canvas": { filter: "invert(1) hue-rotate(180deg)" },
      "& .cairn-country-name > span": { color: "#5c5b59 !important" },
    },
  },
  panel: { gridArea: "panel", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", "@media print": { display: "block" } },
  part: { gridArea: "part" },
  hidden: { display: "none", "@media print": { display: "none" } },
  fill: { flexGrow: 1, minHeight: 0 },
  /** A heading for those who go from heading to heading by ear. */
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  groupHead: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  groupTitle: { margin: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});
