import { parseXml, type XmlElement } from '../../lib/report/openrosa/xml';
import { partsOf } from './parts';

/** One request as a server sees it. Header names are lower case. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A report as it was stored. */
export interface Stored {
  readonly id: string;
  readonly xml: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface FormServer {
  readonly answer: (asked: Asked) => Answered;
  /** By instance id. */
  readonly stored: ReadonlyMap<string, Stored>;
  /** Everything that was asked, oldest first. */
  readonly asked: readonly Asked[];
  /** What an organisation does: closes its form, takes a token back, puts another version of the form up. */
  state: 'open' | 'closed' | 'over-plan';
  token: 'good' | 'revoked';
  forms: readonly string[];
}

interface Options {
  readonly as: 'central' | 'kobo';
  /** XForms that it offers. */
  readonly forms: readonly string[];
  /** `/v1/key/TOKEN/projects/1`, or `/collector/TOKEN`. */
  readonly base: string;
  /** Basic authentication, as `user:password`. */
  readonly login?: string;
  readonly limit?: number;
  readonly host?: string;
}

const OPENROSA = { 'x-openrosa-version': '1.0', 'content-type': 'text/xml' };

/** Answers as ODK Central 2026.2 was measured to, or as KoboToolbox's source says: codes, envelope, doubles, limits. */
export function formServer({ as, base, login, limit, host, ...options }: Options): FormServer {
  const stored = new Map<string, Stored>();
  const asked: Asked[] = [];
  const most = limit ?? (as === 'central' ? 100_000_000 : 10_000_000);
  const server: FormServer = {
    stored,
    asked,
    state: 'open',
    token: 'good',
    forms: options.forms,
    answer(request) {
      asked.push(request);
      const { method, path, headers } = request;
      if (/^\/v1\/form-links\/[^/]+\/form/.test(path)) {
        const [, formId] = / id="([^"]+)"/.exec(server.forms[0] ?? '') ?? [];
        return { status: 200, body: JSON.stringify({ projectId: 1, xmlFormId: formId }) };
      }
      if (!path.startsWith(`${base}/`)) return envelope(as === 'central' ? 401 : 404, 'not found');
      if (login && headers.authorization !== `Basic ${Buffer.from(login).toString('base64')}`)
        return envelope(401, 'Authentication credentials were not provided.');
      if (server.token === 'revoked')
        return envelope(403, 'The authentication you provided does not have rights.');
      if (headers['x-openrosa-version'] === undefined) return envelope(400, 'Required header missing');
      const place = path.slice(base.length);
      if (place === '/formList') return { status: 200, headers: OPENROSA, body: formList() };
      if (place.startsWith('/forms/')) {
        const form = server.forms.find((each) => place === `/forms/${idOf(each)}.xml`);
        return form ? { status: 200, headers: OPENROSA, body: form } : envelope(404, 'not found');
      }
      if (place !== '/submission') return envelope(404, 'not found');
      if (method === 'HEAD')
        return { status: 204, headers: { ...OPENROSA, 'x-openrosa-accept-content-length': String(most) } };
      return method === 'POST' ? submit(request) : envelope(405, 'method not allowed');
    },
  };

  function formList(): string {
    const list = server.forms.map((form) => {
      const url = `${host ?? 'https://odk.example'}${base}/forms/${idOf(form)}.xml`;
      const [, version = ''] = / version="([^"]+)"/.exec(form.slice(form.indexOf('<instance>'))) ?? [];
      return `<xform><formID>${idOf(form)}</formID><name>A form</name><version>${version}</version><hash>md5:0</hash><downloadUrl>${url}</downloadUrl></xform>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?><xforms xmlns="http://openrosa.org/xforms/xformsList">${list.join('')}</xforms>`;
  }

  function submit({ body, headers }: Asked): Answered {
    if (body.length > most)
      return { status: 413, body: '<html><h1>413 Request Entity Too Large</h1></html>' };
    const parts = partsOf(body, headers['content-type'] ?? '');
    const xml = parts.get('xml_submission_file')?.toString('utf8');
    if (xml === undefined) return envelope(400, 'Required multipart POST field xml_submission_file missing.');
    if (xml.includes('\0')) return envelope(500, 'Internal Server Error');
    const root = read(xml);
    if (!root) return envelope(400, 'not XML');
    if (server.state === 'over-plan') return envelope(402, 'over plan');
    if (server.state === 'closed')
      return envelope(as === 'central' ? 409 : 405, 'This form is not accepting submissions.');
    const form = server.forms.find((each) => idOf(each) === (root.attributes.id ?? root.attributes.xmlns));
    if (!form?.includes(`version="${root.attributes.version}"`))
      return envelope(404, 'The form version specified in this submission does not exist.');
    const id = /<(?:\w+:)?instanceID>([^<]+)</.exec(xml)?.[1];
    if (id === undefined && as === 'kobo') return envelope(400, 'Instance ID is required');
    const key = id ?? `made-up-${stored.size}`;
    const before = stored.get(key);
    if (before && before.xml !== xml)
      return envelope(409, 'A submission already exists with this ID, but with different form data.');
    const named = [...parts].filter(([name]) => name !== 'xml_submission_file' && xml.includes(`>${name}<`));
    const files = new Map([...(before?.files ?? []), ...named]);
    stored.set(key, { id: key, xml, files });
    if (before && as === 'kobo') return envelope(202, 'Duplicate submission');
    return envelope(201, 'full submission upload was successful!');
  }

  return server;
}

/** The id of a form: of the first element of its instance. */
export function idOf(form: string): string {
  return /<instance>\s*<[^>]*? id="([^"]+)"/.exec(form)?.[1] ?? '';
}

function envelope(status: number, message: string): Answered {
  return {
    status,
    headers: OPENROSA,
    body: `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${status < 300 ? 'submit_success' : 'error'}">${message}</message></OpenRosaResponse>`,
  };
}

function read(xml: string): XmlElement | undefined {
  try {
    return parseXml(xml);
  } catch {
    return undefined;
  }
}
