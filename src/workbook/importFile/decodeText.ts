import type { Encoding } from "../../core/textTable/layout";

/** The characters of a text file, without a byte order mark. What the encoding has no character for becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
