import { describe, expect, it } from 'vitest';
import { findTelephones } from '../../../lib/detect/facts/telephones';
import { scan } from '../../../lib/text';
import { readTable } from './read-table';

describe('digits', () => {
  it.each(readTable('telephones'))('$text: $expected', ({ text, expected }) =>
    expect(findTelephones(scan(text)).length > 0 ? 'telephone' : 'none').toBe(expected),
  );

  it('of two telephones are two, each with its plus', () => {
    const text = 'call +63 917 123 4567 / 0912 345 678.';
    const { from, to } = scan(text);
    const found = findTelephones(scan(text)).map(([start, end]) => text.slice(from[start], to[end - 1]));
    expect(found).toEqual(['+63 917 123 4567', '0912 345 678']);
  });
});
