import type { ExportMeans } from "../../ui/exportMeans";

/** What can be made of the filtered practices. */
export const EXPORT_KINDS = ["csv", "xlsx", "geojson", "png", "svg", "page"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportForm {
  /** In the menu and as the dialog's heading. */
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly purpose: string;
  /** What the file is of, for its name. */
  readonly what: string;
  readonly ending: string;
  readonly type: string;
  readonly group: "Data" | "Picture of the map" | "To publish";
}

export const EXPORT_FORMS: Readonly<Record<ExportKind, ExportForm>> = {
  csv: { label: "CSV", purpose: "For any spreadsheet or statistics program", what: "practices", ending: "csv", type: "text/csv;charset=utf-8", group: "Data" },
  xlsx: {
    label: "Excel workbook", purpose: "With scores, reasons and criteria; Cairn opens it again", what: "practices", ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", group: "Data",
  },
  geojson: { label: "GeoJSON", purpose: "For QGIS and other maps", what: "practices", ending: "geojson", type: "application/geo+json", group: "Data" },
  png: { label: "PNG", purpose: "For documents and slides", what: "map", ending: "png", type: "image/png", group: "Picture of the map" },
  svg: { label: "SVG", purpose: "Sharp at any size, can be edited", what: "map", ending: "svg", type: "image/svg+xml", group: "Picture of the map" },
  page: { label: "Web page", purpose: "Map, list and filters in one file that needs no network", what: "map and list", ending: "html", type: "text/html;charset=utf-8", group: "To publish" },
};

/** Those that this page can make: a page made by an export carries no writer of workbooks and cannot make another page. */
export function kindsFor({ host, makeWorkbook }: ExportMeans): readonly ExportKind[] {
  return EXPORT_KINDS.filter((kind) => (kind !== "xlsx" || makeWorkbook !== null) && (kind !== "page" || host !== "page"));
}

export const isPicture = (kind: ExportKind): boolean => EXPORT_FORMS[kind].group === "Picture of the map";

/** "1 practice", "14 practices". */
export const practiceCount = (count: number): string => (count === 1 ? "1 practice" : `${count.toLocaleString()} practices`);
