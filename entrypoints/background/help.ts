import { browser } from 'wxt/browser';
import type { Post } from '../../lib/detect';
import {
  type FirstLine,
  firstLine,
  type HelpKnowledge,
  helpFor,
  leavingHelp,
  licenceIn,
  type Offer,
} from '../../lib/help';
import type { Request } from '../../lib/messages';
import type { Settings } from '../../lib/settings';
import { type HelpView, helpAddress } from '../pages/help-address';
import { loadRules } from './rules';

/** Who helps, from the rules in use, as the organisation's policy wants it. */
export async function offersFor(
  { about, origin, here, language, licence }: Extract<Request, { type: 'help' }>,
  { help }: Settings,
): Promise<readonly Offer[]> {
  const { knowledge } = (await loadRules()).compiled;
  const question = { origin, here, language, licence, policy: help.value };
  return about === 'leaving' ? leavingHelp(knowledge, question) : helpFor(knowledge, question);
}

/** Whom a person could call first, from what they told of where they are from and where they are; nothing when they told nothing. */
export function lineFor(
  knowledge: HelpKnowledge,
  { country, hereCountry, help }: Settings,
  language: string,
): FirstLine | undefined {
  const situation = { origin: country.value, here: hereCountry.value, language };
  return firstLine(helpFor(knowledge, { ...situation, policy: help.value }), situation);
}

/** Opens our help page beside the page that a card stands on. Also without rules: the page then says so, and what to say to whom. */
export async function openHelp(opening: {
  readonly view: HelpView;
  readonly post: Post;
  readonly language: string;
  readonly origin: string | undefined;
  readonly keeps: 'answers' | 'nothing';
}): Promise<void> {
  const { view, post, language, origin, keeps } = opening;
  const rules = await loadRules().catch(() => undefined);
  const text = [post.text, ...post.imageTexts].join('\n');
  const licence = rules && licenceIn(text, rules.compiled.knowledge, origin);
  const address = helpAddress({ view, language, licence, keeps });
  await browser.tabs.create({ url: new URL(address, browser.runtime.getURL('/help.html')).href });
}
