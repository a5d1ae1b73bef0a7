import type { SvgPicture } from "../../ui/pngOf";
import { textWidth, xmlText } from "../../ui/svgText";
import { assumptionMarks, type AssumptionMark } from "../diagram/assumptions";
import { boxLines, isRightToLeft } from "../diagram/boxText";
import type { TheoryLayout, TheoryLink, TheoryNode } from "../diagram/layoutShapes";
import { linkPath } from "../diagram/linkEnds";
import { stepColour } from "../diagram/stepColours";
import { BOX, stepWords } from "../diagram/theoryBoxes";

export interface TheorySvgOptions {
  /** Stands above the picture. */
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

const INK = "#242424";
const QUIET = "#4d4d4d";
const LINE = "#616161";
const EDGE = 24;
const HEAD = 48;
const NOTE = { size: 13, line: 18 } as const;
/** Below this a list of assumptions cannot be read. */
const LEAST_WIDTH = 560;

/**
 * The diagram as one SVG file that needs nothing else: light, generic fonts, text as text, boxes with their step in words, links with arrows, and below them what
 * they assume with its evidence. Any text is escaped.
 */
export function theorySvg(layout: TheoryLayout, { title, description }: TheorySvgOptions): SvgPicture {
  const width = Math.max(LEAST_WIDTH, layout.width + 2 * EDGE);
  const marks = assumptionMarks(layout.nodes);
  const notes = notesOf(marks, width - 2 * EDGE);
  const top = HEAD + EDGE;
  const notesTop = top + layout.height + EDGE;
  const height = notesTop + notes.length * NOTE.line + EDGE;
  const left = Math.round((width - layout.width) / 2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="theory-title theory-desc" font-family="'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif">
<title id="theory-title">${xmlText(title)}</title>
<desc id="theory-desc">${xmlText(description)}</desc>
<defs><marker id="theory-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0,1 L9,5 L0,9 z" fill="${LINE}"/></marker></defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${textAt(boxLines(title, 20, width - 2 * EDGE, 1)[0] ?? "", { x: EDGE, y: EDGE + 16, size: 20, fill: INK, weight: 600, room: width - 2 * EDGE })}
<g transform="translate(${left} ${top})">
${layout.edges.map(linkSvg).join("\n")}
${layout.nodes.map(boxSvg).join("\n")}
${marks.map((mark) => markSvg(mark, layout.nodes)).join("\n")}
</g>
${notes.map(({ text, heading }, at) => textAt(text, { x: EDGE, y: notesTop + (at + 1) * NOTE.line - 5, size: NOTE.size, fill: heading ? INK : QUIET, weight: heading ? 600 : 400, room: width - 2 * EDGE })).join("\n")}
</svg>
`;
  return { svg, width, height };
}

function linkSvg({ points, upward }: TheoryLink): string {
  return `<path d="${linkPath(points)}" fill="none" stroke="${LINE}" stroke-width="1.5"${upward ? "" : ' stroke-dasharray="5 4"'} marker-end="url(#theory-arrow)"/>`;
}

function boxSvg(node: TheoryNode): string {
  const colour = stepColour(node.step);
  const left = BOX.bar + BOX.edge;
  const room = node.width - left - BOX.edge;
  const questions = node.questions === 0 ? "" : node.questions === 1 ? "1 question" : `${node.questions} questions`;
  return [
    `<g transform="translate(${node.x} ${node.y})">`,
    `<rect width="${node.width}" height="${node.height}" rx="4" fill="#ffffff" stroke="${LINE}"${node.step === null ? ' stroke-dasharray="4 3"' : ""}/>`,
    `<rect width="${node.width}" height="${node.height}" rx="4" fill="${colour}" fill-opacity="0.08"/>`,
    `<path d="M${BOX.bar},0 H4 A4,4 0 0 0 0,4 V${node.height - 4} A4,4 0 0 0 4,${node.height} H${BOX.bar} Z" fill="${colour}"/>`,
    textAt(stepWords(node.step), { x: left, y: 17, size: 12, fill: QUIET, weight: 600, room }),
    questions === "" ? "" : `<text x="${node.width - BOX.edge}" y="17" font-size="12" fill="${QUIET}" text-anchor="end">? ${xmlText(questions)}</text>`,
    ...node.lines.map((line, at) => textAt(line, { x: left, y: BOX.stepLine + 6 + at * BOX.textLine + 14, size: BOX.textSize, fill: node.statement.statement === "" ? QUIET : INK, weight: 400, room, rightToLeft: isRightToLeft(node.statement.statement) })),
    ...node.marks.map(({ text, x, y, width }) => `<rect x="${x}" y="${y}" width="${width}" height="${BOX.markHeight}" rx="${BOX.markHeight / 2}" fill="#ffffff" stroke="${LINE}" stroke-width="0.75"/>${textAt(text, { x: x + 6, y: y + 14, size: BOX.markSize, fill: INK, weight: 400, room: width - 12 })}`),
    "</g>",
  ].filter((part) => part !== "").join("");
}

function markSvg({ name, key, evidence }: AssumptionMark, nodes: readonly TheoryNode[]): string {
  const node = nodes.find((each) => each.key === key);
  if (node === undefined) return "";
  const width = Math.ceil(textWidth(name, 11)) + 12;
  const x = Math.round(node.x + node.width / 2 - width / 2);
  return `<g transform="translate(${x} ${node.y - 9})"><rect width="${width}" height="18" rx="9" fill="#ffffff" stroke="${INK}"${evidence === "" ? ' stroke-dasharray="3 2"' : ""}/><text x="${width / 2}" y="13" font-size="11" fill="${INK}" text-anchor="middle">${xmlText(name)}</text></g>`;
}

/** The lines below the picture: what is assumed, and what shows it. */
function notesOf(marks: readonly AssumptionMark[], room: number): readonly { readonly text: string; readonly heading: boolean }[] {
  if (marks.length === 0) return [];
  const lines = marks.flatMap(({ name, assumption, evidence }) => boxLines(`${name}: ${assumption} Evidence: ${evidence === "" ? "none noted yet." : evidence}`, NOTE.size, room, 6));
  return [{ text: "What the links assume", heading: true }, ...lines.map((text) => ({ text, heading: false }))];
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight: number;
  /** px to the right edge, from which a right-to-left text starts. */
  readonly room: number;
  readonly rightToLeft?: boolean;
}

function textAt(text: string, { x, y, size, fill, weight, room, rightToLeft = isRightToLeft(text) }: TextPlace): string {
  const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
  const direction = rightToLeft ? ` direction="rtl" unicode-bidi="embed"` : "";
  return `<text x="${rightToLeft ? x + room : x}" y="${y}" font-size="${size}" fill="${fill}"${bold}${direction}>${xmlText(text)}</text>`;
}
