import { Window } from 'happy-dom';

/** One sheet of an XLSForm: its columns' names, then its rows. */
export type Sheet = readonly (readonly string[])[];

/** A form as KoboToolbox imports it. @see https://xlsform.org */
export interface XlsForm {
  readonly survey: Sheet;
  readonly choices: Sheet;
  readonly settings: Sheet;
}

const SURVEY = ['type', 'name', 'label', 'hint', 'required', 'appearance'];
const CHOICES = ['list_name', 'name', 'label'];
const SETTINGS = ['form_title', 'form_id', 'version'];

/** XLSForm's word for what a bind's type is called in an XForm. */
const TYPES: Readonly<Record<string, string>> = { string: 'text', decimal: 'decimal', dateTime: 'datetime' };

/**
 * The same form as an XForm's, group by group and field by field: both are handed out, and must ask for the same.
 * @param source of the XForm; made of groups, repeats, inputs, single choices and uploads
 * @throws Error when there is anything else in it
 */
export function xlsFormOf(source: string): XlsForm {
  const document = new new Window().DOMParser().parseFromString(
    source,
    'application/xml',
  ) as unknown as Document; // happy-dom's own types
  const all = [...document.querySelectorAll('*')];
  const binds = new Map(
    all.filter(is('bind')).map((bind) => [bind.getAttribute('nodeset') ?? '', bind] as const),
  );
  const survey: string[][] = [];
  const choices: string[][] = [];

  const write = (element: Element): void => {
    const path = element.getAttribute('ref') ?? element.getAttribute('nodeset') ?? '';
    const name = path.split('/').at(-1) ?? '';
    const label = childText(element, 'label');
    const inner = [...element.children].filter((child) => !is('label')(child) && !is('hint')(child));
    const [repeat] = inner.filter(is('repeat'));
    switch (element.localName) {
      case 'group': {
        const kind = repeat ? 'repeat' : 'group';
        survey.push([`begin_${kind}`, name, label, '', '', '']);
        for (const child of repeat ? [...repeat.children] : inner) write(child);
        survey.push([`end_${kind}`, name, '', '', '', '']);
        return;
      }
      case 'select1': {
        const list = path.split('/').slice(2).join('_');
        for (const item of inner.filter(is('item')))
          choices.push([list, childText(item, 'value'), childText(item, 'label')]);
        survey.push(field(`select_one ${list}`));
        return;
      }
      case 'upload':
        survey.push(field(element.getAttribute('mediatype') === 'image/*' ? 'image' : 'file'));
        return;
      case 'input':
        survey.push(field(typeOf(binds.get(path))));
        return;
      default:
        throw new Error(`<${element.localName}> has no form in a spreadsheet yet`);
    }

    function field(type: string): string[] {
      const required = binds.get(path)?.getAttribute('required') === 'true()' ? 'yes' : '';
      return [
        type,
        name,
        label,
        childText(element, 'hint'),
        required,
        element.getAttribute('appearance') ?? '',
      ];
    }
  };

  const [body] = all.filter(is('body'));
  for (const child of body?.children ?? []) write(child);
  const [title] = all.filter(is('title'));
  const root = all.find(is('instance'))?.firstElementChild;
  const settings = [
    title?.textContent ?? '',
    root?.getAttribute('id') ?? '',
    root?.getAttribute('version') ?? '',
  ];
  return {
    survey: [SURVEY, ...survey],
    choices: [CHOICES, ...choices],
    settings: [SETTINGS, settings],
  };
}

function is(name: string): (element: Element) => boolean {
  return ({ localName }) => localName.replace(/^.*:/, '') === name;
}

function childText(element: Element, name: string): string {
  return [...element.children].find(is(name))?.textContent?.trim() ?? '';
}

function typeOf(bind: Element | undefined): string {
  const type = TYPES[bind?.getAttribute('type') ?? 'string'];
  if (type === undefined)
    throw new Error(`a field of type ${bind?.getAttribute('type')} has no form in a spreadsheet yet`);
  return type;
}
