import type { Book } from "../core/book";
import { leaving } from "../core/export/leaving";
import { CONFIDENCE_WORDS, LICENCE_STATEMENT } from "../core/framework/catalogue";
import type { ScoredPractice } from "../core/practice/practice";
import { DEFAULT_TITLE, dateInWords, type CatalogueChoices } from "./choices";
import { cleanLine } from "./cleanText";
import { frameworkOf } from "./framework";
import { indexParts } from "./indexes";
import { listPractices, type Group, type Listing } from "./listing";
import { methodPart } from "./method";
import { paragraph, words, type Catalogue, type Cover, type Section } from "./outline";
import { practicePage } from "./practicePage";
import { isSynthetic, ratingBasis, syntheticWarning } from "./ratingBasis";

/** The practices that a catalogue is made of, and the filters that led to them, in words. */
export interface Filtered {
  readonly practices: readonly ScoredPractice[];
  readonly filters: readonly string[];
}

/**
 * The catalogue of the filtered practices, in words: cover, how practices were judged, contents by theme or country, a page a
 * practice, indexes and licences. Pure; about a millisecond a hundred practices. What leaves is decided by `leaving` alone.
 */
export function makeCatalogue(book: Book, filtered: Filtered, choices: CatalogueChoices): Catalogue {
  const { practices, unpublished } = leaving(filtered.practices, choices);
  const framework = frameworkOf(book);
  const listing = listPractices(practices, choices.groupBy, framework);
  return {
    cover: coverOf(book, practices, filtered.filters, unpublished, choices),
    contents: contentsOf(listing, choices),
    parts: [
      methodPart(book, practices),
      practicesPart(listing, (practice) => practicePage(practice, book, framework)),
      ...indexParts(listing.practices, framework),
      licencePart(),
    ],
    language: book.settings.language,
  };
}

function coverOf(book: Book, practices: readonly ScoredPractice[], filters: readonly string[], unpublished: number, choices: CatalogueChoices): Cover {
  const synthetic = practices.filter((practice) => isSynthetic(ratingBasis(book, practice))).length;
  const all = book.practices.length;
  return {
    title: cleanLine(choices.title) || DEFAULT_TITLE,
    subtitle: cleanLine(choices.subtitle),
    organisation: cleanLine(choices.organisation),
    date: dateInWords(choices.date),
    scope: [
      practices.length === all ? `${counted(all)}, all that the workbook holds.` : `${practices.length} of ${counted(all)}.`,
      ...(filters.length === 0 ? [] : [`Chosen by ${filters.map(cleanLine).join("; ")}.`]),
      ...(choices.publishedOnly ? [`Only what its owners marked for publication${unpublished === 0 ? "." : `; ${counted(unpublished)} left out.`}`] : []),
    ],
    warning: syntheticWarning(synthetic, practices.length),
  };
}

const counted = (count: number): string => (count === 1 ? "1 practice" : `${count} practices`);

function contentsOf({ groups }: Listing, { groupBy }: CatalogueChoices): Section {
  const topics = groups.map(({ id, title, about, members }: Group): Section => ({
    id, title, kind: "topic", sections: [],
    blocks: [
      ...(about === "" ? [] : [paragraph(about, "quiet")]),
      {
        kind: "entries",
        entries: members.map(({ number, id: section, title: name, practice: { evaluation, place, region, country } }) => ({
          text: `${number}. ${name}`, section,
          note: [cleanLine(place) || cleanLine(region) || cleanLine(country), evaluation.score === null ? evaluation.verdict : `${evaluation.verdict}, ${evaluation.shownScore}`].filter((part) => part !== "").join(" · "),
        })),
      },
    ],
  }));
  const how = groupBy === "theme"
    ? "Themes are the domains of the Indicators of Integration framework. A practice that serves several stands under each and has one page."
    : "Practices by country.";
  return {
    id: "practices-by-group", title: groupBy === "theme" ? "Practices by theme" : "Practices by country", kind: "part",
    blocks: topics.length === 0 ? [paragraph("No practice is in this catalogue.")] : [paragraph(`${how} Within each, the best score comes first.`, "quiet")],
    sections: topics,
  };
}

function practicesPart({ practices }: Listing, page: (practice: Listing["practices"][number]) => Section): Section {
  return { id: "practices", title: "The practices", kind: "part", blocks: practices.length === 0 ? [paragraph("No practice is in this catalogue.")] : [], sections: practices.map(page) };
}

function licencePart(): Section {
  return {
    id: "licences", title: "Sources and licences", kind: "part", sections: [],
    blocks: [
      paragraph(LICENCE_STATEMENT),
      { kind: "facts", facts: [["evidence found", "evidence-found"], ["recalled", "recalled"], ["uncertain", "uncertain"]].flatMap(([name, key]) => {
        const meaning = Object.entries(CONFIDENCE_WORDS).find(([confidence]) => confidence === key)?.[1];
        return meaning === undefined || name === undefined ? [] : [{ name, content: words(`${meaning}.`) }];
      }) },
      paragraph("What is told of a practice comes from the sources named on its page, which belong to their publishers. Made with Cairn."),
    ],
  };
}
