// @vitest-environment node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  cleanCopy,
  type FileLimits,
  type KeptReport,
  ownWords,
  type Parts,
  readyReport,
} from '../../lib/report';
import { contactsIn } from '../../lib/report/evidence/contacts';
import { HOSTILE_TEXTS } from '../hostile';
import { AGREED } from './outbox-stage';
import { post } from './reports';

const [full] = JSON.parse(readFileSync('tests/report/frozen/version-3.json', 'utf8')) as [KeptReport];
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ALL: Parts = { name: 'sent', copy: 'sent', picture: 'sent' };
const HTML = '<p>Write to <a href="https://www.facebook.com/hr.example">Một người</a></p>';
const attachments = { copy: HTML, picture: { type: 'image/png', bytes: new Uint8Array(PNG) } } as const;
const ready = (parts: Partial<Parts>, limits?: FileLimits) =>
  readyReport(full, attachments, { agreement: { ...AGREED, parts: { ...AGREED.parts, ...parts } } }, limits);
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('what goes along', () => {
  it('is neither name nor HTML nor picture until it is ticked', async () => {
    const { fields, files } = await ready({});
    expect(fields.ad).toMatchObject({ author_name: '', author_url: '' });
    expect(files.map(({ name }) => name)).toEqual([`${full.id}-copy.json`]);
    expect(JSON.stringify(fields) + text(files[0]?.bytes)).not.toMatch(/Một người|hr\.example|<p>/);
  });

  it('is all of it when all is ticked, and says how it was made', async () => {
    const { fields, files } = await ready(ALL);
    expect(fields.ad.author_name).toBe('Một người');
    expect(JSON.parse(text(files[0]?.bytes))).toMatchObject({ report_id: full.id, html: HTML });
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      [`${full.id}-copy.json`, 'application/json'],
      [`${full.id}-shot.png`, 'image/png'],
    ]);
    expect(fields.evidence).toMatchObject({ screenshot: `${full.id}-shot.png`, user_agent: full.browser });
    expect(fields.evidence.method).toMatch(/cleaned.*cropped.*left out on purpose/);
  });

  it('names nobody in the HTML when the name was not ticked', async () => {
    const { files } = await ready({ copy: 'sent' });
    expect(JSON.parse(text(files[0]?.bytes)).html).toBe('<p>Write to <a>…</a></p>');
  });

  it('gives up HTML and then the picture when there is no room, never the words', async () => {
    const plain = (await ready({ name: 'sent' })).files[0]!.bytes.length;
    const room = (await ready(ALL)).files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const [tight, tighter] = [await ready(ALL, { most: room - 1 }), await ready(ALL, { most: plain })];
    expect(tight.files).toHaveLength(2);
    expect(tight.fields.evidence.method).not.toMatch(/HTML/);
    expect(tighter.files).toHaveLength(1);
    expect(tighter.fields.evidence.screenshot).toBe('');
    expect(text(tighter.files[0]?.bytes)).toContain(full.post.text);
  });

  it('is a picture’s description where the ad has no words, with its hash in form and copy alike', async () => {
    const report = { ...full, post: { ...full.post, text: '', imageTexts: ['FREE VISA', 'Poipet'] } };
    const { fields, files } = await readyReport(report, {}, { agreement: AGREED });
    const copy = JSON.parse(text(files[0]?.bytes));
    expect([fields.ad.text, copy.text]).toEqual(['FREE VISA\nPoipet', 'FREE VISA\nPoipet']);
    const hash = createHash('sha256').update('FREE VISA\nPoipet').digest('hex');
    expect([fields.evidence.text_sha256, copy.text_sha256]).toEqual([hash, hash]);
  });

  it('is a picture that is still one, with the report’s id inside', async () => {
    const bytes = Buffer.from((await ready(ALL)).files[1]!.bytes);
    const length = bytes.readUInt32BE(33);
    const chunk = bytes.subarray(37, 37 + 4 + length);
    expect(chunk.toString('latin1')).toBe(`tEXtReport\0${full.id}`);
    expect(bytes.readUInt32BE(37 + 4 + length)).toBe(crc32(chunk));
    expect(Buffer.concat([bytes.subarray(0, 33), bytes.subarray(37 + 8 + length)]).equals(PNG)).toBe(true);
  });
});

describe('contacts', () => {
  it.each([
    ['Call +855 12 345 678 now', undefined, 'phone tel:+85512345678 +855 12 345 678'],
    ['Liên hệ 0912 345 678', 'vi', 'phone tel:+84912345678 0912 345 678'],
    ['Telegram: @hr_anna.', undefined, 'handle telegram:hr_anna Telegram: @hr_anna.'],
    ['LINE ID: jobs.th99', undefined, 'handle line:jobs.th99 LINE ID: jobs.th99'],
    ['dm @HR_Boss', undefined, 'handle handle:hr_boss @HR_Boss'],
    ['mail Jobs@Example.com!', undefined, 'email mailto:jobs@example.com Jobs@Example.com'],
    ['see t.me/hr_anna', undefined, 'handle telegram:hr_anna t.me/hr_anna'],
    ['https://wa.me/85512345678', undefined, 'handle whatsapp:85512345678 https://wa.me/85512345678'],
  ])('of “%s” (%s)', (words, language, expected) => {
    const found = contactsIn({ ...post, text: words }, language);
    expect(found.map(({ kind, value, raw }) => `${kind} ${value} ${raw}`)).toContain(expected);
  });

  it('in links are chats where they open one, and links else, each once', () => {
    const links = ['https://t.me/hr', 'https://jobs.example/apply', 'https://t.me/HR'];
    expect(contactsIn({ ...post, text: '', links }).map(({ value }) => value)).toEqual([
      'telegram:hr',
      'https://jobs.example/apply',
    ]);
  });

  it('are none where there are none', () => {
    const words = 'Salary 1,500-3,000 a month, 18-30 years, 10:00 to 19:00, since 2026-11-22. #hiring';
    expect(contactsIn({ ...post, text: words, links: [] }, 'vi')).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('are found in time in a text that tries $tries', ({ text: words }) => {
    const started = performance.now();
    expect(contactsIn({ ...post, text: words }, 'vi').length).toBeLessThanOrEqual(50);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the copy of a post', () => {
  it('keeps words and structure, and addresses without tracking', () => {
    const html =
      '<div dir="auto"><p lang="vi">Việc <b>nhẹ</b><br></p><a href="https://x.example/?fbclid=1&amp;a=2">x</a></div>';
    expect(cleanCopy(html)).toBe(
      '<div dir="auto"><p lang="vi">Việc <b>nhẹ</b><br></p><a href="https://x.example/?a=2">x</a></div>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', /<script/],
    ['<img src="x" onerror="alert(1)" alt="a">', /src|onerror/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['<a href="javascript:alert(1)" onclick="x()">a</a>', /javascript|onclick/],
    ['<a href="data:text/html,x">a</a>', /data:/],
    ['<p style="color:red" id="a" class="b" data-x="c">a</p>', /style|id=|class|data-/],
    [
      '<svg><foreignObject><iframe src="https://x.example"></iframe></foreignObject></svg>',
      /<(svg|iframe|foreign)/i,
    ],
    ['<form><input value="mine"><textarea>mine</textarea></form>', /<(form|input|textarea)/],
    ['<p "><script>alert(1)</script>', /<script/],
    ['<<script>alert(1)//<</script>', /<script/],
    ['<p lang="a"onload="x">', /<p/],
  ])('lets nothing pass that acts or follows: %s', (html, forbidden) => {
    expect(cleanCopy(html)).not.toMatch(forbidden);
  });

  it('holds no word that is not the post’s', () => {
    const html =
      '<div>Việc &lt;nhẹ&gt; <img alt="🔥"><img alt="Picture of the reporter"><b>at "home"</b><p>Reporter Name likes this</p></div>';
    expect(ownWords(html, { text: 'Việc <nhẹ> 🔥\nat "home"', imageTexts: [] })).toBe(
      '<div>Việc &lt;nhẹ&gt; <img alt="🔥"><img><b>at "home"</b><p> </p></div>',
    );
  });

  it('closes what is open, and ignores what closes nothing', () => {
    expect(cleanCopy('<div><b>a</div></p><i>c')).toBe('<div><b>a</b></div><i>c</i>');
  });

  it.each(HOSTILE_TEXTS)('is cleaned once and for all, whatever $tries', ({ text: words }) => {
    const once = cleanCopy(words);
    expect(cleanCopy(once)).toBe(once);
  });
});
