import { styleString } from "./markup";

/** Screen: one readable column, light and dark. */
const SCREEN = `
:root{color-scheme:light dark;--ink:#1d2226;--quiet:#59636b;--paper:#fff;--line:#d4dade;--accent:#1f5c87;--tint:#eef3f6;--warn:#fff4ce;--warn-ink:#4a3b00;--track:#e3e7ea;--bar:#1f5c87;--gate:#111;--miss:#b34700}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e9eb;--quiet:#aab4bb;--paper:#1a1d20;--line:#3c444a;--accent:#8cc4ee;--tint:#242a2f;--warn:#3d3200;--warn-ink:#ffe9a3;--track:#3a4248;--bar:#6cb0e0;--gate:#fff;--miss:#f0a070}}
*{box-sizing:border-box}
html{font:100%/1.55 "Segoe UI",Calibri,system-ui,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:0 1.25rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,dl,figure,table{margin:0}
h1{font-size:2.6rem;line-height:1.15;font-weight:600;letter-spacing:-.01em}
h2{font-size:1.75rem;line-height:1.25;font-weight:600;margin-bottom:1rem;color:var(--accent)}
h3{font-size:1.3rem;line-height:1.3;font-weight:600;margin:2rem 0 .5rem}
h4{font-size:1rem;font-weight:600;margin:1.25rem 0 .25rem;color:var(--accent)}
p+p,ul+p,table+p,dl+p,p+dl,p+ul,p+table,ul+table{margin-top:.6rem}
a{color:var(--accent)}
a:focus-visible,.skip:focus{outline:3px solid currentColor;outline-offset:2px}
ul{padding-left:1.2rem}
li+li{margin-top:.25rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper)}
.cover{min-height:70vh;display:flex;flex-direction:column;justify-content:center;padding:3rem 0;border-bottom:1px solid var(--line)}
.cover .subtitle{font-size:1.35rem;color:var(--quiet);margin-top:.75rem}
.cover .maker{margin-top:2rem;font-size:1.1rem}
.cover .scope{margin-top:2rem}
.quiet,.note,figcaption,.below,caption{color:var(--quiet);font-size:.9rem}
.notice{background:var(--warn);color:var(--warn-ink);border-left:4px solid currentColor;padding:.75rem 1rem;margin-top:2rem}
.part{padding-top:3rem}
.lead{color:var(--quiet)}
.entries{list-style:none;padding:0}
.entries a{text-decoration:none}
.entries a:hover,.entries a:focus{text-decoration:underline}
.lookup p{margin-top:.8rem}.lookup p+.entries{margin:.15rem 0 0;padding-left:1rem}
dl{display:grid;row-gap:.3rem}
dl div{display:grid;grid-template-columns:minmax(7rem,22%) 1fr;column-gap:1rem}
.narrow div{grid-template-columns:minmax(2rem,max-content) 1fr}
dt{color:var(--quiet)}
dd{margin:0;min-width:0}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{text-align:left;padding:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}
tbody th{font-weight:600}
.practice{border-top:1px solid var(--line);margin-top:3rem;padding-top:2rem}
.practice>h3{font-size:1.6rem;margin:0 0 .25rem}
.verdict{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;background:var(--tint);padding:.75rem 1rem;margin:.9rem 0 .25rem}
.verdict p{margin:0}
.score strong{font-size:2rem;line-height:1;font-weight:600}
.shape{vertical-align:-.2em;forced-color-adjust:none}
figure{margin-top:.75rem}
.profile{display:block;max-width:100%;height:auto}
.profile .name,.profile .value{fill:var(--ink)}.profile .none{fill:var(--quiet)}
.profile .track{fill:var(--track)}.profile .bar{fill:var(--bar)}.profile .gate{fill:var(--gate);stroke:var(--paper)}.profile .missed,.profile .stripes{stroke:var(--miss)}.profile .missed{fill:none}
@media (min-width:52rem){.columns{display:grid;grid-template-columns:minmax(0,1fr) 15.5rem;column-gap:2.25rem}.columns>.aside{grid-column:2;grid-row:1/span 40;font-size:.92rem}.columns>.topic{grid-column:1}.aside dl div{display:block}.aside dl{row-gap:.55rem}}
@media (max-width:30rem){h1{font-size:2rem}dl div{display:block}table{font-size:.85rem}}
@media (forced-colors:active){.profile{forced-color-adjust:none;background:#fff}.profile .name,.profile .value,.profile .none{fill:#111}.profile .track{fill:#e3e7ea}.profile .bar{fill:#1f5c87}.profile .gate{fill:#111;stroke:#fff}.verdict,.notice{border:1px solid}}
`;

/** Paper: A4 or what the printer holds; a practice a page, its facts beside the text, nothing torn apart that belongs together. */
const PAPER = `
@page{size:A4;margin:20mm 18mm 19mm}
@page cover{margin:0 18mm;@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}
@media print{
:root{--quiet:#464f56}
html{font-size:9.6pt;line-height:1.45}
body{max-width:none;padding:0}
.skip{display:none}
a{color:inherit;text-decoration:none}
.practice a[href^="http"],.practice a[href^="mailto"]{color:var(--accent)}
h1{font-size:30pt}h2{font-size:19pt;margin-bottom:10pt}h3{font-size:12.5pt;margin:13pt 0 4pt}h4{font-size:10pt;margin:9pt 0 2pt}
h1,h2,h3,h4,caption,dt{break-after:avoid}
p,li{orphans:3;widows:3}
.cover{page:cover;min-height:296mm;border:0;padding:0;break-after:page}
.part{break-before:page;padding-top:0}
.practice{break-before:page;border:0;margin:0;padding:0}
#practices>h2{page:p1}
.practice:first-of-type{break-before:auto}
nav .part{break-before:auto;margin-top:16pt}
.topic>h3+p{break-after:avoid}
.practice>h3{font-size:18pt;line-height:1.2}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 50mm;column-gap:9mm}.columns>.aside{grid-column:2;grid-row:1/span 40;font-size:8.8pt}.columns>.topic{grid-column:1}.aside dl div{display:block}.aside dl{row-gap:4pt}
figure,table,dl div,.entries li,.verdict,.notice{break-inside:avoid}
thead{display:table-header-group}
.verdict{background:none;border:solid var(--line);border-width:1px 0;padding:6pt 0;print-color-adjust:exact}
.profile,.shape,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.profile{width:118mm}
.notice{border:1px solid #7a6200;border-left-width:4px}
.lookup p{break-after:avoid}
}
`;

/** Titles that run along the margins of the paper, where the browser can: the catalogue's below, the practice's above. */
function runningTitles(title: string, practices: readonly string[]): string {
  const font = 'font:8pt "Segoe UI",Calibri,system-ui,sans-serif;color:#464f56';
  const pages = practices.map((practice, index) => `.p-${index + 1}{page:p${index + 1}}@page p${index + 1}{@top-right{content:${styleString(practice)};${font}}}`);
  return `@page{@bottom-left{content:${styleString(title)};${font}}@bottom-right{content:counter(page) " / " counter(pages);${font}}}\n${pages.join("\n")}\n`;
}

/** The whole style sheet of a catalogue; `practices` are the titles in the order of their pages. */
export function styleSheet(title: string, practices: readonly string[]): string {
  return `${SCREEN}${runningTitles(shortened(title), practices.map(shortened))}${PAPER}`;
}

/** A margin has one line. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 80 ? text : `${letters.slice(0, 79).join("")}…`;
}
