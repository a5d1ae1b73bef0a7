import { inScriptElement, type PublishedData } from "../../core/export/publishedData";

/** Where the build puts the page without practices: beside everything else of ours. */
const TEMPLATE = "assets/viewer.html";
/** What stands in the template where title and practices go. No script can hold the second: there it would end the script. */
const TITLE_PLACE = "<title>Practices</title>";
const DATA_PLACE = '<script type="application/json" id="cairn-data"></script>';

let template: Promise<string> | null = null;

/** The template, fetched once from our own folder. Rejects with a sentence when it is not there. */
export function loadTemplate(): Promise<string> {
  template ??= fetchTemplate().catch((cause: unknown) => {
    template = null; // another try may find the network back
    throw cause;
  });
  return template;
}

async function fetchTemplate(): Promise<string> {
  const missing = "The web page's template is missing beside this page. Ask whoever put Cairn on this server to copy the whole folder.";
  const response = await fetch(new URL(TEMPLATE, document.baseURI)).catch(() => null);
  if (!response) throw new Error("The web page's template could not be loaded. Check the network, and try again.");
  const text = response.ok ? await response.text() : "";
  if (!text.includes(TITLE_PLACE) || !text.includes(DATA_PLACE)) throw new Error(missing);
  return text;
}

/** The single page with these practices in it: its scripts, styles and background map stand in the template already. */
export function singlePage(page: string, data: PublishedData): string {
  const [head = "", rest = ""] = splitAt(page, TITLE_PLACE);
  const [before = "", after = ""] = splitAt(rest, DATA_PLACE);
  return `${head}<title>${escaped(data.title)}</title>${before}${DATA_PLACE.replace("><", () => `>${inScriptElement(data)}<`)}${after}`;
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
