const GREY = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AwAAzgDNhsOWLQAAAABJRU5ErkJggg==";

/** One grey point: Node has no canvas, and what a browser draws is seen in the end-to-end test. */
export function tinyPng(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(Buffer.from(GREY, "base64")));
}
