import type { SiteNode } from './node';

const VOID = new Set(['img', 'br', 'hr', 'input', 'link', 'meta']);

/** The tree as HTML, for the page as the server sends it. */
export function toHtml(node: SiteNode): string {
  const out: string[] = [];
  write(node, out);
  return out.join('');
}

function write(node: SiteNode, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node));
    return;
  }
  out.push('<', node.tag);
  for (const name in node.attrs) out.push(' ', name, '="', escapeAttribute(node.attrs[name] ?? ''), '"');
  out.push('>');
  if (VOID.has(node.tag)) return;
  for (const child of node.children) write(child, out);
  out.push('</', node.tag, '>');
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r\0]/g, (c) => ENTITIES[c] ?? '');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>\r\0]/g, (c) => ENTITIES[c] ?? '');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\0': '\uFFFD',
};
