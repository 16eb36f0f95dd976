import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eventually } from '../eventually';
import { freshBrowser, pack, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

/** Pages that were opened. */
let opened: string[];

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  opened = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url = '' }) => {
    opened.push(url);
    return {} as never; // nobody looks at it
  });
});

const installed = async (reason: string) => {
  await wake();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never); // a part of what browsers tell
};

it('the welcome opens once, after the installation', async () => {
  await installed('install');
  await eventually(() => expect(opened).toEqual([expect.stringMatching(/\/welcome\.html$/)]));
});

it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  'it does not open again after “%s”',
  async (reason) => {
    await installed(reason);
    await wake();
    expect(opened).toEqual([]);
  },
);
