import { useCallback, useState } from "react";
import { NO_TILES, attributionProblem, templateProblem } from "./surface/tiles/tileTemplate";
import type { TileSettings } from "./surface/tiles/tileTemplate";

/** How the map is drawn on this device. Never taken from a workbook: a file that someone mailed must not choose whom this browser asks. */
export interface MapSettings {
  /** Every practice as a dot of its own, in place of groups with a number. */
  readonly everyPractice: boolean;
  readonly tiles: TileSettings;
}

export const DEFAULT_MAP_SETTINGS: MapSettings = { everyPractice: false, tiles: NO_TILES };

const KEY = "cairn.map";

/** What a browser kept; anything that it could not have kept for us counts as the default, tiles above all. */
export function parseMapSettings(text: string | null): MapSettings {
  const kept = objectOf(text);
  const tiles = kept["tiles"];
  const of = typeof tiles === "object" && tiles !== null ? tiles as Readonly<Record<string, unknown>> : {};
  const template = typeof of["template"] === "string" ? of["template"] : "";
  const attribution = typeof of["attribution"] === "string" ? of["attribution"] : "";
  const usable = templateProblem(template) === null && attributionProblem(attribution) === null;
  return { everyPractice: kept["everyPractice"] === true, tiles: { on: of["on"] === true && usable, template, attribution } };
}

function objectOf(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value as Readonly<Record<string, unknown>> : {};
  } catch {
    return {};
  }
}

export interface MapSettingsState {
  readonly settings: MapSettings;
  /** False where the browser keeps nothing for this page: what is set then ends with the page. */
  readonly kept: boolean;
  readonly change: (settings: MapSettings) => void;
}

/** The settings of this device. */
export function useMapSettings(): MapSettingsState {
  const [state, setState] = useState(readSettings);
  const change = useCallback((settings: MapSettings) => { setState({ settings, kept: keep(settings) }); }, []);
  return { ...state, change };
}

/** A browser may refuse its storage to a page, or to all pages, by throwing. */
export function readSettings(): { readonly settings: MapSettings; readonly kept: boolean } {
  try {
    return { settings: parseMapSettings(window.localStorage.getItem(KEY)), kept: true };
  } catch {
    return { settings: DEFAULT_MAP_SETTINGS, kept: false };
  }
}

function keep(settings: MapSettings): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
