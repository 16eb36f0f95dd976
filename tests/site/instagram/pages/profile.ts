import type { Screen } from '../../drawing/screen';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { avatarPicture } from '../post/person';
import { grid } from './grid';

/** A person's page: who they are, in a text that is no post, and a grid of pictures that open in a dialog. */
export function profile(draw: Draw, user: string, { others }: Screen): SiteElement[] {
  return [
    h('header', { class: draw.cls('profile-head') }, [
      avatarPicture(draw, user),
      h('section', {}, [
        h('h2', { dir: 'auto' }, [h('span', {}, user)]),
        h('div', {}, [h('span', { dir: 'auto' }, draw.labels.counts(others.length))]),
        h('div', {}, [
          h('span', { class: '_ap3a _aaco _aacu _aacx _aad7 _aade', dir: 'auto' }, draw.labels.bio),
        ]),
        h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, [
          h('div', {}, draw.labels.follow),
        ]),
      ]),
    ]),
    h(
      'div',
      { class: draw.cls('tabs'), role: 'tablist' },
      [draw.labels.posts, draw.labels.reels].map((words, at) =>
        h(
          'a',
          { 'aria-selected': String(at === 0), href: `/${user}/${at === 0 ? '' : 'reels/'}`, role: 'tab' },
          [h('span', {}, words)],
        ),
      ),
    ),
    grid(draw, others, (post) => ({ do: 'open', post: post.id })),
  ];
}
