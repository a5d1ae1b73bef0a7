import { crc32 } from "../../workbook/crc32";

/** Words about a picture, by the names that the PNG specification has for them (section 11.3.3.2). */
export interface PngWords {
  readonly title: string;
  readonly description: string;
}

/** Bytes of the signature, and of the header chunk behind it: what is added goes after these, before the pixels. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const HEADER = 25;

/**
 * A PNG with its title and description in it, as international text (iTXt, UTF-8): the file alone then says what it shows, to whoever
 * lists its properties. Few programs read it to a person; alternative text must still be given where the picture is used. Bytes that
 * are no PNG come back as they are.
 */
export function describedPng(png: Uint8Array, { title, description }: PngWords): Uint8Array {
  if (png.length < SIGNATURE.length + HEADER || SIGNATURE.some((byte, at) => png[at] !== byte)) return png;
  const at = SIGNATURE.length + HEADER;
  return joined([png.subarray(0, at), textChunk("Title", title), textChunk("Description", description), png.subarray(at)]);
}

/** An iTXt chunk: length, type, then keyword, no compression, no language, no translated keyword, the text; and the checksum. */
function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  const data = joined([encoder.encode(`iTXt${keyword}`), new Uint8Array([0, 0, 0, 0, 0]), encoder.encode(text.replaceAll("\0", ""))]);
  return joined([bigEndian(data.length - 4), data, bigEndian(crc32(data))]);
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
