/** natural's classifier, for measuring what it would be worth; it is not shipped. */
export { default as BayesClassifier } from 'natural/lib/natural/classifiers/bayes_classifier';
