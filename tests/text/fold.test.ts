import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/text';

const folded = (text: string): string => fold(text).text;

describe('fold', () => {
  it.each([
    ['Việc NHẸ lương cao', 'viec nhe luong cao'],
    ['𝗛𝗜𝗥𝗜𝗡𝗚 Ｔｅｌｅｇｒａｍ', 'hiring telegram'],
    ['T e l e g r a m me', 'telegram me'],
    ['W.h.a.t.s', 'whats'],
    ['L.ư.ơ.n.g', 'luong'],
    ['T3legr@m', 'telegram'],
    ['p@ssport, $alary', 'passport salary'],
    ['tick€t fr€e, 5€ each', 'ticket free 5 each'],
    ['v!sa, t|cket to Cambod!a', 'visa ticket to cambodia'],
    ['V!SA', 'visa'],
    ['urgent!inbox me. Hi!We', 'urgent*inbox me! hi*we'],
    ['s . u . p . p . o . r . t', 'support'],
    ['hr@example.com', 'hr*example*com'],
    ['Cаmbоdіа', 'cambodia'],
    ['ᴛᴇʟᴇɢʀᴀᴍ ꓔꓰꓡꓰꓖꓣꓮꓟ ᎢᎬᏞᎬᏀᎡᎪᎷ', 'telegram telegram telegram'],
    ['₮ɆⱠɆ₲Ɽ₳₥ тєℓєgяαм', 'telegram telegram'],
    ['🇹 🇪 🇱 🇪', 'tele'],
    ['j⃝o⃝b⃝ s\u0001alary', 'job salary'],
    ['❶➋➂ 🔟 💯', '123 10 100'],
    ['15OO usd, 2OOOusd, C2C', '1500 usd 2000usd c2c'],
    ['pa$$port, $$$ cash', 'passport cash'],
    ['j0b 5jt c4sh', 'job 5jt cash'],
    ['3xp3r13nce, s4lary, v1s4, j0b', 'experience salary visa job'],
    ['t|e|l|e', 'tele'],
    ['j\no\nb\ns', 'jobs'],
    ['работа в Москве', 'работа в москве'],
    ['jöb', 'job'],
    ['freeeeee', 'fre'],
    ['free', 'free'],
    ['don’t', 'dont'],
    ['1️⃣ ២០ ๒๐ ၂၀', '1 20 20 20'],
    ['zero\u200bwidth soft\u00adhyphen', 'zerowidth softhyphen'],
    ['🔥no✅experience', 'no experience'],
    ['pass*port tele+gram', 'pass*port tele*gram'],
    ['20tr 1m58 2tr5', '20tr 1m58 2tr5'],
    ['công việc', 'cong viec'],
    ['công việc'.normalize('NFD'), 'cong viec'],
    ['คาสิโน', 'คาสิโน'],
    ['ค า สิ โ น', 'คาสิโน'],
    ['มากกกก', 'มาก'],
    ['ร้านนวด', 'ร้านนวด'],
    ['谢谢', '谢谢'],
    ['เเอดมิน ทํางาน', 'แอดมิน ทำงาน'],
    ['ធ្វេីការ មេា ម្ដាយ ឲ្យ', 'ធ្វើការ មោ ម្តាយ ឱ្យ'],
    ['โทร. 081 จ.ตาก', 'โทร 081 จ ตาก'],
    ['해외 고수익 알바 모집합니다', '해외 고수익 알바 모집합니다'],
    ['고 수 익 알 바', '고수익알바'],
    ['고 수 익 알 바'.normalize('NFD'), '고수익알바'],
    ['고수 익 해 외취 업 당 일 지 급 알바', '고수익해외취업당일지급알바'],
    ['고.수.익 텔*레*그*램', '고수익텔레그램'],
    ['해외*취업 고수*익', '해외*취업 고수*익'],
    ['ㅋㅋㅋㅋ 텔레그램', 'ᄏ 텔레그램'],
    ['အလုပ်၊ လစာ။ ဖုန်း', 'အလုပ် လစာ! ဖုန်း'],
    ['الْعَمَلُ فـــي', 'العمل في'],
  ])('folds %j to %j', (text, expected) => expect(folded(text)).toBe(expected));

  it('keeps a flag emoji as a name of two flag letters', () => {
    expect(fold('🇰🇭').length).toBe(2);
    expect(folded('🇰🇭')).not.toBe(folded('🇱🇦'));
  });

  it('begins no word inside a Thai, Khmer or Burmese syllable', () => {
    const starts = (text: string): string[] => {
      const { edge, length, from, to } = fold(text);
      return Array.from({ length }, (_, at) => (edge[at] ? text.slice(from[at], to[at]) : '')).filter(
        Boolean,
      );
    };
    expect(starts('งดี')).toEqual(['ง', 'ด']);
    expect(starts('สาวๆ')).toEqual(['ส', 'ว', 'ๆ']);
    expect(starts('ម្តាយ')).toEqual(['ម', 'យ']);
    expect(starts('ကို')).toEqual(['က']);
  });

  it('maps every folded unit back to the characters it came from', () => {
    const text = '🔥 Ｌươ̛ng  c a o 💵';
    const { from, to, length } = fold(text);
    for (let at = 0; at < length; at++) expect(text.slice(from[at], to[at])).not.toBe('');
    expect(text.slice(from[0], to[4])).toBe('Ｌươ̛ng');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...'abilIL1035@$.* \n’ệơđТеаρ\u0301\u200bค่าសិ中*고수익\u1100\u1161ㅋहनिं्दড়ำํ้า'), {
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
  );

  it.each(['a \u1ec7\u0435*a', 'a ee3ee a', 'ᄒ ᅡ ᆫ', 'ㅋ\u200bᅡ', 'freeeeeeeeeeeeeee\n'.repeat(6)])(
    'folds to a text that folds to itself where letters only become the same by folding: %j',
    (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    },
  );

  it('is idempotent', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = folded(text);
        expect(folded(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps offsets in order and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { from, to, length, skeleton } = fold(text);
        expect(skeleton.length).toBeGreaterThanOrEqual(length);
        for (let at = 0; at < length; at++) {
          expect(from[at]).toBeLessThan(to[at] ?? 0);
          expect(to[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes a megabyte of rubbish in linear time', () => {
    const small = timeOf('\ud800e\u0301ệ @1 ค'.repeat(10_000));
    const large = timeOf('\ud800e\u0301ệ @1 ค'.repeat(100_000));
    expect(large).toBeLessThan(small * 100 + 2_000);
  });
});

function timeOf(text: string): number {
  const start = performance.now();
  fold(text);
  return performance.now() - start;
}
