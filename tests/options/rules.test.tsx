import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually';
import { background, button, choose, fedRules, freshBrowser, openOptions, row, said } from './open-options';

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const about = () => [...document.querySelectorAll('.rules p')].map(({ textContent }) => textContent);
const FILE = 'New rules from a file';

describe('the rules in use', () => {
  it('are named with their age and where they came from; without a source nothing can be looked for', async () => {
    await openOptions();
    expect(about()[0]).toBe('Rules of 22 Nov 2026. Published 3 days ago.');
    expect(about()[1]).toContain('They came with the extension.');
    expect(row('feed').textContent).toContain('None.');
    expect(() => button('Look for new rules now')).toThrow();
  });

  it('say when new ones were looked for, when they will be, and what went wrong', async () => {
    background({ rules: { ...fedRules, source: 'feed', problem: 'untrusted' } });
    await openOptions();
    const all = about().join(' ');
    expect(all).toContain('New rules were last looked for 2 hours ago');
    expect(all).toContain('Next look in 3 hours');
    expect(all).toContain('not signed as they must be');
    expect(row('feed').textContent).toContain('The one that came with the extension.');
  });
});

describe('looking for new rules now', () => {
  it('asks the background once however often it is pressed, and says what came of it', async () => {
    const asked = background({ rules: fedRules, 'update-rules': { ...fedRules, version: '2026.11.25' } });
    await openOptions();
    button('Look for new rules now').click();
    button('Look for new rules now').click();
    await eventually(() => expect(said()).toContain('These are the newest rules.'));
    expect(asked.filter(({ type }) => type === 'update-rules')).toHaveLength(1);
  });

  it('says why there are none', async () => {
    background({ rules: fedRules, 'update-rules': { ...fedRules, problem: 'unreachable' } });
    await openOptions();
    button('Look for new rules now').click();
    await eventually(() => expect(said()).toContain('did not answer'));
  });

  it('shows the rules as they are afterwards', async () => {
    const answers: Record<string, unknown> = { rules: fedRules, 'update-rules': fedRules };
    background(answers);
    await openOptions();
    background({ ...answers, rules: { ...fedRules, published: '2026-11-25', source: 'feed' } });
    button('Look for new rules now').click();
    await eventually(() => expect(about()[0]).toMatch(/^Rules of 25 Nov 2026\. New/));
  });
});

describe('rules from a file', () => {
  it.each([
    ['in use', { expired: false }, 'The rules of the file are in use.'],
    ['in use though their signature ran out', { expired: true }, 'though their signature has run out'],
    ['refused, with the reason', { problem: 'older', expired: false }, 'older than those you have'],
  ])('are %s', async (_, answer, sentence) => {
    const asked = background({ rules: fedRules, 'import-rules': answer });
    await openOptions();
    choose(FILE, '{"root":1}');
    await eventually(() => expect(said()).toContain(sentence));
    expect(asked).toContainEqual(expect.objectContaining({ type: 'import-rules', file: '{"root":1}' }));
  });

  it('are not said to be in use when the background does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    background({ rules: fedRules });
    await openOptions();
    choose(FILE, '{}');
    await eventually(() => expect(document.querySelector('.outcome [role=alert]')).not.toBeNull());
  });
});
