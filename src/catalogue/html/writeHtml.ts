import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { OUR_LANGUAGE, ownLanguageOf, type Catalogue, type Cover, type Section } from "../outline";
import { blockHtml, type PageState } from "./blocks";
import { escapeMarkup } from "./markup";
import { styleSheet } from "./styleSheet";

/**
 * The catalogue as one HTML document that needs nothing else: no script, no request, no other file. Its policy allows its
 * own style sheet, by its hash, and nothing more. Well-formed for any text in the workbook; links are http, https and mailto.
 */
export function writeHtml(catalogue: Catalogue): string {
  const { cover, contents, parts } = catalogue;
  const practices = parts.flatMap(({ sections }) => sections).filter(({ kind }) => kind === "practice");
  const style = styleSheet(cover.title, practices.map(({ title }) => title));
  const state = pageState(catalogue);
  return `<!doctype html>
<html lang="${OUR_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Cairn">
<title>${escapeMarkup(cover.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#practices">Skip to the practices</a>
${coverHtml(cover)}
<nav class="part" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ul class="entries">${[contents, ...parts].map(({ id, title }) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`).join("")}</ul>
${sectionHtml(contents, 2, state)}
</nav>
<main>
${parts.map((part) => sectionHtml(part, 2, state)).join("\n")}
</main>
</body>
</html>
`;
}

/** A style sheet's hash as a content security policy names it. */
function hashOf(style: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))}`;
}

function pageState(catalogue: Catalogue): PageState {
  let pictures = 0;
  const own = ownLanguageOf(catalogue);
  return { nextPicture: () => `profile-${(pictures += 1)}`, ownLanguage: own === null ? "" : ` lang="${own}"` };
}

function coverHtml({ title, subtitle, organisation, date, scope, warning }: Cover): string {
  return `<header class="cover">
<h1 dir="auto">${escapeMarkup(title)}</h1>
${subtitle === "" ? "" : `<p class="subtitle" dir="auto">${escapeMarkup(subtitle)}</p>`}
<p class="maker">${organisation === "" ? "" : `<bdi>${escapeMarkup(organisation)}</bdi><br>`}${escapeMarkup(date)}</p>
<p class="scope">${scope.map(escapeMarkup).join("<br>")}</p>
${warning === "" ? "" : `<p class="notice">${escapeMarkup(warning)}</p>`}
</header>`;
}

/** A section with its heading, and those within it one level deeper. */
function sectionHtml(section: Section, level: number, state: PageState): string {
  const { id, title, kind, own, blocks, sections } = section;
  const heading = `<h${level} id="${id}-title"${own === true ? `${state.ownLanguage} dir="auto"` : ""}>${escapeMarkup(title)}</h${level}>`;
  const body = blocks.map((block) => blockHtml(block, state)).join("\n");
  const inner = sections.map((each) => sectionHtml(each, level + 1, state)).join("\n");
  const tag = kind === "practice" ? "article" : "section";
  const classes = [kind, kind === "practice" ? `p-${id.replace(/\D/g, "")}` : "", id.startsWith("by-") ? "lookup" : ""].filter((name) => name !== "");
  // Only parts and practices are regions with a name: a landmark for each topic would bury them.
  const named = kind === "practice" || kind === "part" ? ` aria-labelledby="${id}-title"` : "";
  const tagOfTopic = kind === "topic" || kind === "aside" ? "div" : tag;
  return `<${tagOfTopic} id="${id}" class="${classes.join(" ")}"${named}>\n${heading}\n${body}\n${kind === "practice" ? `<div class="columns">\n${inner}\n</div>` : inner}\n</${tagOfTopic}>`;
}
