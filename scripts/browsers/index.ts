export { asTab, launchChromium, loadUnpacked, startChromium } from './chromium';
export { findChromium, findFirefox, type InstalledBrowser } from './find';
export { launchFirefox, startFirefox } from './firefox';
export { getChromium, getFirefox, getFonts, type Say } from './get';
export { EXTENSION_KEY, FIREFOX_HOST } from './ids';
export type { BrowserSession, BrowserTab, Json, LaunchOptions } from './session';
