interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** 识码 — the text of a QR code in a picture: by the browser where it can, else by our own decoder. */
export async function readCode(picture: HTMLVideoElement | ImageBitmap): Promise<string | undefined> {
  const width = picture instanceof HTMLVideoElement ? picture.videoWidth : picture.width;
  const height = picture instanceof HTMLVideoElement ? picture.videoHeight : picture.height;
  if (width === 0 || height === 0) return undefined;
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (Native) {
    const [found] = await new Native({ formats: ['qr_code'] }).detect(picture).catch(() => []);
    if (found) return found.rawValue;
  }
  const scale = Math.min(1, 800 / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const { default: decode } = await import('qr/decode.js');
  try {
    return decode({ width: canvas.width, height: canvas.height, data });
  } catch {
    // Not every picture holds a code: the next one may.
    return undefined;
  }
}

/** A pass is shown as its number, alone or at the end of an address. */
export const passNumberIn = (text: string): string =>
  text
    .trim()
    .split(/[/?=\s]/)
    .at(-1) ?? '';
