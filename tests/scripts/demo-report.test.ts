// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pageExpression } from '../../scripts/browsers/session';
import { formatDemo } from '../../scripts/demo/demo-report';

describe('the demo’s report', () => {
  it('is one line per post in the feed’s order: level, post, flags', () => {
    const report = formatDemo([
      { id: 'en-garden', level: 'none', flags: [] },
      { id: 'vi-may', level: 'danger', flags: ['hotspot-destination', 'free-travel'] },
    ]);
    expect(report).toBe(
      ['  1  none     en-garden', '  2  danger   vi-may     hotspot-destination, free-travel'].join('\n'),
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
