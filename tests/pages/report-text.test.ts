import { describe, expect, it } from 'vitest';
import { mailWith, reportText } from '../../entrypoints/pages/report-text';
import type { KeptReport } from '../../lib/report';
import { wordsIn } from '../card/card-texts';
import { lure } from '../reports/open-book';

const report: KeptReport = {
  ...lure,
  version: 3,
  id: '0b0f7f0e-6b0a-4a52-9d53-0d8d1a2c7e01',
  kind: 'report',
  keptAt: '2026-11-21T10:00:00.000Z',
  textSha256: 'a'.repeat(64),
  postSha256: 'b'.repeat(64),
  post: lure.post!,
  verdict: lure.verdict!,
};
const signs = [{ title: 'Chat only', words: ['Telegram only'] }];

describe('a report as text to paste', () => {
  it('holds the ad, its address, the signs and the report’s number, and never who posted it', () => {
    const text = reportText(report, signs, wordsIn('en'));
    expect(text).toContain('Ten staff for Poipet, free ticket, Telegram only');
    expect(text).toContain('Address of the ad: https://www.facebook.com/groups/1/posts/7/');
    expect(text).toContain('- Chat only (Telegram only)');
    expect(text).toContain(report.id);
    expect(text).not.toContain('HR Example');
  });

  it('has no characters that turn text around', () => {
    const turned = { ...report, post: { ...report.post, text: 'pay \u202e0052$\u0000' } };
    expect(reportText(turned, [], wordsIn('en'))).not.toContain('\u202e');
  });
});

describe('an e-mail with a dispute', () => {
  const to = { to: 'mailto:appeals@example.org', subject: 'Wrong & more' };
  const about = (text: string, more: Partial<KeptReport['post']> = {}) =>
    mailWith({ ...report, kind: 'dispute', post: { ...report.post, text, ...more } }, to) ?? '';
  const bodyOf = (mail: string) => new URL(mail).searchParams.get('body') ?? '';
  const KHMER = 'ជ្រើសរើសបុគ្គលិកធ្វើការនៅក្រុងប៉ោយប៉ែត ប្រាក់ខែ ៨០០ ដុល្លារ មិនត្រូវការបទពិសោធន៍ ';

  it('is an address that opens a mail program, and nothing is sent by itself', () => {
    const mail = new URL(about('two\nlines'));
    expect(mail.protocol + mail.pathname).toBe('mailto:appeals@example.org');
    expect(mail.searchParams.get('subject')).toBe('Wrong & more');
    expect(mail.searchParams.get('body')).toMatch(/\r\n\r\ntwo\r\nlines\r\n/);
    expect(mail.search).not.toMatch(/(?<!%0D)%0A/);
  });

  it('names the ad and the report whole, however long the ad is and whatever it is written in', () => {
    for (const text of [KHMER.repeat(200), '🇰🇭'.repeat(3_000), 'x'.repeat(20_000), '']) {
      const mail = about(text);
      expect(mail.length).toBeLessThanOrEqual(1_900);
      const body = bodyOf(mail);
      for (const known of [report.post.permalink, report.id, report.textSha256, report.keptAt])
        expect(body).toContain(known);
      expect(body).toContain('hotspot-destination');
    }
  });

  it('has room for a hundred letters of Khmer, and ends with a whole one', () => {
    const [, words = ''] = bodyOf(about(KHMER.repeat(50))).split('\r\n\r\n');
    expect(words.length).toBeGreaterThan(100);
    const parts = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
    const shown = parts(words);
    expect(shown.pop()).toBe('…');
    expect(shown).toEqual(parts(KHMER.repeat(50)).slice(0, shown.length));
  });

  it('says nothing of who posted it, turns no text around and is never half a character', () => {
    const mail = about('\ud800 half, pay \u202e0052$');
    expect(mail).toContain('%EF%BF%BD');
    expect(bodyOf(mail)).not.toMatch(/HR Example|\u202e/);
  });

  it('has one subject, also where the address brought its own', () => {
    const mail = mailWith(report, { ...to, to: 'mailto:appeals@example.org?subject=x' });
    expect(new URL(mail ?? '').searchParams.getAll('subject')).toEqual(['Wrong & more']);
  });

  it('is none where disputes go to a web page', () => {
    expect(mailWith(report, { ...to, to: 'https://example.org/appeals' })).toBeUndefined();
  });
});
