import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { escapeMarkup } from "../../catalogue/html/markup";
import { OUR_LANGUAGE, ownLanguageOf } from "../../catalogue/outline";
import { verdictPicture } from "../../catalogue/verdictPicture";
import { indicatorChart } from "../../charts/indicatorChart";
import { PAGE_PALETTE } from "../../charts/palette";
import type { ChartModel } from "../../core/report/chartModel";
import { statusLook } from "../../ui/statusStyle";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import type { ReportBlock, ReportModel, ReportPractice, ReportRow, StatusCount } from "../reportModel";
import { REPORT_STYLE } from "./reportStyle";

/** Size of a chart in a report, in px before it is fitted to its column. */
export const REPORT_CHART = { width: 380, height: 104 } as const;

const text = escapeMarkup;

/**
 * The report as one HTML document that needs nothing else: no script, no request, no other file. Its policy allows its own style sheet, by
 * its hash, and nothing more. `document` lends its elements to the drawing; nothing is put into it.
 */
export function writeReport(report: ReportModel, document: Document): string {
  const { title, subtitle, date, scope, warning, counts, blocks } = report;
  const own = ownLanguageOf(report);
  const lang = own === null ? "" : ` lang="${own}"`;
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
<p class="sub">${subtitle === "" ? "" : `<bdi>${text(subtitle)}</bdi> · `}${text(date)}</p>
<p class="quiet">${scope.map(text).join(" ")}</p>
${warning === "" ? "" : `<p class="notice">${text(warning)}</p>`}
${counts.length === 0 ? "" : `<ul class="counts" aria-label="How many stand where">${counts.map(countHtml).join("")}</ul>`}
</header>
<main>
${blocks.length === 0 ? "<p>No indicator is in this report.</p>" : `<div class="blocks">${blocks.map((block, index) => blockHtml(block, `chart-${index + 1}`, lang, document)).join("\n")}</div>`}
${missingHtml(report)}
${practicesHtml(blocks, lang)}
</main>
<footer>
<p>${text(report.method)}</p>
${report.licence === "" ? "" : `<p>${text(report.licence)}</p>`}
</footer>
</body>
</html>
`;
}

function countHtml({ status, judged, count }: StatusCount): string {
  return `<li><strong>${count}</strong> ${statusHtml(status, judged)}</li>`;
}

/** Shape, colour and word, always all three. */
function statusHtml(status: ReportRow["status"], judged: boolean): string {
  const { shape, colour, word } = statusLook(status, judged);
  const paint = shape === "outline" ? 'fill="none" stroke="currentColor" stroke-width="2.5"' : `fill="${colour}" stroke="currentColor" stroke-width="1"`;
  return `<svg class="shape" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true" focusable="false"><path d="${VERDICT_SHAPES[shape]}" ${paint}/></svg> ${text(word)}`;
}

function blockHtml({ code, name, about, source, rows, chart, notes }: ReportBlock, id: string, lang: string, document: Document): string {
  return `<section class="block" aria-labelledby="${id}-head">
<h3 id="${id}-head"><bdi>${text(code)}</bdi> <bdi>${text(name)}</bdi></h3>
<p class="about"><bdi>${text(about)}</bdi>${source === "" ? "" : `. Source: <bdi>${text(source)}</bdi>`}</p>
${rows.length === 1 ? rows.map(lineHtml).join("") : rowsHtml(code, rows)}
${chart === null ? "" : `<figure>${chartHtml(chart, id, document)}${chart.range.note === "" ? "" : `<figcaption class="quiet">${text(chart.range.note)}</figcaption>`}</figure>`}
${notes.map((note) => `<p class="quiet"${lang} dir="auto">${text(note)}</p>`).join("")}
</section>`;
}

/** A single row as a line: a table of one row would only take room. */
function lineHtml(row: ReportRow): string {
  const { label, baseline, latest, target } = row;
  return `<p>${row.named ? `<strong><bdi>${text(label)}</bdi></strong>. ` : ""}${standingHtml(row)}<br>Baseline ${text(baseline)}, latest <strong>${text(latest)}</strong>, target ${text(target)}</p>`;
}

function standingHtml({ status, judged, progress }: ReportRow): string {
  const more = [progress, status.kind === "undetermined" && judged ? status.problem : ""].filter((part) => part !== "").join(". ");
  return `${statusHtml(status, judged)}${more === "" ? "" : ` <span class="quiet">${text(more)}</span>`}`;
}

function rowsHtml(code: string, rows: readonly ReportRow[]): string {
  const body = rows.map((row) =>
    `<tr><th scope="row"><bdi>${text(row.label)}</bdi></th><td>${text(row.baseline)}</td><td class="now">${text(row.latest)}</td><td>${text(row.target)}</td><td>${standingHtml(row)}</td></tr>`);
  return `<table><caption class="hidden">Where ${text(code)} stands</caption><thead><tr>${["For", "Baseline", "Latest", "Target", "Status"].map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** The chart, sized by the page and not by itself. */
function chartHtml(chart: ChartModel, id: string, document: Document): string {
  const svg = indicatorChart(chart, { ...REPORT_CHART, palette: PAGE_PALETTE, id, document });
  svg.setAttribute("class", "chart");
  return svg.outerHTML;
}

function missingHtml({ missing, heldBack }: ReportModel): string {
  const items = [...missing, ...(heldBack === "" ? [] : [heldBack])];
  return items.length === 0 ? "" : `<section class="after"><h2>What is not known</h2><ul>${items.map((item) => `<li dir="auto">${text(item)}</li>`).join("")}</ul></section>`;
}

function practicesHtml(blocks: readonly ReportBlock[], lang: string): string {
  const served = blocks.filter(({ practices }) => practices.length > 0);
  if (served.length === 0) return "";
  return `<section class="after"><h2>Practices that serve these indicators</h2>${served.map(({ code, name, practices }) => `<h3><bdi>${text(code)}</bdi> <bdi>${text(name)}</bdi></h3>${practices.map((practice) => practiceHtml(practice, lang)).join("")}`).join("")}</section>`;
}

function practiceHtml({ title, place, verdict, score, why, synthetic }: ReportPractice, lang: string): string {
  return `<p class="practice">${verdictPicture(verdict)} <strong${lang}><bdi>${text(title)}</bdi></strong>${place === "" ? "" : `, <bdi>${text(place)}</bdi>`}: ${text(verdict)}${score === "" ? "" : `, ${text(score)}`}${synthetic ? " (synthetic ratings)" : ""}. <span dir="auto">${text(why)}</span></p>`;
}
