import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MOST } from '../../entrypoints/check/fit-text';
import { handOver } from '../../entrypoints/check/handed-text';
import type { CheckedText } from '../../lib/messages';
import { changeSettings, readSettings } from '../../lib/settings';
import { hit } from '../card/card-texts';
import { eventually } from '../eventually';
import {
  answer,
  check,
  danger,
  field,
  freshBrowser,
  LURE,
  nothing,
  openCheck,
  paste,
  press,
  type Scene,
  texts,
} from './open-check';

let scene: Scene;
beforeEach(() => {
  vi.restoreAllMocks();
  scene = freshBrowser();
});

const helpLink = () => document.querySelector('main p.row a')?.getAttribute('href');
const SAFE = 'No warning does not mean safe. Rules of 22 Nov 2026.';
const says = (changes: Partial<CheckedText['verdict']>, links?: CheckedText['links']): CheckedText => ({
  ...nothing,
  verdict: { ...nothing.verdict, ...changes },
  ...(links && { links }),
});

describe('a lure', () => {
  beforeEach(async () => {
    scene.answer = danger;
    await openCheck();
    await check(LURE);
  });

  it('hands the licence number that it names on to the page of help', async () => {
    scene.answer = { ...danger, licence: 'DMW-514-LB-08132024-R' };
    await check(LURE);
    await eventually(() => expect(helpLink()).toBe('/help.html?lang=en&licence=DMW-514-LB-08132024-R'));
  });

  it('gets its level, its signs with their words and reasons, and the steps of a card', async () => {
    expect(answer()?.dataset.level).toBe('danger');
    expect(texts('h2')[0]).toBe('Be careful: three warning signs');
    await eventually(() =>
      expect(texts('.signs b')).toEqual(['Known for scam work', 'A paid ticket', 'Chat only']),
    );
    expect(texts('.signs q')).toEqual(['Poipet', 'free ticket', 'Telegram only']);
    expect(texts('.signs .soft')).toEqual(['People were locked in.', 'It becomes a debt.', 'No address.']);
    expect(document.querySelectorAll('.signs svg')).toHaveLength(3);
    expect(texts('.steps li')).toHaveLength(4);
    expect(texts('.steps li')[0]).toContain('Don’t answer yet.');
    expect(document.body.textContent).toContain(SAFE);
  });

  it('shows five signs at once, and the others behind one press, so that what to do is near', async () => {
    const weaker = ['a', 'b', 'c', 'd'].map((id, n) => hit(id, `family-${n}`, 0.5 - n / 10, id.repeat(5)));
    scene.answer = { ...danger, verdict: { ...danger.verdict, flags: [...danger.verdict.flags, ...weaker] } };
    await check(LURE);
    await eventually(() => expect(texts('section > .signs q')).toHaveLength(5));
    expect(texts('details .signs q')).toEqual(['ccccc', 'ddddd']);
    expect(texts('h2')[0]).toBe('Be careful: more than five warning signs');
  });

  it('shows in its own text the words that are signs, and none that speak for it', () => {
    expect(texts('.ad-text')).toEqual([LURE]);
    expect(texts('.ad-text mark')).toEqual(['Poipet', 'free ticket', 'Telegram only']);
  });

  it('leads to who can help, and has no button for a report that nobody could follow up', () => {
    const help = document.querySelector<HTMLAnchorElement>('.steps + p a');
    expect(help?.getAttribute('href')).toBe('/help.html?lang=en');
    expect(help?.target, '“Back” from there must not lead here').toBe('_blank');
    expect(texts('button')).not.toContain('Report');
    expect(document.body.textContent).toContain('Only ads on Facebook and Instagram can be reported here.');
  });

  it('from a private window leads to a help page that keeps nothing', async () => {
    await openCheck({ inPrivate: true });
    await check(LURE);
    expect(document.querySelector('.steps + p a')?.getAttribute('href')).toBe(
      '/help.html?lang=en&keep=nothing',
    );
  });

  it('puts the focus on the answer, and leaves nothing in the field', async () => {
    await eventually(() => expect(document.activeElement).toBe(document.querySelector('.verdict h2')));
    expect(field().value).toBe('');
  });
});

describe('no warning', () => {
  it.each([
    [
      'an offer with few signs',
      'A cook for our bakery in Hue, six days a week',
      { score: 0.2 },
      undefined,
      'No warning',
      'It shows few or none of the signs we know.',
    ],
    [
      'an ordinary text',
      'We had noodles with the children by the river',
      {},
      undefined,
      'No warning',
      'I see no offer of work, money or marriage in it.',
    ],
    [
      'a story',
      'I was held in a compound for eight months',
      { flags: [hit('personal-story', 'context', -1)] },
      undefined,
      'No warning',
      'It reads like a warning, or like something that happened to somebody.',
    ],
    [
      'a text in letters that none of our languages has',
      'ගුවන් ටිකට් නොමිලේ, පළපුරුද්ද අවශ්‍ය නැත, අදම අමතන්න',
      {},
      undefined,
      'No warning',
      'I don’t know the language of this text, so I can’t judge it. Ask somebody you trust, or a help line.',
    ],
    [
      'an honest ad whose score is nought',
      'Licensed agency, nurses for Germany, contract first',
      { flags: [hit('licensed-agency', 'mitigating', -4)] },
      undefined,
      'No warning',
      'It shows few or none of the signs we know.',
    ],
    [
      'a few words',
      'Call me now',
      {},
      undefined,
      'This is too short to judge',
      'Please paste the whole text of the ad.',
    ],
    [
      'a chat’s link',
      'https://t.me/example',
      {},
      'chat',
      'I don’t open links',
      'This one leads into a private chat, where nobody can see who writes. Please paste the whole text of the ad.',
    ],
    [
      'a short link',
      'https://bit.ly/3',
      {},
      'hidden',
      'I don’t open links',
      'This one is shortened and hides where it leads. Please paste the whole text of the ad.',
    ],
    [
      'another link',
      'https://example.com/',
      {},
      'page',
      'I don’t open links',
      'Please paste the whole text of the ad.',
    ],
  ] as const)(
    'for %s says why, and that it does not mean safe',
    async (_, text, verdict, links, title, detail) => {
      scene.answer = says(verdict, links);
      await openCheck();
      await check(text);
      expect(texts('.verdict h2')).toEqual([title]);
      expect(texts('.verdict p')).toEqual([detail, SAFE]);
      expect(texts('mark')).toEqual([]);
      expect(helpLink()).toBe('/help.html?lang=en');
    },
  );

  it('marks nothing of what was seen: a mark would be a warning', async () => {
    scene.answer = says({ score: 0.2, flags: danger.verdict.flags });
    await openCheck();
    await check(LURE);
    expect(texts('.ad-text')).toEqual([LURE]);
    expect(texts('mark')).toEqual([]);
  });

  it('for an offer still gives the steps, for a recipe none', async () => {
    scene.answer = says({ score: 0.2 });
    await openCheck();
    await check('A cook for our bakery in Hue, six days a week');
    expect(texts('.steps li')).toHaveLength(3);
    scene.answer = nothing;
    await check('We had noodles with the children by the river');
    await eventually(() => expect(texts('.steps li')).toEqual([]));
  });
});

describe('whatever is pasted', () => {
  it('a megabyte is judged up to the limit, and the page says so', async () => {
    await openCheck();
    await check('noodle '.repeat(150_000));
    expect(scene.asked[0]).toHaveLength(MOST);
    expect(document.body.textContent).toContain('Only the first 100,000 characters were checked.');
    expect(texts('.ad-text')[0]?.length).toBeLessThan(5_000);
  });

  it('controls, lone surrogates and turned words are shown as harmless text', async () => {
    await openCheck();
    await check(
      'noodles \u0000\u0007 by \ud800 the \u202eriver\u202c with <img src=x onerror=alert(1)> all of us',
    );
    expect(scene.asked[0]).toContain('by \ufffd the');
    expect(texts('.ad-text')[0]).toBe(
      'noodles  by \ufffd the river with <img src=x onerror=alert(1)> all of us',
    );
    expect(document.querySelector('.ad-text img')).toBeNull();
    expect(document.body.textContent).toContain('Invisible characters are left out here.');
  });

  it('never half a character stands at the limit', async () => {
    await openCheck();
    await check(`${'a'.repeat(MOST - 1)}🙂`);
    expect(scene.asked[0]).toBe('a'.repeat(MOST - 1));
  });

  it('nothing at all asks for a text', async () => {
    await openCheck();
    paste(' \n ');
    press();
    await eventually(() => expect(texts('form [role=status]')).toEqual(['Paste a text first.']));
    expect(scene.asked).toEqual([]);
    expect(answer()).toBeNull();
  });
});

describe('when the background gives no answer', () => {
  it('the page says so, keeps the text in the field, and the next press tries again', async () => {
    scene.answer = undefined;
    await openCheck();
    paste(LURE);
    press();
    await eventually(() =>
      expect(texts('form [role=alert]')).toEqual(['That could not be checked. Please try again.']),
    );
    expect(field().value).toBe(LURE);
    scene.answer = danger;
    press();
    await eventually(() => expect(answer()?.dataset.level).toBe('danger'));
  });
});

describe('when the background is silent', () => {
  it('the page says so after a while, keeps the text, and a late answer takes nothing from the field', async () => {
    vi.useFakeTimers();
    let answerLate = (_: CheckedText) => {};
    scene.answer = new Promise<CheckedText>((resolve) => {
      answerLate = resolve;
    });
    await openCheck();
    paste(LURE);
    press();
    await eventually(() => expect(scene.asked).toEqual([LURE]));
    vi.advanceTimersByTime(20_000);
    await eventually(() =>
      expect(texts('form [role=alert]')).toEqual(['That could not be checked. Please try again.']),
    );
    paste(`${LURE} and more`);
    answerLate(danger);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([answer(), field().value]).toEqual([null, `${LURE} and more`]);
    vi.useRealTimers();
  });
});

describe('a text that was handed over', () => {
  it('is judged as the page opens, and lies nowhere afterwards', async () => {
    scene.answer = danger;
    await handOver(LURE);
    await openCheck();
    await eventually(() => expect(answer()?.dataset.level).toBe('danger'));
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(scene.asked).toEqual([LURE]);
    await openCheck();
    expect(answer()).toBeNull();
  });

  it('too long is cut on its way, and the page still says so', async () => {
    await handOver('noodle '.repeat(150_000));
    const [handed] = Object.values(await fakeBrowser.storage.session.get());
    expect(JSON.stringify(handed).length).toBeLessThan(MOST + 100);
    await openCheck();
    await eventually(() =>
      expect(document.body.textContent).toContain('Only the first 100,000 characters were checked.'),
    );
  });

  it('is thrown away when its page never came', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T12:00:00Z') });
    await handOver(LURE);
    vi.setSystemTime(new Date('2026-11-25T12:02:00Z'));
    await openCheck();
    await eventually(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
    expect(scene.asked).toEqual([]);
    vi.useRealTimers();
  });

  it('that is no text is passed over', async () => {
    await fakeBrowser.storage.session.set({ 'handed-text': [1, 2] });
    await openCheck();
    await eventually(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
    expect(scene.asked).toEqual([]);
  });
});

describe('nothing stays', () => {
  it('in storage, in the address or in a field that the browser would restore', async () => {
    scene.answer = danger;
    const address = location.href;
    await openCheck();
    await check(LURE);
    const stored = [await fakeBrowser.storage.session.get(), await fakeBrowser.storage.local.get()];
    expect(stored).toEqual([{}, {}]);
    expect(location.href).toBe(address);
    expect(field().getAttribute('autocomplete')).toBe('off');
  });
});

describe('the page speaks', () => {
  it('the ad’s language where nobody chose another', async () => {
    scene.answer = { ...danger, verdict: { ...danger.verdict, language: 'km' } };
    await openCheck();
    await check(LURE);
    await eventually(() => expect(document.documentElement.lang).toBe('km'));
  });

  it('the browser’s, when a link or a few words don’t tell the ad’s', async () => {
    scene.answer = says({ language: 'id' }, 'chat');
    await openCheck();
    await check('https://wa.me/0');
    scene.answer = says({ language: 'id' });
    await check('Halo');
    await eventually(() => expect(texts('.verdict h2')).toEqual(['This is too short to judge']));
    expect(document.documentElement.lang).toBe('en');
  });

  it('the chosen language, whatever the ad’s is', async () => {
    await changeSettings({ language: 'vi' });
    scene.answer = { ...danger, verdict: { ...danger.verdict, language: 'km' } };
    await openCheck();
    await check(LURE);
    await eventually(() => expect(texts('.signs b')).toHaveLength(3));
    expect(document.documentElement.lang).toBe('vi');
  });

  it.each([
    ['keeps it', false, 'ar'],
    ['forgets it with a private window', true, undefined],
  ])('another one at once when it is chosen here, and %s', async (_, inPrivate, kept) => {
    await openCheck({ inPrivate });
    const list = document.querySelector('select') as HTMLSelectElement; // the page's only one
    list.value = 'ar';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(document.documentElement.dir).toBe('rtl'));
    expect((await readSettings()).settings.language.value).toBe(kept);
  });
});
