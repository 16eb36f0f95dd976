import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserTab } from '../../scripts/browsers';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe is called with and gives; its own types would tie these pages to its whole surface. */
interface Axe {
  run(context: object): Promise<{
    passes: readonly unknown[];
    violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
  }>;
}

/**
 * Accessibility faults in the elements that `within` matches, open shadow roots included, one sentence each. Throws when axe
 * found nothing there to look at.
 */
export async function accessibilityFaults(tab: BrowserTab, within: string): Promise<string[]> {
  await tab.addScript(source);
  return tab.evaluate(async (within: string) => {
    const { axe } = window as unknown as { axe: Axe };
    // What is only half faded in has too little contrast.
    const trees = [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    const moving = trees.flatMap((tree) => tree.getAnimations());
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { passes, violations } = await axe.run({ include: [[within]] });
    if (passes.length === 0) throw new Error(`axe looked at nothing within ${within}`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    );
  }, within);
}
