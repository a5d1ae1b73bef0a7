import { GAZETTEER } from "./europe.places";
import { type Gazetteer, readGazetteer } from "./gazetteer";

let read: Gazetteer | null = null;

/**
 * The offline gazetteer of Europe and Türkiye, about 340 kB of code: a page loads this module when it is first needed, and
 * functions.js, which has no way to load anything, carries it. It is read once, when first asked for.
 */
export function bundledGazetteer(): Gazetteer {
  read ??= readGazetteer(GAZETTEER);
  return read;
}
