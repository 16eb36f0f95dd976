import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], { encoding: 'utf8' });

describe.each(['eval', 'rules'])('npm run %s', (script) => {
  it('answers what it doesn’t know with how it is called, and with no trace of the program', () => {
    const { status, stdout, stderr } = run(script, '--nothing');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`--nothing[^]*^npm run (--silent )?${script} -- `, 'm'));
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});
