import { escapeMarkup } from "./html/markup";
import type { Profile, ProfileRow } from "./profile";

const WIDTH = 560;
const ROW = 26;
const NAME = 176;
const BAR = 300;
const THICK = 13;
const LONGEST_NAME = 27;
const FONT = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

/** Size of a profile's picture, in CSS pixels. */
export function pictureSize({ rows }: Profile): { readonly width: number; readonly height: number } {
  return { width: WIDTH, height: Math.max(1, rows.length) * ROW };
}

/** A profile's picture for a page: with its text alternative inside. `id` must be unique where several stand on one page. */
export function profileFigure(profile: Profile, id: string): string {
  const alternative = `<title id="${id}-title">${escapeMarkup(profile.title)}</title><desc id="${id}-text">${escapeMarkup(profile.description)}</desc>`;
  return svg(profile, ` role="img" aria-labelledby="${id}-title ${id}-text" class="profile"`, alternative);
}

/** The same as a picture alone, equal for equal ratings; whoever places it says the text alternative beside it. */
export function profilePicture(profile: Profile): string {
  return svg(profile, "", "");
}

/**
 * A bar a criterion, the rating at its end, the minimum as an upright line. It reads in grey: a bar below its minimum is
 * striped as well as red. Colours are attributes, so that it stands alone in Word; in a page the classes let the style sheet
 * change them. Shapes only: not every program draws SVG patterns.
 */
function svg(profile: Profile, attributes: string, alternative: string): string {
  const { width, height } = pictureSize(profile);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"${attributes} font-family="${FONT}" font-size="14">`
    + `${alternative}${profile.rows.map((row, index) => rowPicture(row, index * ROW)).join("")}</svg>`;
}

function rowPicture({ name, value, share, minimum, missed }: ProfileRow, top: number): string {
  const baseline = top + 18;
  const y = top + 7;
  const length = share === null ? 0 : round(Math.max(4, share * BAR));
  const bar = missed
    ? `<rect class="missed" x="${NAME}" y="${y}" width="${length}" height="${THICK}" fill="#f6d5c2" stroke="#b34700"/><path class="stripes" d="${stripes(NAME, y, length)}" stroke="#b34700" stroke-width="2" fill="none"/>`
    : `<rect class="bar" x="${NAME}" y="${y}" width="${length}" height="${THICK}" fill="#1f5c87"/>`;
  const gate = minimum === null ? "" : `<rect class="gate" x="${round(NAME + minimum * BAR - 1.5)}" y="${top + 3}" width="3" height="21" fill="#111111" stroke="#ffffff" stroke-width="1"/>`;
  return `<text class="name" x="0" y="${baseline}" fill="#242424">${escapeMarkup(cut(name))}</text>`
    + `<rect class="track" x="${NAME}" y="${y}" width="${BAR}" height="${THICK}" fill="#e3e7ea"/>`
    + (share === null ? "" : bar) + gate
    + `<text class="${share === null ? "none" : "value"}" x="${NAME + BAR + 12}" y="${baseline}" fill="${share === null ? "#5c5c5c" : "#242424"}"${share === null ? "" : ' font-weight="bold"'}>${escapeMarkup(value)}</text>`;
}

/** Slanting lines within a bar, cut off at its ends. */
function stripes(x: number, y: number, length: number): string {
  let path = "";
  for (let start = 6 - THICK; start < length; start += 6) {
    const [from, to] = [Math.max(0, start), Math.min(length, start + THICK)];
    if (to > from) path += `M${round(x + from)} ${round(y + THICK - (from - start))}L${round(x + to)} ${round(y + THICK - (to - start))}`;
  }
  return path;
}

const cut = (name: string): string => {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join("")}…`;
};
const round = (n: number): number => Math.round(n * 100) / 100;
