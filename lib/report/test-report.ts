import { sha256 } from '../storage';
import type { Agreement } from './destinations/types';
import { postSha256 } from './post-sha256';
import type { Sendable } from './types';

const TEXT = 'This is a test of Job Red Flags. No ad was seen. Please ignore or delete this report.';

/** What nobody said is sent with a test: nothing but the words above. */
export const TEST_AGREEMENT: Agreement = {
  consent: 'store',
  consentTextId: 'test',
  parts: { name: 'left-out', copy: 'left-out', picture: 'left-out' },
  at: new Date(0).toISOString(),
};

/** A report that says what it is. It is kept in no book. */
export async function testReport(now: Date): Promise<Sendable> {
  const id = crypto.randomUUID();
  const post = {
    key: `test:${id}`,
    site: 'facebook',
    surface: 'test',
    text: TEXT,
    imageTexts: [],
    links: [],
  } as const;
  return {
    version: 3,
    id,
    kind: 'test',
    post,
    verdict: { level: 'none', score: 0, flags: [], pack: 'test' },
    textSha256: await sha256(TEXT),
    postSha256: await postSha256(post),
    keptAt: now.toISOString(),
  };
}
