export type Theme = 'light' | 'dark';

/**
 * Whether the page is dark where an element stands. Facebook's dark mode is a class, not the system's, so the
 * colour really painted behind the element decides: the nearest ancestor's background that is not see-through.
 * Where nothing is painted, a page that offers a dark scheme follows the system. Reads styles, changes none.
 */
export function themeBehind(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at = element.parentNode; at; at = at instanceof view.ShadowRoot ? at.host : at.parentNode) {
    if (!(at instanceof view.Element)) continue;
    const luminance = luminanceOf(view.getComputedStyle(at).backgroundColor);
    if (luminance !== undefined) return luminance < 0.4 ? 'dark' : 'light';
  }
  const offersDark = view
    .getComputedStyle(element.ownerDocument.documentElement)
    .colorScheme.includes('dark');
  return offersDark && view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * How bright a computed colour looks, 0…1; undefined when it is mostly see-through or written in a way
 * that says nothing here (`oklch(…)`).
 */
export function luminanceOf(color: string): number | undefined {
  const [, name, list] = /^(rgba?|color)\((.*)\)$/.exec(color) ?? [];
  if (!list) return undefined;
  const numbers = (list.match(/[\d.]+%?/g) ?? []).map((part) => Number.parseFloat(part));
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  // Rec. 601 weights: enough to tell paper from ink. `color(srgb …)` counts to 1, `rgb(…)` to 255.
  const brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
  return name === 'color' ? brightness : brightness / 255;
}
