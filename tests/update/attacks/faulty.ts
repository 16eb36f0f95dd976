import { type Attack, FRESH, published, type Row } from './attack';

const packed = (bytes: string): Attack => published({ bytes: Buffer.from(bytes) });
const packWith = (changes: object): Attack => packed(JSON.stringify({ ...FRESH, ...changes }));

export const FAULTY: readonly Row[] = [
  ['a pack that is no JSON', 'faulty', packed('var pack = {}')],
  ['a pack that is no text', 'faulty', published({ bytes: Buffer.from([0xff, 0xfe, 0x7b, 0x7d]) })],
  ['a pack of another shape', 'faulty', packWith({ flags: [] })],
  ['a pack with a field that nobody knows', 'faulty', packWith({ script: 'alert(1)' })],
  ['a pack for a newer engine, whatever its shape', 'newer-engine', packWith({ minEngine: 99, flags: [] })],
  [
    'a pack that fails its own examples',
    'faulty',
    packWith({
      examples: [{ language: 'en', flag: 'no-experience', text: 'We had noodles', expect: 'match' }],
    }),
  ],
  [
    'a pack that warns of what it must not',
    'faulty',
    packWith({
      examples: [{ language: 'en', flag: 'no-experience', text: 'Hiring, no experience', expect: 'ignore' }],
    }),
  ],
  ['a pack without examples', 'faulty', packWith({ examples: [] })],
  [
    'a pack with a phrase that can be read in a million ways',
    'faulty',
    packWith({
      languages: {
        ...FRESH.languages,
        en: {
          ...FRESH.languages.en,
          phrases: { offer: ['hiring'], 'no-experience': [`no ${'(a|b)'.repeat(39)}`] },
        },
      },
    }),
  ],
  [
    'a pack whose phrases can be read in a million ways together',
    'faulty',
    packWith({
      languages: {
        ...FRESH.languages,
        en: {
          ...FRESH.languages.en,
          words: { w: Array.from({ length: 99 }, (_, at) => `word${at}`) },
          phrases: {
            offer: ['hiring'],
            'no-experience': Array.from(
              { length: 100 },
              (_, at) => `p${at} …[a]…[b]…[c]…[d]…[e]…[f]… <w> … <w> … <w>`,
            ),
          },
        },
      },
    }),
  ],
  [
    'a pack with a slow selector',
    'faulty',
    packWith({ sites: { facebook: { selectors: { post: ['*:has(*:has(*))'] } } } }),
  ],
];
