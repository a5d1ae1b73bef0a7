import { DARK_SERIES, PRINT_PALETTE } from "../../charts/palette";

const paints = (ink: string, paper: string, quiet: string, grid: string, series: readonly string[]): string =>
  `--chart-ink:${ink};--chart-paper:${paper};--chart-quiet:${quiet};--chart-grid:${grid};${series.map((paint, index) => `--chart-${index + 1}:${paint}`).join(";")}`;
const { ink, paper, quiet, grid, series } = PRINT_PALETTE;
const LIGHT = paints(ink, paper, quiet, grid, series);
const DARK = paints("#e6e9eb", "#1a1d20", "#b7c0c6", "#3c444a", DARK_SERIES);
const FORCED = paints("CanvasText", "Canvas", "CanvasText", "GrayText", series.map(() => "CanvasText"));

/** The whole style sheet of a report: light, dark, forced colours; on paper two columns of A4, so that eight indicators stand on a page. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:${ink};--quiet:#59636b;--paper:#fff;--line:#d4dade;--accent:#1f5c87;--warn:#fff4ce;--warn-ink:#4a3b00;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e9eb;--quiet:#aab4bb;--paper:#1a1d20;--line:#3c444a;--accent:#8cc4ee;--warn:#3d3200;--warn-ink:#ffe9a3;${DARK}}}
*{box-sizing:border-box}
html{font:100%/1.45 "Segoe UI",Calibri,system-ui,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;padding:1.25rem 1.25rem 3rem;overflow-wrap:anywhere}
h1,h2,h3,p,ul,table,figure{margin:0}
h1{font-size:1.9rem;line-height:1.15;font-weight:600}
h2{font-size:1.25rem;font-weight:600;color:var(--accent);margin-top:1.5rem}
h3{font-size:1rem;line-height:1.3;font-weight:600}
header .sub{font-size:1.1rem}
.quiet,caption,.about{color:var(--quiet);font-size:.85rem}
.notice{background:var(--warn);color:var(--warn-ink);border-inline-start:4px solid currentColor;padding:.5rem .75rem;margin-top:.75rem}
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:.6rem 0;margin-top:.6rem;border:solid var(--line);border-width:1px 0}
.counts strong{font-size:1.2rem}
.shape{vertical-align:-.15em;forced-color-adjust:none}
.blocks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1.25rem 2rem;margin-top:1rem}
.block{min-width:0}
.chart{display:block;width:100%;height:auto;margin-top:.25rem}
table{width:100%;border-collapse:collapse;font-size:.85rem;margin-top:.25rem}
caption{text-align:start}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:.15rem .6rem .15rem 0;font-weight:400}
thead th{color:var(--quiet);border-bottom:1px solid var(--line)}
tbody th{font-weight:600}th,td{overflow-wrap:break-word}
.now{font-weight:600}
ul{padding-inline-start:1.1rem}
.after>*+*{margin-top:.35rem}
.practice+.practice{margin-top:.6rem}
footer{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:.6rem;color:var(--quiet);font-size:.8rem}
footer p+p{margin-top:.3rem}
@media (forced-colors:active){:root{${FORCED}}.chart{forced-color-adjust:none}.notice{border:1px solid}}
@page{size:A4;margin:11mm 13mm 12mm}
@media print{
:root{--quiet:#464f56}
html{font-size:8.4pt;line-height:1.32}
body{max-width:none;padding:0}
h1{font-size:17pt}h2{font-size:11.5pt;margin-top:8pt}h3{font-size:8.8pt;line-height:1.22}
.counts{margin-top:4pt;padding:3pt 0}
.notice{margin-top:4pt;padding:3pt 6pt;border:1px solid #7a6200;border-inline-start-width:4px}
.blocks{grid-template-columns:1fr 1fr;gap:7pt 16pt;margin-top:7pt}
.block,.practice,tr,.notice{break-inside:avoid}
h1,h2,h3{break-after:avoid}
.chart,.shape,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
table{font-size:7.8pt;margin-top:1pt}th,td{padding:.5pt 5pt .5pt 0}
.about,caption,.quiet{font-size:7.4pt}
thead{display:table-header-group}
footer{font-size:7pt;margin-top:7pt;padding-top:3pt}
}
`;
