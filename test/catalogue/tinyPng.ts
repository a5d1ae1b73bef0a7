// pngjs has no types; two members of it are used.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { PNG } = require("pngjs") as { PNG: (new (size: { width: number; height: number }) => { readonly data: Uint8Array }) & { readonly sync: { write(png: unknown): Buffer } } };

/** A grey picture of the size asked for: Node has no canvas, and what a browser draws is seen in the end-to-end test. */
export function tinyPng(_svg: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Uint8Array> {
  const png = new PNG({ width, height });
  png.data.fill(0xcc);
  return Promise.resolve(new Uint8Array(PNG.sync.write(png)));
}
