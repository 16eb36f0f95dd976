import { expect, it } from 'vitest';
import { isBare } from '../../../lib/feed/watch/is-bare';
import { openAddress, showPage } from '../../site';

it.each([
  ['https://www.facebook.com/?feed=endless-0', true],
  ['https://www.facebook.com/?feed=demo&first=3&more=0', false],
  ['https://www.facebook.com/?feed=demo&first=3&more=0&root=none&marks=none', false],
  ['https://www.facebook.com/groups/1234567890/?feed=endless-0', true],
  ['https://www.instagram.com/?feed=endless-0', true],
  ['https://www.instagram.com/?feed=demo&first=3&more=0&broken=posts', false],
  ['https://www.instagram.com/?feed=demo&first=3&more=0&broken=words', false],
])(
  'a page of the stand-in is bare where it has no posts, whatever else stands there: %s',
  (address, bare) => {
    showPage(openAddress(address));
    expect(isBare(document)).toBe(bare);
  },
);
