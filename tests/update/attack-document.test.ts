// @vitest-environment node
import { expect, it } from 'vitest';
import {
  FAULTY,
  OLD,
  type Row,
  SERVED_WRONGLY,
  STORIES,
  TOO_LONG_FOR_BROWSERS,
  WRONGLY_SIGNED,
} from './attacks';
import { makeFeed, packOf } from './test-feed';

const INTRODUCTION = `# What a hostile server may do

Each row is a test. The last good rules stay, the cause is named as the second column says, and the next good update is taken. “Node” is
\`npx vitest run tests/update\`; “browsers” is \`tests/e2e/updates.e2e.test.ts\`, in Chromium and in Firefox, with the extension as it is built.
This page is written by \`tests/update/attack-document.test.ts\` from the table that both run; it fails when they differ.
`;

/** What is tried by tests of its own, where a row of the table can't say it. */
const ELSEWHERE: readonly (readonly [title: string, comes: string, browsers: string])[] = [
  ['the feed stays as it is until its timestamp runs out', 'expired', 'yes'],
  [
    'the clock is years ahead, and is set right',
    'expired, new rules at the next wake',
    'no: browsers go by the computer’s clock',
  ],
  ['the clock is years behind', 'expired', 'in the table above'],
  [
    'the server is gone for a month, and comes back',
    'unreachable, expired, new rules',
    'gone and back, without the month',
  ],
  [
    'another host is named as the way to the files',
    'not-a-feed, and that host is not asked',
    'in the table above',
  ],
  [
    'a forged file stays in the browser’s cache, under the good one’s ETag',
    'new rules, asked for whole',
    'yes',
  ],
  ['there are more new roots than are followed at once', 'untrusted, new rules from a later check', 'no'],
  ['mirrors are down, forged, behind, or all slow', 'new rules from a good one', 'no'],
  [
    'there is no room to keep anything, or the database is broken',
    'no-room',
    'no: a full disk can’t be made there',
  ],
  [
    'what was kept is lost, rubbish, empty or cut in half, record by record',
    'whole rules, mended by the next check',
    'no',
  ],
  ['the background is stopped between any two steps', 'the rules before, then the next', 'at each request'],
];

const section = (title: string, rows: readonly Row[]): string =>
  table(
    title,
    rows.map(([what, problem]) => [
      what,
      problem,
      TOO_LONG_FOR_BROWSERS.includes(what) ? 'no: it takes minutes' : 'yes',
    ]),
  );

function table(title: string, rows: readonly (readonly [string, string, string])[]): string {
  const lines = rows.map(([what, comes, browsers]) => `| ${what} | ${comes} | yes | ${browsers} |`);
  return `\n## ${title}\n\n| what is tried | what comes of it | Node | browsers |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

it('the page about attacks says what is tried', async () => {
  const feed = makeFeed(packOf('2099.11.24'));
  const stories = STORIES.map(
    ([title, tell]) =>
      [
        title,
        tell(feed)
          .map(({ comes }) => comes)
          .join(', then '),
        'yes',
      ] as const,
  );
  const page = [
    INTRODUCTION,
    section('What is wrongly signed', WRONGLY_SIGNED),
    section('What is old', OLD),
    section('What is served wrongly', SERVED_WRONGLY),
    section('What is rightly signed, but not usable', FAULTY),
    table('Over time', stories),
    table('Besides', ELSEWHERE),
  ].join('');
  await expect(page).toMatchFileSnapshot('../../docs/attacks.md');
});
