export { launchChromium } from './chromium';
export { findChromium, findFirefox, type InstalledBrowser } from './find';
export { launchFirefox } from './firefox';
export { getChromium, getFirefox, getFonts, type Say } from './get';
export { EXTENSION_KEY } from './ids';
export type { BrowserSession, BrowserTab, Json, LaunchOptions } from './session';
