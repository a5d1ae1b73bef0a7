import { DOMAINS } from "../framework/catalogue";
import { makeCatalogue, OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import type { Direction, Indicator } from "../framework/framework";
import { parts } from "../wording";
import type { CairnHad } from "./cairnHad";
import type { CatalogueMode } from "./catalogueMode";
import type { Entry } from "./entries";
import { CORRECTED, fieldText, sameField, type Corrected } from "./entryFields";

/** A row of the workbook's own `Catalogue` table, with what Cairn's entry said when it was written. */
export interface KeptEntry extends Entry {
  readonly had: CairnHad | null;
}

/** A field that the team has corrected and that Cairn has changed since. The team's word stands until somebody chooses. */
export interface CatalogueConflict {
  readonly code: string;
  /** 0-based data row of the `Catalogue` table. */
  readonly row: number;
  readonly field: Corrected;
  readonly had: string;
  readonly theirs: string;
  readonly ours: string;
}

export interface MergedCatalogue {
  readonly catalogue: Catalogue;
  readonly conflicts: readonly CatalogueConflict[];
}

/**
 * Cairn's entries with a team's. A field that the team left as Cairn had it follows Cairn; one that it corrected stays corrected; one that
 * both changed since is a conflict. In place of Cairn's list ("replace") only the team's codes are shown, unless it has none.
 */
export function mergeCatalogue(entries: readonly KeptEntry[], mode: CatalogueMode, ours: Catalogue = OUR_CATALOGUE): MergedCatalogue {
  if (entries.length === 0) return { catalogue: ours, conflicts: [] };
  const conflicts: CatalogueConflict[] = [];
  const byCode = new Map(entries.map((entry) => [entry.indicator.code, entry]));
  const corrected = ours.indicators.map((indicator) => {
    const entry = byCode.get(indicator.code);
    return entry === undefined ? indicator : withCorrections(indicator, entry, conflicts);
  });
  const own = entries.filter(({ indicator }) => ours.indicatorOf(indicator.code) === undefined).map(({ indicator }) => indicator);
  const isShown = ({ code }: Indicator): boolean => mode === "add" || byCode.has(code);
  return {
    catalogue: makeCatalogue(inFrameworkOrder([...corrected.filter(isShown), ...own]), corrected.filter((indicator) => !isShown(indicator))),
    conflicts,
  };
}

/** The catalogue with further entries of the team, which never stand in place of others. */
export function withOwn(catalogue: Catalogue, own: readonly Indicator[]): Catalogue {
  const fresh = own.filter(({ code }) => catalogue.indicatorOf(code) === undefined);
  if (fresh.length === 0) return catalogue;
  const hidden = OUR_CATALOGUE.indicators.filter(({ code }) => !catalogue.indicators.some((shown) => shown.code === code)).map(({ code }) => catalogue.indicatorOf(code)).filter((one) => one !== undefined);
  return makeCatalogue(inFrameworkOrder([...catalogue.indicators, ...fresh]), hidden);
}

/** Domain by domain, outcomes before practices, what is of no domain last; otherwise as it stood. */
export function inFrameworkOrder(indicators: readonly Indicator[]): readonly Indicator[] {
  const place = new Map(DOMAINS.map(({ id }, i) => [id, i]));
  const rank = ({ domain, kind }: Indicator): number => 2 * (place.get(domain) ?? DOMAINS.length) + (kind === "outcome" ? 0 : 1);
  return [...indicators].sort((a, b) => rank(a) - rank(b));
}

function withCorrections(ours: Indicator, { indicator, given, had, row }: KeptEntry, conflicts: CatalogueConflict[]): Indicator {
  const standing: Partial<Record<Corrected, string>> = {};
  for (const field of CORRECTED) {
    const [now, theirs, before] = [fieldText(ours, field), fieldText(indicator, field), had?.[field]];
    if (!given.has(field) || sameField(theirs, now) || (before !== undefined && sameField(theirs, before))) continue;
    standing[field] = theirs;
    if (before !== undefined && !sameField(before, now)) conflicts.push({ code: ours.code, row, field, had: before, theirs, ours: now });
  }
  const others = indicator.otherCodes === undefined ? {} : { otherCodes: indicator.otherCodes };
  if (Object.keys(standing).length === 0) return { ...ours, ...others };
  const said = CORRECTED.filter((field) => standing[field] !== undefined).map((field) => `${field}: ${fieldText(ours, field) || "none"}`).join("; ");
  return {
    ...ours, ...others, confidence: "from-table", name: standing.Indicator ?? ours.name, unit: standing.Unit ?? ours.unit,
    direction: standing.Direction === undefined ? ours.direction : (indicator.direction satisfies Direction),
    sources: standing.Source === undefined ? ours.sources : parts(standing.Source), note: `Corrected by your table. Cairn has ${said}`,
  };
}
