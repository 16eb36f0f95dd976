import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { getChromium } from './browsers';

/**
 * Draws `assets/icon.svg` as the PNG files that browsers ask for, into `public/icon/`. They are committed, so a build
 * needs no browser. Run after changing the drawing: `npx tsx scripts/icons.ts`.
 */
const SIZES = [16, 32, 48, 128];

const browser = await chromium.launch({ executablePath: (await getChromium(console.warn)).path });
const page = await browser.newPage();
const drawing = Buffer.from(readFileSync('assets/icon.svg')).toString('base64');
mkdirSync('public/icon', { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
