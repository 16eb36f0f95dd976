import type { SiteName } from '../place';
import { optionsOf } from '../shape';
import { optionsIn } from '../sites';

export function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}

/** What an entry of the history holds: a dialog's says which page lies behind it. */
export interface Entry {
  readonly over?: string;
}

/** The page behind the dialog that this address opened by pushState; undefined where the address says all. */
export function behindDialog(): string | undefined {
  // Every entry is our own; a page opened anew has none.
  return ((history.state ?? {}) as Entry).over;
}

/** An address of the site that takes this page's options along. */
export function withOptions(path: string, site: SiteName): string {
  const url = new URL(path, location.href);
  const options = optionsOf(new URLSearchParams(location.search), site);
  options.forEach((value, name) => {
    url.searchParams.set(name, value);
  });
  return pathOf(url);
}

/** This page's address without what names a post in a dialog. */
export function withoutDialog(site: SiteName): string {
  const options = optionsIn(new URL(location.href), site).toString();
  return options === '' ? location.pathname : `${location.pathname}?${options}`;
}
