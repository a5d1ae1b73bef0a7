/** Windows and Macintosh code pages by their number in a file, as the platform's decoder names them. */
const NAMES: Readonly<Record<number, string>> = { 874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1200: "utf-16le", 1201: "utf-16be", 10000: "macintosh", 10007: "x-mac-cyrillic", 65001: "utf-8" };

const decoders = new Map<string, TextDecoder>();

/** What the reader of old workbooks asks of a set of code pages: the platform's own, instead of half a megabyte of tables. */
export const platformCodepages = {
  utils: {
    decode: (codepage: number, bytes: ArrayLike<number>): string => decoderOf(codepage).decode(Uint8Array.from(bytes)),
    /** Only writing needs it, and nothing is written. */
    encode: (): never => { throw new Error("Nothing is written in a code page."); },
  },
};

function decoderOf(codepage: number): TextDecoder {
  const name = NAMES[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : codepage >= 28591 && codepage <= 28606 ? `iso-8859-${codepage - 28590}` : "windows-1252");
  const known = decoders.get(name);
  if (known) return known;
  const made = new TextDecoder(name, { ignoreBOM: true });
  decoders.set(name, made);
  return made;
}
