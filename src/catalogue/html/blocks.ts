import type { Block, Content, Inline } from "../outline";
import { profileFigure } from "../profilePicture";
import { verdictPicture } from "../verdictPicture";
import { escapeMarkup } from "./markup";

/** What a block needs to know of the page around it: ids for pictures, and the language of the workbook's own texts. */
export interface PageState {
  readonly nextPicture: () => string;
  /** ` lang="sv"`, or "" where the workbook's language is ours. */
  readonly ownLanguage: string;
}

/** A block as HTML. Text is escaped here and nowhere else; directions are found by the browser (`dir="auto"`). */
export function blockHtml(block: Block, state: PageState): string {
  switch (block.kind) {
    case "paragraph": return `<p${block.tone ? ` class="${block.tone}"` : ""}${block.own === true ? state.ownLanguage : ""} dir="auto">${contentHtml(block.content)}</p>`;
    case "list": return `<ul>${block.items.map((item) => `<li dir="auto">${contentHtml(item)}</li>`).join("")}</ul>`;
    case "entries": return entriesHtml(block);
    case "facts": return `<dl${block.narrow === true ? ' class="narrow"' : ""}>${block.facts.map(({ name, content }) => `<div><dt>${escapeMarkup(name)}</dt><dd dir="auto">${contentHtml(content)}</dd></div>`).join("")}</dl>`;
    case "table": return tableHtml(block);
    case "verdict": return verdictHtml(block);
    case "profile": return `<figure>${profileFigure(block.profile, state.nextPicture())}<figcaption>${escapeMarkup(block.profile.legend)}</figcaption></figure>`;
  }
}

export function contentHtml(content: Content): string {
  return content.map(inlineHtml).join("");
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case "text": return escapeMarkup(inline.text);
    case "strong": return `<strong>${escapeMarkup(inline.text)}</strong>`;
    case "link": return `<a href="${escapeMarkup(inline.address)}" rel="noopener noreferrer">${escapeMarkup(inline.text)}</a>`;
    case "to": return `<a href="#${inline.section}">${escapeMarkup(inline.text)}</a>`;
  }
}

function entriesHtml({ entries }: Extract<Block, { kind: "entries" }>): string {
  const items = entries.map(({ text, note, section }) =>
    `<li><a href="#${section}"><bdi>${escapeMarkup(text)}</bdi></a>${note === "" ? "" : ` <span class="note"><bdi>${escapeMarkup(note)}</bdi></span>`}</li>`);
  return `<ul class="entries">${items.join("")}</ul>`;
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: "table" }>): string {
  const head = columns.map((column) => `<th scope="col">${escapeMarkup(column)}</th>`).join("");
  const body = rows.map(([first, ...others]) =>
    `<tr><th scope="row" dir="auto">${contentHtml(first ?? [])}</th>${others.map((cell) => `<td dir="auto">${contentHtml(cell)}</td>`).join("")}</tr>`);
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function verdictHtml({ verdict, score, words, below }: Extract<Block, { kind: "verdict" }>): string {
  return `<div class="verdict">${score === null ? "" : `<p class="score"><strong>${escapeMarkup(score)}</strong> of 100</p>`}`
    + `<p class="class">${verdictPicture(verdict)} <strong>${verdict}</strong>${words === "" ? "" : `<span class="rests">, ${escapeMarkup(words)}</span>`}<br><span class="below">${escapeMarkup(below)}</span></p></div>`;
}
