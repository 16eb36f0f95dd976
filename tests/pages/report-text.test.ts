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

describe('an e-mail with it', () => {
  const to = { to: 'mailto:appeals@example.org', subject: 'Wrong & more' };

  it('is an address that opens a mail program, and nothing is sent by itself', () => {
    const mail = new URL(mailWith('two\nlines', to) ?? '');
    expect(mail.protocol + mail.pathname).toBe('mailto:appeals@example.org');
    expect(mail.searchParams.get('subject')).toBe('Wrong & more');
    expect(mail.searchParams.get('body')).toBe('two\nlines');
  });

  it('is cut where mail programs would cut it, never inside a character', () => {
    const mail = mailWith('🇰🇭'.repeat(3_000), to) ?? '';
    expect(mail.length).toBeLessThanOrEqual(1_900);
    expect(() => decodeURIComponent(mail)).not.toThrow();
    expect(mailWith('\ud800 half', to)).toContain('%EF%BF%BD');
  });

  it('is none where disputes go to a web page', () => {
    expect(mailWith('text', { ...to, to: 'https://example.org/appeals' })).toBeUndefined();
  });
});
