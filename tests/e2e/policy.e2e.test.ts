import { pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { expectFlagged } from './feed-page';
import { copyWithOwnId, type OwnCopy } from './own-id';
import { plainLures, plainSite } from './plain-feed';
import { type PolicyFile, policyFile, whyNoPolicies } from './policy-files';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

const salt = Buffer.from('sixteen bytes ..');
const POLICY = {
  organisation: { name: 'Nhà Sao Mai', contact: '+84 000 000' },
  language: 'vi',
  country: 'VN',
  quietCards: true,
  shortWelcome: true,
  quickExitUrl: 'https://weather.example/',
  sharedComputer: true,
  destinationsToAdd: [
    { kind: 'webhook', name: 'Help desk', url: 'https://reports.example/', keepsFor: '2 years' },
  ],
  reports: { picture: false },
  help: { first: ['a-line'], hide: ['b-line'] },
  pinHash: `pbkdf2-sha256$10000$${salt.toString('base64')}$${pbkdf2Sync('4711', salt, 10_000, 32, 'sha256').toString('base64')}`,
  lock: ['language'],
};
/** What reaches the extension in both browsers, though it can't be used. */
const BROKEN = {
  country: 'Vietnam',
  organisation: { name: 'Nhà Sao Mai' },
  quietCards: false,
  lock: ['colour'],
};
/** Chromium keeps these from the extension: a type that the schema doesn't have, and a key that it doesn't name. */
const KEPT_BACK = { shortWelcome: 'yes', langauge: 'vi' };

/** What the guide tells administrators to copy: for Chromium's relatives on Linux, and for Firefox. */
const SAMPLES = [...readFileSync('docs/administrators.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
  ([, text]) => text,
);
const FIREFOX_ID = 'job-red-flags@example.org';
interface Sample {
  readonly destinations?: readonly { readonly name: string }[];
  readonly destinationsToAdd?: readonly { readonly name: string }[];
}
/** The part of a sample that is about the extension. */
function policyIn(text: string, id: string): Sample {
  const { policies, '3rdparty': chromium } = JSON.parse(text);
  return policies ? policies['3rdparty'].Extensions[id] : chromium.extensions[id];
}

const reason = whyNoPolicies();
if (reason) console.warn(`Managed policy was not tried in ${BROWSER}: ${reason}.`);

describe.skipIf(reason)(`a policy on this machine${reason ? ` (not tried: ${reason})` : ''}`, () => {
  let copy: OwnCopy;
  let file: PolicyFile;
  let stage: Stage | undefined;
  let options: BrowserTab | undefined;

  beforeAll(() => {
    copy = copyWithOwnId();
    file = policyFile(copy.id);
  });
  afterEach(async () => {
    await options?.close();
    options = undefined;
  });
  afterAll(async () => {
    await stage?.close();
    file?.remove();
    copy?.remove();
  });

  /** A browser that starts fresh, with an empty profile, once its rules are ready: on a busy machine that takes a while. */
  async function start(): Promise<Stage> {
    await stage?.close();
    stage = await openStage(plainSite, { extension: copy.folder });
    pictureOfFailure(stage);
    const { openBehind, extensionOrigin } = stage.session;
    const settings = await openBehind(`${extensionOrigin}/options.html`);
    const rulesAreReady = () => settings.evaluate(() => document.querySelectorAll('.rules').length);
    await expect.poll(rulesAreReady, { timeout: 60_000 }).toBe(1);
    await settings.close();
    return stage;
  }

  /** The running browser where it notices a changed policy by itself; Firefox reads policies only when it starts. */
  async function afterChange(): Promise<Stage> {
    return BROWSER === 'firefox' ? start() : running();
  }

  function running(): Stage {
    if (!stage) throw new Error('The first test starts the browser.');
    pictureOfFailure(stage);
    return stage;
  }

  async function openOptions({ session }: Stage): Promise<BrowserTab> {
    options = await session.openBehind(`${session.extensionOrigin}/options.html?lang=en`);
    await expect.poll(() => texts('.rules')).toHaveLength(1);
    return options;
  }
  const texts = (selector: string) =>
    (options as BrowserTab).evaluate(
      (selector: string) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
      selector,
    );
  /** Whose choice stands for each setting. */
  const origins = () =>
    (options as BrowserTab).evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-setting]')].map(({ dataset }) => [
          dataset.setting,
          dataset.origin,
        ]),
      ),
    );
  const cards = ({ tab }: Stage) =>
    tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('job-red-flags')].map(
        ({ lang, shadowRoot }) => `${lang} ${shadowRoot?.querySelector('.chip') ? 'chip' : 'card'}`,
      ),
    );
  const each = (card: string) => plainLures.map(() => card);

  it('is there from the first start: on cards, in the popup, and in the settings with who set it', async () => {
    file.write(POLICY);
    const stage = await start();
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'under a policy');
    await expect.poll(() => cards(stage)).toEqual(each('vi chip'));
    await stage.screenshot('policy-feed');

    const popup = await stage.openPopup();
    const footer = () => popup.evaluate(() => document.querySelector('footer')?.textContent);
    await expect.poll(footer).toContain('Do Nhà Sao Mai, +84 000 000 cài đặt');
    expect(await popup.evaluate(() => document.querySelector('select')), 'the language is locked').toBeNull();
    await popup.close();

    const page = await openOptions(stage);
    expect(await origins()).toMatchObject({
      ...{ language: 'policy', country: 'policy', quietCards: 'policy', quickExitUrl: 'policy' },
      ...{ sharedComputer: 'policy', destinations: 'policy', reports: 'policy', help: 'policy' },
      ...{ shortWelcome: 'policy', pinHash: 'policy', feed: 'default' },
    });
    expect(await texts('[data-setting=language] output')).toEqual(['Tiếng Việt']);
    expect(await texts('[data-setting=country] .origin')).toEqual([
      'Do Nhà Sao Mai đặt. Không đổi được ở đây.',
    ]);
    // Servers are looked up in the database once everything else of the page stands.
    await expect.poll(() => texts('.destination b')).toEqual(['Help desk']);
    expect(await texts('ul.problem li')).toEqual([]);
    await stage.screenshot('options-policy', page);
  });

  it('asks for its PIN before anything is changed', async () => {
    const stage = running();
    await stage.tab.open(`${stage.session.extensionOrigin}/options.html`);
    const settled = () => stage.tab.evaluate(() => document.querySelectorAll('.pin input').length);
    await expect.poll(settled).toBe(1);
    const open = () => stage.tab.evaluate(() => document.querySelectorAll('form.fields').length);
    expect(await open()).toBe(0);
    await stage.tab.click('.pin input');
    for (const digit of '4711') await stage.tab.press(digit);
    await stage.tab.press('Enter');
    await expect.poll(open, { message: 'forms for a destination and a feed' }).toBe(2);
  });

  it('as the guide for administrators shows it is taken whole', async () => {
    const [text, id] = BROWSER === 'firefox' ? [SAMPLES[1], FIREFOX_ID] : [SAMPLES[0], 'EXTENSION_ID'];
    expect(text).toContain(id);
    file.write((text ?? '').replace(id, copy.id));
    const stage = await afterChange();
    await openOptions(stage);
    const { destinations, destinationsToAdd, ...others } = policyIn(text ?? '', id);
    const names = (destinations ?? destinationsToAdd ?? []).map(({ name }) => name);
    await expect
      .poll(() => texts('.destination b'), { message: 'the policy before named others' })
      .toEqual(names);
    const keys = ['destinations', ...Object.keys(others)];
    expect(keys.length).toBeGreaterThan(5);
    const shown = keys.filter((key) => key !== 'lock' && key !== 'organisation');
    await expect.poll(origins).toMatchObject(Object.fromEntries(shown.map((key) => [key, 'policy'])));
    expect(await texts('ul.problem li')).toEqual([]);
    expect((await texts('.organisation')).join()).toContain('Nhà Sao Mai');
  }, 120_000);

  it('that is broken counts as far as it can be used, and names the rest', async () => {
    file.write({ ...BROKEN, ...KEPT_BACK });
    const stage = await afterChange();
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'under a broken policy');
    await expect.poll(() => cards(stage)).toEqual(each('en card'));
    const page = await openOptions(stage);
    await expect
      .poll(origins)
      .toMatchObject({ quietCards: 'policy', country: 'default', shortWelcome: 'default' });
    const named = (await texts('ul.problem li p')).map((sentence) => /“(.*)”/.exec(sentence)?.[1]).sort();
    const everywhere = ['country', 'lock'];
    expect(named).toEqual(
      BROWSER === 'firefox' ? [...everywhere, ...Object.keys(KEPT_BACK)].sort() : everywhere,
    );
    expect(await texts('.organisation')).toEqual(['Nhà Sao Mai ']);
    await stage.screenshot('options-broken-policy', page);
  });

  it('is no policy when its file is none', async () => {
    file.write('{ "policies": { "3rdparty": ');
    await openOptions(await afterChange());
    const set = async () => Object.values(await origins()).filter((origin) => origin !== 'default');
    await expect.poll(set).toEqual([]);
    expect(await texts('section > p')).toContain('Nobody looks after the settings of this computer.');
  });

  it('counts when it comes late, and no more when it was removed', async () => {
    const without = running(); // its policy file was none
    await without.tab.open(without.site.url);
    await expectFlagged(without, plainLures, 'without a policy');

    file.write({ language: 'km' });
    const late = await afterChange();
    if (late !== without) await late.tab.open(late.site.url);
    await expectFlagged(late, plainLures, 'with a late policy');
    await expect.poll(() => cards(late), { message: 'put there later' }).toEqual(each('km card'));

    file.remove();
    const after = await afterChange();
    if (after !== late) await after.tab.open(after.site.url);
    await expectFlagged(after, plainLures, 'with the policy removed');
    await expect.poll(() => cards(after), { message: 'removed' }).toEqual(each('en card'));
  }, 120_000);
});
