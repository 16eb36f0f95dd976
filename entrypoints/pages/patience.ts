/**
 * Waits for an answer, and calls `late` meanwhile when it has not come by then: a background that hangs says neither yes nor no.
 * @param patience in milliseconds
 * @returns the answer all the same, whenever it comes
 */
export async function orLate<Answer>(
  answer: Promise<Answer>,
  patience: number,
  late: () => void,
): Promise<Answer> {
  const timer = setTimeout(late, patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
