import { cairnHadText } from "../adapting/cairnHad";
import { CAIRN_HAD, CATALOGUE_TABLE } from "../adapting/catalogueTable";
import { ENTRY_COLUMNS, fieldText } from "../adapting/entryFields";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import type { Indicator } from "../framework/framework";
import type { ScoredPractice } from "../practice/practice";
import { CATALOGUE_COLUMNS } from "../schema";
import type { WorkbookPlan } from "./workbookPlan";

/** Indicators that these practices name and that the team words otherwise than Cairn, or itself: what a reader elsewhere could not know. */
export function teamIndicators(catalogue: Catalogue, practices: readonly ScoredPractice[]): readonly Indicator[] {
  if (catalogue === OUR_CATALOGUE) return [];
  const codes = new Set(practices.flatMap(({ indicators }) => indicators));
  return [...codes].flatMap((code) => {
    const known = catalogue.indicatorOf(code);
    return known === undefined || known === OUR_CATALOGUE.indicatorOf(code) ? [] : [known];
  });
}

/** The same as the `Catalogue` table of a workbook that leaves, so that its codes are known there too; null where there are none. Those of no domain cannot stand in it. */
export function teamTable(catalogue: Catalogue, practices: readonly ScoredPractice[]): WorkbookPlan["tables"][number] | null {
  const own = teamIndicators(catalogue, practices).filter(({ domain }) => domain !== "");
  if (own.length === 0) return null;
  const cellOf = (indicator: Indicator, name: string): string | null => {
    if (name === CAIRN_HAD) return cairnHadText(OUR_CATALOGUE.indicatorOf(indicator.code));
    const field = ENTRY_COLUMNS.find((each) => each === name);
    return field === undefined ? null : fieldText(indicator, field) || null;
  };
  return { name: CATALOGUE_TABLE, sheet: CATALOGUE_TABLE, columns: CATALOGUE_COLUMNS, rows: own.map((indicator) => CATALOGUE_COLUMNS.map(({ name }) => cellOf(indicator, name))) };
}
