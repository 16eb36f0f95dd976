import type { Guise, Spot } from '../place';

/** What the site means to show, before it is text (`toHtml`) or elements (`live.ts`). */
export type SiteNode = SiteElement | string;

export interface SiteElement {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly SiteNode[];
  /** Two elements in the same place with different keys are different elements: the old one is thrown away. */
  readonly key?: string;
  /** What the page does when a person uses this element; never written into the page. */
  readonly act?: Act;
  /** Which comment of its post this element holds; never written into the page. */
  readonly comment?: string;
}

export type Act =
  | {
      readonly do: 'expand' | 'like' | 'time' | 'talk-more' | 'talk-whole';
      readonly post: string;
      readonly at: Spot;
    }
  | { readonly do: 'open'; readonly post: string; readonly as?: Guise }
  | { readonly do: 'slide'; readonly post: string; readonly at: Spot; readonly to: number }
  | { readonly do: 'go'; readonly to: string }
  | { readonly do: 'menu' | 'close-menu' | 'close-dialog' | 'theme' };

type Child = SiteNode | readonly Child[] | false | undefined;
interface Extra {
  readonly key?: string;
  readonly act?: Act;
  readonly comment?: string;
}

/**
 * One element. Nested lists are flattened, `false`, `undefined` and empty strings dropped, neighbouring texts joined:
 * so the tree has exactly the nodes that an HTML parser makes of it.
 */
export function h(
  tag: string,
  attrs: Record<string, string | undefined> = {},
  children: Child = [],
  extra: Extra = {},
): SiteElement {
  const kept: Record<string, string> = {};
  for (const name in attrs) {
    const value = attrs[name];
    if (value !== undefined) kept[name] = value;
  }
  const flat: SiteNode[] = [];
  flatten(children, flat);
  return { tag, attrs: kept, children: flat, ...extra };
}

function flatten(child: Child, into: SiteNode[]): void {
  if (child === false || child === undefined || child === '') return;
  if (typeof child === 'string') {
    const last = into.at(-1);
    if (typeof last === 'string') into[into.length - 1] = last + child;
    else into.push(child);
  } else if (isElement(child)) {
    into.push(child);
  } else {
    for (const inner of child) flatten(inner, into);
  }
}

function isElement(child: Exclude<Child, string | false | undefined>): child is SiteElement {
  return 'tag' in child;
}

/** `depth` plain wrappers around `inner`: the site nests everything, and readers must not count levels. */
export function wrap(depth: number, classOf: (level: number) => string, inner: Child): SiteElement {
  let node = h('div', { class: classOf(depth - 1) }, inner);
  for (let level = depth - 2; level >= 0; level--) node = h('div', { class: classOf(level) }, node);
  return node;
}
