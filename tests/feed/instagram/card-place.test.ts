import { describe, expect, it } from 'vitest';
import { el } from '../tree';
import { comment, feedPost, HOME, homePage, media, POST, postPage, readings } from './page';

const anchor = (address: URL) => readings(address)[0]?.anchor;
const find = (select: string) => document.querySelector(select);

describe('the place for the card', () => {
  it('in a feed is before the caption’s whole line, below the actions', () => {
    homePage(feedPost({ caption: 'Typing job' }));
    expect(anchor(HOME)).toBe(find('article section:last-of-type')?.nextElementSibling);
  });

  it('on a post’s own page is before the caption’s row, among the comments’', () => {
    postPage({ caption: 'Typing job', comments: comment('friend', 'Nice') });
    expect(anchor(POST)).toBe(find('[data-test="row"]'));
  });

  it('is never in a row of things that stand side by side', () => {
    homePage(feedPost({ caption: 'Typing job' }));
    const line = anchor(HOME)!;
    const row = el('div', { style: 'display: flex;' });
    line.replaceWith(row);
    row.append(line, el('section', {}, 'Saved by friends'));
    expect(anchor(HOME)).toBe(row);
    row.style.flexDirection = 'column';
    expect(anchor(HOME)).toBe(line);
  });

  it('of a post of pictures is its beginning, or its actions where it begins with things side by side', () => {
    homePage(feedPost({ media: media('text that says HIRING') }));
    expect(readings(HOME)[0]?.post.imageTexts).toEqual(['text that says HIRING']);
    expect(anchor(HOME)).toBeUndefined();
    postPage({ media: media('text that says HIRING') });
    expect(anchor(POST)).toBe(find('[data-test="post"] section'));
  });
});
