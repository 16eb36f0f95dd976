import { languageChoice } from '../../../lib/card';
import type { Verdict } from '../../../lib/detect';
import type { CardText } from '../../../lib/messages';
import { LANGUAGES_WITH_TEXTS, type LanguageTag } from '../../../lib/words';
import { buildPack } from '../../../scripts/rules-files';
import { CAUTION, cardTextOf, hit, LURE, wordsIn } from '../../card/card-texts';

const { pack } = buildPack();

/** How a lure writes these signs, in the languages that a card can be in. */
const WRITTEN: Readonly<Record<string, Readonly<Record<'place' | 'pay' | 'interview' | 'contact', string>>>> =
  {
    en: { place: 'Sihanoukville', pay: '$2,500/month', interview: 'no interview', contact: 'Telegram only' },
    vi: {
      place: 'Bavet',
      pay: '30 triệu/tháng',
      interview: 'không cần phỏng vấn',
      contact: 'chỉ nhắn Telegram',
    },
    th: { place: 'ปอยเปต', pay: '45,000 บาท/เดือน', interview: 'ไม่ต้องสัมภาษณ์', contact: 'ทักไลน์เท่านั้น' },
    km: { place: 'ប៉ោយប៉ែត', pay: '១៥០០ដុល្លារ/ខែ', interview: 'មិនបាច់សម្ភាស', contact: 'ទាក់ទងតាមតេឡេក្រាម' },
    id: {
      place: 'Poipet',
      pay: '15 juta/bulan',
      interview: 'tanpa wawancara',
      contact: 'hubungi lewat Telegram',
    },
    'zh-Hans': { place: '西港', pay: '月薪3万', interview: '无需面试', contact: '只加飞机' },
  };

function verdictsIn(tag: LanguageTag): { caution: Verdict; danger: Verdict } {
  const { place, pay, interview, contact } = WRITTEN[tag] ?? WRITTEN.en!;
  return {
    caution: {
      ...CAUTION,
      flags: [hit('overseas-work', 'place', 1.5, place), hit('messaging-only', 'contact', 0.8, contact)],
    },
    danger: {
      ...LURE,
      flags: [
        hit('hotspot-destination', 'place', 2.4, place),
        hit('pay-above-norm', 'bait', 2, pay),
        hit('no-interview', 'low-bar', 1.2, interview),
        hit('messaging-only', 'contact', 1, contact),
      ],
    },
  };
}

/** What cards really say in a language: interface texts, and the rules' own words for their signs. */
export function textsIn(tag: LanguageTag): Readonly<Record<'caution' | 'danger' | 'chip', CardText>> {
  const words = wordsIn(tag);
  const language = { value: tag, origin: 'person', fixed: false } as const;
  const source = {
    words,
    flagTexts: (id: string) => pack.languages[tag]?.texts[id],
    languages: languageChoice({ language }, words),
  };
  const { caution, danger } = verdictsIn(tag);
  return {
    caution: cardTextOf(caution, source),
    danger: cardTextOf(danger, source),
    chip: cardTextOf(danger, { ...source, shape: 'chip' }),
  };
}

/** Layout only: a language from the right whose texts do not exist yet, with words that do. */
function arabicCaution(): CardText {
  const english = textsIn('en').caution;
  return {
    ...english,
    language: 'ar',
    direction: 'rtl',
    label: 'تحقّق من هذا الإعلان أولاً',
    title: 'تحقّق من هذا الإعلان أولاً',
    summary: 'عمل في الخارج، راتب مرتفع، تواصل عبر الدردشة فقط.',
    signs: english.signs.map((sign) => ({
      ...sign,
      title: 'تواصل عبر الدردشة فقط',
      explain: 'عمل في الخارج، راتب مرتفع.',
    })),
    note: 'تحقّق من هذا الإعلان أولاً.',
    actions: {
      why: 'لماذا؟',
      whatToDo: 'ماذا أفعل',
      report: 'إبلاغ',
      wrong: 'إبلاغ',
      dismiss: 'إبلاغ',
      more: 'ماذا أفعل',
      undo: 'إبلاغ',
      again: 'إبلاغ',
    },
  };
}

/** Past the composing, straight into the card: its own layout must hold too. */
function hostileDanger(): CardText {
  const { danger } = textsIn('en');
  const towers = `Z${'\u0351\u0321\u0344'.repeat(300)}`;
  const texts = [towers, 'w'.repeat(3_000), '🔥💸'.repeat(500), '\u202e<script>desrever</script>'];
  return {
    ...danger,
    signs: texts.map((text, index) => ({ ...danger.signs[index]!, words: [text, `Telegram ${index}`] })),
  };
}

/** By name: `km-danger`, `ar-caution`, `hostile-danger`. */
export const TEXTS: Readonly<Record<string, CardText>> = {
  ...Object.fromEntries(
    LANGUAGES_WITH_TEXTS.flatMap((tag) =>
      Object.entries(textsIn(tag)).map(([name, text]) => [`${tag}-${name}`, text]),
    ),
  ),
  'ar-caution': arabicCaution(),
  'hostile-danger': hostileDanger(),
};
