import { textWidth } from "../../ui/svgText";

/** Text in lines that are no wider than `width` px by `textWidth`; a word that is longer than a line is broken. At most `most` lines, the last ending in "…" where more would follow. */
export function boxLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = width;
  for (const word of pieces(text, size, width)) {
    const wide = textWidth(line === "" ? word : ` ${word}`, size);
    if (line !== "" && wide > room) {
      lines.push(line);
      if (lines.length > most) break;
      [line, room] = [word, width - textWidth(word, size)];
    } else {
      line = line === "" ? word : `${line} ${word}`;
      room -= wide;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? "")];
  while (last.length > 0 && textWidth(`${last.join("")}…`, size) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

/** Words, those longer than a line in pieces of it; what no box could show of an endless text is not looked at. */
function pieces(text: string, size: number, width: number): readonly string[] {
  return text.slice(0, 4000).split(/\s+/).filter((word) => word !== "").flatMap((word) => {
    if (textWidth(word, size) <= width) return [word];
    const parts: string[] = [];
    let part = "";
    for (const character of word) {
      if (part !== "" && textWidth(part + character, size) > width) {
        parts.push(part);
        part = "";
      }
      part += character;
    }
    return [...parts, part];
  });
}

/** Whether text begins in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0] ?? "";
  return /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]/.test(first);
}
