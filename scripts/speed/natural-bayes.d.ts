/** natural has types for the whole package only; this names the one file that the evaluation uses, with what training leaves in it. */
declare module 'natural/lib/natural/classifiers/bayes_classifier' {
  export default class BayesClassifier {
    /** How often each token was seen. */
    readonly features: Readonly<Record<string, number>>;
    readonly classifier: {
      readonly smoothing: number;
      readonly classTotals: Readonly<Record<string, number>>;
      readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>;
    };
    addDocument(tokens: readonly string[], label: string): void;
    train(): void;
    classify(tokens: readonly string[]): string;
  }
}
