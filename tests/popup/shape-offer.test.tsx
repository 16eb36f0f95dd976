import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shapeText } from '../../entrypoints/popup/shape-text';
import { type PageShape, PROTOCOL } from '../../lib/messages';
import { eventually } from '../eventually';
import { button, openPopup, type Scene, setScene, status } from './open-popup';

const shape: PageShape = {
  site: 'facebook',
  surface: 'home',
  trouble: 'no-posts',
  matches: { main: [1], message: [0] },
  elements: [{ depth: 0, tag: 'body', role: null, attributes: ['class'], left: 0 }],
};
const text = () => document.body.textContent;
const copied: string[] = [];
let clipboard: () => Promise<void>;
let scene: Scene;

beforeEach(() => {
  copied.length = 0;
  clipboard = async () => {};
  scene = setScene({ status: { ...status, found: [], health: 'unreadable' }, shape });
  vi.stubGlobal('navigator', {
    languages: ['en'],
    clipboard: {
      writeText: async (words: string) => {
        await clipboard();
        copied.push(words);
      },
    },
  });
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('over a page that can’t be read, the popup', () => {
  it('copies the page’s shape, and shows what was copied', async () => {
    await openPopup();
    expect(scene.told, 'asked only on a press').not.toContainEqual([5, { v: PROTOCOL, type: 'shape' }]);
    button('Copy the page’s shape').click();
    await eventually(() => expect(text()).toContain('Copied.'));
    expect(copied).toEqual([shapeText(shape)]);
    expect(document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe(copied[0]);
    expect(copied[0]).toContain('facebook home: no-posts');
  });

  it('lets it be copied by hand where the browser refuses', async () => {
    clipboard = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    await openPopup();
    button('Copy the page’s shape').click();
    await eventually(() => expect(text()).toContain('Please copy the text below.'));
    expect(document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe(shapeText(shape));
  });

  it('says so when the page gives no answer', async () => {
    scene.shape = undefined;
    await openPopup();
    button('Copy the page’s shape').click();
    await eventually(() =>
      expect(document.querySelector('[role=status]')?.textContent).toMatch(/open it again/),
    );
    expect([copied, document.querySelector('textarea[readonly]')]).toEqual([[], null]);
  });

  it('offers nothing of the kind where posts are read', async () => {
    scene.status = status;
    await openPopup();
    expect(text()).not.toContain('Copy the page’s shape');
  });
});
