import { browser } from 'wxt/browser';
import { askTab, type Replies, type RulesInfo } from '../../lib/messages';
import {
  addressPattern,
  type Checked,
  checkFeed,
  type Feed,
  fromFeed,
  importFeed,
  nameOfRoot,
  newsTold,
} from '../../lib/update';
import { currentFeed } from './feed';
import { mayAsk } from './feed-access';
import { loadRules, packInUse, useFresh } from './rules';
import { tellTabs } from './tabs';
import { whileAwake } from './while-awake';

/** Alarms bear the name of the feed they are for: when another is set, its first check does not wait. */
const ALARM = 'update-rules:';

/** From one check to the next, in hours: not all at once, however many computers were switched on together. */
const EVERY = { atLeast: 5, atMost: 7 };
/** In milliseconds. */
const HOUR = 60 * 60 * 1_000;

let running: Promise<unknown> = Promise.resolve();
let checking: Promise<void> | undefined;
/** The alarm of a feed whose last check found no room, perhaps not even to keep that: then it is known while this background is awake. */
let noRoomFor: string | undefined;

/** Whether an alarm means that it is time for a check. */
export function isUpdateAlarm(name: string): boolean {
  return name.startsWith(ALARM);
}

/**
 * Sees to it that a check is ahead where a feed is set, and that open tabs know of new rules. Called at each wake: browsers may forget
 * alarms when they close, and the background may have been stopped before it told anybody. A feed that was never asked is asked now, and
 * one whose next check was planned by a clock that was ahead: it would be left alone until then.
 */
export async function planUpdates(): Promise<void> {
  const feed = await currentFeed();
  const wanted = feed && feed.urls.length > 0 ? await alarmOf(feed) : undefined;
  const alarms = (await browser.alarms.getAll()).filter(({ name }) => isUpdateAlarm(name));
  const latest = Date.now() + EVERY.atMost * HOUR;
  const isAhead = ({ name, scheduledTime }: (typeof alarms)[number]) =>
    name === wanted && scheduledTime <= latest;
  const wrong = alarms.filter((alarm) => !isAhead(alarm));
  await Promise.all(wrong.map(({ name }) => browser.alarms.clear(name)));
  if (feed && (await fromFeed(feed, __PACK_VERSION__)).news) await tellOfNews();
  if (wanted && !alarms.some(isAhead)) await updateRules();
}

/** Asks a feed again that could not be asked for want of access. */
export async function accessChanged(): Promise<void> {
  const feed = await currentFeed();
  const { last } = feed ? await fromFeed(feed, __PACK_VERSION__) : {};
  if (last?.problem === 'no-access') await updateRules();
}

/** Asks the feed for new rules, where one is set; whoever calls during a check waits for that one. Whatever goes wrong is kept. */
export function updateRules(): Promise<void> {
  checking ??= inTurn(check).finally(() => {
    checking = undefined;
  });
  return checking;
}

async function check(): Promise<void> {
  const feed = await currentFeed();
  if (!feed || feed.urls.length === 0) return;
  // First of all: a check that is cut short must not come again at once.
  await planNext(feed);
  const checked = await checkFeed({ feed, now: new Date(), bundled: bundled(), mayAsk });
  const isFull = checked.kind === 'failed' && checked.error.problem === 'no-room';
  noRoomFor = isFull ? await alarmOf(feed) : undefined;
  await use(checked);
}

/** Installs the rules that a file holds. */
export function importRules(file: string): Promise<Replies['import-rules']> {
  return inTurn(async () => {
    const feed = await currentFeed();
    if (!feed) return { problem: 'no-feed', expired: false };
    const checked = await importFeed(file, { feed, now: new Date(), bundled: bundled() });
    await use(checked);
    return checked.kind === 'failed'
      ? { problem: checked.error.problem, expired: false }
      : { expired: checked.installed.expired };
  });
}

/** The rules in use, where they came from, and how fresh they are. */
export async function describeRules(): Promise<RulesInfo> {
  const [feed, { compiled }] = await Promise.all([currentFeed(), loadRules()]);
  const { version, published, appeals } = compiled;
  const { source } = await packInUse();
  if (!feed) return { version, published, appeals, source, fed: false };
  const name = await alarmOf(feed);
  const [{ last }, alarm] = await Promise.all([fromFeed(feed, __PACK_VERSION__), browser.alarms.get(name)]);
  const problem = noRoomFor === name ? 'no-room' : last?.problem;
  return {
    version,
    published,
    appeals,
    source,
    fed: true,
    ...(last && { checked: last.at }),
    ...(problem && { problem }),
    ...(problem === 'no-access' && { origins: feed.urls.map(addressPattern) }),
    ...(alarm && { nextCheck: new Date(alarm.scheduledTime).toISOString() }),
  };
}

const bundled = () => ({ version: __PACK_VERSION__, published: __PACK_PUBLISHED__ });

async function use(checked: Checked): Promise<void> {
  if (checked.kind === 'failed' || !checked.installed.fresh) return;
  await useFresh(checked.installed.fresh);
  await tellOfNews();
}

async function tellOfNews(): Promise<void> {
  await tellTabs((tab) => askTab(tab, { type: 'judge-again' }));
  await newsTold();
}

async function planNext(feed: Feed): Promise<void> {
  const hours = EVERY.atLeast + Math.random() * (EVERY.atMost - EVERY.atLeast);
  await browser.alarms.create(await alarmOf(feed), { delayInMinutes: hours * 60, periodInMinutes: 360 });
}

async function alarmOf({ root }: Feed): Promise<string> {
  return `${ALARM}${await nameOfRoot(root)}`;
}

/** One after the other: two that read what is kept at once would undo each other. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = running.then(() => whileAwake(task));
  running = turn.catch(() => undefined); // whoever asked is told
  return turn;
}
