import { expect } from 'vitest';
import type { AnySurface, Control, SitePost } from '../site';
import { noteSurface } from './note-surface';
import { atRest, pageStatus } from './page-status';
import type { Stage } from './stage';

/** What tests ask of posts that stand alone: on a page of their own, or in a dialog over a feed. */

export const GROUP = '1234567890';

/** How a post ends that is shown whole. */
export const expectedWhole = ({ expect, expectExpanded }: SitePost): 'card' | 'none' =>
  expectExpanded ?? expect;

/** Ids of the posts on one surface that carry a visible card. */
export async function flaggedOn(stage: Stage, surface: AnySurface): Promise<string[]> {
  await noteSurface(stage.tab, surface);
  return stage.tab.evaluate((surface: AnySurface) => {
    const site = window.__site as Control;
    return [...document.querySelectorAll('job-red-flags')]
      .filter((card) => card.getClientRects().length > 0 && site.surfaceAt(card) === surface)
      .filter((card) => site.commentAt(card) === undefined)
      .map((card) => site.postAt(card) ?? 'a card outside of all posts');
  }, surface);
}

/** Waits until the one post of the page or dialog was judged, and carries a card or none. */
export async function expectAlone(stage: Stage, post: SitePost, surface: AnySurface): Promise<void> {
  const why = `${post.id} on ${surface}`;
  const expected = expectedWhole(post) === 'card' ? [post.id] : [];
  await expect.poll(() => pageStatus(stage.session), { message: why }).toMatchObject({ health: 'ok' });
  await expect.poll(() => flaggedOn(stage, surface), { message: why }).toEqual(expected);
  await atRest(stage.session, why);
  expect(await flaggedOn(stage, surface), why).toEqual(expected);
}
