/** What XML 1.0 allows in text; everything else (control characters, half surrogate pairs) would make the file unreadable. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in an element or an attribute of an SVG file. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "\uFFFD").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

/** About how wide text is in px in a usual sans-serif face: enough to break lines and to set things side by side without a font at hand. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffdc]/.test(character) && !/[\uff61-\uff9f]/.test(character) ? 1 : /[MWmw@%]/.test(character) ? 0.86 : /[ilI.,;:'|!()[\]j]/.test(character) ? 0.3 : /[A-Z]/.test(character) ? 0.68 : 0.55;
  return width * size;
}

/** Text in lines no wider than `width` px, at most `most`; what does not fit ends in "…". A word that is too long is cut. */
export function wrappedLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines.slice(0, most).map((each, i) => shortened(each, size, width, i === most - 1 && lines.length > most));
}

function shortened(line: string, size: number, width: number, more: boolean): string {
  if (!more && textWidth(line, size) <= width) return line;
  let kept = [...line];
  while (kept.length > 0 && textWidth(`${kept.join("")}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}
