// @vitest-environment node
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/update';
import { checkApart } from '../../scripts/publish/desk';
import { exportFile } from '../../scripts/publish/export-file';
import { init } from '../../scripts/publish/init';
import { pack } from '../../scripts/publish/pack';
import { sentenceOf } from '../../scripts/publish/refusal';
import { renew } from '../../scripts/publish/renew';
import { rotateRoot } from '../../scripts/publish/rotate';
import { timestamp } from '../../scripts/publish/timestamp';
import { smallPack } from '../detect/small-pack';
import {
  candidate,
  contentsOf,
  deskWith,
  inDays,
  installed,
  on,
  openDesk,
  publishPack,
  ringOf,
  type TestDesk,
  yardstick,
} from './publishing/desk';

const published = () => deskWith('2026.11.21');

/** The sentence by which something is refused; feed and keys must be as they were. */
async function refusal(desk: TestDesk, work: () => Promise<unknown>): Promise<string> {
  const before = contentsOf(join(desk.feed, '..'));
  const sentence = await work().then(
    () => 'nothing was refused',
    (error: unknown) => sentenceOf(error),
  );
  expect(contentsOf(join(desk.feed, '..'))).toEqual(before);
  return sentence;
}

describe('a pack is refused', () => {
  it('when its version is not higher than the published one', async () => {
    const desk = await published();
    for (const version of ['2026.11.21', '2026.11.20.9'])
      expect(await refusal(desk, () => publishPack(desk, version))).toBe(
        `The rules say version ${version}, and 2026.11.21 is published already. Write a higher one into rules/pack.yaml, such as 2026.11.22.`,
      );
  });

  it('when one of its examples fails, which it shows', async () => {
    const desk = await published();
    const examples = [
      { language: 'en', flag: 'free-travel', text: 'Hiring a nurse', expect: 'match' },
    ] as const;
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22', { examples: [...examples] }))).toBe(
      '1 of 1 examples fail; clients would refuse the pack:\n  en free-travel is not seen in: Hiring a nurse',
    );
  });

  it('when it has no examples', async () => {
    const desk = await published();
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22', { examples: [] }))).toContain(
      'no examples: clients would have nothing to test it by',
    );
  });

  it('when it is larger than clients take', async () => {
    const desk = await published();
    const texts = { 'no-experience': { title: 'x', explain: 'x'.repeat(LIMITS.pack.bytes) } };
    const languages = { ...smallPack.languages, en: { ...smallPack.languages.en!, texts } };
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22', { languages }))).toMatch(
      /The pack has 12\d+ bytes; clients take 12000000 at most/,
    );
  });

  it('when it needs a newer engine, or is no pack', async () => {
    const desk = await published();
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22', { minEngine: 99 }))).toContain(
      'needs engine 99',
    );
    for (const appeals of ['nobody', 'https://['])
      expect(await refusal(desk, () => publishPack(desk, '2026.11.22', { appeals }))).toContain(
        'The pack does not fit its schema: appeals must be a mailto: or https: address',
      );
  });

  it('when a target falls, and shows which', async () => {
    const desk = await published();
    const weights = { ...smallPack.weights, bias: -40 };
    const sentence = await refusal(desk, () => publishPack(desk, '2026.11.22', { weights }));
    expect(sentence).toContain('worse than tests/corpus/floor.yaml allows');
    expect(sentence).toMatch(/FALLEN {2}lures warned of +0\.0% \(bound {2}50\.0%\)/);
    expect(sentence).toMatch(/reached legit_job warned of/);
  });

  it('when the root has ended', async () => {
    const desk = on(await published(), inDays(401));
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22'))).toContain('renew root');
  });

  it('when it is of a day to come, which would make clients mistrust every signature', async () => {
    const desk = await published();
    expect(await refusal(desk, () => publishPack(desk, '2026.11.24'))).toContain(
      'says “published: 2026-11-24”, and today is 2026-11-22',
    );
    await publishPack(desk, '2026.11.23'); // somewhere it is tomorrow
    expect(await installed(desk)).toBe('2026.11.23');
  });

  it('when there is nothing to test it on', async () => {
    const desk = await published();
    const work = () =>
      pack(desk, {
        build: () => candidate('2026.11.22'),
        yardstick: () => ({ ...yardstick, posts: [] }),
        mode: 'publish',
      });
    expect(await refusal(desk, work)).toContain('no corpus');
  });
});

describe('a pack that is only tried', () => {
  it('shows what would change, needs no key, and changes nothing', async () => {
    const desk = await published();
    const keyless = { ...desk, keys: ringOf([]) };
    const weights = {
      ...smallPack.weights,
      bias: -3,
      thresholds: { caution: 0.5, danger: 0.6, dangerDespite: 0.6 },
    };
    await refusal(desk, () =>
      pack(keyless, {
        build: () => candidate('2026.11.22', { weights }),
        yardstick: () => yardstick,
        mode: 'try',
      }),
    );
    const said = desk.lines.join('\n');
    expect(said).toContain('2 posts of the corpus change level: 2 for the better, 0 for the worse.');
    expect(said).toMatch(/better lure-open \(en, lure\): caution → danger {2}“Hiring typing staff/);
    expect(said).toContain('better lure-held-back (en, lure): caution → danger  held back');
    expect(said).toContain('Tried only: nothing was published.');
  });
});

describe('keys', () => {
  it('that are missing are named, with what to do', async () => {
    const desk = await published();
    const [file = ''] = readdirSync(desk.keyFolder).filter((name) => name.startsWith('targets'));
    rmSync(join(desk.keyFolder, file));
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22'))).toBe(
      `This needs 1 targets key, and ${file} is not in ${desk.keyFolder}. Bring the file, or name its folder too: --keys FOLDER. Nothing was changed.`,
    );
  });

  it('do not open with another passphrase', async () => {
    const desk = await published();
    const keys = ringOf([desk.keyFolder], { given: 'another one', ask: undefined });
    expect(await refusal(desk, () => publishPack({ ...desk, keys }, '2026.11.22'))).toMatch(
      /targets-\w{8}\.pem does not open: the passphrase is another one/,
    );
  });

  it('do not open when the file is broken, or holds another key', async () => {
    const desk = await published();
    const path = (role: string) =>
      join(desk.keyFolder, readdirSync(desk.keyFolder).find((name) => name.startsWith(role)) ?? '');
    writeFileSync(path('timestamp'), readFileSync(path('snapshot')));
    expect(await refusal(desk, () => timestamp(desk))).toContain('does not open');
    writeFileSync(path('timestamp'), 'rubbish');
    expect(await refusal(desk, () => timestamp(desk))).toContain('does not open');
  });

  it('that are to be replaced must be known', async () => {
    const desk = await published();
    expect(await refusal(desk, () => rotateRoot(desk, 'zzzz'))).toContain(
      'No root key, or more than one, begins with zzzz',
    );
    expect(await refusal(desk, () => rotateRoot(desk, ''))).toContain('or more than one');
  });

  it('must not lie where everything is served', () => {
    for (const keys of ['feed', 'feed/keys', './feed/../feed/k'])
      expect(() => checkApart('feed', ['elsewhere', keys])).toThrow('must not lie in feed');
    expect(() => checkApart('feed', ['feed-keys', 'keys', '../feed'])).not.toThrow();
  });
});

describe('a feed', () => {
  it('is not made over another one, nor among other files', async () => {
    const desk = await published();
    expect(await refusal(desk, () => init(desk))).toContain('There is a feed');
    const other = openDesk();
    other.write(join(other.feed, 'holiday.jpg'), 'x');
    expect(await refusal(other, () => init(other))).toContain('holds other files');
  });

  it('must be there', async () => {
    const desk = openDesk();
    desk.write(join(desk.feed, '..', 'x'), 'x');
    expect(await refusal(desk, () => timestamp(desk))).toContain('There is no feed in');
  });

  it.each(['1.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json'])(
    'with a damaged or missing %s is refused by every command, which names it',
    async (name) => {
      const desk = await published();
      const path = join(desk.feed, name);
      const whole = readFileSync(path, 'utf8');
      const wrongs = [
        whole.replaceAll('"sig":"', '"sig":"00'),
        whole.replace(/("version":)(\d+)/, '$19$2'),
        whole.slice(0, 100),
        '[]',
        '',
      ];
      for (const wrong of wrongs) {
        writeFileSync(path, wrong);
        for (const command of [timestamp, renew, rotateRoot, (d: TestDesk) => publishPack(d, '2026.11.22')])
          expect(await refusal(desk, () => command(desk))).toContain(name);
      }
      rmSync(path);
      expect(await refusal(desk, () => timestamp(desk))).toMatch(/missing|no feed|gap/);
    },
  );

  it('whose pack is damaged still takes a better one only when it is whole again', async () => {
    const desk = await published();
    const [file = ''] = readdirSync(join(desk.feed, 'targets'));
    writeFileSync(join(desk.feed, 'targets', file), '{}');
    expect(await refusal(desk, () => publishPack(desk, '2026.11.22'))).toContain(
      `targets/${file} is damaged`,
    );
    expect(await refusal(desk, async () => exportFile(desk.feed, join(desk.feed, 'x.json'), desk))).toContain(
      'is damaged',
    );
  });

  it('gets no new timestamp while something below it has ended', async () => {
    const desk = on(await published(), inDays(181));
    expect(await refusal(desk, () => timestamp(desk))).toMatch(
      /snapshot signature ended.*Run first: .*renew/,
    );
  });

  it('stays as it was when the disk is full or nobody may write', async () => {
    const desk = await published();
    for (const [code, words] of [
      ['ENOSPC', 'The disk is full'],
      ['EACCES', 'There is no permission'],
    ]) {
      const write = (path: string) => {
        throw Object.assign(new Error(code), { code, path });
      };
      expect(await refusal(desk, () => timestamp({ ...desk, write }))).toContain(`${words}: ${desk.feed}`);
    }
    expect(await installed(desk)).toBe('2026.11.21');
  });
});
