/** The packages that tests compare with have no types of their own; these name what the tests use. */
declare module 'myanmar-tools' {
  export class ZawgyiDetector {
    /** 0 for Unicode to 1 for Zawgyi. */
    getZawgyiProbability(text: string): number;
  }
}

declare module 'rabbit-node' {
  export function uni2zg(text: string): string;
}
