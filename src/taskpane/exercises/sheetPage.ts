import { escapeMarkup as text } from "../../catalogue/html/markup";
import type { FacilitatorSheet, SheetStep } from "../../core/exercises/facilitatorSheet";

const STYLE = `@page { size: A4; margin: 16mm 18mm 16mm }
:root { color-scheme: light }
body { font: 10.5pt/1.42 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1b1b; background: #fff; margin: 0; overflow-wrap: anywhere }
@media screen { body { max-width: 174mm; margin: 0 auto; padding: 8mm } }
header p { margin: 0; color: #555; font-size: 9.5pt }
h1 { font-size: 20pt; line-height: 1.2; margin: 1mm 0 3mm; font-weight: 600 }
h2 { font-size: 12pt; margin: 7mm 0 2mm; font-weight: 600; break-after: avoid }
h3 { font-size: 11pt; margin: 0 0 1mm; font-weight: 600; break-after: avoid }
p { margin: 0 0 2mm } .aim { font-size: 12pt; margin-bottom: 5mm }
dl { display: grid; grid-template-columns: 34mm 1fr; gap: 2mm 4mm; margin: 0 } dt { font-weight: 600 } dd { margin: 0 }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group } tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 1.4mm 3mm 1.4mm 0; border-bottom: 0.2mm solid #bbb } thead th { border-bottom: 0.4mm solid #555; font-weight: 600 }
td:first-child, th:first-child, td.min, th.min { white-space: nowrap; font-variant-numeric: tabular-nums } .min { text-align: right }
tfoot td { border-bottom: 0; font-weight: 600 }
ol { list-style: none; margin: 0; padding: 0 } li { break-inside: avoid; padding: 3mm 0 0 }
.when { color: #555; font-weight: 400; font-size: 9.5pt; padding-left: 2mm }
.ask { border-left: 0.8mm solid #555; padding-left: 3mm; font-size: 11.5pt; font-style: italic }
.now { color: #333; font-size: 9.5pt }
.lines { margin: 1mm 0 2mm } .lines div { height: 8mm; border-bottom: 0.2mm solid #999 }
footer { margin-top: 8mm; color: #555; font-size: 8pt; break-inside: avoid }`;

/** Lines to write on under each step. */
const LINES = 3;

/** A facilitator's sheet as a page for A4 paper, whole in itself: nothing in it runs or loads. */
export function sheetPage(sheet: FacilitatorSheet): string {
  const { title, aim, stage, minutes, needs, setUp, watchFor, steps, workbook, day, licence } = sheet;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(`Facilitator’s sheet: ${title}`)}</title><style>${STYLE}</style></head>
<body>
<header><p>Facilitator’s sheet · ${text(stage)} · ${minutes} minutes</p><h1>${text(title)}</h1></header>
<main>
<p class="aim">${text(aim)}</p>
<dl><dt>To have at hand</dt><dd>${text(needs)}</dd><dt>The room</dt><dd>${text(setUp)}</dd><dt>Watch for</dt><dd>${text(watchFor)}</dd></dl>
<h2>Time plan</h2>
<table><thead><tr><th scope="col">From – to</th><th scope="col">Step</th><th scope="col">Where in Cairn</th><th scope="col" class="min">Minutes</th></tr></thead>
<tbody>${steps.map(planRow).join("")}</tbody>
<tfoot><tr><td>${clock(minutes)}</td><td colspan="2">End</td><td class="min">${minutes}</td></tr></tfoot></table>
<h2>Steps</h2>
<ol>${steps.map(stepItem).join("\n")}</ol>
<h2>What we decided, and who does it by when</h2>
${lines(5)}
</main>
<footer><p>Printed from ${text(workbook)} on ${text(day)}. What “In the workbook” says is of that day. Exercise: Cairn.</p><p>${text(licence)}</p></footer>
</body></html>`;
}

function planRow({ number, title, place, from, to }: SheetStep): string {
  return `<tr><td>${clock(from)} – ${clock(to)}</td><td>${number}. ${text(title)}</td><td>${text(place ?? "")}</td><td class="min">${to - from}</td></tr>`;
}

function stepItem({ number, title, text: words, ask, from, to, now }: SheetStep): string {
  return `<li><h3>${number}. ${text(title)}<span class="when">${clock(from)} – ${clock(to)}</span></h3>
<p>${text(words)}</p><p class="ask">${text(ask)}</p>${now === null ? "" : `<p class="now"><strong>In the workbook:</strong> ${text(now)}</p>`}
${lines(LINES)}</li>`;
}

function lines(count: number): string {
  return `<div class="lines" aria-hidden="true">${"<div></div>".repeat(count)}</div>`;
}

/** Minutes after the beginning as 0:06. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
