import type { FrozenBody } from './multipart';
import { fieldFor, repeatFor } from './our-fields';
import { type Filling, filledForm } from './submission';
import type { FormTemplate, TemplateNode } from './template';
import { localName, parseXml, type XmlElement } from './xml';

/**
 * A frozen report, written into another form: what its XML says stands where that form has it, under the same id, and its files stay byte for
 * byte. For the form it was frozen for the same bytes come back.
 * @throws Error when these are no bytes of `multipart`, for the log.
 */
export function recast({ contentType, body }: FrozenBody, form: FormTemplate): FrozenBody {
  const [start, end] = xmlIn(contentType, body);
  const filling = fillingIn(parseXml(new TextDecoder().decode(body.subarray(start, end))));
  const xml = new TextEncoder().encode(filledForm(form, filling));
  const anew = new Uint8Array(start + xml.length + body.length - end);
  anew.set(body.subarray(0, start));
  anew.set(xml, start);
  anew.set(body.subarray(end), start + xml.length);
  return { contentType, body: anew };
}

/** Where the XML, always the first part, begins and ends. */
function xmlIn(contentType: string, body: Uint8Array): readonly [number, number] {
  const [, boundary] = /boundary=([\w-]+)$/.exec(contentType) ?? [];
  const characters = new TextDecoder('latin1').decode(body); // one for each byte
  const start = characters.indexOf('\r\n\r\n') + 4;
  const end = characters.indexOf(`\r\n--${boundary}`, start);
  if (boundary === undefined || start < 4 || end < 0) throw new Error('not a submission of ours');
  return [start, end];
}

type Gathered = Map<string, string | number>;

/** Our fields in a submission, found by their names as in its form. */
function fillingIn(root: XmlElement): Filling {
  const filling = { once: new Map() as Gathered, flag: [] as Gathered[], contact: [] as Gathered[] };
  const gather = (element: XmlElement, path: string, into: Gathered, repeat: TemplateNode['repeat']) => {
    for (const child of element.children) {
      const at = `${path}/${localName(child)}`;
      const { field, holds } = child.children.length === 0 ? fieldAt(at, repeat) : NONE;
      if (field !== undefined && child.text !== '' && !into.has(field))
        into.set(field, holds === 'number' ? Number(child.text) : child.text);
      const own = repeat === undefined && child.children.length > 0 ? repeatFor(at) : undefined;
      const inner: Gathered = own ? new Map() : into;
      gather(child, at, inner, own ?? repeat);
      if (own && inner.size > 0) filling[own].push(inner); // an empty group is theirs
    }
  };
  gather(root, `/${localName(root)}`, filling.once, undefined);
  return filling;
}

interface Place {
  readonly field?: string | undefined;
  readonly holds?: 'text' | 'number';
}
const NONE: Place = {};

/** A submission doesn't say of what type its fields are; ours does. */
function fieldAt(path: string, repeat: TemplateNode['repeat']): Place {
  const as = (type: string) => fieldFor(path, { type, repeat });
  const number = as('decimal');
  return number !== undefined
    ? { field: number, holds: 'number' }
    : { field: as('string') ?? as('binary'), holds: 'text' };
}
