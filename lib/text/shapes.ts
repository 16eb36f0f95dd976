/**
 * Characters drawn like a Latin letter that no language of ours writes: small capitals, letters with strokes and hooks, turned ones, Lisu,
 * Cherokee, Greek, Armenian, Coptic, Canadian syllables. “Fancy text” pages make whole posts of them. The Latin letter stands first.
 */
const LETTERS: readonly string[] = [
  'aᴀⱥąɐꓮᎪᗅᗩ₳αΑΛ∀ⲁ',
  'bʙƀɓꓐᏴᏼᗷβΒႦⴆⲂ',
  'cᴄȼƈɔꓚᏟᑕⲥϲ',
  'd∂ᴅɗɖꓓᎠᗪδΔժԃ',
  'eᴇɇǝɘɛꓰᎬᗴεΕΣξΞҽⲉ',
  'f₣ꜰƒɟꓝᖴϝ',
  'g₲ɢǥɠƃꓖᏀᏳցԍ',
  'hʜħⱨɦɥꓧᎻᏂᕼΗհԋⲏ',
  'iɪɨᴉꓲᎥᏆιΙⲓ',
  'jנᴊɉɾʝꓙᎫᒍյϳ',
  'kᴋꝁƙʞꓗᏦκΚҟҡⲕ',
  'lʟłⱡɭʅꓡᏞᒪꝉլ',
  'm₥ᴍɱɯꓟᎷᗰΜⲙ',
  'nɴƞɲɳŋꓠᏁᑎηΝΠπղոⲛ',
  'oᴏɵꓳᎤσοΟΘθΦφΩօⲟ',
  'pᴘᵽƥꓑᏢᑭρΡքⲣ',
  'qǫʠɋꓞᑫϙզ',
  'rʀɍɽɹꓣᎡᖇԻ',
  's₴ꜱʂʃꓢᏚςꙅՏ',
  't₮ᴛŧƭʈʇƚꓔᎢτΤէⲧ',
  'uᴜʉꓴᑌυμմսⲩ',
  'vᴠʋʌꓦᏙᐯνѵ',
  'wᴡʍꓪᎳᗯωա',
  'xӿꓫ᙭χΧⲭ',
  'yʏɏƴʎꓬᎽγΥΨψყվ',
  'zᴢƶⱬʐʑȥꓜᏃᘔζΖՀ',
];

/** Digits in black circles, and in circles of another cut, which have no compatibility form; the runs begin with one. */
const ONES: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5];
const ZEROS = '⓿🄋🄌';
const OTHERS: Readonly<Record<string, string>> = { '💯': '100', '🔟': '10', '💲': '$' };

let known: ReadonlyMap<string, string> | undefined;

/** The letters, digits or signs that a character is drawn like; undefined for most, which are only themselves. */
export function shapedLike(character: string): string | undefined {
  known ??= readShapes();
  return known.get(character);
}

function readShapes(): ReadonlyMap<string, string> {
  const shapes = new Map(Object.entries(OTHERS));
  for (const [letter = '', ...others] of LETTERS)
    for (const other of others) {
      shapes.set(other, letter);
      // A small letter that has a shape of its own stands in the list itself.
      if (!shapes.has(other.toLowerCase())) shapes.set(other.toLowerCase(), letter);
    }
  for (const one of ONES)
    for (let digit = 1; digit <= 9; digit++) shapes.set(String.fromCodePoint(one + digit - 1), String(digit));
  for (const zero of ZEROS) shapes.set(zero, '0');
  return shapes;
}
