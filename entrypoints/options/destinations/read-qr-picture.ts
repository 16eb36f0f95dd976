import { readQr } from '../../../lib/report';

/** Pixels along the longer side: photographs of telephones are larger than a decoder needs, and small codes need some. */
const SIDES = [1_200, 2_400, 600];

/**
 * The text of a QR code in a picture that the person chose. Read on this computer; the picture goes nowhere.
 * @throws SetUpError `not-recognised` when there is none; another error when it is no picture
 */
export async function readQrPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  let failure: unknown;
  for (const side of SIDES) {
    try {
      return readQr(pixelsOf(picture, side));
    } catch (cause) {
      failure = cause;
    }
  }
  throw failure;
}

function pixelsOf(picture: ImageBitmap, side: number): ImageData {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  // Transparent codes are black on nothing.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
