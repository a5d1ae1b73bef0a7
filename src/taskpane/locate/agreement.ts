import type { Place } from "../../core/places/gazetteer";
import type { Survey, SurveyRow, SwappedRow } from "../../core/places/survey";
import type { AgreedPosition } from "../../workbook/actions/locate";

/** What the person has ticked and chosen; what was not touched has its default. */
export interface Agreement {
  /** By the practice's key, for found and swapped rows. */
  readonly ticks: ReadonlyMap<string, boolean>;
  /** The place chosen for a practice whose name is ambiguous or unknown. */
  readonly choices: ReadonlyMap<string, Place>;
}

export const NOTHING_AGREED: Agreement = { ticks: new Map(), choices: new Map() };

export type LocateGroup = "swapped" | "found" | "choose" | "missing";

/** A row as it is drawn: what was asked, what is offered, and whether it will be written. */
export type LocateLine =
  | { readonly kind: "swapped"; readonly row: SwappedRow; readonly ticked: boolean }
  | { readonly kind: "found"; readonly row: SurveyRow; readonly place: Place; readonly smaller: number; readonly ticked: boolean }
  /** Several places or names spelt alike. `chosen` null leaves the practice without a position. */
  | { readonly kind: "choose" | "missing"; readonly row: SurveyRow; readonly offered: readonly Place[]; readonly chosen: Place | null };

/** More namesakes than this are not told apart by looking: the country is to be filled in. */
export const MOST_OFFERED = 6;

/** The rows of a survey by group, with what the person has agreed to so far. */
export function locateLines(survey: Survey, { ticks, choices }: Agreement): Readonly<Record<LocateGroup, readonly LocateLine[]>> {
  const lines: Record<LocateGroup, LocateLine[]> = { swapped: [], found: [], choose: [], missing: [] };
  for (const row of survey.swapped) lines.swapped.push({ kind: "swapped", row, ticked: ticks.get(row.practice.key) ?? false });
  for (const row of survey.rows) {
    const { located, practice: { key }, replaces } = row;
    if (located.kind === "found") {
      // What would replace something is ticked by the person alone.
      lines.found.push({ kind: "found", row, place: located.place, smaller: located.smaller, ticked: ticks.get(key) ?? replaces.length === 0 });
    } else {
      const [kind, offered] = located.kind === "ambiguous" ? ["choose" as const, located.candidates.slice(0, MOST_OFFERED)] : ["missing" as const, located.suggest()];
      const chosen = choices.get(key) ?? null;
      lines[kind].push({ kind, row, offered, chosen: chosen !== null && offered.includes(chosen) ? chosen : null });
    }
  }
  return lines;
}

/** The position that a line will have written; null when the person has not agreed to one. */
export function agreedPosition(line: LocateLine): AgreedPosition | null {
  const { practice, seen } = line.row;
  if (line.kind === "swapped") {
    if (!line.ticked || practice.position === null) return null;
    return { practiceKey: practice.key, lat: practice.position.lng, lng: practice.position.lat, precision: null, seen };
  }
  const place = line.kind === "found" ? (line.ticked ? line.place : null) : line.chosen;
  return place === null ? null : { practiceKey: practice.key, lat: place.lat, lng: place.lng, precision: "locality", seen };
}

export function withTick(agreement: Agreement, keys: readonly string[], ticked: boolean): Agreement {
  const ticks = new Map(agreement.ticks);
  for (const key of keys) ticks.set(key, ticked);
  return { ...agreement, ticks };
}

export function withChoice(agreement: Agreement, key: string, place: Place | null): Agreement {
  const choices = new Map(agreement.choices);
  if (place === null) choices.delete(key);
  else choices.set(key, place);
  return { ...agreement, choices };
}
