import type { PageStatus } from '../../lib/messages';
import type { BrowserTab } from '../browsers';

/** What we call in a page of our extension. */
interface ExtensionPage {
  readonly tabs: {
    query(filter: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<PageStatus>;
  };
}

/** How many posts our script says it has read on Facebook: a run in which it read few says nothing. Closes the page it asks from. */
export async function readCount(popup: BrowserTab): Promise<number> {
  try {
    return await popup.evaluate(async () => {
      const apis = globalThis as unknown as Record<'browser' | 'chrome', ExtensionPage | undefined>;
      const { tabs } = apis.browser ?? (apis.chrome as ExtensionPage); // one of the two is in every extension page
      const [tab] = await tabs.query({ url: 'https://www.facebook.com/*' });
      if (tab === undefined) throw new Error('the feed is not there any more');
      return (await tabs.sendMessage(tab.id, { v: 1, type: 'status' })).read;
    });
  } finally {
    await popup.close();
  }
}
