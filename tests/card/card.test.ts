import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardEvents, cardHosts, type MountedCard, mountCard } from '../../lib/card';
import type { CardText } from '../../lib/messages';
import { HOSTILE_TEXTS } from '../hostile';
import { CAUTION, cardTextOf, LURE, wordsIn } from './card-texts';

const createHost = cardHosts(':host { display: block }');

let cards: MountedCard[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const card of cards) card.unmount();
  cards = [];
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function showCard(text: CardText = cardTextOf(LURE), change: Partial<CardEvents> = {}) {
  const on = {
    report: vi.fn(change.report ?? (async () => ({ id: 'r1' }))),
    undo: vi.fn(change.undo ?? (async () => undefined)),
    see: vi.fn(change.see),
    help: vi.fn(change.help ?? (async () => undefined)),
    chooseLanguage: vi.fn(change.chooseLanguage ?? (async () => undefined)),
    dismiss: vi.fn(change.dismiss),
  };
  const host = createHost(document, 'post-1', text);
  document.body.append(host);
  const card = mountCard(host, text, on);
  cards.push(card);
  const root = host.shadowRoot!;
  const button = (label: string) =>
    [...root.querySelectorAll('button')].find(
      (found) => found.textContent === label || found.getAttribute('aria-label') === label,
    );
  return {
    host,
    root,
    card,
    on,
    button,
    says: () => root.querySelector('[lang]')?.textContent ?? '',
    status: () => root.querySelector('[role=status]')?.textContent,
    focused: () => root.activeElement?.textContent,
    /** As a mouse does it. */
    async click(label: string) {
      const found = button(label);
      if (!found) throw new Error(`There is no button “${label}”.`);
      found.focus();
      found.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      await vi.advanceTimersByTimeAsync(0);
    },
    press: (key: string) =>
      (root.activeElement ?? root.firstElementChild!).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      ),
  };
}

/** Gives what tells a card how wide it is, as the browser does after a layout. */
function stubWidths(): (host: Element, width: number) => void {
  const observers = new Map<Element, (entries: object[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly tell: (entries: object[]) => void) {}
      observe = (host: Element) => void observers.set(host, this.tell);
      disconnect = () => {};
    },
  );
  return (host, width) => observers.get(host)?.([{ boundingClientRect: { width } }]);
}

describe('the element on a post', () => {
  it('is a named region that says level, post and language', () => {
    const { host } = showCard();
    expect(host.outerHTML).toBe(
      '<job-red-flags data-key="post-1" role="region" data-level="danger" aria-label="Job Red Flags: Be careful: four warning signs" lang="en"></job-red-flags>',
    );
    expect(host.shadowRoot?.mode).toBe('open');
  });

  it('takes no focus and announces nothing when it appears', () => {
    const { status, focused } = showCard();
    expect([status(), focused()]).toEqual(['', undefined]);
    expect(document.activeElement).toBe(document.body);
  });

  it('lets no event of a person out to the page, and leaves the defaults alone', () => {
    const { root } = showCard();
    const heard: string[] = [];
    const types = [
      'keydown',
      'keyup',
      'keypress',
      'click',
      'dblclick',
      'contextmenu',
      'copy',
      'input',
      'paste',
    ];
    const more = [
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'mouseover',
      'touchstart',
      'touchend',
      'focusin',
    ];
    for (const type of [...types, ...more]) {
      document.addEventListener(type, () => heard.push(type), { once: true });
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      root.querySelector('p')!.dispatchEvent(event);
      expect(event.defaultPrevented, type).toBe(false);
    }
    expect(heard).toEqual([]);
  });

  it('lets the wheel through, so that the page scrolls under the pointer', () => {
    const { root } = showCard();
    const heard = vi.fn();
    document.addEventListener('wheel', heard, { once: true });
    root.querySelector('p')!.dispatchEvent(new Event('wheel', { bubbles: true, composed: true }));
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('what is open', () => {
  it('is nothing at first but title, summary and the actions in their order', () => {
    const { root } = showCard(cardTextOf(CAUTION));
    const shown = [...root.querySelectorAll('.title, .head p + p, button')].map(
      (element) => element.textContent,
    );
    expect(shown).toEqual([
      'Check this ad first',
      'Work abroad. High pay. Contact by chat app only.',
      'Why?',
      'What to do',
      'Report',
      'I am there and can’t leave',
      '⋯',
    ]);
  });

  it('shows under “Why?” each sign with its drawing, the post’s words and the reason', async () => {
    const { root, click, button } = showCard();
    await click('Why?');
    const signs = [...root.querySelectorAll('.signs li')];
    expect(signs).toHaveLength(4);
    expect([...signs[1]!.querySelectorAll('q')].map((q) => q.textContent)).toEqual([
      '$2,500/month',
      'typing',
    ]);
    expect(signs[1]!.textContent).toContain('Such work usually pays much less.');
    expect(new Set(signs.map((sign) => sign.querySelector('path')?.getAttribute('d'))).size).toBe(4);
    expect(root.querySelector('#why')?.textContent).toContain('No warning does not mean safe.');
    expect(button('Why?')?.getAttribute('aria-expanded')).toBe('true');
    expect(button('Why?')?.getAttribute('aria-controls')).toBe('why');
  });

  it('keeps the order: signs, then steps, come before the report', async () => {
    const { root, click } = showCard();
    for (const [label, id] of [
      ['Why?', 'why'],
      ['What to do', 'steps'],
    ] as const) {
      await click(label);
      const shown = [...root.querySelectorAll('.head, .panel, [data-act=report]')];
      expect(shown.map((element) => element.id || element.className)).toEqual(['head', id, 'quiet']);
    }
  });

  it('has, below what to do, a line to call and the ways to help', async () => {
    const line = { title: 'Help line: Cambodia', detail: 'Police', number: '1288', href: 'tel:1288' };
    const text = cardTextOf(LURE);
    const { root, click, on } = showCard({ ...text, help: { ...text.help, line } });
    await click('What to do');
    const [link] = root.querySelectorAll('#steps a');
    expect(link?.getAttribute('href')).toBe('tel:1288');
    expect(link?.textContent).toBe('Help line: CambodiaPolice1288');
    expect(link?.querySelector('[dir=ltr]')?.textContent, 'digits keep their order').toBe('1288');
    await click('Who can help');
    expect(on.help.mock.calls).toEqual([['help']]);
  });

  it('has the way out for somebody who is held one press away, whatever is open', async () => {
    const { click, on } = showCard();
    for (const panel of [undefined, 'Why?', 'What to do', 'More choices', 'Report']) {
      if (panel) await click(panel);
      await click('I am there and can’t leave');
      expect(on.help.mock.calls.splice(0), panel).toEqual([['leaving']]);
    }
  });

  it.each(['Who can help', 'I am there and can’t leave'])(
    'says what to do when “%s” could not be opened',
    async (way) => {
      const refuse = async () => {
        throw new Error('outdated');
      };
      const { root, click } = showCard(cardTextOf(LURE), { help: refuse });
      const notes = () => [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
      await click('What to do');
      expect(notes()).not.toContain('Please reload this page');
      await click(way);
      expect(notes()).toContain('Please reload this page');
    },
  );

  it('has the ways to help without a line, when nothing was told', async () => {
    const { root, click, button } = showCard();
    await click('What to do');
    expect(root.querySelector('#steps a')).toBeNull();
    expect(button('Who can help')).toBeDefined();
  });

  it('is one thing at a time, and closes with the same button', async () => {
    const { root, click } = showCard();
    await click('Why?');
    await click('What to do');
    expect([...root.querySelectorAll('.panel')].map(({ id }) => id)).toEqual(['steps']);
    await click('What to do');
    expect(root.querySelector('.panel')).toBeNull();
  });

  it('is closed by Escape, and the focus returns to the button that opened it', async () => {
    const { root, button, press, focused } = showCard();
    button('Why?')!.focus();
    button('Why?')!.click();
    expect(root.activeElement?.id).toBe('why');
    press('Escape');
    expect(root.querySelector('#why')).toBeNull();
    expect(focused()).toBe('Why?');
  });

  it('stays open when the text changes, for instance to another language', async () => {
    const { host, card, click, says } = showCard();
    await click('What to do');
    card.update(cardTextOf(CAUTION, { words: wordsIn('vi') }));
    expect(says()).toContain('Khoan trả lời đã.');
    expect([host.lang, host.dataset.level]).toEqual(['vi', 'caution']);
    expect(host.getAttribute('aria-label')).toBe('Job Red Flags: Bạn nên kiểm tra tin này trước');
  });
});

describe('a report', () => {
  it('is said to be kept, and that nobody comes to help because of it', async () => {
    const { click, on, status, focused, button } = showCard();
    await click('Report');
    expect(on.report).toHaveBeenCalledWith('report');
    expect(status()).toContain('Kept on this computer');
    expect(status()).toContain('Reporting an ad does not call for help.');
    expect(focused()).toBe('Undo');
    expect(button('Report')).toBeUndefined();
  });

  it('that goes out says what the background says of it, and can be looked at', async () => {
    const outcome = { title: 'Reported. Thank you.', detail: 'It goes out in 10 seconds.' };
    const { click, on, status } = showCard(undefined, {
      report: async () => ({ id: 'r1', outcome, see: 'See the report' }),
    });
    await click('Report');
    expect(status()).toContain('Reported. Thank you.It goes out in 10 seconds.');
    expect(status()).not.toContain('Kept on this computer');
    await click('See the report');
    expect(on.see).toHaveBeenCalledWith('r1');
  });

  it('is shown as under way, and asked for once however often one clicks', async () => {
    let keep: (kept: { id: string }) => void = () => undefined;
    const { click, on, button } = showCard(undefined, {
      report: () => new Promise((resolve) => (keep = resolve)),
    });
    await click('Report');
    await click('One moment …');
    expect(on.report).toHaveBeenCalledOnce();
    expect(button('One moment …')?.getAttribute('aria-disabled')).toBe('true');
    keep({ id: 'r1' });
    await vi.advanceTimersByTimeAsync(0);
    expect(button('Undo')).toBeDefined();
  });

  it('can be undone, and then made again', async () => {
    const { click, on, status, focused } = showCard();
    await click('Report');
    await click('Undo');
    expect(on.undo).toHaveBeenCalledWith('r1');
    expect(status()).toBe('UndoneNothing about this ad is kept any more.');
    expect(focused()).toBe('Report');
    await click('Report');
    expect(on.report).toHaveBeenCalledTimes(2);
  });

  it('can be undone for ten seconds', async () => {
    const { click, button, status, root } = showCard();
    await click('Report');
    button('Undo')!.blur();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(button('Undo')).toBeDefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(button('Undo')).toBeUndefined();
    expect(status()).toContain('Kept on this computer');
    expect(status()).not.toContain('10 seconds');
    expect(root.querySelector('.title')?.textContent).toBe('Be careful: four warning signs');
  });

  it('that has arrived before offers no “Undo”: nothing is left to take back', async () => {
    const outcome = { title: 'You reported this ad before', detail: '21 Nov 2026. Has arrived.' };
    const report = async () => ({ id: 'r1', next: 'already', outcome, see: 'See the report' }) as const;
    const { click, button, status, focused } = showCard(undefined, { report });
    await click('Report');
    expect(status()).toBe('You reported this ad before21 Nov 2026. Has arrived.');
    expect(button('Undo')).toBeUndefined();
    expect(focused()).toBe('See the report');
  });

  it('keeps its “Undo” as long as the focus is on it', async () => {
    const { click, button } = showCard();
    await click('Report');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button('Undo')).toBeDefined();
    button('Undo')!.blur();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(button('Undo')).toBeUndefined();
  });

  it('does not take the focus back from somebody who went on to something else', async () => {
    const { click, button, root } = showCard(undefined, {
      report: () => new Promise((resolve) => setTimeout(() => resolve({ id: 'r1' }), 500)),
    });
    await click('Report');
    button('One moment …')!.blur();
    await vi.advanceTimersByTimeAsync(500);
    expect(button('Undo')).toBeDefined();
    expect(root.activeElement).toBeNull();
  });

  it('leaves the signs open that the person is reading', async () => {
    const { click, root } = showCard();
    await click('Why?');
    await click('Report');
    expect(root.querySelector('#why')).not.toBeNull();
  });

  it('that fails says so in a sentence and can be tried again', async () => {
    const report = vi
      .fn<CardEvents['report']>()
      .mockRejectedValueOnce(new Error('storage full'))
      .mockResolvedValue({ id: 'r2' });
    const { click, status, focused } = showCard(undefined, { report });
    await click('Report');
    expect(status()).toContain('The ad was not kept. Please try again.');
    expect(focused()).toBe('Report');
    await click('Try again');
    expect(status()).toContain('Kept on this computer');
  });

  it('that is refused says why in the person’s language, and can be tried again', async () => {
    const sentence = 'Máy không còn chỗ để lưu. Bạn hãy dọn bớt rồi thử lại.';
    const report = vi
      .fn<CardEvents['report']>()
      .mockResolvedValueOnce({ sentence })
      .mockResolvedValue({ id: 'r2' });
    const { click, status, button } = showCard(undefined, { report });
    await click('Report');
    expect(status()).toBe(`That did not work${sentence}`);
    expect(button('Undo')).toBeUndefined();
    await click('Try again');
    expect(status()).toContain('Kept on this computer');
  });

  it('that cannot be undone says that it is still kept', async () => {
    const undo = vi.fn<CardEvents['undo']>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue();
    const { click, status, button } = showCard(undefined, { undo });
    await click('Report');
    await click('Undo');
    expect(status()).toContain('The note is still kept on this computer.');
    expect(button('Report')).toBeUndefined();
    await click('Try again');
    expect(undo).toHaveBeenCalledTimes(2);
    expect(button('Report')).toBeDefined();
  });

  it('that this warning is wrong is thanked for, and the card turns neutral', async () => {
    const { click, on, status, root } = showCard();
    await click('More choices');
    await click('This warning is wrong');
    expect(on.report).toHaveBeenCalledWith('dispute');
    expect(status()).toContain('Thank you.');
    expect(root.querySelector('.settled')).not.toBeNull();
    expect(root.querySelector('#more')).toBeNull();
  });
});

describe('a card that is hidden or gone', () => {
  it('makes itself invisible at once and tells so', async () => {
    const { click, host, on } = showCard();
    await click('More choices');
    await click('Hide this warning');
    expect(host.hidden).toBe(true);
    expect(on.dismiss).toHaveBeenCalledOnce();
  });

  it('stays gone when a late answer comes', async () => {
    const { click, card, root } = showCard(undefined, {
      report: () => new Promise((resolve) => setTimeout(() => resolve({ id: 'late' }), 500)),
    });
    await click('Report');
    card.unmount();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(root.querySelector('button')).toBeNull();
  });

  it('can be filled again after it was unmounted, with one set of styles', () => {
    const { card, host, root, on } = showCard();
    card.unmount();
    cards.push(mountCard(host, cardTextOf(CAUTION), on));
    expect(root.querySelectorAll('.card')).toHaveLength(1);
    expect(root.querySelectorAll('style').length + root.adoptedStyleSheets.length).toBe(1);
  });
});

describe('the way out', () => {
  const exit = 'https://weather.example/';
  const pressShift = (times: number) => {
    for (let n = 0; n < times; n++)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  };
  const gone = () => vi.mocked(location.replace).mock.calls.map(([address]) => address);
  beforeEach(() => {
    vi.spyOn(location, 'replace').mockImplementation(() => undefined);
  });
  afterEach(() => {
    document.documentElement.hidden = false;
  });

  it('is a button as long as something is open on the card, and leaves at once', async () => {
    const { button, click, host } = showCard(cardTextOf(LURE, { exit }));
    expect(button('Leave quickly')).toBeUndefined();
    for (const panel of ['What to do', 'Why?']) {
      await click(panel);
      expect(button('Leave quickly'), panel).toBeDefined();
    }
    expect(host.outerHTML + host.shadowRoot?.innerHTML, 'the site need not know where to').not.toContain(
      exit,
    );
    await click('Leave quickly');
    expect(gone()).toEqual([exit]);
    expect(document.documentElement.hidden).toBe(true);
  });

  it('is not held up by the site’s question whether to leave', async () => {
    const asks = vi.fn();
    window.addEventListener('beforeunload', asks);
    const { click } = showCard(cardTextOf(LURE, { exit }));
    await click('Why?');
    await click('Leave quickly');
    window.dispatchEvent(new Event('beforeunload'));
    window.removeEventListener('beforeunload', asks);
    expect(asks).not.toHaveBeenCalled();
  });

  it('is Shift three times, wherever the focus is, but only while something is open', async () => {
    const { click, card } = showCard(cardTextOf(LURE, { exit }));
    pressShift(3);
    await click('Why?');
    await click('Why?');
    pressShift(3);
    expect(gone()).toEqual([]);
    await click('Why?');
    pressShift(3);
    expect(gone()).toEqual([exit]);
    card.unmount();
    vi.advanceTimersByTime(5_000);
    pressShift(3);
    expect(gone()).toEqual([exit]);
  });

  it('is not there where nobody named a page', async () => {
    const { button, click } = showCard();
    await click('Why?');
    pressShift(3);
    expect([button('Leave quickly'), gone()]).toEqual([undefined, []]);
  });
});

describe('a quiet card', () => {
  it('is a chip with the number of signs until it is opened', async () => {
    const { root, press, focused } = showCard(cardTextOf(LURE, { shape: 'chip' }));
    const chip = root.querySelector('button')!;
    expect(chip.textContent).toBe('Job Red Flags: Be careful: four warning signs4');
    expect(root.querySelector('.card')).toBeNull();
    chip.click();
    expect(root.querySelector('.title')).not.toBeNull();
    expect(focused()).toBe('Why?');
    press('Escape');
    expect(root.querySelector('.card')).toBeNull();
  });

  it('looks the same whatever it warns of', () => {
    const chips = [LURE, CAUTION].map((verdict) => {
      const { root } = showCard(cardTextOf(verdict, { shape: 'chip' }));
      for (const words of root.querySelectorAll('.unseen')) words.remove(); // for screen readers
      const chip = root.querySelector('[data-act=unfold]')!;
      expect(root.querySelectorAll('.danger, .caution')).toHaveLength(0);
      return chip.innerHTML.replace(/\d+$/, 'n');
    });
    expect(chips[0]).toBe(chips[1]);
  });

  it('is a chip in a place too narrow for words, and can be opened there', () => {
    const laidOut = stubWidths();
    const [narrow, wide] = [showCard(), showCard()];
    laidOut(narrow.host, 0);
    laidOut(narrow.host, 190);
    laidOut(wide.host, 240);
    expect(wide.root.querySelector('.chip')).toBeNull();
    narrow.root.querySelector<HTMLElement>('.chip')?.click();
    expect(narrow.root.querySelector('.chip')).toBeNull();
    expect(narrow.root.querySelector('.card')).not.toBeNull();
  });

  it('is a chip at once when quiet is chosen, and a whole card again when it is not', () => {
    const { root, card } = showCard();
    card.update(cardTextOf(LURE, { shape: 'chip' }));
    expect(root.querySelector('.chip')).not.toBeNull();
    card.update(cardTextOf(LURE));
    expect(root.querySelector('.title')).not.toBeNull();
  });

  it('stays open while somebody reads it, or has just reported it', async () => {
    const reading = showCard();
    await reading.click('Why?');
    const reporting = showCard();
    await reporting.click('Report');
    for (const { card, root } of [reading, reporting]) {
      card.update(cardTextOf(LURE, { shape: 'chip' }));
      expect(root.querySelector('.title')).not.toBeNull();
    }
  });
});

describe.each(HOSTILE_TEXTS)('against $tries', ({ text: hostile }) => {
  it('a card shows text only, and runs nothing', async () => {
    const flags = LURE.flags.map((flag) => ({
      ...flag,
      evidence: flag.evidence.map((evidence) => ({ ...evidence, text: hostile })),
    }));
    const harmless = showCard();
    const attacked = showCard(cardTextOf({ ...LURE, flags }));
    await harmless.click('Why?');
    await attacked.click('Why?');
    const tags = ({ root }: typeof attacked) =>
      [...root.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => !/^(Q|P)$/i.test(tag));
    expect(tags(attacked)).toEqual(tags(harmless));
    expect(globalThis).not.toHaveProperty('hacked');
    expect(attacked.says().length).toBeLessThan(6_000);
  });

  it('a post’s key stays one attribute', () => {
    const host = createHost(document, hostile, cardTextOf(LURE));
    expect(host.dataset.key).toBe(hostile);
    expect(host.attributes).toHaveLength(5);
  });
});

it('a card on a comment says the same in the same order, and its look is told by the host alone', () => {
  const text = cardTextOf(LURE);
  const [onPost, onComment] = (['post', 'comment'] as const).map((on) => {
    const host = createHost(document, 'key', text, on);
    document.body.append(host);
    cards.push(
      mountCard(host, text, {
        report: vi.fn(),
        undo: vi.fn(),
        see: vi.fn(),
        help: vi.fn(),
        chooseLanguage: vi.fn(),
        dismiss: vi.fn(),
      }),
    );
    return host;
  });
  expect([onPost?.dataset.on, onComment?.dataset.on]).toEqual([undefined, 'comment']);
  expect(onComment?.shadowRoot?.querySelector('.card')?.outerHTML).toBe(
    onPost?.shadowRoot?.querySelector('.card')?.outerHTML,
  );
});
