import { fieldFor, NEEDED, repeatFor } from './our-fields';
import type { FormTemplate, TemplateNode } from './template';
import { childrenOf, localName, parseXml, type XmlElement } from './xml';

/** What a form lacks, or asks for in vain; nothing when a report fits. */
export interface Misfit {
  /** Fields of ours without which a report is worth nothing there: `ad/text`. */
  readonly missing: readonly string[];
  /** Fields that the form requires and no report has, by their path in the form. */
  readonly unfillable: readonly string[];
}

interface Bind {
  readonly type: string;
  readonly required: boolean;
  /** A calculated constant, as KoboToolbox writes its version and form id. */
  readonly constant?: string;
}

/**
 * Reads an XForm and finds the place of each of our fields by name, within its group or flat. Nothing of the form is taken for granted:
 * root, id, version, order and further fields are its own.
 * @throws Error when it is no XForm, for the log.
 */
export function readForm(source: string): { readonly template: FormTemplate; readonly misfit: Misfit } {
  const html = parseXml(source);
  const head = only(html, 'head');
  const model = only(head, 'model');
  const instance = only(model, 'instance');
  const root = instance.children[0];
  const formId = root?.attributes.id ?? root?.attributes.xmlns;
  if (!root || !formId) throw new Error('the form has no instance with an id');
  const binds = bindsOf(model);
  const repeats = repeatsOf(html);
  const filled = new Set<string>();
  const unfillable: string[] = [];

  const nodeOf = (element: XmlElement, path: string, repeat: TemplateNode['repeat']): TemplateNode => {
    const { 'jr:template': _, ...attributes } = element.attributes;
    const bare = { name: element.name, attributes, children: [] as readonly TemplateNode[] };
    if (element.children.length > 0) {
      const inner = repeat ?? (repeats.has(path) ? repeatFor(path) : undefined);
      const children = withoutTemplates(element.children).map((child) =>
        nodeOf(child, `${path}/${localName(child)}`, inner),
      );
      return { ...bare, children, ...(inner !== undefined && inner !== repeat && { repeat: inner }) };
    }
    const bind = binds.get(path);
    const field = fieldFor(path, { type: bind?.type ?? 'string', repeat });
    if (field !== undefined && !filled.has(field)) {
      filled.add(field);
      return { ...bare, field };
    }
    const text = bind?.constant ?? element.text.trim();
    if (bind?.required && text === '') unfillable.push(path.split('/').slice(2).join('/'));
    return { ...bare, ...(text !== '' && { text }) };
  };

  const template: FormTemplate = {
    formId,
    ...(root.attributes.version !== undefined && { version: root.attributes.version }),
    title: childrenOf(head, 'title')[0]?.text.trim() || formId,
    root: withNamespaces(withMeta(nodeOf(root, `/${localName(root)}`, undefined), filled), [
      html,
      head,
      model,
      instance,
    ]),
  };
  return { template, misfit: { missing: NEEDED.filter((name) => !filled.has(name)), unfillable } };
}

/** The form fits when nothing is missing and nothing is asked for in vain. */
export function fits({ missing, unfillable }: Misfit): boolean {
  return missing.length === 0 && unfillable.length === 0;
}

function only(element: XmlElement, name: string): XmlElement {
  const [found] = childrenOf(element, name);
  if (!found) throw new Error(`the form has no ${name}`);
  return found;
}

function bindsOf(model: XmlElement): ReadonlyMap<string, Bind> {
  return new Map(
    childrenOf(model, 'bind').map(({ attributes }) => {
      const [, constant] = /^\s*'([^']*)'\s*$/.exec(attributes.calculate ?? '') ?? [];
      const bind: Bind = {
        type: (attributes.type ?? 'string').replace(/^.*:/, ''),
        required: attributes.required?.trim() === 'true()',
        ...(constant !== undefined && { constant }),
      };
      return [attributes.nodeset ?? '', bind] as const;
    }),
  );
}

/** Paths of the groups that may be written several times. */
function repeatsOf(element: XmlElement): ReadonlySet<string> {
  const own = localName(element) === 'repeat' ? [element.attributes.nodeset ?? ''] : [];
  return new Set([...own, ...element.children.flatMap((child) => [...repeatsOf(child)])]);
}

/** Prefixes that are used below the root and declared above it are declared on it: it leaves the form alone. */
function withNamespaces(root: TemplateNode, above: readonly XmlElement[]): TemplateNode {
  const declared = above.flatMap(({ attributes }) => Object.entries(attributes));
  const needed = declared.filter(([name]) => name.startsWith('xmlns:') && uses(root, `${name.slice(6)}:`));
  return { ...root, attributes: { ...Object.fromEntries(needed), ...root.attributes } };
}

function uses({ name, attributes, children }: TemplateNode, prefix: string): boolean {
  return (
    [name, ...Object.keys(attributes)].some((each) => each.startsWith(prefix)) ||
    children.some((child) => uses(child, prefix))
  );
}

/** Where a repeat stands twice, as a template and as its first instance, one is enough. */
function withoutTemplates(children: readonly XmlElement[]): readonly XmlElement[] {
  const seen = new Set<string>();
  return children.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Without an instance id a server makes one up, and a repeated report is a second one. */
function withMeta(root: TemplateNode, filled: ReadonlySet<string>): TemplateNode {
  if (filled.has('meta/instanceID')) return root;
  const id: TemplateNode = { name: 'orx:instanceID', attributes: {}, children: [], field: 'meta/instanceID' };
  const meta: TemplateNode = {
    name: 'orx:meta',
    attributes: { 'xmlns:orx': 'http://openrosa.org/xforms' },
    children: [id],
  };
  return { ...root, children: [...root.children.filter(({ name }) => !/(^|:)meta$/.test(name)), meta] };
}
