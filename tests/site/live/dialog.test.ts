import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { hearPeople } from './acts';
import { openStage, type Stage } from './stage';

let stage: Stage;
beforeEach(() => {
  history.replaceState({}, '', '/');
});

function open(path: string): void {
  stage = openStage(`https://www.facebook.com${path}`);
  hearPeople(stage.page, stage.control);
}

const dialog = (): Element | null => document.querySelector('[role="dialog"]');
const hidden = (): boolean =>
  document.querySelector('[role="main"]')?.closest('[aria-hidden="true"]') !== null;
const address = (): string => location.pathname + location.search;
const main = (): Element => document.querySelector('[role="main"]')!;

/** The button or link of a post in the feed. */
function inPost(id: string, selector: string): HTMLElement {
  const unit = [...document.querySelectorAll('[role="main"] [data-virtualized]')].find(
    (each) => stage.control.postAt(each) === id,
  );
  return unit!.querySelector<HTMLElement>(selector)!;
}

describe('a post of the feed', () => {
  it('opens in a dialog by its comment button, under its own address, over the same elements', () => {
    open('/?feed=demo');
    const before = main();
    inPost('en-typing', '[data-ad-rendering-role="comment_button"]').click();
    expect(dialog()?.textContent).toContain('Typing job in Sihanoukville');
    expect(address()).toMatch(/^\/hr\.example\.office\/posts\/\d{16}\?feed=demo$/);
    expect(stage.control.dialog()).toBe('en-typing');
    expect([main(), hidden()]).toEqual([before, true]);
    expect(stage.faults()).toEqual([]);
  });

  it('opens in a group by its time, under the group’s address', () => {
    open('/groups/1234567890/?feed=demo');
    inPost('en-typing', 'a[href^="?__cft__"]').click();
    expect(address()).toMatch(/^\/groups\/1234567890\/\?multi_permalinks=\d{16}&feed=demo$/);
    expect(dialog()).not.toBeNull();
  });
});

describe('the dialog', () => {
  async function closed(): Promise<void> {
    await eventually(() => expect(dialog()).toBeNull());
    expect(hidden()).toBe(false);
    expect(stage.control.dialog()).toBeUndefined();
    expect(stage.faults()).toEqual([]);
    expect(stage.errors).toEqual([]);
  }

  for (const [how, close] of Object.entries({
    'its Close button': () => dialog()?.querySelector<HTMLElement>('[aria-label="Close"]')?.click(),
    Escape: () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    'a step back': () => history.back(),
  })) {
    it(`is closed by ${how}, and the feed is uncovered as it was`, async () => {
      open('/?feed=demo');
      const before = main();
      stage.control.open('en-typing');
      close();
      await closed();
      expect([address(), main()]).toEqual(['/?feed=demo', before]);
    });
  }

  it('closes without a step back after a cold landing', async () => {
    open('/groups/1234567890/?feed=demo');
    stage.control.open('en-typing');
    open(address());
    history.replaceState({}, '', address());
    const before = main();
    dialog()?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    await closed();
    expect([address(), main()]).toEqual(['/groups/1234567890/?feed=demo', before]);
  });

  it('comes again with a step forward', async () => {
    open('/?feed=demo');
    stage.control.open('en-typing');
    await stage.control.close();
    history.forward();
    await eventually(() => expect(dialog()).not.toBeNull());
    expect(stage.control.dialog()).toBe('en-typing');
  });

  it('gives way to another page, which has none', async () => {
    open('/?feed=demo');
    stage.control.open('en-typing');
    await stage.control.navigate('/groups/1234567890/');
    await closed();
    expect(document.querySelectorAll('[role="feed"]')).toHaveLength(1);
  });

  it('shows more of its text by itself: the feed’s post stays cut', () => {
    open('/?feed=tricky&first=26&moreAlone=200');
    stage.control.open('hidden-tail');
    const more = [...dialog()!.querySelectorAll<HTMLElement>('[role="button"]')].filter(
      (button) => button.textContent === 'See more',
    );
    expect(more).toHaveLength(2);
    more.at(-1)?.click();
    expect(dialog()?.textContent).toContain('Sihanoukville');
    expect(inPost('hidden-tail', '[data-ad-preview]').textContent).not.toContain('Sihanoukville');
    expect(stage.faults()).toEqual([]);
  });

  it('can be drawn anew alone, or the feed’s post behind it', () => {
    open('/?feed=demo');
    stage.control.open('en-typing');
    const message = (root: Element): Element | undefined =>
      [...root.querySelectorAll('[data-ad-preview]')]
        .filter((each) => each.textContent.includes('Typing'))
        .at(-1);
    const [inDialog, inFeed] = [message(dialog()!), message(main())];
    stage.control.rerender('en-typing');
    expect(message(dialog()!)).not.toBe(inDialog);
    expect(message(main())).toBe(inFeed);
    stage.control.rerender('en-typing', 'page');
    expect(message(main())).not.toBe(inFeed);
    expect(stage.faults()).toEqual([]);
  });

  it('is told apart from the feed: same post, other surface', () => {
    open('/groups/1234567890/?feed=demo');
    stage.control.open('en-typing');
    const [behind, over] = [
      inPost('en-typing', '[data-ad-preview]'),
      dialog()!.querySelector('[data-ad-preview]')!,
    ];
    expect([behind, over].map(stage.control.postAt)).toEqual(['en-typing', 'en-typing']);
    expect([behind, over].map(stage.control.surfaceAt)).toEqual(['group', 'dialog']);
  });
});

describe('a post’s own page', () => {
  it('is reached without a load and left by a step back', async () => {
    open('/?feed=demo');
    await stage.control.navigate('/groups/1234567890/');
    stage.control.open('en-typing');
    const number = new URLSearchParams(location.search).get('multi_permalinks');
    await stage.control.navigate(`/groups/1234567890/posts/${number}/?feed=demo`);
    expect([stage.control.posts(), dialog(), hidden()]).toEqual([['en-typing'], null, false]);
    expect(stage.control.surfaceAt(main().querySelector('[data-ad-preview]')!)).toBe('permalink');
    expect(stage.faults()).toEqual([]);
    history.back();
    await eventually(() => expect(dialog()).not.toBeNull());
    expect(document.querySelectorAll('[role="feed"]')).toHaveLength(1);
  });

  it('shows more of its text when asked', () => {
    open('/?feed=tricky&first=26');
    stage.control.open('hidden-tail');
    open(`${location.pathname}?feed=tricky&moreAlone=200`);
    const more = [...main().querySelectorAll<HTMLElement>('[role="button"]')].find(
      (button) => button.textContent === 'See more',
    );
    expect(main().textContent).not.toContain('Sihanoukville');
    more?.click();
    expect(main().textContent).toContain('Sihanoukville');
    expect([stage.faults(), stage.errors]).toEqual([[], []]);
  });
});
