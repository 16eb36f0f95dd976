export * from './options';
export { pick } from './pick';
export { optionsOf, readShape } from './read-shape';
