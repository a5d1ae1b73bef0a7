import fc from "fast-check";
import type { Cell } from "../../../src/core/cell";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { proposeColumns, type ColumnProposal } from "../../../src/core/mapping/propose";
import type { Table } from "../../../src/core/table";

const DAC = criteriaSet("DAC-5");

function table(headers: readonly string[], rows: readonly (readonly Cell[])[] = []): Table {
  return { id: "t", name: "Sheet", sheet: "Sheet", firstRow: 2, firstColumn: 0, headers, rows };
}

function proposed(headers: readonly string[], rows: readonly (readonly Cell[])[] = [], mapped: Readonly<Record<string, string>> = {}): Record<string, string> {
  const found = proposeColumns(table(headers, rows), DAC, mapped, 1900);
  return Object.fromEntries(found.flatMap((p) => (p.choice === null ? [] : [[p.target, `${p.choice.header} (${p.choice.confidence})`]])));
}

const of = (all: readonly ColumnProposal[], target: string) => all.find((p) => p.target === target);

test("our own names are certain, in whatever case", () => {
  expect(proposed(["title", "LATITUDE", "Relevance"])).toEqual({ Title: "title (certain)", Latitude: "LATITUDE (certain)", Relevance: "Relevance (certain)" });
});

test("a French sheet is recognised without its accents", () => {
  expect(proposed(["Intitule de la pratique", "Pays", "Ville", "Pertinence", "Efficacité", "Efficience", "Durabilité", "Année de début"])).toMatchObject({
    Country: "Pays (certain)", Place: "Ville (certain)", Relevance: "Pertinence (certain)", Effectiveness: "Efficacité (certain)", Efficiency: "Efficience (certain)",
    Sustainability: "Durabilité (certain)", Start: "Année de début (certain)", Title: "Intitule de la pratique (certain)",
  });
});

test("a number before, a scale behind and a note in brackets do not hide a header", () => {
  expect(proposed(["C1. Relevance (1–4)", "Impact: how much changed?", "Budget (€)"])).toMatchObject({
    Relevance: "C1. Relevance (1–4) (certain)", Impact: "Impact: how much changed? (certain)", Budget: "Budget (€) (certain)",
  });
});

test("an axis names a coordinate where the header speaks of coordinates, and nowhere else", () => {
  expect(proposed(["Coord. Y (WGS84)", "X-koordinat", "Vitamin E"])).toMatchObject({ Latitude: "Coord. Y (WGS84) (certain)", Longitude: "X-koordinat (certain)" });
  expect(Object.values(proposed(["Gruppe N", "Vitamin E"]))).toEqual([]);
});

test("shortened words are understood, and a count of people is no target group", () => {
  expect(proposed(["Latit.", "Obs.", "Anzahl Teilnehmende", "Nombre de bénéficiaires"])).toEqual({ Latitude: "Latit. (likely)" });
});

test("what may only stand for a column is proposed where nothing better is, never as certain", () => {
  expect(proposed(["E-Mail", "Provincia"])).toEqual({ Contact: "E-Mail (likely)", Region: "Provincia (likely)" });
  expect(proposed(["E-Mail", "Ansprechperson", "Provincia", "Comunidad Autónoma"])).toEqual({ Contact: "Ansprechperson (certain)", Region: "Comunidad Autónoma (certain)" });
});

test("a typing error is likely, not certain", () => {
  expect(proposed(["Longitdue", "Sustainabilty"])).toEqual({ Longitude: "Longitdue (likely)", Sustainability: "Sustainabilty (likely)" });
});

test("Swedish Effektivitet is effectiveness or efficiency, whichever the other columns leave", () => {
  expect(proposed(["Måluppfyllelse", "Effektivitet"])).toMatchObject({ Effectiveness: "Måluppfyllelse (certain)", Efficiency: "Effektivitet (certain)" });
  expect(proposed(["Effektivitet", "Kostnadseffektivitet"])).toMatchObject({ Effectiveness: "Effektivitet (certain)", Efficiency: "Kostnadseffektivitet (certain)" });
  expect(Object.values(proposed(["Effektivitet"]))).toEqual(["Effektivitet (unsure)"]);
});

test("German Land is a country where countries stand in it, and unsure where nothing stands", () => {
  expect(proposed(["Land", "Ort"], [["Schweden", "Malmö"], ["Italien", "Turin"], ["Deutschland", "Ulm"]])).toMatchObject({ Country: "Land (certain)", Place: "Ort (certain)" });
});

test("content against a header makes it unsure, and content alone proposes what only it can tell", () => {
  const rows = [["Sweden", "north"], ["Italy", "south"], ["Spain", "east"]];
  const found = proposed(["Column1", "Latitude"], rows);
  expect(found).toMatchObject({ Country: "Column1 (unsure)" });
  expect(proposed(["Foo", "Breite"], rows)["Latitude"]).toBe("Breite (unsure)");
});

test("the settings' mapping stands as it is, even where another header has our name", () => {
  expect(proposed(["Title", "Bezeichnung"], [], { Title: "Bezeichnung" })).toMatchObject({ Title: "Bezeichnung (certain)" });
});

test("a proposal shows three filled cells, cut where they are long", () => {
  const found = proposeColumns(table(["Titel", "x"], [[null, 1], ["a", 2], ["", 3], ["b".repeat(99), 4], ["c", 5], ["d", 6]]), DAC, {}, 1900);
  expect(of(found, "Title")?.choice?.samples).toEqual(["a", `${"b".repeat(59)}…`, "c"]);
});

test("no column is proposed for two targets, whatever the headers", () => {
  const words = fc.constantFrom("Titel", "Name", "Land", "Effektivitet", "Region", "Year", "Fin", "Estado", "Partner", "x", "", "Budget", "Impact");
  fc.assert(fc.property(fc.array(words, { maxLength: 9 }), (headers) => {
    const columns = proposeColumns(table(headers), DAC, {}, 1900).flatMap((p) => (p.choice === null ? [] : [p.choice.column]));
    return new Set(columns).size === columns.length;
  }), { numRuns: 30 });
});

test("a header put together from known parts is likely: a name, a number or an end of something", () => {
  expect(proposed(["Initiative name", "Action no.", "End of course", "Other agencies", "Name of grant holder"])).toEqual({
    Title: "Initiative name (likely)", ID: "Action no. (likely)", End: "End of course (likely)", Partners: "Other agencies (likely)",
    "Lead organisation": "Name of grant holder (likely)",
  });
});

test("a part with a word that says something else is put together for nothing", () => {
  expect(proposed(["Type of project", "End of life care", "Cost per head (£)", "Number of projects"])).toEqual({});
});

test("money with its currency is a budget where it is a number, and a funder where it is a name", () => {
  expect(proposed(["Recurrent funding (£000s)"], [[118], [64], [87]])).toEqual({ Budget: "Recurrent funding (£000s) (likely)" });
  expect(proposed(["Funding stream"], [["UKSPF"], ["FSE+"], ["Lottery"]])).toEqual({ Funder: "Funding stream (likely)" });
});

test("words without their vowels, with a point and with one wrong letter are still their words", () => {
  expect(proposed(["Date clsd", "Proj. title", "Comencement date"])).toEqual({ End: "Date clsd (likely)", Title: "Proj. title (likely)", Start: "Comencement date (likely)" });
});

test("capitals among small letters are an abbreviation, not an article", () => {
  expect(proposed(["LA code (ONS)", "Code"])).toEqual({ "Region code": "LA code (ONS) (certain)", ID: "Code (certain)" });
});

test("a question is read behind its number, and one that asks who checked it asks for nothing of ours", () => {
  expect(proposed(["2. What have you done?", "4. What have you learned?", "Who checked this?"])).toEqual({
    Activities: "2. What have you done? (likely)", Lessons: "4. What have you learned? (likely)",
  });
  expect(proposed(["What learners do"])).toEqual({ Activities: "What learners do (likely)" });
});

test("words that German and Swedish write as one are read as two", () => {
  expect(proposed(["Vorhabennummer", "Projektslut"], [["V-1", 44926], ["V-2", 45291]])).toEqual({ ID: "Vorhabennummer (likely)", End: "Projektslut (certain)" });
  expect(proposed(["Gesamtbetrag der förderfähigen Ausgaben"])).toEqual({ Budget: "Gesamtbetrag der förderfähigen Ausgaben (likely)" });
});
