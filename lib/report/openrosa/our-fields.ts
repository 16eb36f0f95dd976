import type { FieldName, TemplateNode } from './template';

type Kind = 'text' | 'number' | 'time' | 'file';

/** Every field of a report, by group and name, and what it is. Those of `flag` and `contact` stand once for each. */
const OURS: Readonly<Record<FieldName, Kind>> = {
  'report/schema': 'text',
  'report/kind': 'text',
  'report/report_id': 'text',
  'report/related_id': 'text',
  'report/created_at': 'time',
  'report/tool': 'text',
  'report/rules': 'text',
  'report/rules_sha256': 'text',
  'ad/platform': 'text',
  'ad/permalink': 'text',
  'ad/page_url': 'text',
  'ad/author_name': 'text',
  'ad/author_url': 'text',
  'ad/posted_at': 'text',
  'ad/language': 'text',
  'ad/text': 'text',
  'ad/destination': 'text',
  'ad/job': 'text',
  'ad/pay': 'text',
  'assessment/score': 'number',
  'assessment/level': 'text',
  'assessment/flag_ids': 'text',
  'assessment/summary': 'text',
  'flag/id': 'text',
  'flag/label': 'text',
  'flag/weight': 'number',
  'flag/evidence': 'text',
  'contact/kind': 'text',
  'contact/value': 'text',
  'contact/raw': 'text',
  'evidence/captured_at': 'time',
  'evidence/method': 'text',
  'evidence/user_agent': 'text',
  'evidence/text_sha256': 'text',
  'evidence/screenshot': 'file',
  'evidence/screenshot_sha256': 'text',
  'evidence/copy': 'file',
  'evidence/copy_sha256': 'text',
  'reporter/country': 'text',
  'reporter/note': 'text',
  'reporter/contact_me': 'text',
  'reporter/consent': 'text',
  'reporter/consent_text_id': 'text',
  'meta/instanceID': 'text',
  'meta/instanceName': 'text',
};

/** Without these a report is worth nothing to who receives it, or is taken for another kind. */
export const NEEDED: readonly FieldName[] = [
  'report/kind',
  'report/report_id',
  'ad/text',
  'reporter/consent',
];

/** Types of a form's field (its `bind`) that can hold each kind of ours. */
const HOLDS: Readonly<Record<Kind, readonly string[]>> = {
  text: ['string', 'select1', 'select'],
  number: ['decimal', 'string'],
  time: ['dateTime', 'string'],
  file: ['binary'],
};

const REPEATS: readonly NonNullable<TemplateNode['repeat']>[] = ['flag', 'contact'];

/**
 * Our field for a leaf of a form: the same group and name (`…/ad/text`), or both in one name (`ad_text`), or the name alone where only
 * one of our groups has it. Nothing where the form's type cannot hold it.
 */
export function fieldFor(
  path: string,
  { type, repeat }: { readonly type: string; readonly repeat: TemplateNode['repeat'] },
): FieldName | undefined {
  const [name = '', group = ''] = path.split('/').reverse();
  const candidates: readonly string[] = repeat
    ? [`${repeat}/${name}`, name.replace('_', '/')]
    : [`${group}/${name}`, name.replace('_', '/'), ...groupsWith(name)];
  return candidates.find((candidate): candidate is FieldName => {
    const kind = isOurs(candidate) ? OURS[candidate] : undefined;
    if (!kind || !HOLDS[kind].includes(type)) return false;
    const inRepeat = REPEATS.some((each) => candidate.startsWith(`${each}/`));
    return inRepeat === (repeat !== undefined) && (!repeat || candidate.startsWith(`${repeat}/`));
  });
}

/** What a repeat of a form holds: our signs, our contacts, or nothing of ours. */
export function repeatFor(path: string): TemplateNode['repeat'] {
  const name = path.split('/').at(-1);
  return REPEATS.find((each) => each === name);
}

function isOurs(name: string): name is FieldName {
  return Object.hasOwn(OURS, name);
}

/** The one field that alone has this name; none where two groups have it, or it is too common to be meant. */
function groupsWith(name: string): readonly string[] {
  const found = Object.keys(OURS).filter(
    (field) => field.endsWith(`/${name}`) && !REPEATS.some((each) => field.startsWith(`${each}/`)),
  );
  return found.length === 1 ? found : [];
}
