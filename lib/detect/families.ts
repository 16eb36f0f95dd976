/** What lowers a score, says what kind of post it is, or opens the gate. */
const NO_SIGNS: ReadonlySet<string> = new Set(['mitigating', 'context', 'offer']);

/** Whether the flags of a family are signs of a lure: what a card may name, and what is counted as one. */
export function isSign(family: string): boolean {
  return !NO_SIGNS.has(family);
}
