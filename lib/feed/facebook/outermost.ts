/** Those of some elements that stand in none of the others. */
export function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((each) => !elements.some((other) => other !== each && other.contains(each)));
}
