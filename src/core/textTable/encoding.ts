import type { Encoding } from "./layout";

/** Bytes that are looked at for a guess between code pages. */
const SAMPLE = 1024 * 1024;

/**
 * The encoding that a text file seems to have: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 where all of it
 * is valid, else Greek where its high bytes stand in words and Western where they stand alone among ASCII letters.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return byZeros(bytes) ?? (isUtf8(bytes) ? "utf-8" : isGreek(bytes.subarray(0, SAMPLE)) ? "windows-1253" : "windows-1252");
}

/** UTF-16 of European text has a zero in most pairs, always on the same side. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length >> 1, 2048);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.3 && even < odd / 8) return "utf-16le";
  return even > pairs * 0.3 && odd < even / 8 ? "utf-16be" : null;
}

/** Whether all bytes are well-formed UTF-8 (RFC 3629); a character cut off by the end does not count against it. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
    if (more < 0) return false;
    for (let i = 1; i <= more && at + i < bytes.length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false;
    const next = bytes[at + 1] ?? 0x80;
    if ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f) || (lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f)) {
      if (at + 1 < bytes.length) return false;
    }
    at += more + 1;
  }
  return true;
}

/** Greek letters all lie above 0xB8, so a Greek word is a run of such bytes; accented letters of the West rarely meet. */
function isGreek(bytes: Uint8Array): boolean {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if ((bytes[at] ?? 0) >= 0xb8) {
      run++;
      continue;
    }
    high += run;
    if (run >= 3) inRuns += run;
    run = 0;
  }
  return inRuns > high / 2;
}
