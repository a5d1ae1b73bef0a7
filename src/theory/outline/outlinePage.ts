import type { OutlineLine, TheoryOutline } from "../../core/theory/outline";

const STYLE = `
  body { font: 11pt/1.45 "Segoe UI", system-ui, sans-serif; color: #1b1a19; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 0; break-after: avoid; }
  .asks { color: #55534f; margin: 0 0 .5rem; } ol { padding-left: 1.5rem; } li { break-inside: avoid; margin-bottom: .6rem; }
  dl { margin: .2rem 0 0; display: grid; grid-template-columns: 6rem 1fr; gap: .1rem .75rem; font-size: .92em; }
  dt { color: #55534f; } dd { margin: 0; overflow-wrap: anywhere; } dd ul { margin: 0; padding-left: 1.1rem; } dd li { margin: 0; }
  @page { margin: 18mm; }`;

/**
 * An outline as an HTML document of its own, for print and for a file: headings and lists that a screen reader can walk. Text goes in as
 * text, whatever it holds. `note` stands under the heading, e.g. the workbook's name and the date.
 */
export function outlineHtml(outline: TheoryOutline, { title, note = "" }: { readonly title: string; readonly note?: string }): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = "en-GB";
  const put = (parent: Element, tag: string, text = "", className = ""): Element => {
    const element = page.createElement(tag);
    if (text !== "") element.textContent = text;
    if (className !== "") element.className = className;
    parent.append(element);
    return element;
  };
  put(page.head, "meta").setAttribute("charset", "utf-8");
  put(page.head, "style", STYLE);
  const main = put(page.body, "main");
  put(main, "h1", title);
  if (note !== "") put(main, "p", note, "asks");
  for (const { heading, asks, statements } of outline.sections) {
    const section = put(main, "section");
    put(section, "h2", heading);
    put(section, "p", asks, "asks");
    const list = put(section, "ol");
    for (const { words, lines } of statements) {
      const item = put(list, "li", words);
      if (lines.length > 0) putLines(put(item, "dl"), lines, put);
    }
  }
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}`;
}

function putLines(list: Element, lines: readonly OutlineLine[], put: (parent: Element, tag: string, text?: string) => Element): void {
  for (const { label, items } of lines) {
    put(list, "dt", label);
    const [only] = items;
    if (items.length === 1) put(list, "dd", only ?? "");
    else {
      const inner = put(put(list, "dd"), "ul");
      for (const item of items) put(inner, "li", item);
    }
  }
}
