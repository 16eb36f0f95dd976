/** What can stand in an element; nothing is left out. */
export type Child = Node | string | undefined | readonly Child[];

export function el(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...flat(children));
  return element;
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === undefined) return [];
    return typeof child === 'string' || child instanceof Node ? [child] : flat(child);
  });
}

export function deep(levels: number, ...children: Child[]): HTMLElement {
  let element = el('div', {}, ...children);
  for (let level = 1; level < levels; level++) element = el('div', {}, element);
  return element;
}
