/** Paints of a chart: literal colours, `currentColor` or `var(--…)`. */
export interface ChartPalette {
  readonly ink: string;
  /** Behind the marks: text and open symbols stand on it. */
  readonly paper: string;
  readonly quiet: string;
  readonly grid: string;
  /** As many as there can be series; shape tells them apart as well. */
  readonly series: readonly string[];
}

/** Okabe–Ito, darkened where 3:1 on white asks for it. None of them means good or bad. */
export const PRINT_PALETTE: ChartPalette = { ink: "#1d2226", paper: "#ffffff", quiet: "#464f56", grid: "#d4dade", series: ["#0072b2", "#a85200", "#00795a", "#8a4f78"] };

/** The same hues on dark paper, 3:1 or more against it. */
export const DARK_SERIES = ["#56b4e9", "#e69f00", "#3fc79f", "#d99bc4"] as const;

/** Paints that a page sets as custom properties, so that a chart follows the theme without being drawn again. */
export const PAGE_PALETTE: ChartPalette = {
  ink: "var(--chart-ink)", paper: "var(--chart-paper)", quiet: "var(--chart-quiet)", grid: "var(--chart-grid)",
  series: ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)"],
};
