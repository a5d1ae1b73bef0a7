/** The text of a file's bytes: UTF-8, or UTF-16 where its first two bytes say so. What is no text becomes signs that no JSON has. */
export function boundaryText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
