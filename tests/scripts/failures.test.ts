import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lib/detect';
import type { CorpusPost } from '../../scripts/evaluation/corpus';
import { failures, flagHits } from '../../scripts/evaluation/failures';

const post = (over: Partial<CorpusPost>): CorpusPost => ({
  id: 'c-en-001',
  label: 'lure',
  lang: 'en',
  text: 'A job by the sea',
  half: 'open',
  ...over,
});
const verdict = (level: Verdict['level']): Verdict => ({
  level,
  score: 0.1,
  pack: '2026.11.22',
  flags: [
    {
      id: 'vague-job',
      family: 'work',
      weight: 1,
      evidence: [{ in: 'text', index: 0, start: 2, end: 5, text: 'job' }],
    },
  ],
});

describe('the list of failures', () => {
  it('shows a missed lure with its signs and its text', () => {
    const list = failures(() => verdict('none'), [post({ note: 'no place named' })]);
    expect(list).toContain('c-en-001 lure → none (0.1)  no place named');
    expect(list).toContain('vague-job 1 “job”');
    expect(list).toContain('A job by the sea');
  });

  it('shows a false alarm', () =>
    expect(failures(() => verdict('caution'), [post({ label: 'legit_job' })])).toContain(
      'legit_job → caution',
    ));

  it('is silent about what was judged rightly', () => {
    expect(failures(() => verdict('danger'), [post({})])).toBe('');
    expect(failures(() => verdict('none'), [post({ label: 'other' })])).toBe('');
  });

  it('never shows the text of a held-back post', () => {
    const held = [post({ half: 'held-back' })];
    expect(failures(() => verdict('none'), held)).toContain('held back');
    expect(failures(() => verdict('none'), held)).not.toContain('by the sea');
    expect(flagHits(() => verdict('none'), held, 'vague-job')).toBe('c-en-001 lure: held back');
  });
});
