import { browser } from 'wxt/browser';

/** Browsers stop a background after half a minute in which nothing was asked of them, in milliseconds. */
const SIGN_OF_LIFE = 20_000;

/** Does something that may take longer than browsers let a background live; what it gives, or throws. */
export async function whileAwake<T>(task: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
