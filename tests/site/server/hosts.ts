import type { SiteName } from '../place';

/** A site's host names: its pages, and its pictures, styles and scripts. */
interface Hosts {
  readonly pages: RegExp;
  /** Sent on to `www`. */
  readonly bare: string;
  readonly pictures: RegExp;
  /** The host of style sheet and script. */
  readonly files: string;
  /** As a Content-Security-Policy names them. */
  readonly sources: readonly string[];
}

export const HOSTS: Readonly<Record<SiteName, Hosts>> = {
  facebook: {
    pages: /^(www|web|m)\.facebook\.com$/,
    bare: 'facebook.com',
    pictures: /^(scontent|static)(\.[a-z0-9-]+)*\.fbcdn\.net$/,
    files: 'static.xx.fbcdn.net',
    sources: ['*.facebook.com', '*.fbcdn.net'],
  },
  instagram: {
    pages: /^www\.instagram\.com$/,
    bare: 'instagram.com',
    pictures: /^(scontent|static)(-[a-z0-9-]+)?\.cdninstagram\.com$/,
    files: 'static.cdninstagram.com',
    sources: ['*.instagram.com', '*.cdninstagram.com', '*.fbcdn.net'],
  },
};

/** Every host name that a page of the two sites asks for, as a certificate lists them. */
export const CERTIFIED = [
  'facebook.com',
  '*.facebook.com',
  '*.fbcdn.net',
  '*.xx.fbcdn.net',
  'instagram.com',
  '*.instagram.com',
  '*.cdninstagram.com',
];

/** All that belongs to the two sites, also where the stand-in has nothing to show. */
export const OF_THE_SITES = /(^|\.)(facebook\.com|fbcdn\.net|instagram\.com|cdninstagram\.com)$/;

/** Which site a host belongs to, and as what; undefined where the stand-in has nothing. */
export function hostOf(name: string): { site: SiteName; as: 'pages' | 'bare' | 'pictures' } | undefined {
  for (const site of ['facebook', 'instagram'] as const) {
    const { pages, bare, pictures } = HOSTS[site];
    if (pages.test(name)) return { site, as: 'pages' };
    if (name === bare) return { site, as: 'bare' };
    if (pictures.test(name)) return { site, as: 'pictures' };
  }
  return undefined;
}
