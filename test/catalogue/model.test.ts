import { makeCatalogue } from "../../src/catalogue/catalogue";
import type { Block, Catalogue, Content, Section } from "../../src/catalogue/outline";
import { readBook } from "../../src/core/book";
import { DAC_5, practiceTable, tableOf } from "../core/practiceTable";
import { bookOf, CHOICES, sampleBook } from "./sample";

const textOf = (content: Content): string => content.map(({ text }) => text).join("");

/** The words of a block, as a reader meets them. */
function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph": return [textOf(block.content)];
    case "list": return block.items.map(textOf);
    case "entries": return block.entries.map(({ text, note }) => `${text} | ${note}`);
    case "facts": return block.facts.map(({ name, content }) => `${name}: ${textOf(content)}`);
    case "table": return block.rows.map((row) => row.map(textOf).join(" | "));
    case "verdict": return [[block.score ?? "no score", block.verdict, block.words, block.below].join(" | ")];
    case "profile": return [block.profile.description];
  }
}
const all = (section: Section): readonly string[] => [`# ${section.title}`, ...section.blocks.flatMap(lines), ...section.sections.flatMap(all)];
const part = (catalogue: Catalogue, id: string): Section => {
  const found = catalogue.parts.find((each) => each.id === id);
  if (!found) throw new Error(`No part ${id} among ${catalogue.parts.map((each) => each.id).join(", ")}.`);
  return found;
};
const pages = (catalogue: Catalogue): readonly Section[] => part(catalogue, "practices").sections;
const catalogueOf = (rows: Parameters<typeof bookOf>[0], more: Partial<typeof CHOICES> = {}): Catalogue => {
  const book = bookOf(rows);
  return makeCatalogue(book, { practices: book.practices, filters: [] }, { ...CHOICES, ...more });
};

describe("a catalogue", () => {
  test("lists a practice under each of its themes and gives it one page", () => {
    const catalogue = catalogueOf([
      { ID: "A", Title: "Language café", Indicators: "LNG-O1; BRG-P1", Impact: 2 },
      { ID: "B", Title: "Job club", Indicators: "WRK-O1; BRG-O2" },
      { ID: "C", Title: "No codes" },
    ]);
    expect(catalogue.contents.sections.map(({ title, blocks }) => [title, ...blocks.filter(({ kind }) => kind === "entries").flatMap(lines)])).toEqual([
      ["Work", "1. Job club | Good practice, 87"],
      ["Bridges", "1. Job club | Good practice, 87", "2. Language café | Needs improvement, 80"],
      ["Language and Communication", "2. Language café | Needs improvement, 80"],
      ["No indicator stated", "3. No codes | Good practice, 87"],
    ]);
    expect(pages(catalogue).map(({ title }) => title)).toEqual(["1. Job club", "2. Language café", "3. No codes"]);
  });

  test("groups by country, with what is not stated last", () => {
    const catalogue = catalogueOf([{ ID: "A", Title: "Nowhere" }, { ID: "B", Title: "North", Country: "Sweden" }, { ID: "C", Title: "South", Country: "Italy" }], { groupBy: "country" });
    expect(catalogue.contents.sections.map(({ title }) => title)).toEqual(["Italy", "Sweden", "Country not stated"]);
  });

  test("leaves out what a row leaves blank, and keeps the paragraphs of what it tells", () => {
    const [page] = pages(catalogueOf([{ ID: "A", Title: "Café", Problem: "One.\r\nTwo.\n\n Three. ", Lessons: " \n " }]));
    expect(page?.sections.map(({ title }) => title)).toEqual(["Assessment", "Facts", "Problem"]);
    expect(page?.sections[2]?.blocks.flatMap(lines)).toEqual(["One.", "Two.", "Three."]);
  });

  test("says why a practice has no score, and which minimum is missed", () => {
    const catalogue = catalogueOf([
      { ID: "A", Title: "Unrated", ...Object.fromEntries(DAC_5.map((name) => [name, null])) },
      { ID: "B", Title: "Bad cell", Impact: "3 - good" },
      { ID: "C", Title: "Missed", Impact: 1 },
    ]);
    const words = pages(catalogue).map((page) => all(page).join("\n"));
    expect(words[0]).toContain("Impact: 1, below the minimum of 2.5");
    expect(words[0]).toContain("misses its minimum of 2.5 or better");
    expect(words[1]).toMatch(/no score \| Unscored[\s\S]*Unscored because of impact: the cell holds "3 - good"/);
    expect(words[2]).toContain("Insufficient evidence: no criterion is rated.");
  });

  test("counts what is left out because it is not for publication, and says the filters", () => {
    const book = bookOf([{ ID: "A", Title: "Open" }, { ID: "B", Title: "Draft", Publish: "no" }, { ID: "C", Title: "Elsewhere" }]);
    const filtered = { practices: book.practices.slice(0, 2), filters: ["Country: Italy"] };
    expect(makeCatalogue(book, filtered, CHOICES).cover.scope).toEqual(["1 of 3 practices.", "Chosen by Country: Italy.", "Only what its owners marked for publication; 1 practice left out."]);
    expect(makeCatalogue(book, filtered, { ...CHOICES, publishedOnly: false }).cover.scope[0]).toBe("2 of 3 practices.");
  });

  test("holds contact details only with consent", () => {
    const rows = [{ ID: "A", Title: "Café", Contact: "anna@example.org" }];
    expect(JSON.stringify(catalogueOf(rows))).not.toContain("anna@");
    expect(all(pages(catalogueOf(rows, { withContact: true }))[0] as Section)).toContain("Contact: anna@example.org");
    expect(JSON.stringify(catalogueOf(rows, { withContact: true }))).toContain("mailto:anna@example.org");
  });

  test("indexes practices by indicator, region and lead organisation", () => {
    const catalogue = catalogueOf([
      { ID: "A", Title: "Café", Indicators: "LNG-O1", Region: "Skåne", Country: "Sweden", "Lead organisation": "City of Lund" },
      { ID: "B", Title: "Club", Indicators: "LNG-O1; WRK-O1", Country: "Sweden", "Lead organisation": "" },
    ]);
    expect(all(part(catalogue, "by-indicator")).filter((line) => /^#|^\d/.test(line))).toEqual(["# Index by indicator", "# Work", "1. Club | ", "# Language and Communication", "1. Club | ", "2. Café | "]);
    expect(all(part(catalogue, "by-region"))).toEqual(["# Index by region", "# Sweden", "Skåne", "2. Café | ", "Region not stated", "1. Club | "]);
    expect(all(part(catalogue, "by-organisation"))).toEqual(["# Index by lead organisation", "City of Lund", "2. Café | "]);
  });

  test("words a team's own indicator as its table does, under its own domain", () => {
    const indicators = tableOf("Indicators", ["Code", "Domain", "Indicator", "Kind"], [["ART-X1", "Arts", "People who sang together", "outcome"]]);
    const book = readBook([practiceTable([{ ID: "A", Title: "Choir", Indicators: "ART-X1", Publish: "yes" }], DAC_5), indicators], null, 1900);
    const catalogue = makeCatalogue(book, { practices: book.practices, filters: [] }, CHOICES);
    expect(catalogue.contents.sections.map(({ title }) => title)).toEqual(["Arts"]);
    expect(all(part(catalogue, "by-indicator"))).toContain("ART-X1 People who sang together (outcome indicator; this team’s own)");
  });

  test("tells how practices were judged: criteria, weights, minimums, levels, bands and evidence", () => {
    const words = all(part(catalogueOf([{ ID: "A", Title: "Café", Evidence: 2 }]), "judged")).join("\n");
    expect(words).toContain("Impact | What difference does the practice make? | 20% | 2.5 or better");
    expect(words).toContain("1: Objectives are missing or were not met.");
    expect(words).toContain("Good practice is a score of 70 or more");
    expect(words).toContain("2 measured | 1");
    expect(words).not.toContain("Agreement between raters");
  });

  test("gives the agreement of two raters, and never their names", () => {
    const ratings = tableOf("Ratings", ["Practice ID", "Rater", "Criterion", "Rating"], [
      ["A", "ZQX", "Impact", 4], ["A", "YWV", "Impact", 4], ["B", "ZQX", "Impact", 1], ["B", "YWV", "Impact", 2], ["C", "ZQX", "Impact", 3], ["C", "YWV", "Impact", 3],
    ]);
    const book = readBook([practiceTable(["A", "B", "C"].map((id) => ({ ID: id, Title: id, Publish: "yes" })), DAC_5), ratings], null, 1900);
    const catalogue = makeCatalogue(book, { practices: book.practices, filters: [] }, CHOICES);
    const words = all(part(catalogue, "judged")).join("\n");
    expect(words).toContain("2 raters rated 3 of the 3 practices on their own.");
    expect(words).toMatch(/Krippendorff’s alpha with the ordinal metric, over all criteria: 0\.\d\d/);
    expect(JSON.stringify(catalogue)).not.toMatch(/ZQX|YWV/);
  });

  test("warns on the cover and on each page of the sample that its ratings are synthetic", async () => {
    const book = await sampleBook();
    const catalogue = makeCatalogue(book, { practices: book.practices, filters: [] }, CHOICES);
    expect(catalogue.cover.warning).toMatch(/^The ratings in this catalogue are synthetic/);
    for (const page of pages(catalogue)) expect(all(page).join("\n")).toContain("synthetic ratings");
    expect(makeCatalogue(bookOf([{ ID: "A", Title: "Real" }]), { practices: [], filters: [] }, CHOICES).cover.warning).toBe("");
  });

  test("has ids that are each used once", async () => {
    const book = await sampleBook();
    const catalogue = makeCatalogue(book, { practices: book.practices, filters: [] }, CHOICES);
    const ids = (section: Section): readonly string[] => [section.id, ...section.sections.flatMap(ids)];
    const found = [catalogue.contents, ...catalogue.parts].flatMap(ids);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });
});
