// @vitest-environment node
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isNewer } from '../../lib/update';
import { alone, LOCK } from '../../scripts/publish/lock';
import { newPassphrase } from '../../scripts/publish/passphrases';
import { COST, seal, unseal } from '../../scripts/publish/sealed-key';
import { makeKey } from '../../scripts/publish/signing-key';
import { versionAfter } from '../../scripts/publish/versions';
import { ringOf } from './publishing/desk';

const CHEAP = { N: 2, r: 1, p: 1 };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'publish-keys-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A keyboard at which these answers are typed; what is asked is kept. */
function keyboard(...answers: readonly string[]) {
  const questions: string[] = [];
  const left = [...answers];
  return {
    questions,
    given: undefined,
    ask: async (question: string) => {
      questions.push(question);
      return left.shift() ?? 'nothing left to type';
    },
  };
}

describe('a sealed key', () => {
  it.each([
    ['as shipped', COST],
    ['with the numbers that need a second byte', { N: 128, r: 200, p: 1 }],
  ])('is a standard file that opens with its passphrase: %s', (_, cost) => {
    const { privateKey } = makeKey();
    const pem = seal(privateKey, 'Cẩn thận 🔑', cost);
    const opened = createPrivateKey({ key: pem, passphrase: 'Cẩn thận 🔑' });
    expect(opened.equals(privateKey)).toBe(true);
    expect(createPublicKey(opened).asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' });
  });

  it('opens with no other passphrase, and not when it is damaged', () => {
    const pem = seal(makeKey().privateKey, 'right', CHEAP);
    expect(unseal(pem, 'right')).toBeDefined();
    for (const wrong of ['wrong', 'Right', '']) expect(unseal(pem, wrong)).toBeUndefined();
    expect(unseal(pem.replace(/\n[^-]/, '\nZ'), 'right')).toBeUndefined();
    expect(unseal('', 'right')).toBeUndefined();
  });

  it('is another one each time', () => {
    const { privateKey } = makeKey();
    expect(seal(privateKey, 'x', CHEAP)).not.toBe(seal(privateKey, 'x', CHEAP));
  });

  it('costs who guesses 16 MB and more than plain scrypt', () => {
    expect(128 * COST.N * COST.r).toBe(2 ** 24);
    expect(COST.p).toBeGreaterThanOrEqual(5);
  });
});

describe('at the keyboard', () => {
  it('a new passphrase is asked for twice; Enter takes the one before', async () => {
    const person = keyboard('first', 'first', '', 'third', 'third');
    const path = folder();
    const made = await ringOf([path], person).make('root', 3);
    expect(person.questions.filter((question) => question.startsWith('New passphrase'))).toHaveLength(3);
    const opens = made.map(({ id }) => {
      const pem = readFileSync(join(path, `root-${id.slice(0, 8)}.pem`), 'utf8');
      return ['first', 'third'].filter((passphrase) => unseal(pem, passphrase));
    });
    expect(opens).toEqual([['first'], ['first'], ['third']]);
  });

  it('a passphrase is asked for by the file’s name, tried three times, and tried on the next file', async () => {
    const path = folder();
    const made = await ringOf([path], { given: 'right', ask: undefined }).make('root', 2);
    const ids = made.map(({ id }) => id);
    const person = keyboard('wrong', 'right');
    expect(await ringOf([path], person).open('root', ids, 2)).toHaveLength(2);
    expect(person.questions).toHaveLength(2);
    expect(person.questions[0]).toContain(`root-${ids[0]?.slice(0, 8)}.pem`);
    const forgetful = keyboard('a', 'b', 'c', 'right');
    await expect(ringOf([path], forgetful).open('root', ids, 1)).rejects.toThrow('does not open');
    expect(forgetful.questions).toHaveLength(3);
  });

  it('is asked only for what PUBLISH_PASSPHRASE doesn’t open', async () => {
    const path = folder();
    const [key] = await ringOf([path], { given: 'right', ask: undefined }).make('targets', 1);
    const person = keyboard('right');
    const ids = [key?.id ?? ''];
    await ringOf([path], { ...person, given: 'right' }).open('targets', ids, 1);
    expect(person.questions).toEqual([]);
    await ringOf([path], { ...person, given: 'another' }).open('targets', ids, 1);
    expect(person.questions).toHaveLength(1);
  });

  it('nobody being there, it says what to do', async () => {
    const path = folder();
    const [key] = await ringOf([path], { given: 'right', ask: undefined }).make('targets', 1);
    const nobody = ringOf([path], { given: undefined, ask: undefined });
    await expect(nobody.open('targets', [key?.id ?? ''], 1)).rejects.toThrow('set PUBLISH_PASSPHRASE');
    await expect(nobody.make('targets', 1)).rejects.toThrow('set PUBLISH_PASSPHRASE');
    expect(readdirSync(path)).toHaveLength(1);
  });

  it.each([
    [['one', 'two'], 'not the same'],
    [[''], 'can’t be empty'],
  ])('%j is no new passphrase', async (answers, sentence) => {
    await expect(newPassphrase(keyboard(...answers), 'the key')).rejects.toThrow(sentence);
  });
});

describe('two runs on one feed', () => {
  it('are not at work at once: the second is told so, and may begin when the first is done', async () => {
    const path = folder();
    await alone(path, async () => {
      await expect(alone(path, async () => 'too early')).rejects.toThrow(
        `Another run (process ${process.pid} on ${hostname()}) is at work on ${path}`,
      );
    });
    expect(await alone(path, async () => 'now')).toBe('now');
    expect(readdirSync(path)).toEqual([]);
  });

  it('don’t wait for one that died', async () => {
    const path = folder();
    writeFileSync(join(path, LOCK), `4194305 ${hostname()}\n`); // above the highest process id of Linux
    expect(await alone(path, async () => 'begun')).toBe('begun');
    expect(readdirSync(path)).toEqual([]);
  });

  it('wait for one on another computer, which can’t be asked', async () => {
    const path = folder();
    writeFileSync(join(path, LOCK), '4194305 elsewhere\n');
    await expect(alone(path, async () => 'begun')).rejects.toThrow(/on elsewhere.*if there is none, delete/);
    expect(readdirSync(path)).toEqual([LOCK]);
  });

  it('leave the lock off when the work fails', async () => {
    const path = folder();
    const failing = alone(path, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(path)).toEqual([]);
  });
});

describe('versions', () => {
  it.each([
    ['2026.11.22', '2026.11.21'],
    ['2026.11.22.2', '2026.11.22'],
    ['2026.11.22.10', '2026.11.22.9'],
    ['2026.12.01', '2026.11.30.7'],
    ['2027.01.01', '2026.12.31'],
  ])('%s is higher than %s', (higher, lower) => {
    expect(isNewer(higher, lower)).toBe(true);
    expect(isNewer(lower, higher)).toBe(false);
    expect(isNewer(higher, higher)).toBe(false);
  });

  it.each([
    ['2026.11.20', '2026.11.22'],
    ['2026.11.22', '2026.11.22.2'],
    ['2026.11.22.2', '2026.11.22.3'],
    ['2026.12.24', '2026.12.24.2'],
  ])('after %s comes %s', (last, next) => expect(versionAfter(last, '2026-11-22')).toBe(next));
});
