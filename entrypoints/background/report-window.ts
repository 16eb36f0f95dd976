import { browser } from 'wxt/browser';

/** What our window about a report opens with. */
export type WindowSubject =
  | {
      readonly report: string;
      /** The tab that the post stands in and the post's key: only then can a picture be taken. */
      readonly post?: { readonly tabId: number; readonly key: string };
    }
  /** Nothing was kept; the window says why. */
  | { readonly problem: 'private' | 'full' | 'broken' | 'gone' };

/** CSS pixels: as wide as the popup and a little more, as high as fits most screens. */
const SIZE = { width: 440, height: 720 };

/** Opens our window about a report; a tab where the browser has no windows, as on telephones. */
export async function openReportWindow(subject: WindowSubject): Promise<void> {
  const search =
    'problem' in subject
      ? new URLSearchParams({ problem: subject.problem })
      : new URLSearchParams({
          report: subject.report,
          ...(subject.post && { tab: String(subject.post.tabId), key: subject.post.key }),
        });
  const url = `${browser.runtime.getURL('/consent.html')}?${search}`;
  const { windows } = browser as Partial<typeof browser>; // Firefox for Android has none
  await (windows ? windows.create({ url, type: 'popup', ...SIZE }) : browser.tabs.create({ url }));
}

/** Opens the report book at a report. */
export async function openInBook(report: string): Promise<void> {
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/reports.html')}?${new URLSearchParams({ report })}`,
  });
}
