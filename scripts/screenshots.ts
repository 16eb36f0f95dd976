import { takeScreenshots } from './sheets/take-screenshots';

/** `npm run screenshots`: every page of ours and the card in every language, and a sheet of each to look over. */
console.log(await takeScreenshots((sentence) => console.error(sentence)));
