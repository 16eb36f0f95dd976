/** Whether a text says something: dots between labels don't. */
export function isWorded(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);
}
