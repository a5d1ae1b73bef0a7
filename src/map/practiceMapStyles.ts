import { makeStyles, tokens } from "@fluentui/react-components";

/** The map's colours and what lies on it. The background is drawn in the `--cairn-` colours. */
export const usePracticeMapStyles = makeStyles({
  region: {
    position: "relative", width: "100%", height: "100%", minHeight: 0, overflow: "hidden", isolation: "isolate", outline: "none",
    ":focus-visible::after": { content: "''", position: "absolute", inset: 0, zIndex: 800, pointerEvents: "none", border: `3px solid ${tokens.colorStrokeFocus2}` },
  },
  map: {
    position: "absolute", inset: 0, overflow: "hidden", fontFamily: tokens.fontFamilyBase,
    "--cairn-land": "#fbfaf8", "--cairn-coast": "#a8bcc8", "--cairn-border": "#d3d0cb", "--cairn-sea": "#dbe7ee", "--cairn-name": "#6b6a68",
    backgroundColor: "var(--cairn-sea)",
    "@media (forced-colors: active)": {
      "--cairn-land": "Canvas", "--cairn-coast": "CanvasText", "--cairn-border": "GrayText", "--cairn-sea": "Canvas", "--cairn-name": "CanvasText",
    },
    "& .cairn-country-name > span": {
      position: "absolute", transform: "translate(-50%, -50%)", whiteSpace: "nowrap", color: "var(--cairn-name)",
      fontFamily: tokens.fontFamilyBase, fontSize: "11px", letterSpacing: "0.06em",
    },
    "& .leaflet-control-scale-line": {
      background: "none", border: "1px solid currentColor", borderTop: "none", textShadow: "none", color: tokens.colorNeutralForeground2,
      fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase100,
    },
    "& .leaflet-bottom .leaflet-control-scale": { marginBottom: "24px", marginRight: tokens.spacingHorizontalS },
  },
  dark: {
    "--cairn-land": "#2e3033", "--cairn-coast": "#56616a", "--cairn-border": "#4a4d50", "--cairn-sea": "#1a2329", "--cairn-name": "#a3a3a3",
    "@media (forced-colors: active)": {
      "--cairn-land": "Canvas", "--cairn-coast": "CanvasText", "--cairn-border": "GrayText", "--cairn-sea": "Canvas", "--cairn-name": "CanvasText",
    },
  },
  attribution: {
    position: "absolute", right: 0, bottom: 0, zIndex: 700, padding: `1px ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200, pointerEvents: "none", borderTopLeftRadius: tokens.borderRadiusMedium,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 70%, transparent)`,
  },
});
