/** natural’s classifier, for comparison; it is not shipped. */
export { default as BayesClassifier } from 'natural/lib/natural/classifiers/bayes_classifier';
