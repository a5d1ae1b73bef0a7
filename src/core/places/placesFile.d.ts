/** A recipe of a gazetteer: webpack and jest put the gazetteer's text in its place (scripts/gazetteer.js). */
declare module "*.places" {
  export const GAZETTEER: string;
}
