import type { ReportFields } from '../evidence/fields';
import type { FormTemplate, TemplateNode } from './template';
import { escapeXml } from './xml';

/** Texts and numbers by the name of their field: `ad/text`. */
export type Values = ReadonlyMap<string, string | number>;

/** What a form is filled with: what stands once, and what stands once for each sign and each contact. */
export interface Filling {
  readonly once: Values;
  readonly flag: readonly Values[];
  readonly contact: readonly Values[];
}

/** A report as the form wants it. */
export function submissionXml(form: FormTemplate, fields: ReportFields): string {
  return filledForm(form, fillingOf(fields));
}

/**
 * A form, filled. In spreadsheets a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is a formula: a space goes before it. The exact text
 * is in the attached copy, and its SHA-256 is of that.
 * @see docs/reports-guide.md
 */
export function filledForm({ root, formId, version }: FormTemplate, filling: Filling): string {
  const attributes = {
    ...root.attributes,
    ...(root.attributes.id === undefined && root.attributes.xmlns === undefined ? { id: formId } : {}),
    ...(version !== undefined && { version }),
  };
  const xml = write({ ...root, attributes }, filling.once, filling);
  return `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
}

function write(node: TemplateNode, values: Values, filling: Filling): string {
  const { repeat, ...once } = node;
  if (repeat) return filling[repeat].map((item) => write(once, item, filling)).join('');
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inner =
    node.children.length > 0
      ? node.children.map((child) => write(child, values, filling)).join('')
      : escapeXml(node.field === undefined ? (node.text ?? '') : noFormula(values.get(node.field) ?? ''));
  return `<${node.name}${attributes.join('')}>${inner}</${node.name}>`;
}

function fillingOf(fields: ReportFields): Filling {
  const { flag, contact, ...groups } = fields;
  const all = Object.entries(groups).flatMap(([group, values]) => [...entriesOf(group, values)]);
  const { report, ad } = fields;
  const once = new Map<string, string | number>([
    ...all,
    ['meta/instanceID', `uuid:${report.report_id}`],
    ['meta/instanceName', [ad.platform, report.kind, report.created_at].filter(Boolean).join(' ')],
  ]);
  return {
    once,
    flag: flag.map((item) => entriesOf('flag', item)),
    contact: contact.map((item) => entriesOf('contact', item)),
  };
}

function entriesOf(group: string, values: object): Values {
  return new Map(Object.entries(values).map(([name, value]) => [`${group}/${name}`, value]));
}

function noFormula(value: string | number): string {
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? ` ${value}` : String(value);
}
