import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { escapeMarkup } from "../../catalogue/html/markup";
import { OUR_LANGUAGE, ownLanguageOf } from "../../catalogue/outline";
import { indicatorChart } from "../../charts/indicatorChart";
import { PAGE_PALETTE } from "../../charts/palette";
import { statusLook } from "../../ui/statusStyle";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import { REPORT_COLUMNS, type ReportFigure, type ReportModel, type ReportRow } from "../reportModel";
import { annexHtml } from "./annex";
import { REPORT_STYLE } from "./reportStyle";

/** Size of a row's chart, in px before it is fitted to its column. */
export const ROW_CHART = { width: 200, height: 70 } as const;

const text = escapeMarkup;

/**
 * The report as one HTML document that needs nothing else: no script, no request, no other file. Its policy allows its own style sheet, by
 * its hash, and nothing more. `document` lends its elements to the drawing; nothing is put into it.
 */
export function writeReport(report: ReportModel, document: Document): string {
  const { title, subtitle, date, scope, warning, headline, rows, annex } = report;
  const own = ownLanguageOf(report);
  const [lead = "", ...more] = headline;
  return `<!doctype html>
<html lang="${OUR_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(REPORT_STYLE))))}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Cairn">
<title>${text(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${text(title)}</h1>
<p class="sub">${subtitle === "" ? "" : `<bdi>${text(subtitle)}</bdi> · `}${text(date)}. <span class="quiet">${scope.map(text).join(" ")}</span></p>
${warning === "" ? "" : `<p class="notice">${text(warning)}</p>`}
${lead === "" ? "" : `<p class="lead">${text(lead)}</p>`}
${more.length === 0 ? "" : `<p dir="auto">${more.map(text).join(" ")}</p>`}
</header>
<main>
${rows.length === 0 ? (report.notStarted === "" ? "<p>No indicator is in this report.</p>" : "") : rowsHtml(rows, document)}
${missingHtml(report)}
${footHtml(report)}
${annex.length === 0 ? "" : annexHtml(annex, own === null ? "" : ` lang="${own}"`, document)}
</main>
</body>
</html>
`;
}

/** Narrow pages lay the cells below one another; the roles keep it a table for those who hear it. */
function rowsHtml(rows: readonly ReportRow[], document: Document): string {
  const head = REPORT_COLUMNS.map((column) => `<th scope="col" role="columnheader">${column}</th>`).join("");
  return `<table class="rows" role="table"><caption class="hidden">Where each indicator stands</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">
${rows.map((row, index) => rowHtml(row, `row-${index + 1}`, document)).join("\n")}
</tbody></table>`;
}

function rowHtml(row: ReportRow, id: string, document: Document): string {
  const { code, name, label, baseline, latest, target, chart } = row;
  const [, trend, ...names] = REPORT_COLUMNS;
  const figures = [baseline, latest, target].map((figure, index) => `<td role="cell" class="figure${index === 1 ? " now" : ""}" data-name="${names[index] ?? ""}">${figureHtml(figure)}</td>`).join("");
  return `<tr role="row"><th scope="row" role="rowheader"><bdi>${text(name === "" ? code : name)}</bdi>${label === "" ? "" : ` <span class="for">for <bdi>${text(label)}</bdi></span>`}${name === "" ? "" : ` <bdi class="code">${text(code)}</bdi>`}</th>`
    + `<td role="cell" class="trend" data-name="${trend}">${chart === null ? '<span class="quiet">no dated value</span>' : chartHtml(row, id, document)}</td>${figures}<td role="cell" class="standing" data-name="${names[3] ?? ""}">${standingHtml(row)}</td></tr>`;
}

function figureHtml({ value, day }: ReportFigure): string {
  return `<span class="value">${text(value)}</span>${day === "" ? "" : ` <span class="day">${text(day)}</span>`}`;
}

/** The chart, sized by the page and not by itself. */
function chartHtml({ chart }: ReportRow, id: string, document: Document): string {
  if (chart === null) return "";
  const svg = indicatorChart(chart, { ...ROW_CHART, palette: PAGE_PALETTE, id, document, small: true });
  svg.setAttribute("class", "chart");
  return `${svg.outerHTML}${chart.range.note === "" ? "" : `<span class="quiet">${text(chart.range.note)}</span>`}`;
}

/** Shape, colour and word, always all three. */
function standingHtml({ status, judged, progress }: ReportRow): string {
  const { shape, colour, word } = statusLook(status, judged);
  const paint = shape === "outline" ? 'fill="none" stroke="currentColor" stroke-width="2.5"' : `fill="${colour}" stroke="currentColor" stroke-width="1"`;
  const more = [progress, status.kind === "undetermined" && judged ? status.problem : ""].filter((part) => part !== "").join(". ");
  return `<span class="status"><svg class="shape" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true" focusable="false"><path d="${VERDICT_SHAPES[shape]}" ${paint}/></svg> ${text(word)}</span>${more === "" ? "" : ` <span class="day">${text(more)}</span>`}`;
}

function missingHtml({ missing: partly, notStarted }: ReportModel): string {
  const missing = [...(notStarted === "" ? [] : [notStarted]), ...partly];
  return missing.length === 0 ? "" : `<section class="after"><h2>What is not known</h2><ul>${missing.map((item) => `<li dir="auto">${text(item)}</li>`).join("")}</ul></section>`;
}

function footHtml({ method, licence }: ReportModel): string {
  return method.length === 0 ? "" : `<section class="foot"><h2>How to read this</h2>${[...method, ...(licence === "" ? [] : [licence])].map((item) => `<p>${text(item)}</p>`).join("")}</section>`;
}
