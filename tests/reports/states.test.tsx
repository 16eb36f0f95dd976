import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Destination, queueReport, saveDestination } from '../../lib/report';
import { withBook } from '../../lib/report/database';
import { eventually } from '../eventually';
import { button, emptyBook, keepAt, lure, openBook, postOf, saved } from './open-book';

const parts = { name: 'left-out', copy: 'left-out', picture: 'left-out' } as const;
const ngo: Destination = {
  ...{ id: 'd1', kind: 'webhook', name: 'Example NGO', url: 'https://intake.example.org/' },
  ...{ submitUrl: 'https://intake.example.org/', origin: 'https://intake.example.org/*' },
  ...{ maxBytes: 10_000_000, setUpAt: '2026-11-21T10:00:00.000Z' },
  agreed: { consent: 'store', consentTextId: 'c1-en', parts, at: '2026-11-21T10:00:00.000Z' },
};
const rows = () => [...document.querySelectorAll('.reports > li')];
const wait = (look: () => void) => eventually(look);

beforeEach(() => {
  emptyBook();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Keeps and queues a report, and has the server say this of it. */
async function deliveryIn(changes: object): Promise<string> {
  const id = await keepAt('2026-11-21T10:00:00Z', lure);
  await saveDestination(ngo);
  await queueReport({ report: id, destinations: ['d1'] });
  await withBook(async (book) => {
    const row = await book.get('deliveries', [id, 'd1']);
    if (row) await book.put('deliveries', { ...row, ...changes });
  });
  return id;
}

describe('what became of a report', () => {
  it('stands in its line and, with the server’s own words, in the report; it can be tried again', async () => {
    await deliveryIn({
      state: 'attention',
      problem: 'not-taken',
      status: 422,
      said: 'field “job” \u202eis missing',
    });
    await openBook();
    await wait(() => expect(rows()[0]?.textContent).toContain('Needs you · Example NGO'));
    button(/^Open the report/).click();
    await wait(() => expect(document.querySelector('.deliveries')).not.toBeNull());
    const said = document.querySelector('.deliveries')?.textContent ?? '';
    expect(said).toContain('The server did not take it.');
    expect(said).toContain('field “job” is missing');
    expect(said).toContain('422');
    button('Try again').click();
    await wait(() =>
      expect(document.querySelector('.deliveries')?.textContent).toContain('Waits to be sent'),
    );
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'drain' }));
  });

  it('is a receipt when the report itself is forgotten here, and can be deleted', async () => {
    const id = await deliveryIn({ state: 'delivered', deliveredAt: Date.UTC(2026, 10, 21, 11) });
    await withBook((book) => book.delete('reports', id));
    await openBook();
    await wait(() => expect(rows()[0]?.textContent).toContain('Has arrived · Example NGO'));
    expect(document.body.textContent).not.toContain('Nobody has received it');
    expect(rows()[0]?.textContent).toContain(id);
    button('Delete').click();
    await wait(() => expect(document.querySelector('dialog[open]')).not.toBeNull());
    button('Delete').click();
    await wait(() => expect(document.querySelector('h2')?.textContent).toBe('Nothing is kept here'));
  });
});

describe('searching', () => {
  it('finds words wherever they stand, in any case, and saves what it found', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await keepAt('2026-11-22T10:00:00Z', { post: postOf('Nurses for Hanoi') });
    await openBook();
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const search = (words: string) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    search('POIPET t.me');
    await wait(() => expect(document.querySelector('h2')?.textContent).toBe('1 report'));
    expect(rows()[0]?.textContent).toContain('Ten staff');
    button('Save as a table (CSV)').click();
    await wait(() => expect([...saved.keys()]).toEqual(['job-ads-2026-11-22.csv']));
    expect([...saved.values()][0]).not.toContain('Nurses');
    search('no such words');
    await wait(() => expect(document.body.textContent).toContain('Nothing found.'));
    search('');
    await wait(() => expect(rows()).toHaveLength(2));
  });
});
