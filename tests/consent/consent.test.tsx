import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConsentPage } from '../../entrypoints/consent/consent-page';
import { readSubject } from '../../entrypoints/consent/subject';
import { helpFor } from '../../lib/help';
import {
  attachCopy,
  attachPicture,
  type Destination,
  deliveriesOf,
  listDestinations,
  listReports,
  saveDestination,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import type { FieldName } from '../../lib/report/openrosa/template';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { knowledge } from '../help/directory';
import { button, emptyBook, keepAt, lure } from '../reports/open-book';

const ngo: Destination = {
  id: '7b1f0c62-0000-4000-8000-000000000001',
  kind: 'webhook',
  name: 'Example NGO',
  url: 'https://intake.example.org/reports',
  submitUrl: 'https://intake.example.org/reports',
  origin: 'https://intake.example.org/*',
  maxBytes: 10_000_000,
  keepsFor: '2 years',
  setUpAt: '2026-11-21T10:00:00.000Z',
};

const text = () => document.body.textContent;
const shows = (words: string) => eventually(() => expect(text()).toContain(words));
const tick = (label: string) =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.click();
const ticked = () => [...document.querySelectorAll('input')].filter(({ checked }) => checked);
let request: ReturnType<typeof vi.fn>;
let granted: Set<string>;

async function open(search: string): Promise<void> {
  render(null, document.body);
  render(<ConsentPage subject={readSubject(search)} />, document.body);
  await eventually(() => expect(document.querySelector('main section')).not.toBeNull());
}

beforeEach(() => {
  emptyBook();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  granted = new Set();
  request = vi.fn(async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) granted.add(origin);
    return true;
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    request,
  });
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the window before the first report', () => {
  let id: string;
  beforeEach(async () => {
    id = await keepAt('2026-11-22T10:00:00Z', lure);
    await saveDestination(ngo);
    await open(`?report=${id}`);
    await shows('Goes to');
  });

  it('says who receives it, how long they keep it, what never goes, and that nobody comes to help', () => {
    expect(text()).toContain('Example NGO');
    expect(text()).toContain('intake.example.org');
    expect(text()).toContain('2 years');
    expect(text()).toContain('Never sent: your name');
    expect(text()).toContain('Reporting an ad does not call for help.');
  });

  it('has nothing ticked, and sends nothing by being open or closed', async () => {
    expect(document.querySelectorAll('input[type=checkbox]').length).toBeGreaterThan(1);
    expect(ticked()).toEqual([]);
    button('Keep, don’t send').click();
    await shows('It has not been sent to anyone.');
    expect(await deliveriesOf(id)).toEqual([]);
    expect((await listDestinations())[0]).not.toHaveProperty('agreed');
  });

  it('shows exactly what goes: the poster’s name only once it is ticked', async () => {
    const details = document.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await shows('ad/text');
    expect(document.querySelector('dl')?.textContent).not.toContain('HR Example');
    document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[0]!.click();
    await eventually(() => expect(document.querySelector('dl')?.textContent).toContain('HR Example'));
  });

  it('shows the very words of the copy that goes, and the post’s HTML as text once it is ticked', async () => {
    await attachCopy(id, '<p>Ten staff</p><script>globalThis.hacked = true</script>');
    await open(`?report=${id}`);
    await shows('Goes to');
    const details = document.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    const file = () => document.querySelector('pre.file')?.textContent ?? '';
    await eventually(() => expect(file()).toContain('"text": "Ten staff for Poipet'));
    expect(file()).not.toContain('html');
    tick('The post as a page');
    await eventually(() => expect(file()).toContain('"html": "<p>Ten staff</p><script>'));
    expect(document.querySelector('pre.file > *')).toBeNull();
    expect(globalThis).not.toHaveProperty('hacked');
    const previewed = file();
    button('Send report').click();
    await shows('Reported. Thank you.');
    const [parcel] = await withBook((book) => book.getAll('parcels'));
    if (parcel?.content.is !== 'plain') throw new Error('It is sealed.');
    const [{ base64 }] = JSON.parse(new TextDecoder().decode(parcel.content.body)).files;
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(previewed);
  });

  it('asks the browser for exactly that server, then queues the report, which can be taken back', async () => {
    button('Send report').click();
    expect(request, 'straight in the click').toHaveBeenCalledWith({
      origins: ['https://intake.example.org/*'],
    });
    await shows('Reported. Thank you.');
    expect(await deliveriesOf(id)).toMatchObject([{ name: 'Example NGO', state: 'queued' }]);
    expect((await listDestinations())[0]?.agreed).toMatchObject({
      consent: 'store',
      consentTextId: 'c1-en',
      parts: { name: 'left-out', copy: 'left-out', picture: 'left-out' },
    });
    button('Undo').click();
    await shows('Nothing about this ad is kept any more.');
    expect(await listReports()).toEqual([]);
    expect(await deliveriesOf(id)).toEqual([]);
  });

  it.each([
    ['attention', 'Needs you'],
    ['paused', 'Can’t be sent now'],
    ['delivered', 'Reported. Thank you.'],
  ] as const)('opened again, does not thank for a report that no server took: %s', async (state, heading) => {
    button('Send report').click();
    await shows('Reported. Thank you.');
    const [queued] = await deliveriesOf(id);
    await withBook((book) => book.put('deliveries', { ...queued!, state, queuedAt: 0 }));
    await open(`?report=${id}`);
    await eventually(() => expect(document.querySelector('.sent h2')?.textContent).toBe(heading));
  });

  it('seals what it queues on a shared computer', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true }); // nothing of an earlier person is left
    await changeSettings({ sharedComputer: true });
    await eventually(() => expect(button('I have finished')).toBeDefined());
    button('Send report').click();
    await shows('Reported. Thank you.');
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'queued', sealed: true }]);
  });

  it('sends nothing when the person does not allow the server, and says so', async () => {
    request.mockResolvedValueOnce(false);
    button('Send report').click();
    await shows('You did not allow it. Nothing was sent, and the ad is kept here.');
    expect(await deliveriesOf(id)).toEqual([]);
  });
});

describe('the window for a server whose form takes no pictures', () => {
  it('says so, offers none, and neither sends nor claims one', async () => {
    const leaf = (name: string, field: FieldName) => ({ name, attributes: {}, children: [], field });
    const children = [leaf('text', 'ad/text'), leaf('copy', 'evidence/copy')];
    const form = { formId: 'f', title: 'F', root: { name: 'data', attributes: {}, children } };
    await saveDestination({ ...ngo, kind: 'openrosa', form });
    const id = await keepAt('2026-11-22T10:00:00Z', lure);
    await attachPicture(id, { type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0, 0]) });
    await open(`?report=${id}&tab=7&key=facebook:7`);
    await shows('Example NGO does not take: A picture of the post');
    expect(() => button('Add a picture of the post')).toThrow();
    expect([...document.querySelectorAll('label')].map((one) => one.textContent)).not.toContain(
      'A picture of the post',
    );
  });
});

describe('the window that was opened for one of several', () => {
  it('names that one alone, and sends to nobody else', async () => {
    const other = { ...ngo, id: '7b1f0c62-0000-4000-8000-000000000002', name: 'Other NGO' };
    await saveDestination(ngo);
    await saveDestination(other);
    const id = await keepAt('2026-11-22T10:00:00Z', lure);
    await open(`?report=${id}&to=${other.id}`);
    await shows('Goes to: Other NGO');
    expect(text()).not.toContain('Example NGO');
    button('Send report').click();
    await shows('Reported. Thank you.');
    expect(await deliveriesOf(id)).toMatchObject([{ name: 'Other NGO' }]);
    const agreed = (await listDestinations()).filter((each) => each.agreed);
    expect(agreed.map(({ name }) => name)).toEqual(['Other NGO']);
  });
});

describe('the window without an organisation', () => {
  it('hands the text on by hand, and opens an e-mail for a wrong warning', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation((async ({ type }: { type: string }) =>
      type === 'rules'
        ? { version: '1', published: '2026-11-22', appeals: 'mailto:appeals@example.org' }
        : { offers: [] }) as never);
    const id = await keepAt('2026-11-22T10:00:00Z', { ...lure, kind: 'dispute' });
    await open(`?report=${id}`);
    await shows('Hand it on yourself');
    await eventually(() =>
      expect(document.querySelector<HTMLAnchorElement>('a.main')?.href).toMatch(
        /^mailto:appeals@example.org\?subject=/,
      ),
    );
    expect(text()).toContain('You send the e-mail yourself.');
  });
});

describe('beside “this does not call for help”', () => {
  const offers = helpFor(knowledge, { origin: 'VN', here: 'KH' });
  const link = (words: string | RegExp) =>
    [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.match(words));

  it('stands the first line to call, and the way to all others', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation((async () => ({ offers })) as never);
    await changeSettings({ country: 'VN', hereCountry: 'KH' });
    await saveDestination(ngo);
    await open(`?report=${await keepAt('2026-11-22T10:00:00Z', lure)}`);
    await eventually(() => expect(link(/117|1288/)?.closest('.no-help')).toBeTruthy());
    expect(link(/117|1288/)?.getAttribute('href')).toMatch(/^tel:/);
    expect(document.querySelector('.no-help [lang=en]')?.textContent, 'who answers').toContain('olice');
    expect(link('Who can help')?.getAttribute('href')).toBe('/help.html?lang=en');
  });

  it('stands the way to help also when the background can not say who helps', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation((async () => ({
      error: 'failed',
      message: 'The rules could not be read.',
    })) as never);
    await open(`?report=${await keepAt('2026-11-22T10:00:00Z', lure)}`);
    await shows('Hand it on yourself');
    expect(link('Who can help')).toBeDefined();
    expect(document.querySelector('.channels')).toBeNull();
  });

  it('a report is handed to the country’s own places by hand', async () => {
    const reports = helpFor(knowledge, { origin: 'PH', here: 'PH' });
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation((async () => ({
      offers: reports,
    })) as never);
    await open(`?report=${await keepAt('2026-11-22T10:00:00Z', lure)}`);
    await shows('These places take reports.');
    const places = reports.filter(({ step }) => step === 'report').length;
    expect(document.querySelectorAll('.channels li')).toHaveLength(Math.min(places, 4));
    for (const place of document.querySelectorAll('.channels li'))
      expect(place.querySelector('a'), place.textContent ?? '').not.toBeNull();
  });
});

describe('the window about nothing', () => {
  it.each([
    ['?problem=private', 'Nothing is kept in private windows.'],
    ['?problem=full', 'This computer has no room left'],
    ['?problem=gone', 'That post is no longer on the page.'],
    ['', 'That post is no longer on the page.'],
    ['?report=unknown', 'Nothing about this ad is kept any more.'],
  ])('says why, and who helps all the same: %s', async (search, sentence) => {
    await open(search);
    await shows(sentence);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(sentence);
    expect(document.querySelector('main a[href^="/help.html"]')?.textContent).toBe('Who can help');
  });
});
