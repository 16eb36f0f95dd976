/** Pixels of a picture, as a canvas gives them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** The text of a QR code in a picture. @throws SetUpError `not-recognised` when there is none. */
export function readQr(_pixels: Pixels): string {
  throw new Error('not written yet');
}
