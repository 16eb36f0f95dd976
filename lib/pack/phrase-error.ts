/** A phrase that can't be read. Its message is a sentence for the person who wrote it. */
export class PhraseError extends Error {
  constructor(phrase: string, what: string) {
    super(`The phrase “${phrase}” can't be read: ${what}.`);
  }
}
