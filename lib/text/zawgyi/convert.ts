/**
 * What Zawgyi's codes stand for in Unicode, both as the last two digits of U+10xx; all others mean the same in both.
 * Source: the rules of myanmar-tools.
 */
const MEANINGS =
  '33:2f 34:30 39:3a 3a:3b 3b:3c 3c:3d 3d:3e 4e:4e043a38 5a:2b3a 60:3900 61:3901 62:3902 63:3903 64:043a39 65:3905 66:3906 ' +
  '67:3906 68:3907 69:3908 6a:09 6b:0a 6c:390b 6d:390c 6e:0d390d 6f:0d390e 70:390f 71:3910 72:3910 73:3911 74:3911 75:3912 ' +
  '76:3913 77:3914 78:3915 79:3916 7a:3917 7b:3918 7c:3919 7d:3b 7e:3c 7f:3c 80:3c 81:3c 82:3c 83:3c 84:3c 85:391c 86:3f ' +
  '87:3e 88:3e2f 89:3e30 8a:3d3e 8b:043a392d 8c:043a392e 8d:043a3936 8e:2d36 8f:14 90:1b 91:0f390d 92:0b390c 93:3918 94:37 ' +
  '95:37 96:39103d 97:0b390b';

const FIRST = 0x1000;
const SIZE = 0xa0;
const E = 0x1031;
const PUNCTUATION = '\u104a\u104b';
const STACKER = '\u1039';
/** A small င် above the next letter. */
const KINZI = '\u1004\u103a\u1039';

/** What a code does in its cluster. */
const Role = { before: 1, letter: 2, behind: 3 } as const;

interface Codes {
  readonly meanings: readonly string[];
  readonly roles: Uint8Array;
}

let known: Codes | undefined;

/** Where the cluster that begins at a Burmese character ends: what is written before a letter, the letter, its signs. */
export function clusterEnd(text: string, start: number): number {
  known ??= readCodes();
  const { roles } = known;
  const roleAt = (at: number): number | undefined => roles[text.charCodeAt(at) - FIRST];
  let at = start;
  while (roleAt(at) === Role.before) at++;
  if (roleAt(at) === Role.letter) at++;
  while (roleAt(at) === Role.behind) at++;
  return at;
}

/**
 * A cluster in Unicode, its letters in their order; its signs may still stand in any.
 * Zawgyi wrote as it looked: ေ and ြ before their letter, the င် of a kinzi behind it.
 */
export function toUnicode(text: string, start: number, end: number): string {
  known ??= readCodes();
  const { meanings, roles } = known;
  let kinzi = '';
  let letters = '';
  let stacked = '';
  let signs = '';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at) - FIRST;
    let meaning = meanings[code] ?? '';
    if (meaning.startsWith(KINZI)) {
      kinzi = KINZI;
      meaning = meaning.slice(KINZI.length);
    } else if (meaning.startsWith(STACKER)) {
      stacked += meaning.slice(0, 2);
      meaning = meaning.slice(2);
    }
    if (roles[code] === Role.letter) letters += meaning;
    else signs += meaning;
  }
  return kinzi + letters + stacked + signs;
}

/** A run of Burmese characters in Unicode. */
export function convert(run: string): string {
  let converted = '';
  for (let at = 0; at < run.length; ) {
    const end = clusterEnd(run, at);
    converted += toUnicode(run, at, end);
    at = end;
  }
  return converted;
}

function readCodes(): Codes {
  const meanings = Array.from({ length: SIZE }, (_, low) => String.fromCharCode(FIRST + low));
  for (const entry of MEANINGS.split(' ')) {
    const [code = '', meaning = ''] = entry.split(':');
    meanings[Number.parseInt(code, 16)] = (meaning.match(/../g) ?? [])
      .map((low) => String.fromCharCode(FIRST + Number.parseInt(low, 16)))
      .join('');
  }
  const roles = Uint8Array.from(meanings, (meaning, low) => {
    if (PUNCTUATION.includes(meaning)) return 0;
    if (FIRST + low === E || meaning === '\u103c') return Role.before;
    return /^[\u102b-\u103e]/.test(meaning) || meaning.startsWith(KINZI) ? Role.behind : Role.letter;
  });
  return { meanings, roles };
}
