import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { createDetector } from '../../lib/detect';

const AD =
  'Hiring 20 staff for Poipet, $1500 a month, free ticket, no experience. Telegram only: @example_hr';

// A process of its own, started by `first-verdict.ts`: prints milliseconds.
const kept = readFileSync(process.argv[2] ?? '');
const start = performance.now();
const { level } = createDetector(deserialize(kept))({ text: AD });
const time = performance.now() - start;
if (level === undefined) throw new Error('nothing was judged');
console.log(time);
