import type { Book } from "../../core/book";
import { exportColumns } from "../../core/export/columns";
import { writeCsv, type CsvStyle } from "../../core/export/csv";
import { exportFileName, isoDay } from "../../core/export/fileName";
import { practicesAsGeoJson } from "../../core/export/geoJson";
import { leaving, type Leaving, type LeavingChoices } from "../../core/export/leaving";
import { publishedData } from "../../core/export/publishedData";
import type { ScoredPractice } from "../../core/practice/practice";
import type { ExportMeans } from "../../ui/exportMeans";
import { BASEMAP_DETAIL_FILE, BASEMAP_FILE, loadBasemap, type Basemap } from "../surface/basemapData";
import type { Camera } from "../surface/camera";
import { basisIn, basisWarning } from "./basis";
import { EXPORT_FORMS, practiceCount, type ExportKind } from "./exportKinds";
import { DETAIL_ZOOM } from "./groundSvg";
import { mapSvg } from "./mapSvg";
import type { PictureRegions } from "./pictureRegions";
import { pngOf, type SvgPicture } from "../../ui/pngOf";
import { loadTemplate, singlePage } from "./singlePage";
import { workbookOf } from "./workbookOf";

/** What a picture of the map needs to know of it. */
export interface ShownMap {
  readonly camera: Camera;
  /** How near it goes. */
  readonly maxZoom: number;
  readonly regions: PictureRegions | null;
  readonly everyPractice: boolean;
}

/** What is shown and can be exported. */
export interface Exportable {
  readonly book: Book;
  /** The workbook's file name. */
  readonly name: string;
  /** The filtered practices, in the order shown. */
  readonly listed: readonly ScoredPractice[];
  /** What is filtered, in words; "" for everything. */
  readonly filters: string;
  /** The map as it stands; null where none was shown yet. */
  readonly map: ShownMap | null;
}

export interface ExportOptions extends LeavingChoices {
  readonly csv: CsvStyle;
  /** Of a picture or page. */
  readonly title: string;
  /** Under which terms the practices' texts may be used; "" to say nothing. */
  readonly licence: string;
}

export interface MadeFile {
  readonly fileName: string;
  readonly type: string;
  readonly content: string | Uint8Array | Blob;
  /** What is in it, e.g. "14 practices". */
  readonly holds: string;
}

/** Makes one export. Rejects with a sentence for people. Nothing leaves the page: the caller hands the file to the browser. */
export async function makeExport(kind: ExportKind, shown: Exportable, options: ExportOptions, means: ExportMeans): Promise<MadeFile> {
  const { what, ending, type } = EXPORT_FORMS[kind];
  const now = new Date();
  const out = leaving(shown.listed, options);
  return {
    fileName: exportFileName(shown.name, what, now, ending), type, holds: practiceCount(out.practices.length),
    content: await contentOf(kind, shown, out, options, means, isoDay(now)),
  };
}

async function contentOf(kind: ExportKind, shown: Exportable, out: Leaving, options: ExportOptions, means: ExportMeans, made: string): Promise<MadeFile["content"]> {
  const { book, name, filters } = shown;
  switch (kind) {
    case "csv": {
      const columns = exportColumns(book.criteria, { ...out, basis: basisIn(book, out.practices) });
      return writeCsv([columns.map(({ spec }) => spec.name), ...out.practices.map((practice) => columns.map(({ cell }) => cell(practice)))], options.csv);
    }
    case "geojson": return `${JSON.stringify(practicesAsGeoJson(out, book.criteria, name, basisIn(book, out.practices)), null, 1)}\n`;
    case "xlsx": {
      if (!means.makeWorkbook) throw new Error("This page cannot write workbooks. Choose CSV instead.");
      return means.makeWorkbook(workbookOf(book, out, { name, made, filters, total: book.practices.length }));
    }
    case "svg": return (await pictureOf(shown, out, options, made)).svg;
    case "png": return pngOf(await pictureOf(shown, out, options, made));
    case "page": return singlePage(await loadTemplate(), publishedData(book, out, { title: options.title, made, licence: options.licence, warning: basisWarning(book, out.practices), basis: basisIn(book, out.practices) }));
  }
}

async function pictureOf(shown: Exportable, out: Leaving, { title }: ExportOptions, made: string): Promise<SvgPicture> {
  const { map, book, filters } = shown;
  if (!map || map.camera.width === 0) throw new Error("The map has not been shown yet. Open the Map tab, then export it.");
  const { camera, regions } = map;
  const placed = out.practices.filter((practice) => practice.position !== null);
  const [basemap, detail] = await Promise.all([ground(BASEMAP_FILE), camera.zoom >= DETAIL_ZOOM ? ground(BASEMAP_DETAIL_FILE) : null]);
  const subtitle = [filters, `${out.practices.length} of ${book.practices.length} practices, ${placed.length} with a place`].filter((part) => part !== "").join(" · ");
  const credits = [basisWarning(book, out.practices), basemap === null ? "" : "Background: Natural Earth (public domain)", regions?.credit ?? "", `Made with Cairn on ${made}`].filter((part) => part !== "");
  return mapSvg({ title, subtitle, placed, ...map, basemap, detail, credits });
}

/** Null when it cannot be loaded: the practices are drawn without it, as on the page. */
async function ground(file: string): Promise<Basemap | null> {
  try {
    return await loadBasemap(file);
  } catch {
    return null; // the picture's credits then name no background
  }
}
