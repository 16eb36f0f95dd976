import type { Knowledge } from '../../pack';
import { codeOf, latinLookalike, type Scan } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Reached } from './contacts';
import { matchesIn } from './written-addresses';

/** The point of an address as a sign or in brackets, or its name: English, Spanish, Portuguese, French, Vietnamese, Indonesian, Chinese. */
const POINT = String.raw`(?:\s*[.·•∙。˙]\s*|\s*[[({<]\s*(?:[.·•。]|dot|punto|ponto|point)\s*[\])}>]\s*|\s+(?:dot|punto|ponto|point|cham|titik)\s+|\s*点\s*)`;
const SLASHES = '/\\∕⁄';
const SLASH = String.raw`\s*[/\\∕⁄]\s*@?[a-z0-9_+]+`;
/** How much of a text is searched, in its units. */
const SEARCHED = 20_000;

/**
 * Makes the finder of chats' addresses that no browser would follow and every reader does: “t . me / hr”, “t(dot)me/hr”, “ｗａ．ｍｅ/63”,
 * “т.mе/hr”. Read from the scan, where letters are what they look like.
 */
export function createDisguisedAddresses(
  contacts: Knowledge['contacts'],
): (field: Field) => readonly Reached[] {
  const channels = new Map<string, string>();
  for (const [channel, { kind, hosts }] of Object.entries(contacts))
    if (kind === 'chat') for (const host of hosts) if (SHORT_HOST.test(host)) channels.set(host, channel);
  if (channels.size === 0) return () => NONE;
  const endings = new Map<string, string[]>();
  for (const host of channels.keys()) {
    const [name = '', ending = ''] = host.split('.');
    endings.set(ending, [...(endings.get(ending) ?? []), name]);
  }
  const hosts = [...endings].map(([ending, names]) => `(${names.join('|')})${POINT}(${ending})`);
  const pattern = new RegExp(`(?<![\\p{L}\\d.])(?:${hosts.join('|')})${SLASH}`, 'gu');

  return (field) => {
    const { original, scan } = field.folded;
    if (!SLASH_SIGN.test(original)) return NONE;
    return matchesIn(pattern, readable(scan)).flatMap(({ index, match }) => {
      const evidence = spanOf(field, scan.from[index]!, scan.to[index + match[0].length - 1]!);
      const channel = channels.get(match.slice(1).filter(Boolean).join('.'));
      return channel && !PLAIN.test(evidence.text) ? [{ channel, evidence }] : [];
    });
  };
}

const NONE: readonly Reached[] = [];
const SHORT_HOST = /^[a-z]{1,12}\.[a-z]{2,4}$/;
const SLASH_SIGN = new RegExp(`[${SLASHES.replace('\\', '\\\\')}／＼]`);
/** What is found as an address anyway. */
const PLAIN = /^[a-z]+\.[a-z]+\/[a-z0-9_+]+$/i;

/** The scan's letters, those of other scripts that look Latin as such, one character a unit. */
function readable(scan: Scan): string {
  let text = '';
  const end = Math.min(scan.length, SEARCHED);
  for (let at = 0; at < end; at++) text += String.fromCharCode(latinLookalike(codeOf(scan.units[at]!)));
  return text;
}
