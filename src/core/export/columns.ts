import { cellText, type CellValue } from "../cell";
import type { CriteriaSet } from "../evaluation/criteria";
import type { Reading } from "../evaluation/evaluation";
import { formatScale } from "../evaluation/scale";
import { fold } from "../folding";
import type { ScoredPractice } from "../practice/practice";
import { COMPUTED_COLUMNS, PRACTICE_COLUMNS, type ColumnSpec } from "../schema";

/** A column of an exported table, with the cell it has for a practice. */
export interface ExportColumn {
  readonly spec: ColumnSpec;
  readonly cell: (practice: ScoredPractice) => CellValue;
}

const SEVERAL = "; ";
const orBlank = (text: string): string | null => (text === "" ? null : text);

/** What stands in each column of `Practices`, as it was read: numbers are numbers, several values one text split by ";". */
const CELLS: Readonly<Record<string, (practice: ScoredPractice) => CellValue>> = {
  ID: (p) => orBlank(p.id), Title: (p) => orBlank(p.title), Region: (p) => orBlank(p.region), "Region code": (p) => orBlank(p.regionCode),
  Country: (p) => orBlank(p.country), Place: (p) => orBlank(p.place),
  Latitude: (p) => p.position?.lat ?? null, Longitude: (p) => p.position?.lng ?? null, Precision: (p) => p.position?.precision ?? null,
  Start: (p) => p.startYear, End: (p) => p.endYear, Status: (p) => orBlank(p.status),
  "Lead organisation": (p) => orBlank(p.leadOrganisation), Partners: (p) => orBlank(p.partners.join(SEVERAL)), "Regional role": (p) => orBlank(p.regionalRole),
  "Target group": (p) => orBlank(p.targetGroups.join(SEVERAL)), Indicators: (p) => orBlank(p.indicators.join(SEVERAL)),
  Problem: (p) => orBlank(p.problem), Activities: (p) => orBlank(p.activities), Results: (p) => orBlank(p.results), Evidence: (p) => p.evidence,
  Budget: (p) => p.budget, Currency: (p) => orBlank(p.currency), Funder: (p) => orBlank(p.funder),
  Strengths: (p) => orBlank(p.strengths), Limitations: (p) => orBlank(p.limitations), Lessons: (p) => orBlank(p.lessons), Transferability: (p) => orBlank(p.transferability),
  Source: (p) => orBlank(p.sources.join(SEVERAL)), Publish: (p) => (p.publish ? "yes" : "no"), Contact: (p) => orBlank(p.contact),
  Score: (p) => p.evaluation.score, Coverage: (p) => p.evaluation.coverage, Verdict: (p) => p.evaluation.verdict, Why: (p) => orBlank(p.evaluation.why),
};

export interface ColumnChoices {
  readonly withContact: boolean;
  /** What the ratings of a practice rest on, where the workbook says so for any: made-up ratings must not leave without that word. */
  readonly basis?: ((practice: ScoredPractice) => string) | null;
}

/**
 * The columns that leave, in the order of a workbook of ours: the practice, its ratings, then score, coverage, verdict and why.
 * Contact is among them only where it may leave. A criterion that is named like another column has none of its own.
 */
export function exportColumns({ criteria, scale }: CriteriaSet, { withContact, basis = null }: ColumnChoices): readonly ExportColumn[] {
  const named = (spec: ColumnSpec): ExportColumn[] => {
    const cell = CELLS[spec.name];
    return cell && (withContact || spec.name !== "Contact") ? [{ spec, cell }] : [];
  };
  const taken = new Set([...PRACTICE_COLUMNS, ...COMPUTED_COLUMNS].map(({ name }) => fold(name)));
  const ratings = criteria.map((criterion, index): ExportColumn => ({
    spec: {
      name: criterion.name, type: "rating", width: 14, scale,
      help: `${criterion.question} ${formatScale(scale)}, ${scale.best} is best. Blank or n/a when not rated.`.slice(0, 255),
    },
    cell: (practice) => ratingCell(practice.readings[index]),
  }));
  const rests: readonly ExportColumn[] = basis === null ? [] : [{ spec: { name: "Rating basis", type: "text", width: 14 }, cell: (practice) => orBlank(basis(practice)) }];
  return [...PRACTICE_COLUMNS.flatMap(named), ...rests, ...ratings.filter(({ spec }) => !taken.has(fold(spec.name))), ...COMPUTED_COLUMNS.flatMap(named)];
}

/** A rating as its cell had it: a bad one stays what it was, so that it is as bad wherever it is opened again. */
function ratingCell(reading: Reading | undefined): CellValue {
  switch (reading?.kind) {
    case "value": return reading.value;
    case "not-applicable": return "n/a";
    case "bad": return cellText(reading.cell);
    default: return null;
  }
}
