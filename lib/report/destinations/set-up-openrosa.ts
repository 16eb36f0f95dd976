import * as z from 'zod/mini';
import { fits, type Misfit, readForm } from '../openrosa/read-form';
import type { FormTemplate } from '../openrosa/template';
import { childrenOf, localName, parseXml, type XmlElement } from '../openrosa/xml';
import { secureAddress } from './address';
import type { AskServer } from './server';
import { type Destination, type DestinationWish, SetUpError } from './types';

/** What KoboToolbox and Ona take; ODK Central takes ten times as much. */
const USUAL_BYTES = 10_000_000;
/** Forms of one server that are looked at. */
const MOST_FORMS = 30;

interface Address {
  /** Where form list and submission stand below. */
  readonly base: string;
  readonly formId?: string | undefined;
}

interface Listed {
  readonly formId: string;
  readonly url: string;
}

/**
 * Reads the form that a report fits into, and the server's limit.
 * @throws SetUpError
 * @see https://docs.getodk.org/openrosa-form-list/
 */
export async function setUpOpenRosa(
  wish: DestinationWish,
  ask: AskServer,
): Promise<Pick<Destination, 'submitUrl' | 'maxBytes' | 'form'>> {
  const { base: named, formId = wish.formId } = await addressOf(secureAddress(wish.url), ask);
  const { base, listed } = await formsBelow(named, wish, ask);
  const submitUrl = `${base}/submission`;
  const wanted = formId === undefined ? listed : listed.filter((form) => form.formId === formId);
  const form = await theFitting(wanted, ask);
  return { submitUrl, maxBytes: await limitOf(submitUrl, ask), form };
}

const linkedFormSchema = z.object({ projectId: z.number(), xmlFormId: z.string() });

/** An address below which the server's lists stand. ODK Central says itself which form a public link is for. */
async function addressOf(url: URL, ask: AskServer): Promise<Address> {
  const [, link] = /^\/(?:-|f)\/(?:single\/|x\/)?([\w:%-]+)\/?$/.exec(url.pathname) ?? [];
  const token = url.searchParams.get('st');
  if (!link) return { base: `${url.origin}${url.pathname.replace(/\/(submission|formList)?\/?$/, '')}` };
  if (!token || !/^[\w!$-]+$/.test(token)) throw new SetUpError('not-recognised');
  const { text } = await ask(`${url.origin}/v1/form-links/${link}/form?st=${token}`);
  const form = linkedFormSchema.safeParse(parsedJson(text));
  if (!form.success) throw new SetUpError('not-a-server', [], form.error);
  const { projectId, xmlFormId } = form.data;
  return { base: `${url.origin}/v1/key/${token}/projects/${projectId}`, formId: xmlFormId };
}

/**
 * The forms that are listed at an address. KoboToolbox lists below a user's name only what anybody may send to; what needs a login is listed
 * at the server itself, and taken there.
 */
async function formsBelow(
  base: string,
  { login }: Pick<DestinationWish, 'login'>,
  ask: AskServer,
): Promise<{ readonly base: string; readonly listed: readonly Listed[] }> {
  const listed = formList((await ask(`${base}/formList`)).text, base);
  const { origin } = new URL(base);
  return listed.length > 0 || !login || base === origin
    ? { base, listed }
    : { base: origin, listed: formList((await ask(`${origin}/formList`)).text, origin) };
}

function formList(source: string, base: string): readonly Listed[] {
  const root = parsedXml(source);
  if (localName(root) !== 'xforms') throw new SetUpError('not-a-server');
  return childrenOf(root, 'xform').map((form) => ({
    formId: textOf(form, 'formID'),
    url: onServer(textOf(form, 'downloadUrl'), base),
  }));
}

async function theFitting(listed: readonly Listed[], ask: AskServer): Promise<FormTemplate> {
  const misfits: Misfit[] = [];
  const fitting: FormTemplate[] = [];
  for (const { url } of listed.slice(0, MOST_FORMS)) {
    const read = await ask(url)
      .then(({ text }) => formAt(text))
      .catch((cause) => {
        if (listed.length === 1) throw cause; // One of many is somebody else's.
      });
    if (!read) continue;
    const { template, misfit } = read;
    if (fits(misfit)) fitting.push(template);
    else misfits.push(misfit);
  }
  const [form, ...others] = fitting;
  if (others.length > 0)
    throw new SetUpError(
      'several-forms',
      fitting.map(({ formId }) => formId),
    );
  if (form) return form;
  if (misfits.length === 0) throw new SetUpError('no-form');
  // The form that comes closest: the others were meant for something else.
  const [closest] = misfits
    .map(({ missing, unfillable }) => [...missing, ...unfillable])
    .sort((a, b) => a.length - b.length);
  throw new SetUpError('form-unfit', closest);
}

function formAt(source: string): ReturnType<typeof readForm> {
  try {
    return readForm(source);
  } catch (cause) {
    throw new SetUpError('unreadable-answer', [], cause);
  }
}

/** What the server takes in one request. A page for people may answer 200 here: a form server answers 204. */
async function limitOf(submitUrl: string, ask: AskServer): Promise<number> {
  const { status, headers } = await ask(submitUrl, 'HEAD');
  if (status !== 204 || !headers.has('x-openrosa-version')) throw new SetUpError('not-a-server');
  const said = Number(headers.get('x-openrosa-accept-content-length'));
  return said > 0 ? said : USUAL_BYTES;
}

/** A server may call itself by another name than ours for it (ODK Central says what it was configured with): its form is asked for where its list was. */
function onServer(url: string, base: string): string {
  try {
    const { pathname, search } = new URL(url, `${base}/`);
    return `${new URL(base).origin}${pathname}${search}`;
  } catch {
    throw new SetUpError('unreadable-answer', [url]);
  }
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? '';
}

/** A login page is HTML, and mostly no XML. */
function parsedXml(source: string): XmlElement {
  try {
    return parseXml(source);
  } catch (cause) {
    throw new SetUpError('not-a-server', [], cause);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
