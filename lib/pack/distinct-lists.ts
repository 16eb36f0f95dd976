/**
 * Collects lists of numbers, each distinct one once; a list's number is its place among them. All stand side by side in one array: a
 * map with a key for each would spend more time on making keys than on all else.
 */
export class DistinctLists {
  private numbers = new Int32Array(1 << 12);
  private starts = new Int32Array(1 << 8);
  /** Lists by their hash: a list's number + 1, 0 where there is none. Never more than half full. */
  private known = new Int32Array(1 << 10);
  private found = 0;
  private length = 0;

  /** How many distinct lists there are. */
  get count(): number {
    return this.found;
  }

  /** How many numbers they have together. */
  get total(): number {
    return this.starts[this.found]!;
  }

  /** Writes one more number of the list that is being written. */
  push(number: number): void {
    if (this.length === this.numbers.length) this.numbers = grown(this.numbers);
    this.numbers[this.length++] = number;
  }

  /** Ends the list that was written. @returns its number, or that of the one like it */
  end(): number {
    const start = this.total;
    const place = this.placeOf(start, this.length);
    const known = this.known[place]! - 1;
    if (known >= 0) {
      this.length = start;
      return known;
    }
    this.known[place] = ++this.found;
    if (this.found === this.starts.length) this.starts = grown(this.starts);
    this.starts[this.found] = this.length;
    if (this.found * 2 > this.known.length) this.rehash();
    return this.found - 1;
  }

  /** List n's numbers are those in `numbers` from `start[n]` to `start[n + 1]`. Good until the next list is written. */
  all(): { readonly start: Int32Array; readonly numbers: Int32Array } {
    return { start: this.starts.subarray(0, this.found + 1), numbers: this.numbers.subarray(0, this.total) };
  }

  /** Where in `known` the list from `start` to `end` is, or would be. */
  private placeOf(start: number, end: number): number {
    const mask = this.known.length - 1;
    let place = this.hash(start, end) & mask;
    while (this.known[place] !== 0 && !this.isSame(this.known[place]! - 1, start, end))
      place = (place + 1) & mask;
    return place;
  }

  private isSame(list: number, start: number, end: number): boolean {
    const { numbers, starts } = this;
    const first = starts[list]!;
    if (starts[list + 1]! - first !== end - start) return false;
    for (let at = start; at < end; at++) if (numbers[at] !== numbers[first + at - start]) return false;
    return true;
  }

  private hash(start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++)
      hash = Math.imul(hash ^ this.numbers[at]!, 0x9e3779b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 16);
  }

  private rehash(): void {
    this.known = new Int32Array(this.known.length * 2);
    for (let list = 0; list < this.found; list++)
      this.known[this.placeOf(this.starts[list]!, this.starts[list + 1]!)] = list + 1;
  }
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}
