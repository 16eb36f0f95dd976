import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFlagged, expectIntact, flaggedPosts } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { headings } from './popup-page';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

describe('when the person takes access to the site away', () => {
  it('nothing is read, and the popup says so', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'with access');
    await stage.session.revokeAccess();
    await stage.tab.reload();
    const popup = await stage.openPopup();
    await expect.poll(() => headings(popup)).toContain('Permission is missing');
    await stage.screenshot('popup-no-access', popup);
    expect(await flaggedPosts(stage.tab)).toEqual([]);
    await expectIntact(stage.tab);
    await popup.close();
  });

  // Chromium asks in a window of its own that no test can answer; there the access is given back in the settings.
  it('the popup’s Allow, or the browser’s settings, give it back', async () => {
    pictureOfFailure(stage);
    const popup = await stage.openPopup();
    await expect.poll(() => headings(popup)).toContain('Permission is missing');
    if (BROWSER === 'firefox') await popup.click('main button.main');
    else await stage.session.grantAccess();
    await expect.poll(() => headings(popup)).not.toContain('Permission is missing');
    await popup.close();
    await stage.tab.reload();
    await expectFlagged(stage, plainLures, 'with access again');
  });
});
