import { LANGUAGES_WITH_TEXTS } from '../../../lib/words';

export interface Scene {
  /** One of `TEXTS`. */
  readonly text: string;
  /** What the person pressed, in order, by the button's name in `data-act`; `language` is the list, from which they chose one. */
  readonly pressed: readonly ('why' | 'steps' | 'more' | 'report' | 'wrong' | 'language')[];
  readonly dark?: true;
  readonly failing?: true;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  /** Browser zoom; the window's width divided by it is what the page gets. */
  readonly zoom?: number;
  readonly forcedColors?: true;
}

/** Each state of a card, in English. */
const STATES: readonly Scene[] = [
  { text: 'en-caution', pressed: [] },
  { text: 'en-caution', pressed: [], dark: true },
  { text: 'en-danger', pressed: [] },
  { text: 'en-danger', pressed: ['why'] },
  { text: 'en-danger', pressed: ['why'], dark: true },
  { text: 'en-danger', pressed: ['steps'] },
  { text: 'en-danger', pressed: ['steps'], dark: true },
  { text: 'en-danger', pressed: ['more'] },
  { text: 'en-danger', pressed: ['report'] },
  { text: 'en-danger', pressed: ['report'], dark: true },
  { text: 'en-danger', pressed: ['report'], failing: true },
  { text: 'en-danger', pressed: ['report'], failing: true, dark: true },
  { text: 'en-danger', pressed: ['language'], failing: true, width: 320 },
  { text: 'en-danger', pressed: ['more', 'wrong'] },
  { text: 'en-danger', pressed: ['more', 'wrong'], dark: true },
  { text: 'en-chip', pressed: [] },
  { text: 'en-chip', pressed: [], dark: true },
  { text: 'ar-caution', pressed: [] },
  { text: 'ar-caution', pressed: ['why'], dark: true },
  { text: 'en-danger', pressed: ['why'], width: 320 },
  { text: 'ar-caution', pressed: ['more'], width: 320 },
  { text: 'en-danger', pressed: ['steps'], width: 640, zoom: 2 },
  { text: 'en-danger', pressed: ['why'], forcedColors: true },
  { text: 'hostile-danger', pressed: ['why'], width: 320 },
];

const KINDS: readonly Pick<Scene, 'text' | 'pressed'>[] = [
  { text: 'caution', pressed: [] },
  { text: 'danger', pressed: ['why'] },
  { text: 'danger', pressed: ['steps'] },
  { text: 'danger', pressed: ['report'] },
  { text: 'danger', pressed: ['more', 'wrong'] },
  { text: 'chip', pressed: [] },
];
const PLACES: readonly Pick<Scene, 'dark' | 'width'>[] = [
  { width: 320 },
  { width: 680, dark: true },
  { width: 320, dark: true },
  { width: 680 },
];

const isWhole = process.env.JRF_TESTS === 'everything';

/**
 * Each language in two kinds of scene, one on a telephone and one on a wide page, so that neighbours in the list show all kinds and
 * places; for `test:all` each language in each kind and place.
 */
const LANGUAGES: readonly Scene[] = LANGUAGES_WITH_TEXTS.filter((tag) => tag !== 'en').flatMap(
  (tag, turn) => {
    const scenes = KINDS.flatMap((kind) =>
      PLACES.map((place) => ({ ...kind, text: `${tag}-${kind.text}`, ...place })),
    );
    if (isWhole) return scenes;
    const at = (2 * turn) % KINDS.length;
    return [at, at + 1].map((kind) => scenes[kind * PLACES.length + ((turn + kind) % PLACES.length)]!);
  },
);

export const SCENES: readonly Scene[] = [...STATES, ...LANGUAGES];

export function nameOf({ text, pressed, dark, failing, width, zoom, forcedColors }: Scene): string {
  return [
    text,
    ...pressed,
    failing && 'failing',
    dark && 'dark',
    width && `${width}px`,
    zoom && `zoom${zoom}`,
    forcedColors && 'contrast',
  ]
    .filter(Boolean)
    .join('-');
}
