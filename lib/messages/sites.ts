import type { Site } from '../detect';

/** The origins whose pages we read. Match patterns for manifest, permissions and tabs are these plus `/*`. */
const SITE_ORIGINS: Readonly<Record<Site, readonly string[]>> = {
  facebook: ['https://www.facebook.com', 'https://web.facebook.com', 'https://m.facebook.com'],
  instagram: ['https://www.instagram.com'],
};

/** The site a page belongs to; nothing for any other page and for what is no address. */
export function siteOf(address: string | undefined): Site | undefined {
  const origin = originOf(address);
  return sites.find((site) => SITE_ORIGINS[site].some((known) => known === origin));
}

/** Match patterns of one site, or of all. */
export function patternsOf(site?: Site): string[] {
  return (site ? [site] : sites).flatMap((each) => SITE_ORIGINS[each].map((origin) => `${origin}/*`));
}

const sites: readonly Site[] = ['facebook', 'instagram'];

function originOf(address: string | undefined): string | undefined {
  try {
    return address === undefined ? undefined : new URL(address).origin;
  } catch {
    return undefined;
  }
}
