import type { FirefoxTabs } from './firefox-tabs';
import { firstPageOf } from './first-page';
import type { BrowserSession } from './session';

type Controls = Pick<
  BrowserSession,
  'badge' | 'stopBackground' | 'reloadExtension' | 'revokeAccess' | 'grantAccess' | 'install' | 'colorScheme'
>;

/** Firefox's own modules, as the functions below use them in the browser's scope. */
interface BrowserScope {
  readonly ChromeUtils: { importESModule<Module>(address: string): Module };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };
  readonly Services: {
    readonly prefs: { setIntPref(name: string, value: number): void };
    readonly wm: {
      getMostRecentWindow(type: string): { readonly gBrowser: TabStrip };
    };
  };
}
interface TabStrip {
  readonly selectedTab: unknown;
  readonly tabs: readonly Tab[];
  removeTab(tab: Tab): void;
}
interface Tab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
}
interface Extension {
  readonly id: string;
  readonly manifest: { readonly host_permissions: readonly string[] };
  terminateBackground(how: {
    disableResetIdleForTest: boolean;
    ignoreDevToolsAttached: boolean;
  }): Promise<void>;
}
interface ExtensionPermissions {
  remove(id: string, permissions: object, extension: Extension): Promise<void>;
  add(id: string, permissions: object, extension: Extension): Promise<void>;
}
interface ApiManager {
  readonly global: {
    browserActionFor(extension: Extension): {
      action: { getContextData(tab: unknown): { badgeText: string } };
    };
  };
}

/** What a person does in Firefox's settings to the extension of this id, done by the functions behind them. */
export function extensionControls(
  { inBrowser, send }: Pick<FirefoxTabs, 'inBrowser' | 'send'>,
  id: string,
): Controls {
  const changeAccess = (change: 'add' | 'remove') =>
    inBrowser(
      async ({ id, change }: { id: string; change: 'add' | 'remove' }) => {
        const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as BrowserScope;
        const { ExtensionPermissions } = ChromeUtils.importESModule<{
          ExtensionPermissions: ExtensionPermissions;
        }>('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const extension = WebExtensionPolicy.getByID(id)?.extension;
        if (!extension) throw new Error('the extension is not running');
        const origins = extension.manifest.host_permissions;
        await ExtensionPermissions[change](id, { permissions: [], origins, data_collection: [] }, extension);
      },
      { id, change },
    );

  return {
    badge: () =>
      inBrowser((id: string) => {
        const { ChromeUtils, WebExtensionPolicy, Services } = globalThis as unknown as BrowserScope;
        const { ExtensionParent } = ChromeUtils.importESModule<{
          ExtensionParent: { apiManager: ApiManager };
        }>('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = WebExtensionPolicy.getByID(id)?.extension;
        if (!extension) throw new Error('the extension is not running');
        const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
        return ExtensionParent.apiManager.global
          .browserActionFor(extension)
          .action.getContextData(selectedTab).badgeText;
      }, id),
    stopBackground: () =>
      inBrowser(async (id: string) => {
        const { WebExtensionPolicy } = globalThis as unknown as BrowserScope;
        const how = { disableResetIdleForTest: true, ignoreDevToolsAttached: true };
        await WebExtensionPolicy.getByID(id)?.extension.terminateBackground(how);
      }, id),
    reloadExtension: () =>
      inBrowser(async (id: string) => {
        const { ChromeUtils } = globalThis as unknown as BrowserScope;
        const { AddonManager } = ChromeUtils.importESModule<{
          AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
        }>('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }, id),
    revokeAccess: () => changeAccess('remove'),
    grantAccess: () => changeAccess('add'),
    install: async (folder) => {
      await send('Addon:Install', { path: folder, temporary: true });
      const firstPage = firstPageOf(folder);
      if (firstPage !== undefined) await inBrowser(closeTab, firstPage);
    },
    colorScheme: (scheme) =>
      inBrowser(
        (value: number) => {
          const { Services } = globalThis as unknown as BrowserScope;
          Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
        },
        scheme === 'dark' ? 0 : 1,
      ),
  };
}

/** Waits for a tab whose address ends so, and closes it. */
async function closeTab(end: string): Promise<void> {
  const { Services } = globalThis as unknown as BrowserScope;
  for (;;) {
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(end));
    if (tab) return gBrowser.removeTab(tab);
    await new Promise((next) => setTimeout(next, 20));
  }
}
