// @vitest-environment node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesTaken, type KeptReport, type ReadyReport, readyReport } from '../../lib/report';
import { multipart } from '../../lib/report/openrosa/multipart';
import { readForm } from '../../lib/report/openrosa/read-form';
import { submissionXml } from '../../lib/report/openrosa/submission';
import { childrenOf, parseXml, type XmlElement } from '../../lib/report/openrosa/xml';
import { HOSTILE_TEXTS } from '../hostile';
import { partsOf } from '../intake/parts';
import { AGREED, FORM } from './outbox-stage';

const frozen: readonly KeptReport[] = JSON.parse(readFileSync('tests/report/frozen/version-3.json', 'utf8'));
const [full] = frozen as readonly [KeptReport, KeptReport];
const { template } = readForm(FORM);

/** As KoboToolbox deploys it: root and id are its own, and it adds fields of its own. */
const KOBO = FORM.replaceAll('/data/', '/aXbYc/')
  .replace('<data id="ad_report"', '<aXbYc xmlns:jr="http://openrosa.org/javarosa" id="aXbYc"')
  .replace('</data>', '<formhub><uuid/></formhub><__version__/></aXbYc>')
  .replace('<meta>', '<orx:meta>')
  .replace('</meta>', '</orx:meta>')
  .replaceAll(/<(\/?)(instanceID|instanceName)(\/?)>/g, '<$1orx:$2$3>')
  .replace(
    '</model>',
    `<bind nodeset="/aXbYc/formhub/uuid" type="string" calculate="'f00d'"/><bind nodeset="/aXbYc/__version__" type="string" calculate="'v123'"/></model>`,
  );

async function ready(report = full, parts = AGREED.parts, attachments = {}): Promise<ReadyReport> {
  return readyReport(report, attachments, { agreement: { ...AGREED, parts } });
}

function at(root: XmlElement, path: string): string | undefined {
  let element: XmlElement | undefined = root;
  for (const name of path.split('/')) element = element && childrenOf(element, name)[0];
  return element?.text;
}

describe('a submission', () => {
  it('says everything under the names of the form', async () => {
    const { fields, files } = await ready();
    const root = parseXml(submissionXml(template, fields));
    expect(root).toMatchObject({ name: 'data', attributes: { id: 'ad_report', version: '2026112102' } });
    expect(at(root, 'meta/instanceID')).toBe(`uuid:${full.id}`);
    expect(at(root, 'report/report_id')).toBe(full.id);
    expect(at(root, 'ad/text')).toBe(full.post.text);
    expect(at(root, 'assessment/score')).toBe('0.97');
    expect(at(root, 'evidence/copy')).toBe(files[0]?.name);
    expect(at(root, 'evidence/text_sha256')).toBe(createHash('sha256').update(full.post.text).digest('hex'));
    expect(at(root, 'evidence/copy_sha256')).toBe(createHash('sha256').update(files[0]!.bytes).digest('hex'));
    expect(childrenOf(root, 'flag')).toHaveLength(full.verdict.flags.length);
    expect(childrenOf(root, 'contact').map((each) => at(each, 'value'))).toEqual(['zalo:0']);
  });

  it('takes KoboToolbox’s root, id, constants and prefixes from its form', async () => {
    const form = readForm(KOBO);
    expect(form.misfit).toEqual({ missing: [], unfillable: [] });
    const xml = submissionXml(form.template, (await ready()).fields);
    const root = parseXml(xml);
    expect(root).toMatchObject({ name: 'aXbYc', attributes: { id: 'aXbYc' } });
    expect(root.attributes['xmlns:orx']).toBe('http://openrosa.org/xforms');
    expect([at(root, 'formhub/uuid'), at(root, '__version__')]).toEqual(['f00d', 'v123']);
    expect(at(root, 'meta/instanceID')).toBe(`uuid:${full.id}`);
  });

  it('fits into a flat form whose fields carry their group in their name', async () => {
    const flat = `<h:html xmlns:h="h"><h:head><h:title>Flat</h:title><model><instance><data id="flat" version="1">
      <ad_text/><report_kind/><report_id/><consent/><permalink/><contact><value/></contact></data></instance>
      <bind nodeset="/data/ad_text" type="string" required="true()"/></model></h:head><h:body/></h:html>`;
    const form = readForm(flat);
    expect(form.misfit).toEqual({ missing: [], unfillable: [] });
    const root = parseXml(submissionXml(form.template, (await ready()).fields));
    expect(at(root, 'ad_text')).toBe(full.post.text);
    expect(at(root, 'report_kind')).toBe('report');
    expect(at(root, 'contact/value'), 'a group that is no repeat is theirs').toBe('');
    expect(at(root, 'meta/instanceID'), 'without one each try would be a new report').toBe(`uuid:${full.id}`);
  });

  it.each(HOSTILE_TEXTS)(
    'is well-formed and carries the words of a text that tries $tries',
    async ({ text }) => {
      const { fields } = await ready({ ...full, post: { ...full.post, text } });
      const xml = submissionXml(template, fields);
      const root = parseXml(xml);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may go out.
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      expect(childrenOf(root, 'ad')).toHaveLength(1);
      expect(Buffer.from(xml, 'utf8').toString('utf8')).toBe(xml);
    },
  );

  it.each(['=HYPERLINK("https://evil.example")', '+855 12 345 678', '-1', '@handle', '\tx'])(
    'makes no formula of %j, and the copy keeps the exact words',
    async (text) => {
      const { fields, files } = await ready({ ...full, post: { ...full.post, text } });
      expect(at(parseXml(submissionXml(template, fields)), 'ad/text')).toBe(` ${text}`);
      expect(JSON.parse(Buffer.from(files[0]!.bytes).toString('utf8')).text).toBe(text);
    },
  );

  it('neither carries nor claims a file for which the form has no field', async () => {
    const without = (name: string) => new RegExp(`<${name}/>|<bind nodeset="[^"]*/${name}"[^>]*/>`, 'g');
    const textOnly = readForm(FORM.replace(without('screenshot'), '').replace(without('copy'), '')).template;
    expect(filesTaken({ form: textOnly })).toEqual({ copy: false, picture: false });
    expect(filesTaken({ form: template })).toEqual({ copy: true, picture: true });
    const parts = { name: 'left-out', copy: 'sent', picture: 'sent' } as const;
    const picture = { type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 1]) } as const;
    const attachments = { copy: '<p>words</p>', picture };
    const choice = { agreement: { ...AGREED, parts } };
    const { fields, files } = await readyReport(full, attachments, choice, {
      takes: filesTaken({ form: textOnly }),
    });
    expect(files).toEqual([]);
    expect(fields.evidence).toMatchObject({
      screenshot: '',
      screenshot_sha256: '',
      copy: '',
      copy_sha256: '',
    });
    expect(fields.evidence.method).not.toMatch(/HTML|Picture:/);
  });

  it('names the copy a text: ODK Central would give JSON back as something else', () => {
    const bytes = new TextEncoder().encode('{}');
    const files = [
      { name: 'a-copy.json', type: 'application/json', bytes },
      { name: 'a-shot.jpg', type: 'image/jpeg', bytes },
    ];
    const body = new TextDecoder().decode(multipart('a', '<data/>', files).body);
    expect(
      [...body.matchAll(/filename="([^"]+)"\r\nContent-Type: (\S+)/g)].map(([, ...part]) => part),
    ).toEqual([
      ['xml_submission_file', 'text/xml;'],
      ['a-copy.json', 'text/plain'],
      ['a-shot.jpg', 'image/jpeg'],
    ]);
  });

  it('is one body with each file under its name, the same every time', async () => {
    const { fields, files } = await ready();
    const make = () => multipart(full.id, submissionXml(template, fields), files);
    const { contentType, body } = make();
    expect(Buffer.from(make().body).equals(Buffer.from(body))).toBe(true);
    const parts = partsOf(Buffer.from(body), contentType);
    expect([...parts.keys()]).toEqual(['xml_submission_file', files[0]?.name]);
    expect(parts.get(files[0]!.name)?.equals(Buffer.from(files[0]!.bytes))).toBe(true);
  });
});
