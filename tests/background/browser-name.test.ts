import { describe, expect, it } from 'vitest';
import { browserName } from '../../entrypoints/background/browser-name';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

describe('the name of a browser', () => {
  it.each([
    [`${CHROME} Safari/537.36`, 'Chrome 131'],
    [`${CHROME} Safari/537.36`.replace('Chrome', 'HeadlessChrome'), 'Chrome 131'],
    [`${CHROME} Safari/537.36 Edg/131.0.2903.51`, 'Edge 131'],
    [`${CHROME} Mobile Safari/537.36 EdgA/130.0.0.0`, 'Edge 130'],
    [`${CHROME} Safari/537.36 OPR/115.0.0.0`, 'Opera 115'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  ])('is family and major version alone: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });

  it('is missing where the browser does not tell', () => {
    expect(browserName('Mozilla/5.0')).toBeUndefined();
  });
});
