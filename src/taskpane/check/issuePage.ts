import { escapeMarkup } from "../../catalogue/html/markup";
import type { Issue } from "../../core/issue";
import { LIST_HEADERS, issueRows } from "../../core/quality/issueList";
import type { Table } from "../../core/table";

const STYLE = `@page { size: A4 landscape; margin: 12mm } body { font: 9pt/1.35 "Segoe UI", sans-serif; color: #000; margin: 0 }
h1 { font-size: 14pt; margin: 0 0 4mm } table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.2mm solid #999; overflow-wrap: anywhere } tr { break-inside: avoid }
td:nth-child(2), td:nth-child(4) { white-space: nowrap }`;

/** The list as a page for paper: one table whose header repeats. Cell text is text; nothing in it runs or loads. */
export function issuePage(title: string, issues: readonly Issue[], tables: readonly Table[]): string {
  const cells = (tag: "th" | "td", row: readonly unknown[]): string => `<tr>${row.map((cell) => `<${tag}>${escapeMarkup(shortened(String(cell ?? "")))}</${tag}>`).join("")}</tr>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeMarkup(title)}</h1><table><thead>${cells("th", LIST_HEADERS)}</thead><tbody>${issueRows(issues, tables).map((row) => cells("td", row)).join("\n")}</tbody></table></body></html>`;
}

/** A cell that holds a whole report would push its issue over several pages. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
