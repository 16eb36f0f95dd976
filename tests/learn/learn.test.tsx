import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { asked, button, freshBrowser, NONE, openLearn, page, practice, setPolicy } from './open-learn';

beforeEach(() => freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const press = (key: string, on: Element = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const place = () => document.querySelector('.ad h2')?.textContent;
const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
const answer = () => document.querySelector('.answer');
const showAnswer = async () => {
  button('See the answer').click();
  await eventually(() => expect(answer()).not.toBeNull());
};
const turnTo = async (name: string, n: number) => {
  button(name).click();
  await eventually(() => expect(place()).toBe(`Ad ${n} of 3`));
};

describe('practising', () => {
  it('shows an ad without a hint; the answer marks the words and explains each sign as the rules do', async () => {
    await openLearn();
    expect(place()).toBe('Ad 1 of 3');
    expect(page()).toContain('Ten staff for Poipet');
    expect(marked()).toEqual([]);
    expect(answer()).toBeNull();

    await showAnswer();
    await eventually(() => expect(marked()).toEqual(['Poipet', 'free ticket', 'Telegram only']));
    expect(answer()?.querySelector('h2')?.textContent).toBe('Be careful: three warning signs');
    const signs = [...(answer()?.querySelectorAll('.signs b') ?? [])].map(({ textContent }) => textContent);
    expect(signs).toEqual(['Known for scam work', 'A paid ticket', 'Chat only']);
    expect(answer()?.textContent).toContain('People were locked in.');
    await eventually(() =>
      expect(document.activeElement, 'whoever asked is led there').toBe(answer()?.querySelector('h2')),
    );
    expect(asked.filter(({ type }) => type === 'check')).toEqual([
      expect.objectContaining({ text: practice.en?.[0]?.text }),
    ]);

    button('Hide the answer').click();
    await eventually(() => expect(answer()).toBeNull());
    expect(marked()).toEqual([]);
  });

  it('says of an honest ad what speaks for it, and to check all the same', async () => {
    await openLearn();
    await turnTo('Next', 2);
    await showAnswer();
    expect(answer()?.textContent).toContain('No warning');
    expect(answer()?.textContent).toContain('A shop that you can visit.');
    expect(answer()?.textContent).toContain('Check it all the same');
    expect(answer()?.textContent).toContain('No warning does not mean safe.');
    await eventually(() => expect(marked()).toEqual(['12 Sample Street']));
  });

  it('says of a story why nobody is warned of it, without steps for an ad', async () => {
    await openLearn();
    button('Back').click();
    await eventually(() => expect(place()).toBe('Ad 3 of 3'));
    await showAnswer();
    expect(answer()?.textContent).toContain('Nothing is offered.');
    expect(answer()?.textContent).not.toContain('Check it all the same');
  });

  it('says so when the rules of today see nothing in a lure', async () => {
    freshBrowser({ check: { verdict: NONE, published: '2026-11-22' } });
    await openLearn();
    await showAnswer();
    expect(answer()?.textContent).toContain('the rules see too little in it');
  });

  it('says that it did not work when nobody judges the ad', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    freshBrowser({ check: { error: 'failed', message: 'broken' } });
    await openLearn();
    button('See the answer').click();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toBe('Something went wrong'),
    );
  });
});

describe('the arrow keys', () => {
  it('turn to the next ad and the one before, hide the answer, and come round', async () => {
    await openLearn();
    await showAnswer();
    press('ArrowRight');
    await eventually(() => expect(place()).toBe('Ad 2 of 3'));
    expect(answer()).toBeNull();
    await eventually(() =>
      expect(document.activeElement, 'nobody is left where nothing is').toBe(
        document.querySelector('.ad h2'),
      ),
    );
    press('ArrowLeft');
    await eventually(() => expect(place()).toBe('Ad 1 of 3'));
    press('ArrowRight');
    await eventually(() => expect(place()).toBe('Ad 2 of 3'));
    await showAnswer();
    press('ArrowLeft');
    await eventually(() => expect(place()).toBe('Ad 1 of 3'));
    await eventually(() =>
      expect(document.activeElement, 'nor at the first ad').toBe(document.querySelector('.ad h2')),
    );
    press('ArrowLeft');
    await eventually(() => expect(place()).toBe('Ad 3 of 3'));
  });

  it('go the way a language is read', async () => {
    await openLearn({ pageLanguage: 'ar' });
    expect(document.documentElement.dir).toBe('rtl');
    const first = place();
    press('ArrowLeft');
    await eventually(() => expect(place()).not.toBe(first));
    expect(page()).toContain('Baker wanted');
  });

  it('are left to a list of languages', async () => {
    await openLearn();
    const list = document.querySelector('select');
    if (!list) throw new Error('no list');
    press('ArrowRight', list);
    press('ArrowRight');
    await eventually(() => expect(place()).toBe('Ad 2 of 3'));
  });
});

describe('the language', () => {
  it('is that of the ads as well, and where there are none they are in English', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await openLearn({ pageLanguage: 'km' });
    expect(document.documentElement.lang).toBe('km');
    expect(document.querySelector('.ad-text')?.getAttribute('lang')).toBe('en');
    const list = document.querySelector('select');
    if (!list) throw new Error('no list');
    list.value = 'ar';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(document.querySelector('.ad-text')?.getAttribute('lang')).toBe('ar'));
    expect((await readSettings()).settings.language.value).toBe('ar');
  });

  it('is forgotten with a private window', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await openLearn({ inPrivate: true });
    const list = document.querySelector('select');
    if (!list) throw new Error('no list');
    list.value = 'ar';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(document.documentElement.lang).toBe('ar'));
    expect((await readSettings()).settings.language.value).toBeUndefined();
  });

  it('can’t be chosen where policy holds it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await setPolicy({ language: 'vi', lock: ['language'] });
    await openLearn();
    expect(document.documentElement.lang).toBe('vi');
    expect(document.querySelector('select')).toBeNull();
  });
});

describe('the poster', () => {
  it('names every family with its drawing, the steps of the card, and leaves room for a number', async () => {
    location.hash = '#poster';
    await openLearn();
    expect(document.querySelector('h1')?.textContent).toBe('Signs to look for in a job ad');
    const families = [...document.querySelectorAll('.families li')];
    expect(families).toHaveLength(10);
    expect(
      families.filter(
        (family) => !family.querySelector('svg path') || !family.querySelector('b')?.textContent,
      ),
    ).toEqual([]);
    expect(document.querySelectorAll('.poster .steps li')).toHaveLength(4);
    expect(document.querySelector('.help .blank')).not.toBeNull();
    vi.stubGlobal('print', vi.fn());
    button('Print').click();
    expect(print).toHaveBeenCalledOnce();
  });

  it('is one press away from practising, and back, and leaves nothing for the browser’s way back', async () => {
    const replace = vi.spyOn(location, 'replace').mockImplementation((address) => {
      history.replaceState(null, '', address);
      dispatchEvent(new Event('hashchange'));
    });
    await openLearn();
    button('A poster to print').click();
    await eventually(() => expect(document.querySelector('.poster')).not.toBeNull());
    button('Learn the signs').click();
    await eventually(() => expect(document.querySelector('.ad')).not.toBeNull());
    expect(replace.mock.calls).toEqual([['#poster'], ['#practice']]);
  });
});
