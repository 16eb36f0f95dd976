import type { Screen } from '../../drawing/screen';
import type { Unit } from '../../drawing/unit';
import { shownText } from '../../posts/shown';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { profilePath, userOf } from '../address';
import { type Draw, limitOf, tagOf } from '../draw';
import { iconButton } from '../post/icon';
import { media } from '../post/media';
import { avatarPicture } from '../post/person';
import { captionText, words } from '../post/words';
import { windowOf } from './home';

/** One slide fills the window. Those out of view are not there, but for the next. */
export function reelsTree(draw: Draw, screen: Screen): SiteElement {
  return windowOf(draw, screen, (unit) => slide(draw, unit));
}

/** A film, and over it who made it, what they say in one line, and the song; beside it the icons. Nothing says when it was posted. */
export function slide(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  return h(
    'div',
    { class: draw.cls('slide-place') },
    [
      h('div', { class: draw.cls('reel') }, [
        h('div', { class: draw.cls('reel-film') }, [
          h('div', {}, [media(draw, { ...unit, post: { ...post, video: true } })]),
        ]),
        h('div', { class: draw.cls('reel-over') }, [
          reelHeader(draw, unit),
          reelCaption(draw, unit),
          h('div', {}, [
            h('a', { href: `/reels/audio/${100_000 + hash(post.id)}/`, role: 'link', tabindex: '0' }, [
              h('span', { dir: 'auto' }, `${userOf(post)} · ${draw.labels.audio}`),
            ]),
          ]),
        ]),
      ]),
      h('div', { class: draw.cls('reel-icons') }, [
        iconButton(draw, 'like', draw.labels.like, { do: 'like', post: post.id, at: unit.at }),
        h('span', { dir: 'auto' }, String(1_000 + (hash(post.id) % 9_000))),
        iconButton(draw, 'comment', draw.labels.comment, undefined),
        iconButton(draw, 'share', draw.labels.share, undefined),
        iconButton(draw, 'options', draw.labels.options, { do: 'menu' }),
      ]),
    ],
    { key: `${unit.position} ${unit.drawing}` },
  );
}

function reelHeader(draw: Draw, { post }: Unit): SiteElement {
  const user = userOf(post);
  const link = (inside: SiteElement): SiteElement =>
    h('a', { class: draw.cls('name'), href: `${profilePath(user)}reels/`, role: 'link', tabindex: '0' }, [
      inside,
    ]);
  return h('div', { class: draw.cls('header') }, [
    link(avatarPicture(draw, user)),
    link(h('span', { dir: 'auto' }, user)),
    post.kind === 'ad'
      ? h('span', { dir: 'auto' }, draw.labels.sponsored)
      : h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, [
          h('div', {}, draw.labels.follow),
        ]),
  ]);
}

/** Cut to its first line; the rest is not in the page before “more” was used. */
function reelCaption(draw: Draw, unit: Unit): SiteElement | undefined {
  const text = captionText(unit.post);
  if (text === '') return undefined;
  const [line = ''] = text.split('\n');
  const limit = limitOf(draw, unit);
  const isOneLine = unit.expanded || limit === 0;
  const shown = shownText(isOneLine ? text : line, { more: limit, expanded: unit.expanded });
  const more = (shown.cut || (!isOneLine && line !== text)) && [
    ' ',
    h(
      'div',
      { class: draw.cls('more'), role: 'button', tabindex: '0' },
      [h('span', { dir: 'auto' }, draw.labels.more)],
      { act: { do: 'expand', post: unit.post.id, at: unit.at } },
    ),
  ];
  return h('div', { class: draw.cls('caption') }, [
    h(
      tagOf(draw, 'span'),
      tagOf(draw, 'span') === 'span' ? { dir: 'auto' } : {},
      [words(draw, shown.text), more],
      {
        key: String(unit.expanded),
      },
    ),
  ]);
}
