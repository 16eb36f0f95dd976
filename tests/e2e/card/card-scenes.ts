import type { CardText } from '../../../lib/messages';
import { CAUTION, cardTextOf, LURE, wordsIn } from '../../card/card-texts';

const vietnamese = {
  words: wordsIn('vi'),
  flagTexts: (id: string) => VIETNAMESE_FLAGS[id],
};
const VIETNAMESE_FLAGS: Record<string, { title: string; explain: string }> = {
  'overseas-work': {
    title: 'Làm việc ở nước ngoài',
    explain: 'Ở xa nhà, khi có chuyện sẽ khó nhờ người giúp.',
  },
  'hotspot-destination': {
    title: 'Nơi có nhiều khu lừa đảo',
    explain: 'Nhiều khu lừa đảo nằm ở thành phố này.',
  },
  'pay-above-norm': { title: 'Lương cao hơn hẳn', explain: 'Việc như vậy thường được trả ít hơn nhiều.' },
  'no-interview': { title: 'Không phỏng vấn', explain: 'Chủ thuê thật sự thường chọn người rất kỹ.' },
  'messaging-only': {
    title: 'Chỉ liên lạc qua ứng dụng nhắn tin',
    explain: 'Tin không có địa chỉ và số máy bàn của văn phòng.',
  },
};

/** Layout fixtures: a language whose texts do not exist yet, with the words that do. */
const khmer: CardText = {
  ...cardTextOf(LURE),
  language: 'km',
  label: 'សូមប្រយ័ត្ន៖ មានសញ្ញាព្រមានបួន',
  title: 'សូមប្រយ័ត្ន៖ មានសញ្ញាព្រមានបួន',
  summary: 'កុំទាន់ឆ្លើយតប។ សូមពិនិត្យសិន។',
  steps: [
    'កុំទាន់ឆ្លើយតប។ ពិនិត្យមើលក្រុមហ៊ុនតាមបញ្ជីផ្លូវការ ឬទូរស័ព្ទទៅខ្សែជំនួយ។',
    'កុំផ្ញើលិខិតឆ្លងដែន រូបថត ឬប្រាក់។',
    'សួរមនុស្សពីរនាក់ មិនមែនអ្នកដែលណែនាំការងារនេះ។',
  ].map((text, index) => ({ number: String(index + 1), text })),
};

const arabicBase = cardTextOf(CAUTION);
const arabic: CardText = {
  ...arabicBase,
  language: 'ar',
  direction: 'rtl',
  label: 'تحقّق من هذا الإعلان أولاً',
  title: 'تحقّق من هذا الإعلان أولاً',
  summary: 'عمل في الخارج، راتب مرتفع، تواصل عبر الدردشة فقط.',
  signs: arabicBase.signs.map((sign) => ({
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

const towers = `Z${'\u0351\u0321\u0344'.repeat(300)}`;
const hostile: CardText = {
  ...cardTextOf(LURE),
  // Past the composing, straight into the card: its own layout must hold too.
  signs: [towers, 'w'.repeat(3_000), '🔥💸'.repeat(500), '\u202e<script>desrever</script>'].map(
    (text, index) => ({
      ...cardTextOf(LURE).signs[index]!,
      words: [text, `Telegram ${index}`],
    }),
  ),
};

export const TEXTS = {
  'en-caution': cardTextOf(CAUTION),
  'en-danger': cardTextOf(LURE),
  'en-chip': cardTextOf(LURE, { shape: 'chip' }),
  'vi-caution': cardTextOf(CAUTION, vietnamese),
  'vi-danger': cardTextOf(LURE, vietnamese),
  'km-danger': khmer,
  'ar-caution': arabic,
  hostile,
} satisfies Record<string, CardText>;

export interface Scene {
  readonly text: keyof typeof TEXTS;
  /** What the person pressed, in order, by the button's name in `data-act` or by its place under “more”. */
  readonly pressed: readonly ('why' | 'steps' | 'more' | 'report' | 'wrong')[];
  readonly dark?: true;
  readonly failing?: true;
  readonly width?: number;
  /** Browser zoom; the window's width divided by it is what the page gets. */
  readonly zoom?: number;
  readonly forcedColors?: true;
}

export const SCENES: readonly Scene[] = [
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
  { text: 'en-danger', pressed: ['more', 'wrong'] },
  { text: 'en-danger', pressed: ['more', 'wrong'], dark: true },
  { text: 'en-chip', pressed: [] },
  { text: 'en-chip', pressed: [], dark: true },
  { text: 'vi-caution', pressed: [] },
  { text: 'vi-danger', pressed: ['why'] },
  { text: 'vi-danger', pressed: ['steps'], dark: true },
  { text: 'vi-danger', pressed: ['report'] },
  { text: 'vi-danger', pressed: ['more', 'wrong'] },
  { text: 'km-danger', pressed: ['steps'] },
  { text: 'ar-caution', pressed: [] },
  { text: 'ar-caution', pressed: ['why'], dark: true },
  { text: 'en-danger', pressed: ['why'], width: 320 },
  { text: 'vi-danger', pressed: ['report'], width: 320 },
  { text: 'ar-caution', pressed: ['more'], width: 320 },
  { text: 'en-danger', pressed: ['steps'], width: 640, zoom: 2 },
  { text: 'en-danger', pressed: ['why'], forcedColors: true },
  { text: 'hostile', pressed: ['why'], width: 320 },
];

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
