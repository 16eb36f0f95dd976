/** An element of a parsed document. Names carry their prefix as written; texts between elements are joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Deeper documents are refused: forms and form lists are a few levels deep. */
const DEEPEST = 200;

/** One token: comment, instruction, CDATA, closing tag, opening tag, text. Each alternative ends at a character that it can't hold. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/**
 * Reads the XML that form servers send. A background worker has no DOMParser; this one knows elements, attributes, text and the five
 * entities, and refuses everything that could hide something: a DOCTYPE, unknown entities, tags that don't match.
 * @throws Error with what is wrong, for the log.
 */
export function parseXml(source: string): XmlElement {
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [document];
  let at = 0;
  const tokens = new RegExp(TOKEN);
  for (const start = source.startsWith('\uFEFF') ? 1 : 0; ; ) {
    tokens.lastIndex = Math.max(at, start);
    const token = tokens.exec(source);
    if (!token) break;
    at = tokens.lastIndex;
    const [, cdata, closing, opening, attributes = '', selfClosing, text] = token;
    const parent = open.at(-1)!; // the document itself is never closed
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += withoutEntities(text);
    else if (closing !== undefined) {
      if (open.length === 1 || parent.name !== closing) throw new Error(`</${closing}> closes nothing`);
      open.pop();
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
      if (open.length > DEEPEST) throw new Error('nested too deeply');
    }
  }
  if (at < source.length) throw new Error(`not XML at character ${at}`);
  const [root, ...others] = document.children;
  if (!root || others.length > 0 || open.length > 1) throw new Error('not one whole element');
  return root;
}

/** The name without its prefix. */
export function localName({ name }: Pick<XmlElement, 'name'>): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children of that local name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => localName(child) === name);
}

/** A text that can stand in an element or an attribute: characters that XML 1.0 cannot carry are replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not go out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE))
    found[name] = withoutEntities(double ?? single ?? '');
  return found;
}

function withoutEntities(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (whole, inner: string) => {
    const name = inner.endsWith(';') ? inner.slice(0, -1) : undefined;
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name ?? '');
    const known = code
      ? codePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10))
      : Object.hasOwn(NAMED, name ?? '')
        ? NAMED[name ?? '']
        : undefined;
    if (known === undefined) throw new Error(`unknown entity ${whole}`);
    return known;
  });
}

function codePoint(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
