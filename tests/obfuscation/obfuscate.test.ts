import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { smallPack } from '../detect/small-pack';
import { DISGUISES, seeded } from './obfuscate';

/** A phrase of each script, and a line of an ad that holds it. */
const LINES: Readonly<Record<string, readonly [phrase: string, line: string]>> = {
  en: ['no experience', 'office staff wanted, no experience needed, call today'],
  vi: ['không cần kinh nghiệm', 'tuyển nhân viên văn phòng không cần kinh nghiệm, gọi ngay'],
  ru: ['без опыта', 'требуются сотрудники в офис, без опыта работы, звоните сегодня'],
  am: ['ያለ ልምድ', 'የቢሮ ሰራተኞች እንፈልጋለን፣ ያለ ልምድ ይደውሉ'],
  ar: ['بدون خبرة', 'مطلوب موظفين مكتب بدون خبرة اتصل اليوم'],
  hi: ['बिना अनुभव', 'ऑफिस स्टाफ चाहिए, बिना अनुभव के, आज फोन करें'],
  bn: ['অভিজ্ঞতা ছাড়া', 'অফিসে লোক লাগবে, অভিজ্ঞতা ছাড়া, আজই ফোন করুন'],
  ta: ['அனுபவம் இல்லாமல்', 'அலுவலக ஊழியர்கள் தேவை, அனுபவம் இல்லாமல் அழைக்கவும்'],
  th: ['ไม่ต้องมีประสบการณ์', 'รับสมัครพนักงานออฟฟิศ ไม่ต้องมีประสบการณ์ โทรวันนี้'],
  lo: ['ບໍ່ຕ້ອງມີປະສົບການ', 'ຮັບສະໝັກພະນັກງານ ບໍ່ຕ້ອງມີປະສົບການ ໂທມື້ນີ້'],
  km: ['មិនត្រូវការបទពិសោធន៍', 'ជ្រើសរើសបុគ្គលិកការិយាល័យ មិនត្រូវការបទពិសោធន៍ ទូរស័ព្ទថ្ងៃនេះ'],
  my: ['အတွေ့အကြုံမလို', 'ရုံးဝန်ထမ်း အလိုရှိသည် အတွေ့အကြုံမလို ယနေ့ ဖုန်းခေါ်ပါ'],
  'zh-Hant': ['无需经验', '誠徵辦公室職員，無需經驗，今日來電洽詢'],
  ja: ['未経験歓迎', 'オフィススタッフ募集、未経験歓迎、今すぐお電話ください'],
  ko: ['경험 없어도', '사무실 직원 모집합니다 경험 없어도 괜찮아요 오늘 전화 주세요'],
};

const detectors = new Map(
  Object.entries(LINES).map(([tag, [phrase]]) => {
    const { en } = smallPack.languages;
    if (!en) throw new Error('the small pack has no English');
    const languages = { en: { ...en, phrases: { awareness: [phrase] } } };
    const flags = { awareness: { family: 'trust', strength: 'strong' } } as const;
    return [tag, createDetector(compilePack({ ...smallPack, flags, languages }))];
  }),
);
const isFound = (tag: string, text: string): boolean =>
  (detectors.get(tag)?.({ text }).flags.length ?? 0) > 0;

/** Of twenty: two digits side by side are left alone, since they are numbers (exper13nce, 20tr). */
const MOST_MISSED = 4;

describe('a phrase is found behind nearly every disguise', () => {
  it.each(Object.keys(LINES).flatMap((tag) => Object.keys(DISGUISES).map((name) => [tag, name] as const)))(
    '%s: %s',
    (tag, name) => {
      const line = LINES[tag]?.[1] ?? '';
      const missed = Array.from(
        { length: 20 },
        (_, seed) => DISGUISES[name]?.(line, seeded(seed)) ?? '',
      ).filter((text) => !isFound(tag, text));
      expect(missed.slice(MOST_MISSED)).toEqual([]);
    },
  );
});
