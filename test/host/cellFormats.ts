import type { Area } from "./area";
import { intersection, MAX_COLUMNS, MAX_ROWS } from "./area";

/** One setting of a format over an area, e.g. "Fill.Color" over B2:B9. The latest wins. */
interface Layer {
  area: Area;
  readonly path: string;
  readonly value: unknown;
}

/** What a cell shows where nobody has set anything ("Excel.RangeFormat", "RangeFont", "RangeFill", "RangeBorder"). */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  WrapText: false, HorizontalAlignment: "General", VerticalAlignment: "Bottom", IndentLevel: 0, ShrinkToFit: false, TextOrientation: 0,
  "Font.Bold": false, "Font.Italic": false, "Font.Underline": "None", "Font.Strikethrough": false, "Font.Color": "#000000", "Font.Name": "Calibri", "Font.Size": 11,
  "Fill.Color": "#FFFFFF", "Fill.Pattern": "None", ColumnWidth: 48, RowHeight: 15,
};

/** Colours as Excel gives them back: "#RRGGBB" in capitals ("Excel.RangeFill class", color). */
function kept(path: string, value: unknown): unknown {
  return path.endsWith(".Color") && typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : value;
}

/** The formats of a sheet's cells, apart from number formats and locks, which each cell keeps. */
export class CellFormats {
  private layers: Layer[] = [];

  set(area: Area, path: string, value: unknown): void {
    const whole = path === "ColumnWidth" ? { ...area, row: 0, rows: MAX_ROWS } : path === "RowHeight" ? { ...area, column: 0, columns: MAX_COLUMNS } : area;
    this.layers = this.layers.filter((layer) => layer.path !== path || !covers(whole, layer.area));
    this.layers.push({ area: whole, path, value: kept(path, value) });
  }

  /** One value where all cells agree, else null ("null property values in the response"). */
  get(area: Area, path: string): unknown {
    const seen: unknown[] = [];
    for (const layer of [...this.layers].reverse()) {
      if (layer.path !== path || !intersection(layer.area, area)) continue;
      seen.push(layer.value);
      if (covers(layer.area, area)) return seen.every((value) => value === seen[0]) ? seen[0] : null;
    }
    seen.push(DEFAULTS[path] ?? (path.startsWith("Borders.") && path.endsWith(".Style") ? "None" : null));
    return seen.every((value) => value === seen[0]) ? seen[0] : null;
  }

  /** Everything back to the defaults, apart from widths and heights, which `clear` leaves ("Excel.Range class", clear). */
  clear(area: Area): void {
    for (const path of new Set(this.layers.map((layer) => layer.path))) {
      if (path === "ColumnWidth" || path === "RowHeight") continue;
      const value = DEFAULTS[path] ?? (path.endsWith(".Style") ? "None" : null);
      if (this.layers.some((layer) => layer.path === path && intersection(layer.area, area))) this.set(area, path, value);
    }
  }

  clearPaths(area: Area, start: string): void {
    for (const path of new Set(this.layers.map((layer) => layer.path))) if (path.startsWith(start)) this.set(area, path, DEFAULTS[path] ?? (path.endsWith(".Style") ? "None" : null));
  }

  /** The formats of one cell or row go over all of the target. */
  copy(from: CellFormats, source: Area, target: Area): void {
    for (const layer of [...from.layers]) {
      const part = intersection(layer.area, source);
      if (!part || layer.path === "ColumnWidth" || layer.path === "RowHeight") continue;
      this.set({
        row: target.row + (source.rows === 1 ? 0 : part.row - source.row), rows: source.rows === 1 ? target.rows : part.rows,
        column: target.column + (source.columns === 1 ? 0 : part.column - source.column), columns: source.columns === 1 ? target.columns : part.columns,
      }, layer.path, layer.value);
    }
  }

  /** After cells were inserted or deleted. */
  move(moved: (area: Area) => Area | null): void {
    this.layers = this.layers.flatMap((layer) => {
      const area = moved(layer.area);
      return area ? [{ ...layer, area }] : [];
    });
  }

  /** True where somebody has formatted cells: they count as used ("Excel.Worksheet class", getUsedRange: "values or formatting assigned"). */
  areas(): readonly Area[] {
    return this.layers.filter((l) => l.path !== "ColumnWidth" && l.path !== "RowHeight" && l.area.rows < MAX_ROWS && l.area.columns < MAX_COLUMNS).map((l) => l.area);
  }
}

function covers(outer: Area, inner: Area): boolean {
  return outer.row <= inner.row && outer.column <= inner.column && outer.row + outer.rows >= inner.row + inner.rows && outer.column + outer.columns >= inner.column + inner.columns;
}
