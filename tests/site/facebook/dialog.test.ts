import { describe, expect, it } from 'vitest';
import { numberOf } from '../names';
import { openAddress } from '../open';
import { openFeeds } from '../posts/feeds';

const GROUP = 'https://www.facebook.com/groups/1234567890/';

/** A cold landing on a post's dialog over the group's feed. */
function land(id: string, query = ''): Document {
  const { html } = openAddress(`${GROUP}?multi_permalinks=${numberOf(id)}&feed=tricky&${query}`);
  return new DOMParser().parseFromString(html, 'text/html');
}

const dialogOf = (page: Document): Element => page.querySelector('[role="dialog"]')!;
const isHidden = (element: Element): boolean => element.closest('[style="display: none;"]') !== null;

describe('a cold landing on ?multi_permalinks=', () => {
  it('opens the post in a dialog beside the content, which is hidden from assistive technology', () => {
    const page = land('comment-longer');
    expect(dialogOf(page).closest('[role="main"], [aria-hidden="true"]')).toBeNull();
    const feed = page.querySelector('[role="feed"]')!;
    expect(feed.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(feed.querySelectorAll('[data-ad-preview]').length).toBeGreaterThan(3);
  });

  it('of a post that the group has not shows nothing', () => {
    expect(() => openAddress(`${GROUP}?multi_permalinks=1&feed=tricky`)).toThrow(
      'The feed "tricky" has no post',
    );
  });
});

describe('the dialog', () => {
  it('is named by a heading “Name’s Post” and has a Close button', () => {
    const dialog = dialogOf(land('comment-longer'));
    const heading = dialog.querySelector(`[id="${dialog.getAttribute('aria-labelledby')}"]`);
    expect([heading?.localName, heading?.textContent]).toEqual([
      'h2',
      'Recruit Example’s Post'.replace('’', "'"),
    ]);
    expect(dialog.querySelector('[role="button"][aria-label="Close"]')).not.toBeNull();
  });

  it('holds a copy of the message that is not displayed, before the message', () => {
    const messages = [...dialogOf(land('comment-longer')).querySelectorAll('[data-ad-preview="message"]')];
    expect(messages.map(isHidden)).toEqual([true, false]);
    expect(messages[0]?.textContent).toBe(messages[1]?.textContent);
  });

  it('holds four messages for a shared post, two of them not displayed', () => {
    const id = openFeeds({})
      .posts('tricky')
      .find(({ kind, text }) => kind === 'shared' && text !== '')?.id;
    const messages = [...dialogOf(land(id!)).querySelectorAll('[data-ad-rendering-role="story_message"]')];
    expect(messages.map(isHidden)).toEqual([true, true, false, false]);
  });

  it('has no root attribute around the post, and its comments are articles', () => {
    const dialog = dialogOf(land('comment-longer', 'root=article'));
    const message = [...dialog.querySelectorAll('[data-ad-preview]')].at(-1)!;
    expect(message.closest('[role="article"], [aria-posinset], [aria-describedby]')).toBeNull();
    expect(dialog.querySelectorAll('[role="article"]')).toHaveLength(2);
  });

  it('has one form for a comment, below what scrolls', () => {
    const dialog = dialogOf(land('comment-longer'));
    const forms = dialog.querySelectorAll(
      'form[role="presentation"] [role="textbox"][contenteditable="true"]',
    );
    expect(forms).toHaveLength(1);
    expect(forms[0]?.closest('[style*="overflow-y"]')).toBeNull();
  });

  it('repeats no id of the feed behind it', () => {
    const ids = [...land('comment-longer').querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });
});
