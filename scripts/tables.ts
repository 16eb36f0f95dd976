import { writeFileSync } from 'node:fs';
import { TABLES } from './tables/index';

// npm run tables: writes the tables of lib/text that are made from other packages, after one of them has changed.
for (const { file, source } of TABLES) {
  writeFileSync(file, source());
  console.log(`${file} is written.`);
}
