import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctLists } from '../../lib/pack/distinct-lists';

describe('lists of numbers', () => {
  it('have a number each, in the order in which they came; the same list has the same', () => {
    const list = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 300 }), (written) => {
        const lists = new DistinctLists();
        const numbers = written.map((one) => {
          for (const number of one) lists.push(number);
          return lists.end();
        });
        const distinct = [...new Set(written.map(String))];
        expect(numbers).toEqual(written.map((one) => distinct.indexOf(String(one))));
        expect(lists.count).toBe(distinct.length);
        const { start, numbers: all } = lists.all();
        expect(distinct.map((_, at) => String([...all.subarray(start[at], start[at + 1])]))).toEqual(
          distinct,
        );
        expect(lists.total).toBe(all.length);
      }),
    );
  });

  it('stay apart and whole when there are more than fit at first', () => {
    const lists = new DistinctLists();
    const write = (at: number) => {
      for (const number of [at, -at, at << 20]) lists.push(number);
      return lists.end();
    };
    const all = Array.from({ length: 20_000 }, (_, at) => at);
    expect(all.map(write)).toEqual(all);
    expect(all.map(write)).toEqual(all);
  });
});
