import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeHanded } from '../../entrypoints/check/handed-text';
import { eventually } from '../eventually';
import { openPopup, setScene } from './open-popup';

beforeEach(() => {
  vi.restoreAllMocks();
});

function field(): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>('.check textarea');
  if (!found) throw new Error(`No field in: ${document.body.textContent}`);
  return found;
}

function check(text: string): void {
  field().value = text;
  field().form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

const opened = () => vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url);

describe('an ad from anywhere', () => {
  it('can be pasted over any page, under a label', async () => {
    setScene({ url: 'https://example.com/' });
    await openPopup();
    expect(document.querySelector(`label[for="${field().id}"]`)?.textContent).toBe(
      'Check an ad from anywhere',
    );
    expect(field().getAttribute('autocomplete')).toBe('off');
  });

  it('goes to the check page in the popup’s language, not through the address, and the popup closes', async () => {
    setScene();
    await openPopup();
    check('Work in Poipet');
    await eventually(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]).toMatch(/\/check\.html\?lang=en$/);
    expect(await takeHanded()).toBe('Work in Poipet');
    await eventually(() => expect(window.close).toHaveBeenCalled());
  });

  it('over a private window goes to a page that keeps nothing', async () => {
    setScene({ inPrivate: true });
    await openPopup();
    check('Work in Poipet');
    await eventually(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]).toMatch(/\/check\.html\?lang=en&keep=nothing$/);
  });

  it('can also be pasted there: without a text the page opens empty', async () => {
    setScene();
    await openPopup();
    check('');
    await eventually(() => expect(opened()).toHaveLength(1));
    expect(await takeHanded()).toBe('');
  });
});
