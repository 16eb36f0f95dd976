import { describe, expect, it, vi } from 'vitest';
import { mountCard } from '../../lib/card';
import { HOSTILE_TEXTS } from '../hostile';
import { clearStage, createHost, showCard } from './card-stage';
import { CAUTION, cardTextOf, LURE, wordsIn } from './card-texts';

clearStage();

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

  it('falls apart when it is unmounted: what a browser still watches of it holds nothing else', () => {
    const { card, root } = showCard();
    const shown = root.querySelector('.card')!;
    card.unmount();
    expect(shown.parentNode).toBeNull();
  });

  it('can be filled again after it was unmounted, with one set of styles', () => {
    const { card, host, root, on } = showCard();
    card.unmount();
    const again = mountCard(host, cardTextOf(CAUTION), on);
    expect(root.querySelectorAll('.card')).toHaveLength(1);
    expect(root.querySelectorAll('style').length + root.adoptedStyleSheets.length).toBe(1);
    again.unmount();
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
  const [onPost, onComment] = (['post', 'comment'] as const).map((place) =>
    showCard(cardTextOf(LURE), {}, place),
  );
  expect([onPost?.host.dataset.on, onComment?.host.dataset.on]).toEqual([undefined, 'comment']);
  expect(onComment?.root.querySelector('.card')?.outerHTML).toBe(
    onPost?.root.querySelector('.card')?.outerHTML,
  );
});
