import { DARK_SERIES, PRINT_PALETTE } from "../../charts/palette";

const paints = (ink: string, paper: string, quiet: string, grid: string, series: readonly string[]): string =>
  `--chart-ink:${ink};--chart-paper:${paper};--chart-quiet:${quiet};--chart-grid:${grid};${series.map((paint, index) => `--chart-${index + 1}:${paint}`).join(";")}`;
const { ink, paper, quiet, grid, series } = PRINT_PALETTE;
const LIGHT = paints(ink, paper, quiet, grid, series);
const DARK = paints("#e6e9eb", "#1a1d20", "#b7c0c6", "#3c444a", DARK_SERIES);
const FORCED = paints("CanvasText", "Canvas", "CanvasText", "GrayText", series.map(() => "CanvasText"));

/** The whole style sheet of a report: light, dark, forced colours; below 640 px the cells of a row stand below one another; on A4 eight indicators and all that is said of them stand on a page. */
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
header .sub{font-size:1.05rem}
header .lead{font-size:1.2rem;line-height:1.35;font-weight:600;margin-top:.6rem}
.quiet,.day,.code,caption{color:var(--quiet);font-size:.85rem}
.code,.for{font-weight:400}.code{white-space:nowrap}
.notice{background:var(--warn);color:var(--warn-ink);border-inline-start:4px solid currentColor;padding:.5rem .75rem;margin-top:.75rem}
.shape{vertical-align:-.15em;forced-color-adjust:none}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{width:100%;border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;font-weight:400;overflow-wrap:break-word}
thead th{color:var(--quiet);font-size:.85rem;border-bottom:1px solid var(--ink)}
.rows{table-layout:fixed;margin-top:1rem}
.rows tbody tr{border-bottom:1px solid var(--line)}
.rows tbody th{font-weight:600}
.rows th:nth-child(1){width:27%}.rows th:nth-child(2){width:24%}.rows th:nth-child(3),.rows th:nth-child(4),.rows th:nth-child(5){width:11.5%}
.value,.day,.status,.rows .code{display:block}
.now .value{font-weight:600}
.chart{display:block;width:100%;height:auto}
.trend .chart{max-width:15rem}
ul{padding-inline-start:1.1rem}
.after>*+*{margin-top:.35rem}
.foot{font-size:.85rem;color:var(--quiet)}
.foot p+p,.foot h2+p{margin-top:.3rem}
.blocks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1.25rem 2rem;margin-top:1rem}
.block{min-width:0}.block .chart{margin-top:.25rem}
.values{font-size:.85rem}.values th,.values td{padding:.1rem .6rem .1rem 0;border-bottom:1px solid var(--line)}
.practice+.practice{margin-top:.6rem}.practice .shape{width:1em;height:1em}
@media screen and (max-width:40rem){
.rows,.rows tbody,.rows tr,.rows th,.rows td{display:block;width:auto!important}
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows tbody tr{padding:.75rem 0}
.rows tbody th,.rows td{padding:.1rem 0}
.rows .figure{display:flex;gap:.5rem;align-items:baseline}
.rows .figure::before{content:attr(data-name);color:var(--quiet);font-size:.85rem;width:4.5rem;flex:none}
}
@media (forced-colors:active){:root{${FORCED}}.chart{forced-color-adjust:none}.notice{border:1px solid}}
@page{size:A4;margin:11mm 14mm 11mm}
@media print{
:root{--quiet:#464f56}
html{font-size:8.6pt;line-height:1.3}
body{max-width:none;padding:0}
h1{font-size:17pt}h2{font-size:10pt;margin-top:6pt}h3{font-size:9pt;line-height:1.22}
header .sub{font-size:9pt}header .lead{font-size:11pt;margin-top:4pt}
.notice{margin-top:4pt;padding:2pt 6pt;border:1px solid #7a6200;border-inline-start-width:4px}
.rows{margin-top:5pt}
th,td{padding:2.5pt 7pt 2.5pt 0}
.block,.practice,tr,.notice,.foot,.after{break-inside:avoid}
h1,h2,h3{break-after:avoid}
thead{display:table-header-group}
.chart,.shape,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.quiet,.day,.code,caption,thead th{font-size:7.4pt}
.trend .chart{max-width:42mm}
.after>*+*{margin-top:1pt}.after ul{columns:2;column-gap:16pt}.after li{break-inside:avoid}
.foot{font-size:7.2pt;line-height:1.25}.foot p+p,.foot h2+p{margin-top:1.5pt}
.annex{break-before:page}.annex .after{break-inside:auto}
.blocks{grid-template-columns:1fr 1fr;gap:9pt 18pt;margin-top:6pt}
.values{font-size:7.8pt}.values th,.values td{padding:.5pt 5pt .5pt 0}
}
`;
