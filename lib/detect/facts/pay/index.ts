export { gradePay, type PayGrade } from './grade';
export { createPayReader, type Pay } from './read-pay';
