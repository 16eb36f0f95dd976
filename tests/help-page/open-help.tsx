import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HelpPage } from '../../entrypoints/help/help-page';
import { helpFor, leavingHelp } from '../../lib/help';
import type { Request } from '../../lib/messages';
import { eventually } from '../eventually';
import { knowledge } from '../help/directory';
import { locales } from '../locales';

type HelpRequest = Extract<Request, { type: 'help' }>;

/** What the page asked of the background about help. */
export const asked: HelpRequest[] = [];

/** A browser in which nothing was told, with a background that answers from the rules of this checkout. */
export function freshBrowser(): void {
  render(null, document.body);
  fakeBrowser.reset();
  asked.length = 0;
  background(answerFrom);
  vi.stubGlobal('fetch', serve);
}

const answerFrom = (request: HelpRequest) => ({
  offers: request.about === 'leaving' ? leavingHelp(knowledge, request) : helpFor(knowledge, request),
});

/** How the background answers questions for help; another moment brings the answer. */
export function background(answer: (request: HelpRequest) => unknown): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const request = message as Request; // only our pages speak here
    if (request.type !== 'help') return { ok: true };
    asked.push(request);
    return answer(request);
  });
}

/** Opens the page and waits until it shows something besides its name. */
export async function openHelp(props: Partial<Parameters<typeof HelpPage>[0]> = {}): Promise<void> {
  render(null, document.body);
  history.replaceState(null, '', `#${props.view ?? 'help'}`); // as the address says it
  render(<HelpPage view="help" keeps="answers" {...props} />, document.body);
  await eventually(() => {
    if (!document.querySelector('main :is(section, p)')) throw new Error('still busy');
  });
}

/** What stands under the heading of a step. */
export const step = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-step="${name}"]`);

/** Chooses a country in the list of this question. */
export function tell(question: string, country: string): void {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === question);
  const select = label && document.querySelector<HTMLSelectElement>(`#${CSS.escape(label.htmlFor)}`);
  if (!select) throw new Error(`No question “${question}” in: ${document.body.textContent}`);
  select.value = country;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function serve(path: string): Promise<Response> {
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const texts = locales.get(tag ?? '');
  return texts ? new Response(JSON.stringify(texts)) : new Response(null, { status: 404 });
}
