import { escapeMarkup } from "../../catalogue/html/markup";
import { COVERAGE_COUNTS } from "../../core/chain/counted";
import type { Coverage } from "../../core/chain/coverage";
import { coverageSentences, COUNT_WORDS } from "../../core/chain/coverageWords";
import { isoDay } from "../../core/export/fileName";
import { HEADINGS } from "../../core/framework/catalogue";

const STYLE = `
@page { size: A4 portrait; margin: 18mm; }
body { font: 10pt/1.4 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; margin: 0; }
h1 { font-size: 16pt; margin: 0 0 2mm; } p { margin: 0 0 2mm; } .quiet { color: #555; }
table { border-collapse: collapse; width: 100%; margin-top: 5mm; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { padding: 1.2mm 2mm; border-bottom: .2mm solid #bbb; text-align: right; font-variant-numeric: tabular-nums; }
th[scope=row], th[scope=rowgroup], thead th:first-child { text-align: left; } th[scope=row] { font-weight: normal; } th[scope=rowgroup] { padding-top: 4mm; }
td.gap { outline: .3mm dashed #555; outline-offset: -.6mm; }
`;

/** The coverage of the framework as a page to print: the sentences, the table, and a key. All text of the workbook is escaped. */
export function coveragePage(coverage: Coverage, workbook: string, made: Date): string {
  const cell = (n: number): string => `<td${n === 0 ? ' class="gap"' : ""}>${n}</td>`;
  const heads = ["Domain", ...COVERAGE_COUNTS.map((count) => COUNT_WORDS[count].head)].map((head) => `<th scope="col">${head}</th>`).join("");
  const bodies = HEADINGS.map((heading) => {
    const rows = coverage.domains.filter(({ domain }) => domain.heading === heading.id)
      .map((row) => `<tr><th scope="row">${escapeMarkup(row.domain.name)}</th>${COVERAGE_COUNTS.map((count) => cell(row[count])).join("")}</tr>`);
    return `<tbody><tr><th scope="rowgroup" colspan="${COVERAGE_COUNTS.length + 1}">${escapeMarkup(heading.name)}</th></tr>${rows.join("")}</tbody>`;
  });
  const sentences = coverageSentences(coverage).map((sentence) => `<p>${escapeMarkup(sentence)}</p>`).join("");
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Coverage of the framework</title><style>${STYLE}</style></head><body>`
    + `<h1>Coverage of the framework</h1><p class="quiet">${escapeMarkup(workbook)}, ${isoDay(made)}</p>${sentences}`
    + `<table><thead><tr>${heads}</tr></thead>${bodies.join("")}</table>`
    + `<p class="quiet">A dashed 0 is a gap. An indicator counts once however many groups and places it stands for; a practice counts in each domain that it names an indicator of.</p></body></html>`;
}
