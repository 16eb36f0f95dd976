import type { ReportFields } from '../evidence/fields';
import type { FormTemplate, TemplateNode } from './template';
import { escapeXml } from './xml';

/**
 * A report as the form wants it. In spreadsheets a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is a formula: a space goes before
 * it. The exact text is in the attached copy, and its SHA-256 is of that.
 * @see docs/reports-guide.md
 */
export function submissionXml({ root, formId, version }: FormTemplate, fields: ReportFields): string {
  const attributes = {
    ...root.attributes,
    ...(root.attributes.id === undefined && root.attributes.xmlns === undefined ? { id: formId } : {}),
    ...(version !== undefined && { version }),
  };
  const xml = write({ ...root, attributes }, valuesOf(fields), fields);
  return `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
}

type Values = ReadonlyMap<string, string | number>;

function write(node: TemplateNode, values: Values, fields: ReportFields): string {
  const { repeat, ...once } = node;
  if (repeat) return fields[repeat].map((item) => write(once, entriesOf(repeat, item), fields)).join('');
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inner =
    node.children.length > 0
      ? node.children.map((child) => write(child, values, fields)).join('')
      : escapeXml(node.field === undefined ? (node.text ?? '') : noFormula(values.get(node.field) ?? ''));
  return `<${node.name}${attributes.join('')}>${inner}</${node.name}>`;
}

function valuesOf(fields: ReportFields): Values {
  const { flag: _flag, contact: _contact, ...groups } = fields;
  const all = Object.entries(groups).flatMap(([group, values]) => [...entriesOf(group, values)]);
  const { report, ad } = fields;
  return new Map<string, string | number>([
    ...all,
    ['meta/instanceID', `uuid:${report.report_id}`],
    ['meta/instanceName', [ad.platform, report.kind, report.created_at].filter(Boolean).join(' ')],
  ]);
}

function entriesOf(group: string, values: object): Values {
  return new Map(Object.entries(values).map(([name, value]) => [`${group}/${name}`, value]));
}

function noFormula(value: string | number): string {
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? ` ${value}` : String(value);
}
