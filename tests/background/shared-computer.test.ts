import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL } from '../../lib/messages';
import { keepReport, listDeliveries, listReports } from '../../lib/report';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { sourceOf } from '../report/reports';
import { fakeLocks } from '../settings/fake-locks';
import {
  central,
  expectNothingOfA,
  expectReportOfA,
  idleChanged,
  MINUTE,
  other,
  personA,
  report,
  setStage,
  setUpComputer,
  told,
  traces,
} from './shared-computer-stage';
import { ask, idle, lure, page, send, wake } from './wake';

setStage();

describe('a shared computer', () => {
  beforeEach(setUpComputer);

  it('shows what the test looks for as long as the person is there', async () => {
    await personA();
    const found = await traces();
    for (const trace of [
      'Sihanoukville',
      'Poipet',
      '"vi"',
      '"VN"',
      'agreed',
      'verdict:',
      'dismissed:',
      'paused:',
    ])
      expect(found).toContain(trace);
    expect(await listReports()).toHaveLength(2);
    expect(await listDeliveries()).toMatchObject([{ sealed: true }, { sealed: true }]);
  });

  it('has nothing of person A for person B once A has finished, and A’s report arrives', async () => {
    const id = await personA();
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: true });
    await expectNothingOfA();
    // What B meets: the hidden card, the pause and “you reported this already” are gone.
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toMatchObject({ language: 'en' });
    expect(await ask({ type: 'hello', site: 'instagram' })).toMatchObject({ paused: false });
    expect(await ask(report(other))).toMatchObject({ next: 'ask' });
    await ask({ type: 'end-session' }, page);
    await expectReportOfA(id);
    expect(central.stored.size).toBe(2);
  });

  it('has open pages begin anew: cards go, answers are forgotten, pauses end', async () => {
    await personA();
    await ask({ type: 'end-session' }, page);
    expect(told.filter(([, { type }]) => type !== 'status')).toMatchObject([
      [7, { type: 'judge-again' }], // the settings changed
      [7, { type: 'paused', paused: true }],
      [7, { type: 'judge-again' }],
      [7, { type: 'paused', paused: false }],
    ]);
  });

  it('answers, and forgets, though a tab is frozen and says nothing', async () => {
    await personA();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => {}));
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: true });
    await expectNothingOfA();
  });

  it('ends once a report that is being kept is kept, and forgets that too', async () => {
    fakeLocks();
    await wake();
    await send({ v: PROTOCOL, type: 'session' }, page);
    const { fetch } = globalThis;
    let goOn = () => {};
    const wordsCome = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const words = vi.fn(() => wordsCome);
    vi.stubGlobal('fetch', async (path: string) => {
      if (path.startsWith('/locales/')) await words();
      return fetch(path);
    });
    const reported = send({ v: PROTOCOL, ...report() });
    await eventually(() => expect(words).toHaveBeenCalled());
    const ended = send({ v: PROTOCOL, type: 'end-session' }, page);
    // Long enough for an end that waits for nobody.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
    goOn();
    expect(await reported).not.toHaveProperty('error');
    expect(await ended).toEqual({ ok: true });
    expect(await listReports()).toEqual([]);
  });

  it('forgets when the browser was closed, before anybody is answered', async () => {
    const id = await personA();
    await fakeBrowser.storage.session.clear();
    await ask({ type: 'session' }, page);
    await expectNothingOfA();
    await expectReportOfA(id);
  });

  it('forgets what was left though it is not shared any more', async () => {
    await personA();
    await changeSettings({ sharedComputer: undefined });
    await fakeBrowser.storage.session.clear();
    // As it is when the policy that said so is gone, and nobody woke us between.
    await fakeBrowser.storage.local.set({ 'shared-session': 'open' });
    await ask({ type: 'session' }, page);
    expect(await listReports()).toEqual([]);
    expect(await fakeBrowser.storage.local.get('shared-session')).toEqual({});
  });

  it.each([
    ['idle for ten minutes', () => (idle.state = 'idle')],
    [
      'locked for ten minutes',
      async () => {
        idle.state = 'locked';
        await idleChanged();
        vi.setSystemTime(Date.now() + 10 * MINUTE);
      },
    ],
    ['asleep for ten minutes', () => vi.setSystemTime(Date.now() + 16 * MINUTE)],
  ])('forgets when it was %s', async (_, pass) => {
    const id = await personA();
    await pass();
    await idleChanged();
    await expectNothingOfA();
    idle.state = 'active';
    await expectReportOfA(id);
  });

  it('looks every five minutes, also after the background was stopped', async () => {
    await personA();
    const alarm = await fakeBrowser.alarms.get('shared-session');
    expect(alarm?.periodInMinutes).toBe(5);
    idle.state = 'idle';
    await wake();
    await fakeBrowser.alarms.onAlarm.trigger(alarm!);
    await eventually(expectNothingOfA);
  });

  it('forgets nothing while somebody is there, or has just locked the screen', async () => {
    await personA();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    idle.state = 'locked';
    await idleChanged();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    idle.state = 'active';
    await idleChanged();
    expect((await readSettings()).settings.country.value).toBe('VN');
    expect(await listReports()).not.toEqual([]);
    expect(idle.seconds).toBe(600);
  });

  it('does not forget again and again while nobody comes', async () => {
    await personA();
    idle.state = 'idle';
    await idleChanged();
    told.length = 0;
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    expect(told).toEqual([]);
  });

  it('forgets whoever came just after, and left before anybody looked', async () => {
    await personA();
    await ask({ type: 'end-session' }, page);
    await keepReport(sourceOf({ post: { ...lure, text: 'Kept in Poipet' } }));
    await send({ v: PROTOCOL, type: 'dismiss', key: lure.key }); // still awake, so nobody looks
    vi.setSystemTime(Date.now() + 16 * MINUTE);
    await idleChanged();
    await expectNothingOfA();
  });

  it('forgets all the rest when the book can not be opened, and the book at the next wake', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await personA();
    const { open } = IDBFactory.prototype;
    const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    await ask({ type: 'end-session' }, page);
    expect((await readSettings()).settings.country.value).toBeUndefined();
    broken.mockImplementation(open);
    await ask({ type: 'session' }, page);
    await expectNothingOfA();
  });
});

describe('a computer of one’s own', () => {
  it('forgets nothing, whatever happens, and sets no alarm', async () => {
    await ask({ type: 'session' }, page);
    await changeSettings({ language: 'vi', country: 'VN' });
    await ask(report());
    await ask({ type: 'dismiss', key: lure.key });
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: false });
    idle.state = 'idle';
    await idleChanged();
    await fakeBrowser.storage.session.clear();
    await ask({ type: 'session' }, page);
    expect(await listReports()).toHaveLength(1);
    expect((await readSettings()).settings.country.value).toBe('VN');
    expect(await fakeBrowser.alarms.get('shared-session')).toBeUndefined();
  });

  it('becomes a shared one without losing anything at once', async () => {
    await ask(report());
    await changeSettings({ sharedComputer: true });
    await ask({ type: 'session' }, page);
    expect(await listReports()).toHaveLength(1);
    await ask({ type: 'end-session' }, page);
    expect(await listReports()).toEqual([]);
  });

  it.each([
    ['the background was stopped', async () => fakeBrowser.storage.onChanged.removeAllListeners()],
    ['the background is awake', async () => void (await ask({ type: 'session' }, page))],
  ])('is not taken for one that slept when it becomes shared after an hour, though %s', async (_, before) => {
    await ask(report());
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    await before();
    await changeSettings({ sharedComputer: true });
    await idleChanged();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    expect(await listReports()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 16 * MINUTE);
    await idleChanged();
    expect(await listReports()).toEqual([]);
  });
});
