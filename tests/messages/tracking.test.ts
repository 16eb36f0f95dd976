import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../lib/messages';

describe('an address', () => {
  it.each([
    'fbclid=IwAR0',
    'gclid=1',
    'igsh=MzRl',
    'igshid=1',
    'mibextid=ZbWKwL',
    'utm_source=fb&utm_medium=social',
    '__cft__[0]=AZ&__tn__=-UK-R',
    '__eep__=6',
    '_rdr=1',
  ])('loses %s, which can tell who followed it', (tracking) => {
    expect(withoutTracking(`https://jobs.example/apply?id=7&${tracking}&lang=vi#top`)).toBe(
      'https://jobs.example/apply?id=7&lang=vi#top',
    );
  });

  it.each([
    'https://JOBS.example/a b?q=%20x',
    'https://www.facebook.com/permalink.php?story_fbid=pfbid02&id=61500000000000',
    'no address',
    '',
  ])('stands as it is without them: %j', (href) => {
    expect(withoutTracking(href)).toBe(href);
  });
});
