import type { Book } from "../book";
import { cellText, isBlank, type Cell } from "../cell";
import type { ScoredPractice } from "../practice/practice";
import { kilometres } from "./distance";
import type { Gazetteer } from "./gazetteer";
import { locate, type Located } from "./locate";

/** The columns that say where a practice is, then those that the answer is written to. */
export const PLACE_COLUMNS = ["Place", "Country", "Region"] as const;
export const POSITION_COLUMNS = ["Latitude", "Longitude", "Precision"] as const;
type SeenColumn = (typeof PLACE_COLUMNS)[number] | (typeof POSITION_COLUMNS)[number];

/** The cells of a row that a proposal was made from; null for blank and for a missing column. */
export type SeenCells = Readonly<Record<SeenColumn, Cell>>;

/** A practice that a position can be proposed for. */
export interface SurveyRow {
  readonly practice: ScoredPractice;
  readonly seen: SeenCells;
  /** Columns that hold something which a position would replace. */
  readonly replaces: readonly string[];
  readonly located: Located;
}

/** A practice on the map whose coordinates, the other way round, are at the place that its row names. */
export interface SwappedRow {
  readonly practice: ScoredPractice;
  readonly seen: SeenCells;
  readonly placeName: string;
}

/** What the gazetteer can say about a workbook's practices, in sheet order. */
export interface Survey {
  /** Practices without a position but with a place's name. */
  readonly rows: readonly SurveyRow[];
  readonly swapped: readonly SwappedRow[];
  /** How many practices have neither a position nor a place's name. */
  readonly nameless: number;
  /** How many have a position. */
  readonly placed: number;
}

/** A swapped pair is within `NEAR_KM` of the place when turned round, and was beyond `FAR_KM`. */
const NEAR_KM = 50;
const FAR_KM = 200;

/** Looks up every practice that has no position, and checks the pairs of those that have one against their places. */
export function surveyPlaces(book: Book, gazetteer: Gazetteer): Survey {
  const cellsOf = cellReader(book);
  const find = remembered(gazetteer);
  const rows: SurveyRow[] = [];
  const swapped: SwappedRow[] = [];
  let [nameless, placed] = [0, 0];
  for (const practice of book.practices) {
    const { position, place, country, region } = practice;
    if (position !== null) placed++;
    if (place.trim() === "") {
      if (position === null) nameless++;
      continue;
    }
    const located = find(place, country, region);
    if (position === null) {
      const seen = cellsOf(practice);
      rows.push({ practice, seen, replaces: POSITION_COLUMNS.filter((column) => !isBlank(seen[column])), located });
    } else if (located.kind === "found" && isSwapped(position, located)) {
      swapped.push({ practice, seen: cellsOf(practice), placeName: located.name });
    }
  }
  return { rows, swapped, nameless, placed };
}

interface Point {
  readonly lat: number;
  readonly lng: number;
}

function isSwapped(position: Point, place: Point): boolean {
  return Math.abs(position.lng) <= 90 && kilometres(position, place) > FAR_KM
    && kilometres({ lat: position.lng, lng: position.lat }, place) < NEAR_KM;
}

/** A sheet names the same towns again and again. */
function remembered(gazetteer: Gazetteer): (place: string, country: string, region: string) => Located {
  const known = new Map<string, Located>();
  return (place, country, region) => {
    const key = [place, country, region].join("\n");
    const located = known.get(key) ?? locate(gazetteer, place, country, region);
    known.set(key, located);
    return located;
  };
}

/** Reads the cells of a practice's row that a proposal is made from. */
export function cellReader({ practiceTables, tables }: Book): (practice: { readonly table: string; readonly row: number }) => SeenCells {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const columnsById = new Map(practiceTables.map((columns) => [columns.table, columns.of]));
  return ({ table, row }) => {
    const cells = byId.get(table)?.rows[row] ?? [];
    const of = columnsById.get(table);
    const at = (column: SeenColumn): Cell => cells[of?.[column] ?? -1] ?? null;
    return {
      Place: at("Place"), Country: at("Country"), Region: at("Region"),
      Latitude: at("Latitude"), Longitude: at("Longitude"), Precision: at("Precision"),
    };
  };
}

/** The content that a position would replace: `Precision “exact”`. */
export function replacedWords({ seen, replaces }: SurveyRow): string {
  return replaces.map((column) => `${column} “${cellText(seen[column as SeenColumn])}”`).join(", ");
}
