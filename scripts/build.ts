import { buildExtension } from './steps/build-extension';

/** `npm run build`: both products, `.output/chrome-mv3` and `.output/firefox-mv3`. */
for (const browser of ['chrome', 'firefox'] as const) console.log(await buildExtension(browser));
