import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually';
import { HOSTILE_TEXTS } from '../hostile';
import { leaveInBook } from '../report/reports';
import { button, emptyBook, keepAt, lure, openBook, part, postOf, saved } from './open-book';

const text = () => document.body.textContent;
const textsOf = (within: ParentNode, selector: string) =>
  [...within.querySelectorAll(selector)].map((one) => one.textContent);
const fact = (name: string) => {
  const rows = [...document.querySelectorAll('dl > div')];
  return rows.find((row) => row.querySelector('dt')?.textContent === name);
};
const saves = () =>
  eventually(() => {
    const [file] = saved;
    if (!file) throw new Error('nothing was saved');
    return file;
  });

beforeEach(emptyBook);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

async function openReport(): Promise<void> {
  await openBook();
  button(/^Open/).click();
  await eventually(() => part('About this report'));
}

describe('an opened report', () => {
  it('begins with what the person said and what the card said, and has the focus there', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    await eventually(() => expect(document.activeElement?.textContent).toBe('You reported this ad'));
    expect(text()).toContain('Be careful: three warning signs');
    expect(text()).toContain('Nobody has received it.');
  });

  it('marks in the ad the words that showed a sign', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    const ad = part('What the ad says').querySelector('.ad-text')!;
    expect(ad.textContent).toBe('Ten staff for Poipet, free ticket, Telegram only');
    expect(textsOf(ad, 'mark')).toEqual(['Poipet', 'free ticket', 'Telegram only']);
    expect(ad.getAttribute('lang')).toBe('vi');
  });

  it('shows pictures’ words and links, the links as text that cannot be pressed', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    expect(part('What its pictures show').textContent).toContain('FREE VISA');
    expect(part('Links in the ad').textContent).toContain('https://t.me/hr_example');
    expect(document.querySelectorAll('main a')).toHaveLength(0);
  });

  it('names every sign in the person’s language, with its id, words and reason', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    await eventually(() =>
      expect(textsOf(part('Warning signs'), 'li')).toEqual([
        'Known for scam work hotspot-destinationPoipetPeople were locked in.',
        'A paid ticket free-travelfree ticketIt becomes a debt.',
        'Chat only messaging-onlyTelegram onlyNo address.',
      ]),
    );
  });

  it('names also what was found besides: weaker repeats, and what speaks for the ad', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    await eventually(() =>
      expect(textsOf(part('Also noticed'), 'li')).toEqual([
        'Work abroad overseas-workPoipet',
        'Speaks for the ad licensed-agencylicence 0000',
      ]),
    );
  });

  it('tells when, where, by which rules and by which name it was kept', async () => {
    vi.stubEnv('TZ', 'Asia/Phnom_Penh');
    const id = await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    const facts = textsOf(part('About this report'), 'dl > div');
    expect(facts).toEqual([
      'Kept on21 Nov 2026, 17:00:00 GMT+7',
      'The same in world time (UTC)2026-11-21T10:00:00.000Z',
      'SiteFacebook',
      'Address of the adhttps://www.facebook.com/groups/1/posts/7/',
      'Seen in the grouphttps://www.facebook.com/groups/1/',
      'Posted byHR Example https://www.facebook.com/hr.example',
      'Language of the adVietnamese',
      'Score94 of 100',
      `Rules2026.11.22 (SHA-256 ${'a'.repeat(64)})`,
      'Version of Job Red Flags0.1.0',
      'BrowserFirefox 153',
      'Name of the postfacebook:7 (group)',
      `Number of the report${id}`,
      expect.stringMatching(/^Fingerprint of the ad’s text \(SHA-256\)[0-9a-f]{64}$/),
    ]);
  });

  it('leaves out what was not known, as in a report of the first version', async () => {
    await leaveInBook({
      id: 'old',
      kind: 'dispute',
      keptAt: '2026-11-20T10:00:00.000Z',
      post: postOf('An old ad'),
      verdict: { level: 'none', score: 0.1, flags: [], pack: '1' },
    });
    await openReport();
    expect(text()).toContain('You said the warning is wrong');
    expect(text()).toContain('No warning');
    await eventually(() =>
      expect(textsOf(document, 'h3')).toEqual(['What the ad says', 'About this report', 'Where reports go']),
    );
    for (const name of ['Posted by', 'Address of the ad', 'Browser', 'Language of the ad'])
      expect(fact(name), name).toBeUndefined();
  });

  it('goes back to where it was opened', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    button('All reports').click();
    await eventually(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Open the report.*Ten staff/),
    );
  });

  it('can be deleted, and the list has the focus then', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    button('Delete').click();
    await eventually(() => expect(document.querySelector('dialog[open]')).not.toBeNull());
    button('Delete').click();
    await eventually(() => expect(document.activeElement?.textContent).toBe('Nothing is kept here'));
    expect(text()).toContain('Deleted.');
  });
});

describe('a very long ad', () => {
  it('shows its beginning, says how much more there is, and shows it when asked', async () => {
    await keepAt('2026-11-21T10:00:00Z', { post: postOf('word '.repeat(1_000)) });
    await openReport();
    const ad = () => part('What the ad says').querySelector('.ad-text')?.textContent ?? '';
    expect(ad()).toHaveLength(3_001);
    expect(text()).toContain('2,000 more characters');
    button('Show more').click();
    await eventually(() => expect(ad()).toBe('word '.repeat(1_000)));
    expect(text()).not.toContain('more characters');
  });

  it('says when something in it cannot be seen', async () => {
    await keepAt('2026-11-21T10:00:00Z', { post: postOf('T\u200bele\u202egram') });
    await openReport();
    expect(part('What the ad says').textContent).toBe(
      'What the ad saysTelegramInvisible characters are left out here. A saved file has them.',
    );
  });
});

describe('words of a stranger in a report', () => {
  it.each(HOSTILE_TEXTS)('do nothing and stay in bounds when they try $tries', async ({ text: hostile }) => {
    await keepAt('2026-11-21T10:00:00Z', {
      ...lure,
      post: {
        ...postOf(hostile, 'hostile'),
        imageTexts: [hostile],
        links: [hostile],
        author: { name: hostile, url: hostile },
        permalink: hostile,
      },
    });
    await openReport();
    expect(text().length).toBeLessThan(3_100_000);
    for (const shown of textsOf(document, '.ad-text')) expect(shown.length).toBeLessThanOrEqual(3_001);
    expect(text()).not.toMatch(/[\u202a-\u202e\u200e\u200f]/);
    expect(document.querySelectorAll('main :is(script, style, img, a, svg[onload])')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

describe('saving', () => {
  it('writes one report as a file, without the name of who posted it', async () => {
    const id = await keepAt('2026-11-21T10:00:00Z', lure);
    await keepAt('2026-11-20T10:00:00Z', { post: postOf('Another ad') });
    vi.setSystemTime(new Date('2026-11-23T10:00:00Z'));
    await openReport();
    button('Save as a file').click();
    const [name, content] = await saves();
    expect(name).toBe('job-ads-2026-11-23.json');
    const file = JSON.parse(content);
    expect(file).toMatchObject({
      schema: 'job-red-flags/reports',
      version: 1,
      tool: 'extension 0.1.0',
      unreadable: 0,
    });
    expect(file.reports).toMatchObject([{ report: { report_id: id }, ad: { text: lure.post!.text } }]);
    expect(content).not.toContain('HR Example');
    await eventually(() => expect(text()).toContain('Saved among your downloads: job-ads-2026-11-23.json'));
  });

  it('writes the name, and prints it, when the person ticked it', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    expect(fact('Posted by')?.className).toBe('not-printed');
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await eventually(() => expect(fact('Posted by')?.className).toBe(''));
    button('Save as a file').click();
    const [, content] = await saves();
    expect(JSON.parse(content).reports[0].ad.author_name).toBe('HR Example');
  });

  it('writes all reports, also those not shown yet, and says how many could not be read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (let n = 0; n < 250; n++) await keepAt('2026-11-21T10:00:00Z', { post: postOf(`Ad number ${n}`) });
    await leaveInBook({ id: 'x' });
    await openBook();
    button('Save all as a file').click();
    const [, content] = await saves();
    expect(JSON.parse(content)).toMatchObject({ unreadable: 1, reports: { length: 250 } });
    await eventually(() => expect(text()).toContain('1 report could not be read and is not in the file.'));
  });

  it('that fails says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('blocked');
    });
    button('Save as a file').click();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^That could not be saved/),
    );
    expect(saved.size).toBe(0);
  });
});

describe('printing', () => {
  it('is left to the browser', async () => {
    vi.stubGlobal('print', vi.fn());
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openReport();
    button('Print').click();
    expect(print).toHaveBeenCalledOnce();
  });
});
