// @vitest-environment node
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverProblem } from '../../entrypoints/pages/server-problem';
import {
  attachPicture,
  type Destination,
  deliveriesOf,
  drain,
  type KeptReport,
  keepReport,
  listDestinations,
  listReports,
  queueReport,
  readyReport,
  retryDelivery,
  sealOutbox,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import { multipart } from '../../lib/report/openrosa/multipart';
import { readForm } from '../../lib/report/openrosa/read-form';
import { recast } from '../../lib/report/openrosa/recast';
import { submissionXml } from '../../lib/report/openrosa/submission';
import { childrenOf, parseXml } from '../../lib/report/openrosa/xml';
import { wordsIn } from '../card/card-texts';
import { HOSTILE_TEXTS } from '../hostile';
import { AGREED, destinationOf, drainAll, FORM, later, openStage, press, type Stage } from './outbox-stage';
import { post, sourceOf } from './reports';

const HOUR = 3_600_000;
const OTHER_VERSION = FORM.replaceAll('2026112102', '2027');
const OTHER_ID = FORM.replace('<data id="ad_report"', '<data id="reports_2027"');
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const [full] = JSON.parse(readFileSync('tests/report/frozen/version-3.json', 'utf8')) as readonly [
  KeptReport,
];

let stage: Stage;
let destination: Destination;
beforeEach(async () => {
  stage = openStage();
  destination = await destinationOf(stage);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const posted = () => stage.central.asked.filter(({ method }) => method === 'POST');
const only = async (report: string) => {
  const rows = await deliveriesOf(report);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe('a report that was frozen for a form that is gone', () => {
  it.each([
    ['version', OTHER_VERSION, 'version="2027"'],
    ['id', OTHER_ID, 'id="reports_2027"'],
  ])('is written into the one with another %s, under its id and once', async (_, form, sign) => {
    const id = await press([destination]);
    stage.central.forms = [form];
    await drainAll(stage);
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${id}`]);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain(sign);
    expect((await only(id)).state).toBe('delivered');
    expect(posted()).toHaveLength(2);
  });

  it('says what the person wrote and agreed to when they sent it, and keeps its files', async () => {
    const id = await keepReport(sourceOf());
    await attachPicture(id, { type: 'image/png', bytes: PIXEL });
    await queueReport({
      report: id,
      destinations: [destination.id],
      agreement: { ...AGREED, consent: 'share', parts: { ...AGREED.parts, picture: 'sent' } },
      reporter: { note: '=He “waits” at <the> bus', country: 'KH' },
    });
    stage.central.forms = [OTHER_VERSION];
    await drainAll(stage);
    const stored = stage.central.stored.get(`uuid:${id}`);
    const [first, second] = posted();
    expect(second?.body.toString('latin1').replace('2027', '2026112102')).toBe(
      first?.body.toString('latin1'),
    );
    expect(stored?.xml).toContain('<note> =He “waits” at &lt;the&gt; bus</note>');
    expect(stored?.xml).toContain('<consent>share</consent>');
    expect([...(stored?.files.keys() ?? [])].sort()).toEqual([`${id}-copy.json`, `${id}-shot.png`]);
  });

  it('is one of sixty, and the server is asked for its form once', async () => {
    for (let n = 0; n < 60; n++) await press([destination], `facebook:c${n}`);
    const before = stage.central.asked.length;
    stage.central.forms = [OTHER_VERSION];
    await drainAll(stage);
    const lists = stage.central.asked.slice(before).filter(({ path }) => path.endsWith('/formList'));
    expect([stage.central.stored.size, lists.length]).toEqual([60, 1]);
    await press([destination], 'facebook:later');
    await drain(stage.ports);
    expect(stage.central.stored.size, 'later ones are made for the new form').toBe(61);
  });

  it('goes on by itself when the person has left a shared computer', async () => {
    const id = await press([destination]);
    await sealOutbox();
    stage.central.forms = [OTHER_VERSION];
    await drain(stage.ports);
    const [parcel] = await withBook((book) => book.getAll('parcels'));
    expect(parcel?.content.is).toBe('sealed');
    later(HOUR);
    await drain(stage.ports);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain('version="2027"');
  });

  it('waits for the person when an earlier try may have arrived, and goes once they want it', async () => {
    const id = await press([destination]);
    stage.fault = () => 'refused';
    await drain(stage.ports);
    stage.fault = () => undefined;
    stage.central.forms = [OTHER_VERSION];
    later(HOUR);
    await drainAll(stage);
    expect(await only(id)).toMatchObject({ state: 'attention', problem: 'form-changed', status: 404 });
    expect(serverProblem('form-changed', wordsIn('en'))).toBe(
      'Their form has changed. An earlier try may have arrived in the old one. If you try again, they may have it twice.',
    );
    expect([stage.central.stored.size, await listReports()]).toEqual([0, [id]]);
    await retryDelivery(id, destination.id);
    await drainAll(stage);
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${id}`]);
    expect((await only(id)).state).toBe('delivered');
  });

  it('goes out as it was when the old form is there again', async () => {
    const id = await press([destination]);
    stage.fault = () => 'lost';
    await drain(stage.ports);
    stage.fault = () => undefined;
    stage.central.forms = [OTHER_VERSION];
    later(HOUR);
    await drain(stage.ports);
    stage.central.forms = [FORM, OTHER_ID];
    await retryDelivery(id, destination.id);
    await drain(stage.ports);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain('version="2026112102"');
    expect((await only(id)).state).toBe('delivered');
  });

  it.each([
    ['no form fits any more', []],
    ['several would do', [OTHER_ID, OTHER_ID.replace('2027', '2028')]],
  ])('is a person’s business when %s', async (_, forms) => {
    const id = await press([destination]);
    stage.central.forms = forms;
    await drainAll(stage);
    expect(await only(id)).toMatchObject({ state: 'attention', problem: 'not-found' });
    expect(posted()).toHaveLength(1);
    expect((await listDestinations())[0]?.form?.formId).toBe('ad_report');
  });
});

describe('a frozen report', () => {
  const { template } = readForm(FORM);
  const frozenWith = async (text: string, words = text) => {
    const report = { ...full, post: { ...post, text } };
    const attachments = { copy: '<p>x</p>' };
    const reporter = { note: words };
    const { fields, files } = await readyReport(report, attachments, { agreement: AGREED, reporter });
    return multipart(report.id, submissionXml(template, fields), files);
  };

  it.each(HOSTILE_TEXTS)(
    'is the same, byte for byte, for the form it was frozen for: $tries',
    async ({ text }) => {
      const frozen = await frozenWith(text);
      expect(Buffer.from(recast(frozen, template).body).equals(frozen.body)).toBe(true);
    },
  );

  it('is the same with any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (text, note) => {
        const frozen = await frozenWith(text, note);
        expect(Buffer.from(recast(frozen, template).body).equals(frozen.body)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('carries every sign and contact into another form, and a weight below nothing stays a number', async () => {
    const flags = [
      { id: 'licensed-agency', family: 'mitigating', weight: -1.2, evidence: [] },
      { id: 'free-travel', family: 'bait', weight: 1.1, evidence: [] },
    ];
    const report = { ...full, verdict: { ...full.verdict, flags } };
    const { fields, files } = await readyReport(report, {}, { agreement: AGREED });
    const anew = recast(
      multipart(report.id, submissionXml(template, fields), files),
      readForm(OTHER_ID).template,
    );
    const text = new TextDecoder().decode(anew.body);
    const root = parseXml(text.slice(text.indexOf('<?xml'), text.indexOf('</data>') + 7));
    const weights = childrenOf(root, 'flag').map((flag) => childrenOf(flag, 'weight')[0]?.text);
    expect(weights).toEqual(['-1.2', '1.1']);
    expect(childrenOf(root, 'contact')).toHaveLength(fields.contact.length);
  });
});
