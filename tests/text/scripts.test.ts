import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/text';

const folded = (text: string): string => fold(text).text;

describe('ways of writing the same', () => {
  it.each([
    ['臺灣', '台湾'],
    ['在家裡', '在家裏'],
    ['週薪', '周薪'],
    ['徵才', '征才'],
    ['包機票食宿，無需經驗', '包机票食宿，无需经验'],
    ['妳喜歡什麼', '你喜欢什么'],
    ['衞生證', '卫生证'],
    ['看著', '看着'],
  ])('folds %j as %j: traditional and simplified Chinese are one', (traditional, simplified) =>
    expect(folded(traditional)).toBe(folded(simplified)),
  );

  it.each([
    ['ሥራ', 'ስራ'],
    ['ሃገር ሐገር ኀገር', 'ሀገር ሀገር ሀገር'],
    ['ዓረብ ዐረብ ኣረብ', 'አረብ አረብ አረብ'],
    ['ፀሐፊ', 'ጸሀፊ'],
    ['ዉጭ', 'ውጭ'],
    ['ወደ፡ውጭ፡ሀገር።', 'ወደ ውጭ ሀገር'],
    ['ደሞዝ፣ ምግብ፤ መኝታ። ይደውሉ፧ አሁን', 'ደሞዝ ምግብ መኝታ! ይደውሉ! አሁን'],
    ['፭ ሴቶች', '5 ሴቶች'],
  ])('folds Amharic %j as %j', (text, expected) => expect(folded(text)).toBe(folded(expected)));

  it('leaves Japanese kanji alone that no Chinese writes', () => {
    expect(folded('未経験歓迎・即採用')).toBe('未経験歓迎 即采用');
  });

  it.each([
    ['ज़रूरत', 'जरूरत', 'a nukta left out'],
    ['\u095bरूरत', 'ज़रूरत', 'a letter with its nukta in one character'],
    ['लड़का', 'लडका', 'a nukta left out'],
    ['पाँच', 'पांच', 'both dots'],
    ['हिन्दी', 'हिंदी', 'a nasal before its own row'],
    ['सम्पर्क', 'संपर्क', 'a nasal before its own row'],
    ['इन्डिया', 'इंडिया', 'n for the nasal of another row'],
    ['नन्द', 'नंद', 'the second of two letters only'],
    ['क्‍या', 'क्या', 'a joiner'],
  ])('folds Hindi %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it.each([
    ['अन्न', 'अंन'],
    ['जन्म', 'जंम'],
    ['कि', 'की'],
    ['कन्या', 'कंया'],
  ])('keeps Hindi %j and %j apart', (text, other) => expect(folded(text)).not.toBe(folded(other)));

  it.each([
    ['বা\u09dcি', 'বাড়ি'],
    ['\u09af\u09bcে', '\u09dfে'],
    ['কাজে\u09be', 'কাজো'],
    ['পাঁচ', 'পাচ'],
    ['হঠাৎ', 'হঠাত্'],
  ])('folds Bengali %j as %j', (text, same) => expect(folded(text)).toBe(folded(same)));

  it.each([
    ['வேலை\u0bc6\u0bbe', 'வேலை\u0bca'],
    ['ஶ்ரீ', 'ஸ்ரீ'],
  ])('folds Tamil %j as %j', (text, same) => expect(folded(text)).toBe(folded(same)));

  it.each([
    ['नौ क री', 'नौकरी'],
    ['हि.न्.दी', 'हिंदी'],
    ['চা-ক-রি', 'চাকরি'],
    ['வே லை வா ய் ப் பு', 'வேலைவாய்ப்பு'],
  ])('joins syllables spelled apart: %j', (text, word) => expect(folded(text)).toBe(folded(word)));

  it('leaves short words of Hindi apart', () => expect(folded('जो भी हो तो')).toBe('जो भी हो तो'));

  it.each(['काम करें। फ़ोन करें॥ अभी', 'কাজ করুন। ফোন করুন॥ এখন'])('ends a sentence at the danda: %j', (text) =>
    expect(folded(text).split('! ')).toHaveLength(3),
  );

  it.each(['नौकरी', 'চাকরি', 'வேலைவாய்ப்பு', 'नोकरी'])(
    'takes vowel signs for letters of the word: %j',
    (word) => {
      const { edge, length } = fold(word);
      expect([...edge.subarray(0, length)]).toEqual([1, ...new Array(length - 1).fill(0)]);
    },
  );

  it.each([
    ['آپ أنت إن ٱلعمل', 'اپ انت ان العمل', 'forms of alef'],
    ['على شركة', 'علي شركه', 'final forms'],
    ['ﻋﻤﻞ ﻻ', 'عمل لا', 'presentation forms'],
    ['عـــمـــل', 'عمل', 'tatweel'],
    ['عَمَلٌ بِدُونِ', 'عمل بدون', 'harakat'],
    ['کام کریں', 'كام كرين', 'Urdu letters and the nun without its dot'],
    ['لئے', 'لیے', 'hamza on a seat'],
    ['۱۵۰۰ ١٥٠٠', '1500 1500', 'digits'],
    ['راتب، سكن؛ عمل؟ نعم', 'راتب, سكن; عمل? نعم', 'punctuation'],
    ['ڤيزا', 'فيزا', 'a letter for foreign words'],
    ['مسئول مسؤول', 'مسيول مسوول', 'seats of hamza'],
  ])('folds Arabic and Urdu %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it('keeps Urdu کے and کی apart', () => expect(folded('کے')).not.toBe(folded('کی')));

  it.each([
    ['ещё', 'еще', 'ё'],
    ['ещё'.normalize('NFD'), 'еще', 'ё in two characters'],
    ['рaбoтa', 'работа', 'Latin look-alikes'],
    ['BАKAHСИЯ', 'вакансия', 'capitals too'],
    ['приходи в кaсcу', 'приходи в кассу', 'a word that could be either, among Russian ones'],
    ['за ра6оту', 'за работу', 'digits for letters'],
    ['мой паспорт'.normalize('NFD'), 'мой паспорт', 'й in two characters'],
  ])('folds Russian %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it.each([
    ['сaмр home', 'camp home'],
    ['a сosy home to stay', 'a cosy home to stay'],
    ['good рау today', 'good pay today'],
  ])('leaves %j to Latin words: %j', (text, expected) => expect(folded(text)).toBe(expected));

  it('keeps й and и apart', () => expect(folded('мой')).not.toBe(folded('мои')));

  it.each([
    ['ﾊﾞｲﾄ ﾎﾟｽﾄ', 'バイト ポスト', 'half-width kana'],
    ['バイト'.normalize('NFD'), 'バイト', 'voicing marks apart'],
    ['日払いＯＫ', '日払いok', 'full-width letters'],
    ['㈱ ㍿', '(株) 株式会社', 'squared words'],
  ])('folds Japanese %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it('keeps the two kana apart: タイ is Thailand, and たい is “want to”', () =>
    expect(folded('タイ')).not.toBe(folded('たい')));

  it.each([
    ['ນ\u0ecd\u0ec9\u0eb2', 'ນ\u0ec9\u0eb3', 'am in two characters, the tone between'],
    ['ທ\u0ecd\u0eb2', 'ທ\u0eb3', 'am in two characters'],
    ['ໜ້າ ໝໍ', 'ຫນ້າ ຫມໍ', 'ligatures'],
    ['ເເອັດ', 'ແອັດ', 'two ເ for a ແ'],
    ['ບໍຣິການ', 'ບໍລິການ', 'ຣ for ລ'],
  ])('folds Lao %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it.each([
    ['ก\u0e49\u0e35', 'ก\u0e35\u0e49', 'a tone before its vowel'],
    ['น\u0e33\u0e49', 'น\u0e49\u0e33', 'a tone behind am'],
    ['ที่่ ดีี', 'ที่ ดี', 'signs typed twice'],
    ['ປ\u0ec9\u0eb5', 'ປ\u0eb5\u0ec9', 'a Lao tone before its vowel'],
    ['ស\u17c6\u17bb', 'ស\u17bb\u17c6', 'a Khmer sign before its vowel'],
    ['ក\u17b6\u17d2ណ', 'ក\u17d2ណ\u17b6', 'a Khmer vowel before the letter below'],
    ['កាា', 'កា', 'a Khmer vowel typed twice'],
    ['कामम मेेंं', 'कामम में', 'signs of Hindi typed twice'],
  ])('folds %j as %j: %s', (text, same) => expect(folded(text)).toBe(folded(same)));

  it('folds Thai am with its tone typed second', () =>
    expect(folded('น\u0e4d\u0e49\u0e32')).toBe(folded('น้ำ')));

  it('begins no word with a Lao vowel', () => {
    const { edge, length } = fold('ກຽມ');
    expect([...edge.subarray(0, length)]).toEqual([1, 0, 1]);
  });
});
