import { escapeMarkup } from "../../catalogue/html/markup";
import { verdictPicture } from "../../catalogue/verdictPicture";
import { indicatorChart } from "../../charts/indicatorChart";
import { PAGE_PALETTE } from "../../charts/palette";
import type { ChartModel } from "../../core/report/chartModel";
import { chartTable } from "../../core/report/chartTable";
import type { ReportBlock, ReportPractice } from "../reportModel";

/** Size of a chart in the annex, in px before it is fitted to its column. */
const FULL_CHART = { width: 420, height: 130 } as const;

const text = escapeMarkup;

/** What was asked for beyond the page: indicators in full with their values, notes, and practices. `lang`: an attribute for the workbook's own texts, "" for none. */
export function annexHtml(annex: readonly ReportBlock[], lang: string, document: Document): string {
  const full = annex.filter(({ chart, words, notes }) => chart !== null || words !== "" || notes.length > 0);
  const served = annex.filter(({ practices }) => practices.length > 0);
  const heading = ({ code, name }: ReportBlock, id = ""): string => `<h3${id === "" ? "" : ` id="${id}"`}><bdi>${text(name === "" ? code : name)}</bdi>${name === "" ? "" : ` <bdi class="code">${text(code)}</bdi>`}</h3>`;
  return `<div class="annex">${full.length === 0 ? "" : `<section><h2>Annex: indicators in full</h2><div class="blocks">${full.map((block, index) => `<section class="block" aria-labelledby="block-${index + 1}">
${heading(block, `block-${index + 1}`)}
<p class="quiet"><bdi>${text(block.about)}</bdi>${block.source === "" ? "" : `. Source: <bdi>${text(block.source)}</bdi>`}</p>
${block.chart === null ? (block.words === "" ? "" : `<p>${text(block.words)}</p>`) : chartHtml(block.chart, `chart-${index + 1}`, document)}
${block.notes.map((note) => `<p class="quiet"${lang} dir="auto">${text(note)}</p>`).join("")}
</section>`).join("\n")}</div></section>`}
${served.length === 0 ? "" : `<section class="after"><h2>Annex: practices that serve these indicators</h2>${served.map((block) => `${heading(block)}${block.practices.map((practice) => practiceHtml(practice, lang)).join("")}`).join("")}</section>`}</div>`;
}

/** The chart and its values as a table. */
function chartHtml(chart: ChartModel, id: string, document: Document): string {
  const svg = indicatorChart(chart, { ...FULL_CHART, palette: PAGE_PALETTE, id, document });
  svg.setAttribute("class", "chart");
  const { columns, rows } = chartTable(chart);
  const table = `<table class="values"><caption class="hidden">Values of ${text(chart.code)}</caption><thead><tr>${columns.map((column) => `<th scope="col"><bdi>${text(column)}</bdi></th>`).join("")}</tr></thead>`
    + `<tbody>${rows.map(([day = "", ...cells]) => `<tr><th scope="row">${text(day)}</th>${cells.map((cell) => `<td>${cell === "" ? "–" : text(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
  return `<figure>${svg.outerHTML}${chart.range.note === "" ? "" : `<figcaption class="quiet">${text(chart.range.note)}</figcaption>`}</figure>${rows.length === 0 ? "" : table}`;
}

function practiceHtml({ title, place, verdict, score, why, synthetic }: ReportPractice, lang: string): string {
  return `<p class="practice">${verdictPicture(verdict)} <strong${lang}><bdi>${text(title)}</bdi></strong>${place === "" ? "" : `, <bdi>${text(place)}</bdi>`}: ${text(verdict)}${score === "" ? "" : `, ${text(score)}`}${synthetic ? " (synthetic ratings)" : ""}. <span dir="auto">${text(why)}</span></p>`;
}
