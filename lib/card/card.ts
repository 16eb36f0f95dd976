import type { CardSign, CardText } from '../messages';
import { button } from './button';
import { type CardState, isBusy, isKept, type Panel } from './card-state';
import { h } from './dom';
import { icon } from './icon';
import { languageSwitch } from './language-switch';
import { outcome } from './outcome';
import type { Theme } from './theme';

/** What a card looks like now. The order never changes: what we saw, why, what to do, report. */
export function card(text: CardText, state: CardState, theme: Theme): Element {
  const place = { lang: text.language, dir: text.direction, 'data-theme': theme };
  if (state.folded) return h('div', place, chip(text));
  const { open, progress } = state;
  const disputed = isKept(progress) && 'kind' in progress && progress.kind === 'dispute';
  return h(
    'div',
    { ...place, class: `card ${disputed ? 'settled' : text.level}`, tabindex: -1 },
    h(
      'div',
      { class: 'head' },
      icon(text.drawings.level, 22),
      h('div', {}, h('p', { class: 'title' }, text.title), h('p', {}, text.summary)),
    ),
    open === 'why' && why(text),
    open === 'steps' && steps(text),
    actions(text, state),
    open === 'more' && more(text, state),
    outcome(text, progress),
    h('p', { class: 'note', role: 'status' }, refusal(text, state)),
  );
}

function refusal(text: CardText, { refused }: CardState): string | undefined {
  return refused === 'help' ? text.help.failed : refused && text.languages?.unchanged;
}

function chip(text: CardText): Element {
  return h(
    'button',
    { type: 'button', 'data-act': 'unfold', class: 'chip', 'aria-expanded': false },
    icon(text.drawings.chip, 15),
    h('span', { class: 'unseen' }, text.label),
    String(text.signCount),
  );
}

function panel(id: Panel, label: string, ...children: (Element | undefined)[]): Element {
  return h('div', { id, class: 'panel', role: 'group', tabindex: -1, 'aria-label': label }, ...children);
}

function why(text: CardText): Element {
  return panel(
    'why',
    text.actions.why,
    h('ul', { class: 'signs' }, ...text.signs.map(sign)),
    h('p', { class: 'note' }, text.note),
  );
}

function sign({ drawing, title, words, explain }: CardSign): Element {
  const quotes = words.map((quoted) => h('q', { lang: '', dir: 'auto' }, quoted));
  return h(
    'li',
    {},
    icon(drawing, 20),
    h(
      'div',
      {},
      h('p', { class: 'sign' }, title),
      quotes.length > 0 && h('p', {}, ...quotes),
      h('p', { class: 'explain' }, explain),
    ),
  );
}

function steps(text: CardText): Element {
  const items = text.steps.map((step) =>
    h('li', {}, h('span', { class: 'number', 'aria-hidden': true }, step.number), h('p', {}, step.text)),
  );
  const { line, more } = text.help;
  return panel(
    'steps',
    text.actions.whatToDo,
    h('ol', {}, ...items),
    line &&
      h(
        'a',
        { class: 'line', href: line.href },
        h('span', {}, h('b', {}, line.title), h('span', { class: 'small' }, line.detail)),
        h('b', { dir: 'ltr' }, line.number),
      ),
    h('div', { class: 'row' }, button('help', more)),
  );
}

function actions(text: CardText, { open, progress }: CardState): Element {
  const toggle = (id: Panel) => ({
    'aria-expanded': open === id,
    'aria-controls': open === id ? id : undefined,
  });
  const label = text.actions;
  const reporting = progress.is === 'keeping' && progress.kind === 'report';
  return h(
    'div',
    { class: 'row' },
    button('why', label.why, toggle('why')),
    button('steps', label.whatToDo, { ...toggle('steps'), class: 'main' }),
    !isKept(progress) &&
      button('report', reporting ? text.busy : label.report, {
        class: 'quiet',
        'aria-disabled': isBusy(progress),
      }),
    open && text.exit && button('leave', text.exit.label),
    // Always in sight: for somebody who is held already, one press must do.
    button('leaving', text.help.leaving, { class: 'quiet' }),
    h(
      'div',
      { class: 'rest' },
      button('more', '⋯', { ...toggle('more'), class: 'quiet dots', 'aria-label': label.more }),
      text.languages && languageSwitch(text.languages),
    ),
  );
}

function more(text: CardText, { progress }: CardState): Element {
  const disputing = progress.is === 'keeping' && progress.kind === 'dispute';
  return h(
    'div',
    { id: 'more', class: 'row' },
    !isKept(progress) &&
      button('wrong', disputing ? text.busy : text.actions.wrong, { 'aria-disabled': isBusy(progress) }),
    button('dismiss', text.actions.dismiss),
  );
}
