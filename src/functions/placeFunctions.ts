/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { type Cell, cellText, isCellError } from "../core/cell";
import { bundledGazetteer } from "../core/places/bundledGazetteer";
import { countryName } from "../core/places/countries";
import { locate, type Located } from "../core/places/locate";
import { ambiguousWords, unknownWords } from "../core/places/placeWords";
import { AnswerCache, rowKey } from "./answerCache";
import { toBlocks, toCell } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";

/** Looking for names spelt alike takes about a millisecond: a long column of unknown names gets words without them in the end. */
const MOST_SUGGESTED = 200;

/**
 * Finds towns of Europe and Türkiye without going online: latitude, longitude, precision and name, one row per place. Never guesses between namesakes. Place names © GeoNames, CC BY 4.0. Example: =CAIRN.PLACE("Newport","Wales")
 * @customfunction PLACE
 * @param name One name or a column of names, such as Malmö.
 * @param [country] One country for all or one per name, as a name in ten languages or a code. It tells namesakes apart.
 * @returns Latitude, longitude, precision and the name that was found, for each name.
 */
export function place(name: any[][], country?: any[][]): any[][] {
  const [nameBlock = [], countryBlock = []] = toBlocks([name, country]);
  const names = toColumn(nameBlock, "name").map(toCell);
  const countries = toCountries(countryBlock, names.length);
  const answers = new Map<string, Answer>();
  return names.map((cell, row) => {
    const within = countries[row] ?? null;
    const refused = [cell, within].find(isError);
    if (refused) return [...inARow(invalidValue(`The cell holds the error ${cellText(refused)}; it has to be the name of a place or country.`))];
    // Nothing is called 0: it is an empty cell as some versions of Excel hand it over.
    const [asked, where] = [cell, within].map((each) => (each === 0 ? "" : cellText(each)));
    if (!asked) return [...inARow("")];
    const key = `${asked}\n${where}`;
    const answer = answers.get(key) ?? keptAnswer(asked, where ?? "", answers.size < MOST_SUGGESTED);
    answers.set(key, answer);
    return [...answer];
  });
}

type Answer = readonly (string | number | CustomFunctions.Error)[];

/** Something said in place of the four answers of a row. */
const inARow = (words: string | CustomFunctions.Error): Answer => [words, "", "", ""];

/** Characters of answers kept from earlier calls: some ten thousand places. */
const KEPT_ANSWERS = 4_000_000;
const kept = new AnswerCache<Answer>(KEPT_ANSWERS, (answer) => answer.reduce((sum: number, each) => sum + (typeof each === "object" ? 300 : String(each).length), 0));

/** A place that was asked for before, in any formula, is not looked up again. */
function keptAnswer(name: string, country: string, suggesting: boolean): Answer {
  const key = rowKey([name, country, suggesting]);
  const known = kept.get(key);
  if (known) return known;
  const made = answerFor(name, country, suggesting);
  kept.set(key, made);
  return made;
}

function answerFor(name: string, country: string, suggesting: boolean): Answer {
  const located = locate(bundledGazetteer(), name, country);
  if (located.kind === "found") return [located.lat, located.lng, located.precision, `${located.name}, ${countryName(located.country)}`];
  return inARow(notFound(located, name, country, suggesting));
}

function notFound(located: Exclude<Located, { kind: "found" }>, name: string, country: string, suggesting: boolean): CustomFunctions.Error {
  if (located.kind === "ambiguous") return notAvailable(ambiguousWords(located.candidates, name, country));
  const words = unknownWords(located, name, country, suggesting ? located.suggest() : []);
  return located.reason === "unknown country" ? invalidValue(words) : notAvailable(words);
}

const isError = (cell: Cell): cell is Extract<Cell, object> => cell !== null && isCellError(cell);

function toCountries(block: Block, count: number): readonly Cell[] {
  const cells = toColumn(block, "country").map(toCell);
  if (cells.length === count) return cells;
  if (cells.length === 1) return Array<Cell>(count).fill(cells[0] ?? null);
  throw invalidValue(`There are ${count} ${count === 1 ? "name" : "names"} but ${cells.length} countries: give one country, or one for each name.`);
}

type Block = readonly (readonly unknown[])[];

function toColumn(block: Block, what: string): readonly unknown[] {
  if (block.every((row) => row.length === 1)) return block.map((row) => row[0]);
  throw invalidValue(`The ${what} is a block of several columns: give one cell or one column, as each answer fills a row.`);
}
