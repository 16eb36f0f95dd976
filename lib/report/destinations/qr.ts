import decodeQr from 'qr/decode.js';
import { SetUpError } from './types';

/** Pixels of a picture, as a canvas gives them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** How long a difficult picture may take, in milliseconds: somebody waits once, and no camera does. */
const PATIENCE = 2_000;

/** The text of a QR code in a picture. @throws SetUpError `not-recognised` when there is none. */
export function readQr(pixels: Pixels): string {
  try {
    return decodeQr(pixels, { format: 'RGBA', timeLimit: PATIENCE });
  } catch (cause) {
    throw new SetUpError('not-recognised', [], cause);
  }
}
