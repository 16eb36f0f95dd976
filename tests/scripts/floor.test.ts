import { describe, expect, it } from 'vitest';
import { type Floor, readFloor, targetsOf } from '../../scripts/evaluation/floor';
import { wilson } from '../../scripts/evaluation/measure';

const rates = (warned: number, danger: number) => ({
  caution: wilson(warned, 100),
  danger: wilson(danger, 100),
});
const reached = {
  heldBack: {
    lure: rates(80, 60),
    legit_job: rates(5, 1),
    awareness: rates(9, 4),
    other: rates(3, 0),
    precision: { '20': undefined, '100': undefined },
  },
  heldBackDisguised: {
    lure: rates(78, 58),
    legit_job: rates(5, 1),
    awareness: rates(9, 4),
    other: rates(3, 0),
  },
};
/** Exactly what is reached. */
const floor: Floor = {
  lure: { warned: 0.8, danger: 0.6 },
  legit_job: { warned: 0.05, danger: 0.01 },
  awareness: { warned: 0.09, danger: 0.04 },
  other: { warned: 0.03, danger: 0 },
  disguised: 0.02 + 1e-9,
};
const fallen = (changed: Partial<Floor>) =>
  targetsOf(reached, { ...floor, ...changed })
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

describe('a floor', () => {
  it('has nine targets, met when they are just reached', () => {
    expect(targetsOf(reached, floor)).toHaveLength(9);
    expect(fallen({})).toEqual([]);
  });

  it.each<[Partial<Floor>, string]>([
    [{ lure: { warned: 0.81, danger: 0.6 } }, 'lures warned of'],
    [{ lure: { warned: 0.8, danger: 0.61 } }, 'lures called danger'],
    [{ legit_job: { warned: 0.04, danger: 0.01 } }, 'legit_job warned of'],
    [{ legit_job: { warned: 0.05, danger: 0 } }, 'legit_job called danger'],
    [{ awareness: { warned: 0.08, danger: 0.04 } }, 'awareness warned of'],
    [{ awareness: { warned: 0.09, danger: 0.03 } }, 'awareness called danger'],
    [{ other: { warned: 0.02, danger: 0 } }, 'other warned of'],
    [{ disguised: 0.01 }, 'lures warned of in disguise'],
  ])('one step stricter, %j, it falls by exactly that: %s', (changed, name) =>
    expect(fallen(changed)).toEqual([name]),
  );

  it('is read from its file', () => expect(readFloor().lure.warned).toBeGreaterThan(0.5));
});
