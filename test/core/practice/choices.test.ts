import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { findColumns } from "../../../src/core/practice/columns";
import { decodePractices } from "../../../src/core/practice/decode";
import { practiceTable } from "../practiceTable";

const CRITERIA = criteriaSet("DAC-5");

function published(word: string) {
  const table = practiceTable([{ ID: "P-07", Title: "T", Publish: word }]);
  const { practices, issues } = decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set() });
  return { publish: practices[0]?.publish, refused: issues.some(({ kind }) => kind === "bad-choice") };
}

test("a plain yes or no is read in each of ten languages", () => {
  for (const yes of ["Yes", "oui", "Ja", "sí", "sì", "sim", "ναι", "Ydw", "ie"]) expect([yes, published(yes)]).toEqual([yes, { publish: true, refused: false }]);
  for (const no of ["No", "non", "Nein", "não", "nej", "όχι", "na", "Nage"]) expect([no, published(no)]).toEqual([no, { publish: false, refused: false }]);
});

test("what is no plain yes is not published, and said", () => {
  for (const word of ["vielleicht", "da", "ok", "yes, but later"]) expect([word, published(word)]).toEqual([word, { publish: false, refused: true }]);
});
