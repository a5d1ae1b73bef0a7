import type { Book } from "../core/book";
import { cellText, isCellError } from "../core/cell";
import { fold } from "../core/folding";
import { canonicalCode, DOMAINS, headingOf } from "../core/framework/catalogue";
import type { Confidence } from "../core/framework/framework";
import { columnOf, type Table } from "../core/table";
import { cleanLine } from "./cleanText";

/** A theme of the catalogue: a domain of the framework, or one that the workbook adds. */
export interface Theme {
  /** The domain's id; "own:" and the folded name for a workbook's own. */
  readonly key: string;
  readonly name: string;
  /** Heading and description; "" for a workbook's own. */
  readonly about: string;
}

/** What a code stands for, in the framework or in the workbook's own rows. */
export interface IndicatorWords {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** How sure we are that the framework has it; null for a team's own. */
  readonly confidence: Confidence | null;
  readonly theme: Theme;
}

const IOI_THEMES: readonly Theme[] = DOMAINS.map(({ id, name, heading, description }) => ({
  key: id, name, about: [headingOf(heading)?.name ?? "", description].filter((part) => part !== "").join(". "),
}));

/** The framework as this book uses it: what a code means, and all themes in order (the workbook's own after the framework's). */
export interface BookFramework {
  readonly indicator: (code: string) => IndicatorWords;
  readonly order: (theme: Theme) => number;
}

export function frameworkOf(book: Book): BookFramework {
  const own = ownIndicators(book.tables.find((table) => table.id === book.indicatorTable) ?? null);
  return {
    indicator: (code) => {
      const known = book.catalogue.indicatorOf(code);
      const theme = known && IOI_THEMES.find(({ key }) => key === known.domain);
      if (known && theme) return { code: known.code, name: known.name, kind: known.kind, confidence: known.confidence, theme };
      return own.get(canonicalCode(code)) ?? { code: cleanLine(code), name: "", kind: "", confidence: null, theme: ownTheme("") };
    },
    order: ({ key }) => {
      const at = IOI_THEMES.findIndex((theme) => theme.key === key);
      return at < 0 ? IOI_THEMES.length : at;
    },
  };
}

function ownTheme(name: string): Theme {
  const known = DOMAINS.find((domain) => fold(domain.name) === fold(name) || fold(domain.id) === fold(name));
  const theme = known && IOI_THEMES.find(({ key }) => key === known.id);
  return theme ?? { key: `own:${fold(name)}`, name: name === "" ? "Own indicators" : name, about: "" };
}

/** The team's own indicators, worded in the `Indicators` table. A code that stands in several rows counts as the first says. */
function ownIndicators(table: Table | null): ReadonlyMap<string, IndicatorWords> {
  const found = new Map<string, IndicatorWords>();
  if (table === null) return found;
  const text = (row: Table["rows"][number], header: string): string => {
    const cell = row[columnOf(table, header)] ?? null;
    return isCellError(cell) ? "" : cleanLine(cellText(cell));
  };
  for (const row of table.rows) {
    const code = canonicalCode(text(row, "Code"));
    if (code === "" || found.has(code)) continue;
    found.set(code, { code: cleanLine(code), name: text(row, "Indicator"), kind: text(row, "Kind"), confidence: null, theme: ownTheme(text(row, "Domain")) });
  }
  return found;
}

