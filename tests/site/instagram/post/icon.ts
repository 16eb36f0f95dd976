import { type Act, h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';

/** Round and plain: what an icon does is in its label, and what it looks like tells nothing. */
const PATHS = {
  like: 'M12 21 3 12a6 6 0 0 1 9-8 6 6 0 0 1 9 8Z',
  comment: 'M21 21v-9a9 9 0 1 0-9 9Z',
  share: 'M22 2 11 13M22 2 15 22 11 13 2 9Z',
  save: 'M5 3h14v18l-7-6-7 6Z',
  options: 'M4 12h2M11 12h2M18 12h2',
  close: 'M4 4 20 20M20 4 4 20',
  sound: 'M4 9v6h4l6 5V4L8 9Z',
  tile: 'M4 4h12v12H4Zm4 16h12V8',
};

export function icon(draw: Draw, name: keyof typeof PATHS, label: string): SiteElement {
  return h(
    'svg',
    {
      'aria-label': label,
      class: draw.cls('icon'),
      fill: 'none',
      height: '24',
      role: 'img',
      viewBox: '0 0 24 24',
      width: '24',
    },
    [
      h('title', {}, label),
      h('path', { d: PATHS[name], stroke: 'currentColor', 'stroke-linejoin': 'round', 'stroke-width': '2' }),
    ],
  );
}

/** An icon that can be pressed; only the picture has the label. */
export function iconButton(
  draw: Draw,
  name: keyof typeof PATHS,
  label: string,
  act: Act | undefined,
): SiteElement {
  return h(
    'div',
    { class: draw.cls('icon-button'), role: 'button', tabindex: '0' },
    [h('div', {}, [h('span', {}, [icon(draw, name, label)])])],
    act === undefined ? {} : { act },
  );
}
