/** Numbers of a state, and their order. */
export const STATE = 3;
export const BASE = 0;
export const CHECK = 1;
export const OUTPUT = 2;

/** After so many places tried, later searches begin where this one ended. */
const PATIENCE = 64;
/** Searches for so many places at once and more are one kind: the more children, the rarer a place for them. */
const MOST_KINDS = 8;

/** The states of a double array while it is built: finds places for them that are still free. */
export class Cells {
  /** Check is the owner state + 1; 0 is free. */
  private states = new Int32Array(0);
  /** By cell: itself while it is free, else a later one, with no free cell between. */
  private nextFree = new Int32Array(0);
  private size = 1;
  /** Where searches for one, two, three … places begin: each kind moves forward only, so that the time grows with the states alone. */
  private readonly searchFrom = new Int32Array(MOST_KINDS + 1).fill(1);

  constructor(private readonly symbolCount: number) {
    this.reserve(1);
    this.states[CHECK] = -1;
    this.nextFree[0] = 1;
  }

  /**
   * Finds free places for a state's children.
   * @param symbols of the children, ascending
   * @returns the state's base, 1 at least
   */
  place(state: number, symbols: readonly number[]): number {
    const least = symbols[0]!;
    const kind = Math.min(symbols.length, MOST_KINDS);
    let cell = this.freeFrom(Math.max(this.searchFrom[kind]!, least + 1));
    for (let tried = 0; !this.fits(cell - least, symbols); tried++) {
      cell = this.freeFrom(cell + 1);
      if (tried >= PATIENCE) this.searchFrom[kind] = cell;
    }
    const base = cell - least;
    for (const symbol of symbols) this.take(base + symbol, state);
    this.states[state * STATE + BASE] = base;
    return base;
  }

  setOutput(state: number, output: number): void {
    this.states[state * STATE + OUTPUT] = output;
  }

  /** A look from the last base stays inside, whatever the symbol. */
  finish(): Int32Array {
    return this.states.slice(0, (this.size + this.symbolCount + 1) * STATE);
  }

  private take(cell: number, owner: number): void {
    this.states[cell * STATE + CHECK] = owner + 1;
    this.nextFree[cell] = cell + 1;
    this.size = Math.max(this.size, cell + 1);
  }

  private fits(base: number, symbols: readonly number[]): boolean {
    this.reserve(base);
    for (const symbol of symbols) if (this.nextFree[base + symbol] !== base + symbol) return false;
    return true;
  }

  /** The first free cell that is not before this one. */
  private freeFrom(cell: number): number {
    this.reserve(cell);
    const { nextFree } = this;
    let at = cell;
    while (nextFree[at] !== at) {
      // Halves the way for the next who comes along.
      nextFree[at] = nextFree[nextFree[at]!]!;
      at = nextFree[at]!;
    }
    return at;
  }

  /** Makes room for this cell, and a symbol's reach behind it. */
  private reserve(cell: number): void {
    const needed = cell + this.symbolCount + 2;
    const known = this.nextFree.length;
    if (needed <= known) return;
    const length = needed * 2;
    const states = new Int32Array(length * STATE);
    states.set(this.states);
    this.states = states;
    const nextFree = new Int32Array(length);
    nextFree.set(this.nextFree);
    for (let at = known; at < length; at++) nextFree[at] = at;
    this.nextFree = nextFree;
  }
}
