import { deep, el, feedback, type UnitOptions } from './page';

/** Pages and dialogs that show one post, after the measured nesting. */
type Child = Parameters<typeof el>[2];

/** Header, content and feedback of a post without any root. */
export function blocks({ header, content, comments }: Omit<UnitOptions, 'root'>): HTMLElement[] {
  return [
    el('div', {}, el('div', {}, header)),
    el('div', {}, el('div', {}, el('div', {}, content))),
    el('div', {}, feedback(comments)),
  ];
}

export interface Around {
  /** In the main column, before and after the post. */
  readonly before?: Child;
  readonly after?: Child;
  /** Beside the main column. */
  readonly right?: Child;
}

/** A post's own page: no root, everything in the main column. */
export function ownPage(post: Child, { before, after, right }: Around = {}): void {
  document.body.replaceChildren(
    el(
      'div',
      { id: 'mount_0_0_Ab' },
      el('div', { role: 'navigation' }),
      el('div', { role: 'main' }, deep(2, before, el('div', {}, deep(6, post)), after)),
      el('div', { role: 'complementary' }, right),
    ),
  );
}

export const composer = () =>
  el(
    'form',
    { role: 'presentation' },
    el(
      'div',
      { contenteditable: 'true', role: 'textbox' },
      el('p', { dir: 'auto' }, 'Something that a person is just about to write below'),
    ),
  );

/** Puts a dialog over the page, which is hidden from then on. */
export function openDialog(title: string, ...children: Child[]): HTMLElement {
  for (const page of document.querySelectorAll('body > div')) page.setAttribute('aria-hidden', 'true');
  const dialog = el(
    'div',
    { role: 'dialog', 'aria-labelledby': ':rX:' },
    el('h2', { id: ':rX:' }, title),
    el('div', { role: 'button', 'aria-label': 'Close' }),
    ...children,
  );
  document.body.append(el('div', {}, el('div', {}, el('div', { role: 'none' }), dialog)));
  return dialog;
}

/** A post in a dialog: `copy` has no box, the post scrolls, the field to write in stands below. */
export function openPost(post: Child, copy: Child = undefined): HTMLElement {
  return openDialog(
    'Some Body’s Post',
    el('div', { style: 'overflow-y: auto' }, el('div', { style: 'display: none' }, copy), post),
    composer(),
  );
}
