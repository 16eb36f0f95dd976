import { describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPage, showPage } from '../open';
import { openFeeds } from '../posts/feeds';
import { compare } from '../tree/faults';
import { elementOf, indexOf } from './elements';
import { openStage, type Stage, startStage } from './stage';

let stage: Stage;
const control = (): Stage['control'] => stage.control;

function open(query: string): void {
  stage = openStage(`https://www.facebook.com/?${query}`);
}

const unit = (id: string): Element => elementOf(stage.page, indexOf(stage.page, id))!;
const message = (id: string): Element => unit(id).querySelector('[data-ad-rendering-role="story_message"]')!;
const faults = (): string[] => stage.faults();

function addCard(id: string): Element {
  const card = document.createElement('job-red-flags');
  message(id).before(card);
  return card;
}

describe('taking over the server’s HTML', () => {
  for (const query of [
    'feed=demo&first=24',
    'feed=tricky&first=26&marks=mix&root=mix&time=mix&author=mix&lang=vi',
  ]) {
    it(`finds just what it would have drawn: ${query}`, () => {
      open(query);
      expect(stage.errors).toEqual([]);
      expect(faults()).toEqual([]);
    });
  }

  it('reports an element that somebody added before, and drops it', () => {
    showPage(openPage('feed=demo'));
    document
      .querySelector('[data-ad-rendering-role="story_message"]')
      ?.before(document.createElement('job-red-flags'));
    stage = startStage();
    expect(stage.errors).toHaveLength(1);
    expect(stage.errors[0]).toContain('#418');
    expect(document.querySelector('job-red-flags')).toBeNull();
  });
});

describe('what the site does to its posts', () => {
  it('drawing anew gives fresh elements, and foreign ones are gone', () => {
    open('feed=demo');
    const before = message('en-typing');
    addCard('en-typing');
    control().rerender('en-typing');
    expect(message('en-typing')).not.toBe(before);
    expect(message('en-typing').textContent).toBe(before.textContent);
    expect(document.querySelector('job-red-flags')).toBeNull();
    expect(faults()).toEqual([]);
  });

  it('reuse shows the other post in the same elements, and a foreign one stays where it was', () => {
    open('feed=demo');
    const element = message('en-typing');
    const card = addCard('en-typing');
    control().reuse('en-typing', 'en-garden');
    expect(element.textContent).toContain('First tomatoes');
    expect(element.previousSibling).toBe(card);
    expect(message('en-typing').textContent).toContain('Typing job');
    expect(faults()).toEqual([]);
  });

  it('an emptied unit keeps its place and comes back with fresh elements', () => {
    open('feed=demo');
    const before = message('en-typing');
    control().virtualise('en-typing');
    expect(unit('en-typing').querySelector('[data-virtualized]')?.getAttribute('data-virtualized')).toBe(
      'true',
    );
    expect(unit('en-typing').textContent).toBe('');
    control().rehydrate('en-typing');
    expect(message('en-typing').textContent).toBe(before.textContent);
    expect(message('en-typing')).not.toBe(before);
  });

  it('See more replaces what is in the message, and the whole text is there', () => {
    open('feed=tricky&first=26');
    expect(message('hidden-tail').textContent).not.toContain('Sihanoukville');
    const outer = message('hidden-tail');
    control().expand('hidden-tail');
    expect(message('hidden-tail')).toBe(outer);
    expect(outer.textContent).toContain('Sihanoukville');
    expect(outer.querySelector('[role="button"]')).toBeNull();
  });

  it('loads the next posts, and says when there are no more', async () => {
    open('feed=demo&first=20&load=6');
    await control().loadMore();
    expect(control().posts()).toEqual(
      openFeeds({})
        .posts('demo')
        .map((post) => post.id),
    );
    expect(document.querySelector('[role="main"]')?.textContent).toContain('end of the practice page');
    expect(faults()).toEqual([]);
  });

  it('goes to the group and back without a load, with new elements', async () => {
    open('feed=demo');
    const before = document.querySelector('[role="main"]');
    await control().navigate('/groups/1234567890/?feed=tricky');
    expect(document.querySelector('[role="main"]')).not.toBe(before);
    expect(document.querySelectorAll('[role="feed"]')).toHaveLength(1);
    expect(control().posts()[0]).toBe('comment-lure');
    expect(faults()).toEqual([]);
  });

  it('deletes what others add, when told to', async () => {
    open('feed=demo');
    control().removeForeign();
    const card = addCard('en-typing');
    await eventually(() => expect(card.isConnected).toBe(false));
    expect(control().stats().removedForeign).toBe(1);
  });
});

describe('whether the page is intact', () => {
  const hand: Record<string, { does: (element: Element) => void; fault: RegExp }> = {
    'an attribute': { does: (e) => e.setAttribute('hidden', ''), fault: /got an attribute hidden/ },
    'a class': { does: (e) => e.classList.add('dim'), fault: /class is now/ },
    'a style': { does: (e) => e.setAttribute('style', 'filter: blur(3px)'), fault: /got an attribute style/ },
    removal: { does: (e) => e.remove(), fault: /was taken out/ },
    moving: {
      does: (e) => e.parentElement?.parentElement?.append(e),
      fault: /stands where the site did not put it/,
    },
    wrapping: {
      does: (e) => {
        const wrapper = document.createElement('div');
        e.replaceWith(wrapper);
        wrapper.append(e);
      },
      fault: /was taken out/,
    },
    'other words': {
      does: (e) => {
        const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
        walker.nextNode()!.nodeValue = 'other';
      },
      fault: /text changed/,
    },
  };
  for (const [name, { does, fault }] of Object.entries(hand)) {
    it(`${name} is seen`, () => {
      open('feed=demo');
      does(message('en-typing'));
      expect(faults().join('\n')).toMatch(fault);
    });
  }

  it('an added element is no fault, and is named', () => {
    open('feed=demo');
    addCard('en-typing');
    expect(faults()).toEqual([]);
    expect(compare(stage.page.mount).foreign.map(({ element }) => element.localName)).toEqual([
      'job-red-flags',
    ]);
  });

  it('a removed node makes the next update fail, and the page with it', () => {
    open('feed=demo');
    unit('en-typing').querySelector('[data-virtualized]')?.remove();
    control().rerender('en-typing');
    expect(control().stats().errors).toHaveLength(1);
    expect(document.getElementById('mount_0_0_Ab')?.textContent).toBe('Something went wrong.');
  });
});
