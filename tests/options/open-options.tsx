import 'fake-indexeddb/auto';
import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsPage } from '../../entrypoints/options/options-page';
import type { RulesInfo } from '../../lib/messages';
import { eventually } from '../eventually';
import { locales } from '../locales';

/** A browser without policy or choices, whose background knows its rules. */
export function freshBrowser(): void {
  render(null, document.body);
  fakeBrowser.reset();
  document.documentElement.lang = '';
  background({});
  Object.assign(fakeBrowser, { extension: { isAllowedIncognitoAccess: async () => false } });
  vi.stubGlobal('fetch', serve);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T12:00:00Z') });
}

const rules: RulesInfo = {
  version: '2026.11.22',
  published: '2026-11-22',
  source: 'bundled',
  fed: false,
};

/** What the background answers to requests of each type; what it always knows are its rules. */
export function background(answers: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const asked: Record<string, unknown>[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const request = message as Record<string, unknown>; // only the settings page speaks here
    asked.push(request);
    return { rules, ...answers }[String(request.type)];
  });
  return asked;
}

/** A background with a source of rules. */
export const fedRules: RulesInfo = {
  ...rules,
  fed: true,
  checked: '2026-11-25T10:00:00Z',
  nextCheck: '2026-11-25T15:30:00Z',
};

export const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

/** Opens the page and waits until it knows all it shows. */
export async function openOptions(props: Partial<Parameters<typeof OptionsPage>[0]> = {}): Promise<void> {
  render(null, document.body);
  render(<OptionsPage inPrivate={false} {...props} />, document.body);
  await eventually(() => {
    if (!document.querySelector('.rules')) throw new Error('still busy');
  });
}

/** One setting's row. */
export function row(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-setting="${name}"]`);
  if (!found) throw new Error(`No setting “${name}” in: ${document.body.textContent}`);
  return found;
}

/** The control that a person finds by its label. */
export function control(label: string): HTMLInputElement & HTMLSelectElement {
  const labels = [...document.querySelectorAll('label')].filter(({ textContent }) => textContent === label);
  const id = labels[0]?.htmlFor;
  const found = id === undefined ? null : document.getElementById(id);
  if (!found) throw new Error(`Nothing labelled “${label}” in: ${document.body.textContent}`);
  return found as HTMLInputElement & HTMLSelectElement; // the tests know which of them they ask for
}

/** The first button with these words, on it or read out. */
export function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === words,
  );
  if (!found) throw new Error(`No button “${words}” in: ${document.body.textContent}`);
  return found;
}

/** As a person types, picks or ticks. */
export function type(label: string, value: string): void {
  const field = control(label);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export function tick(label: string): void {
  const box = control(label);
  box.checked = !box.checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses the button that sends the form which holds the control of this label. */
export function submit(label: string): void {
  control(label).form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/** As the browser's window for files gives one to the control of this label. */
export function choose(label: string, content: string): void {
  const list = new DataTransfer();
  list.items.add(new File([content], 'root.json', { type: 'application/json' }));
  const field = control(label);
  field.files = list.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What the page says came of the last press. */
export const said = (): string => document.querySelector('.outcome')?.textContent ?? '';

/** Controls that a person can use now, by label. */
export const usable = (): string[] =>
  [...document.querySelectorAll('label')]
    .filter(({ htmlFor }) => {
      const element = document.getElementById(htmlFor);
      return element?.matches('input, select') && !element.matches(':disabled');
    })
    .map(({ textContent }) => textContent ?? '');

async function serve(path: string): Promise<Response> {
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const texts = locales.get(tag ?? '');
  return texts ? new Response(JSON.stringify(texts)) : new Response(null, { status: 404 });
}
