// @vitest-environment node
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverProblem } from '../../entrypoints/pages/server-problem';
import {
  deliveriesOf,
  drain,
  keepReport,
  listReports,
  queueReport,
  readReports,
  reportsFile,
  reportsTable,
} from '../../lib/report';
import { childrenOf, parseXml } from '../../lib/report/openrosa/xml';
import { wordsIn } from '../card/card-texts';
import { type Answered, idOf } from '../intake/form-server';
import { destinationOf, FORM, openStage, press, type Stage } from './outbox-stage';
import { post, sourceOf } from './reports';

const HOOK = { kind: 'webhook', name: 'Desk', url: 'https://hook.example/in' } as const;
let stage: Stage;
beforeEach(() => {
  stage = openStage();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const TEXTS: readonly { readonly what: string; readonly text: string }[] = [
  { what: '60,000 characters', text: 'Việc nhẹ lương cao 💸 '.repeat(3_000).slice(0, 60_000) },
  { what: 'control characters', text: 'a\u0001b\u0008c\u001b[31md\u007fe\u0085f\ufffe\uffff' },
  { what: 'lone surrogates', text: 'pay \ud83d now \ude00\udfff\ud800' },
  { what: 'the end of a CDATA section', text: 'a ]]> b <![CDATA[ c ]]></text><consent>share</consent>' },
  { what: 'a formula', text: '=HYPERLINK("https://evil.example","Apply")' },
  { what: 'a formula behind spaces and lines', text: "\n \t@SUM(1+1)*cmd|'/c calc'!A0" },
  { what: 'overrides of direction', text: 'pay \u202e000,01\u202c and \u2067more\u2069' },
  { what: 'NUL', text: 'a\u0000b' },
  {
    what: 'a boundary of its own',
    text: '\r\n--report-x-part--\r\nContent-Disposition: form-data; name="x"\r\n\r\n',
  },
];

describe.each(TEXTS)('an ad with $what', ({ text }) => {
  it('arrives at form server and webhook, with its exact words in the copy and their hash beside', async () => {
    const destinations = [await destinationOf(stage), await destinationOf(stage, HOOK)];
    const id = await keepReport(sourceOf({ post: { ...post, text } }));
    await queueReport({ report: id, destinations: destinations.map((each) => each.id) });
    await drain(stage.ports);
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);

    const stored = stage.central.stored.get(`uuid:${id}`);
    const root = parseXml(stored?.xml ?? '');
    const [ad] = childrenOf(root, 'ad');
    const shown = childrenOf(ad!, 'text')[0]!.text; // its form has both
    expect(shown).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(
      childrenOf(root, 'reporter')
        .flatMap((each) => childrenOf(each, 'consent'))
        .map((each) => each.text),
    ).toEqual(['store']);
    const copy = JSON.parse(stored?.files.get(`${id}-copy.json`)?.toString('utf8') ?? '{}');
    expect(copy.text).toBe(text);
    const [evidence] = childrenOf(root, 'evidence');
    expect(childrenOf(evidence!, 'text_sha256')[0]?.text).toBe(hash(copy.text));
    expect(stage.hook.stored.get(id)).toMatchObject({ ad: { text }, evidence: { text_sha256: hash(text) } });
  });

  it('is a file that can be parsed, and one row of a table without a formula', async () => {
    await keepReport(sourceOf({ post: { ...post, text } }));
    const entries = await readReports(await listReports());
    const reports = entries.flatMap((entry) => ('report' in entry ? [entry.report] : []));
    const options = { tool: '0.1.0', savedAt: new Date(), author: 'left-out', unreadable: 0 } as const;
    const file = reportsFile(reports, options);
    expect(file).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.parse(file).reports[0].ad.text).toBe(text);
    const { data, errors } = Papa.parse<Record<string, string>>(reportsTable(reports, options).slice(1), {
      header: true,
    });
    expect([data.length, errors]).toEqual([1, []]);
    for (const cell of Object.values(data[0] ?? {})) {
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
      expect(cell.length).toBeLessThan(32_767);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may stand in a spreadsheet.
      expect(cell).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u202a-\u202e]|\p{Surrogate}/u);
    }
  });
});

const LOGIN = '<!doctype html><html><body><h1>Sign in to continue</h1></body></html>';

/** What may happen at the other end, what becomes of the report, and what the person reads. */
const SERVERS: readonly {
  readonly what: string;
  readonly happens: () => void;
  readonly becomes: readonly [state: string, problem: string];
  readonly reads: string;
}[] = [
  {
    what: 'the form was taken away',
    happens: () => {
      stage.central.forms = [];
    },
    becomes: ['attention', 'not-found'],
    reads: 'The server does not know this address any more. Ask the organisation for a new one.',
  },
  {
    what: 'the form was replaced by one that fits no report',
    happens: () => {
      stage.central.forms = [FORM.replace(`id="${idOf(FORM)}"`, 'id="other"').replaceAll('consent', 'terms')];
    },
    becomes: ['attention', 'not-found'],
    reads: 'The server does not know this address any more. Ask the organisation for a new one.',
  },
  {
    what: 'the form was closed',
    happens: () => {
      stage.central.state = 'closed';
    },
    becomes: ['paused', 'closed'],
    reads: 'The organisation takes no reports at the moment.',
  },
  {
    what: 'the plan is full',
    happens: () => {
      stage.central.state = 'over-plan';
    },
    becomes: ['paused', 'closed'],
    reads: 'The organisation takes no reports at the moment.',
  },
  {
    what: 'the token was revoked',
    happens: () => {
      stage.central.token = 'revoked';
    },
    becomes: ['paused', 'refused'],
    reads: 'The server refused. Perhaps the link was withdrawn, or name and password are wrong.',
  },
  {
    // Browsers tell nobody but the person's own eyes that it is the certificate: to us there is no answer.
    what: 'its certificate is wrong',
    happens: () => {
      stage.fault = () => 'refused';
    },
    becomes: ['queued', 'no-answer'],
    reads: 'The server did not answer. Check the address and your internet connection.',
  },
  {
    what: 'a login page answers 200',
    happens: () => answers({ status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN }),
    becomes: ['queued', 'not-a-server'],
    reads: 'A web page answered instead of the server. Perhaps you must log in to this network first.',
  },
  {
    what: 'a login page answers 201',
    happens: () => answers({ status: 201, headers: { 'content-type': 'text/html' }, body: LOGIN }),
    becomes: ['queued', 'not-a-server'],
    reads: 'A web page answered instead of the server. Perhaps you must log in to this network first.',
  },
  {
    what: 'it is too large for it',
    happens: () => answers({ status: 413, body: 'Request Entity Too Large' }),
    becomes: ['attention', 'too-large'],
    reads: 'The report is too large for this server.',
  },
];

let fixed: Answered | undefined;
function answers(answer: Answered): void {
  fixed = answer;
}

describe.each(SERVERS)('when $what', ({ happens, becomes, reads }) => {
  it('the person reads a sentence, and nothing is lost: book and bytes stay', async () => {
    fixed = undefined;
    const id = await press([await destinationOf(stage)]);
    happens();
    const { fetch } = stage.ports;
    const answered = fixed as Answered | undefined; // `happens` may have set it
    const wire: typeof fetch = async (...request) =>
      answered
        ? new Response(answered.body ?? null, { status: answered.status, headers: answered.headers ?? {} })
        : fetch(...request);
    await drain({ ...stage.ports, fetch: wire });
    const [delivery] = await deliveriesOf(id);
    expect([delivery?.state, delivery?.problem]).toEqual(becomes);
    expect(serverProblem(delivery!.problem!, wordsIn('en'))).toBe(reads);
    expect(await listReports()).toEqual([id]);
    expect(delivery?.bytes).toBeGreaterThan(1_000);
    expect(stage.central.stored.size).toBe(0);
  });
});
