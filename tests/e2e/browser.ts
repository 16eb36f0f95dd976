import {
  type BrowserSession,
  getChromium,
  getFirefox,
  type LaunchOptions,
  launchChromium,
  launchFirefox,
} from '../../scripts/browsers';
import { productFolder } from '../../scripts/steps/build-extension';

export const BROWSER = process.env.JRF_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Starts the browser that is tested, with the built extension unless another one is named. */
export async function launchBrowser(
  options: Omit<LaunchOptions, 'display' | 'extension'> & Partial<Pick<LaunchOptions, 'extension'>>,
): Promise<BrowserSession> {
  const [program, start, extension] =
    BROWSER === 'firefox'
      ? [await getFirefox(console.warn), launchFirefox, productFolder('firefox')]
      : [await getChromium(console.warn), launchChromium, productFolder('chrome')];
  return start(program, { extension, ...options, display: 'headless' });
}
