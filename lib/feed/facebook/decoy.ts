/** Facebook hides its own name, many times over, between the words. A text of nothing else says nothing. */
export function isWorded(text: string): boolean {
  return text !== '' && !/^(Facebook\s*)+$/.test(text);
}
