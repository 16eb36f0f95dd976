import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { background, button, freshBrowser, openOptions, said } from './open-options';

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

const weeks = [
  {
    ...{ week: '2026-11-23', read: 1_200, warnings: 3, reports: 1 },
    families: { contact: 3, place: 2, 'of-newer-rules': 1 },
  },
  { ...{ week: '2026-11-16', read: 40, warnings: 0, reports: 0 }, families: {} },
];
const section = () => document.querySelector('.numbers');
const table = () =>
  [...document.querySelectorAll('.weeks tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe('the numbers', () => {
  it('stand in a table of weeks, families by how often they were met', async () => {
    background({ numbers: { counting: true, weeks } });
    await openOptions();
    await eventually(() =>
      expect(table()).toEqual([
        ['Week from', '23 Nov 2026', '16 Nov 2026'],
        ['Posts read', '1,200', '40'],
        ['Warnings', '3', '0'],
        ['How they want to be contacted', '3', '0'],
        ['The place of work', '2', '0'],
        ['Another warning sign', '1', '0'],
        ['Reports', '1', '0'],
      ]),
    );
    expect(section()?.textContent).toContain('They are never sent.');
  });

  it('are written as the language writes numbers', async () => {
    await changeSettings({ language: 'ar' });
    background({ numbers: { counting: true, weeks } });
    await openOptions();
    const own = new Intl.NumberFormat('ar').format(1_200);
    await eventually(() => expect(table()[1]).toContain(own));
  });

  it('are deleted on a press', async () => {
    background({ numbers: { counting: true, weeks } });
    await openOptions();
    await eventually(() => button('Delete the numbers'));
    const asked = background({ 'forget-numbers': { ok: true }, numbers: { counting: true, weeks: [] } });
    button('Delete the numbers').focus();
    button('Delete the numbers').click();
    await eventually(() => expect(said()).toBe('The numbers are deleted.'));
    expect(asked[0]).toEqual({ v: 1, type: 'forget-numbers' });
    await eventually(() => expect(section()?.textContent).toContain('Nothing has been counted yet'));
    await eventually(() => expect(document.activeElement?.textContent, 'the button is gone').toBe('Numbers'));
  });

  it('are not there on a shared computer, which says so', async () => {
    await changeSettings({ sharedComputer: true });
    background({ session: { ok: true }, numbers: { counting: false, weeks: [] } });
    await openOptions();
    await eventually(() =>
      expect(section()?.textContent).toContain('Nothing is counted on a shared computer'),
    );
    expect(table()).toEqual([]);
  });
});
