/** Whether `first` begins before `second` and does not hold it. */
export function isBefore(first: Element, second: Element): boolean {
  const position = first.compareDocumentPosition(second);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}
