/** A picture as text, and its size in px. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the PNG for each px of the picture: sharp on paper and on dense screens. */
const SHARP = 2;
/** Beyond this browsers refuse a canvas. */
const MOST_PIXELS = 120_000_000;

/** The picture as PNG, drawn by the browser itself at twice its size. Rejects with a sentence when the browser cannot. */
export async function pngOf({ svg, width, height }: SvgPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser gave no canvas to draw on. Choose SVG instead.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => { if (blob) resolve(blob); else reject(new Error("This browser could not make a PNG of this size. Choose SVG, or a smaller window.")); }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
