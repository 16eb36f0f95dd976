// @vitest-environment node
import { deflateSync } from 'node:zlib';
import encodeQr from 'qr';
import { describe, expect, it } from 'vitest';
import { originOf, readInvitation, readQr, SetUpError, setUpDestination } from '../../lib/report';
import { readForm } from '../../lib/report/openrosa/read-form';
import type { Answered, Asked } from '../intake/form-server';
import { formServer } from '../intake/form-server';
import { wireTo } from '../intake/wire';
import { BASE, CENTRAL, FORM } from './outbox-stage';

const settings = (url: string, more = {}) =>
  deflateSync(JSON.stringify({ general: { server_url: url, ...more }, admin: {} })).toString('base64');
const KEY = `https://odk.example${BASE}`;
const KOBO = 'https://kc.example';

type Server = { readonly answer: (asked: Asked) => Answered };
const central = (forms: readonly string[] = [FORM]) => formServer({ as: 'central', forms, base: BASE });
const setUp = (server: Server, wish = CENTRAL, allowed = true) =>
  setUpDestination(wish, {
    fetch: wireTo({ 'https://odk.example': server, 'https://kc.example': server }),
    allowed: async () => allowed,
  });
const problemOf = async (work: Promise<unknown>) => {
  const failed = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(failed instanceof SetUpError)) throw new Error(`expected a SetUpError, got ${failed}`);
  return [failed.problem, ...failed.detail];
};

describe('what an organisation hands out', () => {
  it('is an ODK Central code as text', async () => {
    expect(await readInvitation(` ${settings(KEY)}\n`)).toEqual({
      kind: 'openrosa',
      name: 'odk.example',
      url: KEY,
    });
  });

  it('is an ODK Central code as a picture', async () => {
    const { data, width, height } = bitmap(encodeQr(settings(KEY), 'raw', { border: 4 }));
    expect((await readInvitation(readQr({ data, width, height }))).url).toBe(KEY);
  });

  it('is a KoboToolbox code with a login', async () => {
    const code = settings('https://kc.example/ngo', { username: 'ngo', password: 'pass' });
    expect(await readInvitation(code)).toMatchObject({ login: { user: 'ngo', password: 'pass' } });
  });

  it.each([
    ['a public link', 'https://odk.example/-/single/AbC12?st=x!y$z'],
    ['a newer public link', 'https://odk.example/f/AbC12?st=x!y$z'],
    ['an app user’s address', `${KEY}/submission`],
    ['a draft’s address', 'https://odk.example/v1/test/t/projects/1/forms/f/draft'],
    ['a collector’s address', 'https://kc.example/collector/abc'],
  ])('is %s', async (_, url) => {
    expect(await readInvitation(url)).toMatchObject({ kind: 'openrosa', url });
  });

  it('is a webhook’s address when the person says so', async () => {
    const url = 'https://hook.example/in?key=1';
    expect(await readInvitation(url, 'webhook')).toEqual({ kind: 'webhook', name: 'hook.example', url });
    expect(await problemOf(readInvitation(url))).toEqual(['not-recognised']);
  });

  it.each([
    ['', 'not-recognised'],
    ['hello', 'not-recognised'],
    ['javascript:alert(1)', 'not-recognised'],
    ['https://user:pass@odk.example/v1/key/a/projects/1', 'not-recognised'],
    ['http://odk.example/v1/key/a/projects/1', 'not-secure'],
    [settings('http://odk.example/x'), 'not-secure'],
    [settings('ftp://odk.example/x'), 'not-recognised'],
    [deflateSync(Buffer.alloc(5_000_000, 'a')).toString('base64'), 'not-recognised'],
  ])('is not %.40s', async (text, problem) => {
    expect(await problemOf(readInvitation(text))).toEqual([problem]);
  });

  it('may be on this very computer without https, to try it out', async () => {
    expect(await readInvitation('http://127.0.0.1:8080/v1/key/a/projects/1')).toMatchObject({
      kind: 'openrosa',
    });
    expect(originOf('http://127.0.0.1:8080/v1')).toBe('http://127.0.0.1/*');
    expect(originOf('https://odk.example:8443/v1')).toBe('https://odk.example/*');
  });

  it('is no picture without a code', () => {
    const blank = { width: 60, height: 60, data: new Uint8ClampedArray(60 * 60 * 4).fill(255) };
    expect(() => readQr(blank)).toThrow(SetUpError);
  });
});

function bitmap(raw: readonly (readonly boolean[])[]) {
  const scale = 4;
  const width = raw.length * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (raw[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data, width, height: width };
}

describe('setting up', () => {
  it('reads form, limit and address from ODK Central', async () => {
    expect(await setUp(central())).toMatchObject({
      name: 'An NGO',
      submitUrl: `${KEY}/submission`,
      origin: 'https://odk.example/*',
      maxBytes: 100_000_000,
      form: { formId: 'ad_report', version: '2026112102', title: 'Suspicious recruitment ad report' },
    });
  });

  it.each([
    '/-/single/AbC12?st=x!y$z',
    '/-/::AbC12?st=x!y$z',
    '/f/%3A%3AAbC12?st=x!y$z', // as ODK Central writes it today
  ])('finds the form of a public link: %s', async (link) => {
    const server = formServer({ as: 'central', forms: [FORM], base: '/v1/key/x!y$z/projects/1' });
    const url = `https://odk.example${link}`;
    expect(await setUp(server, { ...CENTRAL, url })).toMatchObject({
      submitUrl: 'https://odk.example/v1/key/x!y$z/projects/1/submission',
    });
  });

  it('logs in to KoboToolbox where it must', async () => {
    const server = formServer({
      as: 'kobo',
      forms: [FORM],
      base: '/ngo',
      login: 'ngo:pässword',
      host: 'https://kc.example',
    });
    const wish = { kind: 'openrosa', name: 'Kobo', url: 'https://kc.example/ngo' } as const;
    expect(await problemOf(setUp(server, wish))).toEqual(['refused', '401']);
    const login = { user: 'ngo', password: 'pässword' };
    expect(await setUp(server, { ...wish, login })).toMatchObject({ maxBytes: 10_000_000, login });
  });

  it('finds what needs a login where KoboToolbox lists it: at the server, not below a user’s name', async () => {
    const behind = formServer({ as: 'kobo', forms: [FORM], base: '', login: 'ngo:pass', host: KOBO });
    const server: Server = {
      answer: (asked) =>
        asked.path.startsWith('/ngo/')
          ? { status: 200, body: '<xforms xmlns="http://openrosa.org/xforms/xformsList"/>' }
          : behind.answer(asked),
    };
    const wish = { kind: 'openrosa', name: 'Kobo', url: `${KOBO}/ngo` } as const;
    expect(await problemOf(setUp(server, wish)), 'nobody without a login').toEqual(['no-form']);
    const made = await setUp(server, { ...wish, login: { user: 'ngo', password: 'pass' } });
    expect(made).toMatchObject({ submitUrl: `${KOBO}/submission`, form: { formId: 'ad_report' } });
  });

  it('chooses the one form that fits, and asks when there are several', async () => {
    const other = FORM.replaceAll('ad_report', 'other')
      .replace('<text/>', '<words/>')
      .replaceAll('/ad/text', '/ad/words');
    expect((await setUp(central([other, FORM]))).form?.formId).toBe('ad_report');
    const twin = FORM.replaceAll('ad_report', 'twin');
    expect(await problemOf(setUp(central([FORM, twin])))).toEqual(['several-forms', 'ad_report', 'twin']);
    expect((await setUp(central([FORM, twin]), { ...CENTRAL, formId: 'twin' })).form?.formId).toBe('twin');
    expect(await problemOf(setUp(central([other])))).toEqual(['form-unfit', 'ad/text', 'ad/words']);
  });

  it.each([
    ['not-allowed', () => setUp(central(), CENTRAL, false), 'https://odk.example/*'],
    ['no-answer', () => setUp(central(), { ...CENTRAL, url: 'https://gone.example/v1/key/a/projects/1' })],
    ['refused', () => setUp({ answer: () => ({ status: 403 }) }), '403'],
    ['not-found', () => setUp({ answer: () => ({ status: 404 }) })],
    ['unreadable-answer', () => setUp({ answer: () => ({ status: 500 }) }), '500'],
    ['not-a-server', () => setUp({ answer: () => ({ status: 302, headers: { location: '/' } }) })],
    ['not-a-server', () => setUp({ answer: () => ({ status: 200, body: '<html><p>Log in<br></html>' }) })],
    ['not-a-server', () => setUp({ answer: () => ({ status: 200, body: '<html/>' }) })],
    ['unreadable-answer', () => setUp({ answer: () => ({ status: 200, body: 'x'.repeat(2_100_000) }) })],
    ['no-form', () => setUp(central([]))],
  ] as const)('says %s', async (problem, work, ...detail) => {
    expect(await problemOf(work())).toEqual([problem, ...detail]);
  });

  it('asks for the form where its list was, by whatever name the server calls itself', async () => {
    const server = formServer({ as: 'central', forms: [FORM], base: BASE, host: 'https://evil.example' });
    const { form } = await setUp(server);
    expect(form?.formId).toBe('ad_report');
  });
});

describe('a form', () => {
  it('as the one in forms/ has a place for every field', () => {
    const { template, misfit } = readForm(FORM);
    expect(misfit).toEqual({ missing: [], unfillable: [] });
    const fields: string[] = [];
    const collect = (node: typeof template.root): void => {
      if (node.field) fields.push(node.field);
      for (const child of node.children) collect(child);
    };
    collect(template.root);
    expect(fields).toHaveLength(45);
  });

  it('that asks for what no report has is refused by its name', () => {
    const form = FORM.replace('<pay/>', '<pay/><passport/>').replace(
      '</model>',
      '<bind nodeset="/data/ad/passport" type="string" required="true()"/></model>',
    );
    expect(readForm(form).misfit).toEqual({ missing: [], unfillable: ['ad/passport'] });
  });

  it.each([
    '',
    'hello',
    '<html/>',
    '<!DOCTYPE html><html></html>',
    FORM.slice(0, 4_000),
    FORM.replace(' id="ad_report"', ''),
  ])('is not %.30s', (source) => {
    expect(() => readForm(source)).toThrow();
  });
});
