import type { Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import { h, type SiteElement, wrap } from '../../tree/node';
import type { Draw } from '../draw';
import { caption } from '../post/caption';
import { feedback } from '../post/feedback';
import { authorAddress, header } from '../post/header';

/** One film of /watch: a post's header and buttons, a caption without mark, a film. */
export function watchUnit(draw: Draw, unit: Unit): SiteElement {
  return h('div', { class: draw.cls('unit') }, [
    wrap(3, (level) => draw.cls(`unit-${level}`), [
      h('div', { class: draw.cls('card') }, [
        h('div', {}, [header(draw, unit)]),
        caption(draw, unit),
        film(draw, unit),
        feedback(draw, unit),
      ]),
    ]),
  ]);
}

/** One slide of the reels: name and caption lie over the film; no menu button, no mark. */
export function reelSlide(draw: Draw, unit: Unit): SiteElement {
  const { author, kind } = unit.post;
  const name = kind === 'anonymous' ? draw.labels.anonymous : author;
  return h('div', { class: draw.cls('unit') }, [
    h('div', { class: draw.cls('card') }, [
      film(draw, unit),
      wrap(2, (level) => draw.cls(`overlay-${level}`), [
        h('div', { class: draw.cls('names') }, [
          h('h2', { class: draw.cls('name') }, [
            h('span', {}, [
              h('a', { href: authorAddress(draw, author), role: 'link', tabindex: '0' }, [
                h('span', { dir: 'auto' }, name),
              ]),
            ]),
          ]),
          h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, draw.labels.follow),
        ]),
        caption(draw, unit),
      ]),
      h(
        'div',
        { class: draw.cls('buttons') },
        (['like', 'comment', 'share'] as const).map((act) =>
          h('div', { 'aria-label': draw.labels[act], class: draw.cls('button'), role: 'button' }, [
            h('span', { dir: 'auto' }, draw.labels[act]),
          ]),
        ),
      ),
    ]),
  ]);
}

function film(draw: Draw, { post }: Unit): SiteElement {
  return h('div', { class: draw.cls('film'), 'data-video-id': numberOf(`${post.id} film`) }, [
    h('video', { class: draw.cls('photo'), playsinline: '' }),
  ]);
}
