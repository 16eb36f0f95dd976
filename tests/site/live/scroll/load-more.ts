import type { Page } from '../page';
import { NEAR } from './near';

/** Loads more when the end of the page comes near. Gives a function that looks again. */
export function loadNearEnd(page: Page, loadMore: () => Promise<void>): () => void {
  let loading = false;
  async function look(): Promise<void> {
    if (loading || page.screen.loaded >= page.screen.total) return;
    const left = document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
    if (left > NEAR) return;
    loading = true;
    await loadMore().finally(() => {
      loading = false;
    });
    requestAnimationFrame(() => void look());
  }
  const listen = (): void => void look();
  for (const type of ['scroll', 'resize'])
    addEventListener(type, listen, { passive: true, signal: page.life });
  return listen;
}
