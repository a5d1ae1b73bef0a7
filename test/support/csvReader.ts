/** A small reader of RFC 4180, for judging what is written: fields as text, quotation marks taken off. A byte order mark is skipped. */
export function readCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error("A quotation mark is not closed.");
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') field += text[at++];
        else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== "\r") {
        if (text[at] === '"' || text[at] === "\n") throw new Error(`A bare field holds ${JSON.stringify(text[at])}.`);
        field += text[at++];
      }
    }
    row.push(field);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`A row ends in ${JSON.stringify(text.slice(at, at + 2))}.`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
