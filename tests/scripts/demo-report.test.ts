// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pageExpression } from '../../scripts/browsers/session';
import { type DemoLine, formatDemo, summariseDemo } from '../../scripts/demo/demo-report';

const line = (id: string, given: Partial<DemoLine> = {}): DemoLine => ({
  ...{ id, level: 'none', flags: [], surface: 'home', language: 'en', label: 'ordinary' },
  ...given,
});
const garden = line('en-garden');
const sewing = line('vi-may', {
  ...{ level: 'danger', flags: ['hotspot-destination', 'free-travel'] },
  ...{ surface: 'permalink', language: 'vi', label: 'lure' },
});

describe('the demo’s report', () => {
  it('is one line per post in the demo’s order: level, surface, language, label, post, flags', () => {
    expect(formatDemo([garden, sewing])).toBe(
      [
        'none    home       en  ordinary  en-garden',
        'danger  permalink  vi  lure      vi-may     hotspot-destination, free-travel',
      ].join('\n'),
    );
  });

  it('ends with how many lures and how many other posts carry a warning, and which ones are wrong', () => {
    const missed = line('th-admin', { label: 'lure' });
    expect(summariseDemo([garden, sewing, missed])).toBe(
      '1 of 2 lures carry a warning (not th-admin), and 0 of 1 other posts.',
    );
    const warned = line('id-jepang', { label: 'legit', level: 'caution' });
    expect(summariseDemo([sewing, warned])).toBe(
      '1 of 1 lures carry a warning, and 1 of 1 other posts (wrongly id-jepang).',
    );
  });
});

describe('what is sent into a page', () => {
  /** Evaluates it as a browser does. */
  const run = (expression: string) => new Function(`return ${expression}`)() as Promise<unknown>;

  it('is the function and its argument, whatever characters that holds', async () => {
    const argument = { text: '\u2028 "quoted" \\ $none \ud83d </script>', list: [1, null, true] };
    expect(await run(pageExpression((given: unknown) => given, argument))).toEqual(argument);
  });

  it('runs without an argument too, and waits for what the function promises', async () => {
    expect(await run(pageExpression(async () => 'done', undefined))).toBe('done');
  });
});
