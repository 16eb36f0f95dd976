import { browser } from 'wxt/browser';
import { MOST_PASTED } from './fit-text';

const KEY = 'handed-text';
/** Milliseconds. A slow computer opens a page within this; what nobody fetched by then was meant for a page that never came. */
const FRESH = 60_000;

/**
 * Lays a text down for the check page that is opened next. Only in the browser's working memory, until it is taken: an address would stand
 * in the history, and nothing of a checked text may stay.
 */
export async function handOver(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { text: text.slice(0, MOST_PASTED), at: Date.now() } });
}

/** Takes what was laid down; it is gone then. Nothing when there is none, or when the browser has no such memory. */
export async function takeHanded(): Promise<string> {
  try {
    const { [KEY]: handed } = await browser.storage.session.get(KEY);
    if (handed === undefined) return '';
    await browser.storage.session.remove(KEY);
    return isHanded(handed) && Date.now() - handed.at < FRESH ? handed.text : '';
  } catch (cause) {
    console.warn('Job Red Flags: no text could be handed over', cause);
    return '';
  }
}

function isHanded(value: unknown): value is { readonly text: string; readonly at: number } {
  const { text, at } = (value ?? {}) as Record<string, unknown>; // whatever it is, its fields are looked at next
  return typeof text === 'string' && typeof at === 'number';
}
