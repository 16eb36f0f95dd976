import { render } from 'preact';
import { expect, it } from 'vitest';
import { HelpOnPoster } from '../../entrypoints/learn/help-on-poster';
import { readQr } from '../../lib/report';
import { wordsIn } from '../card/card-texts';

const LINE = { name: 'Example Help Line', number: '+00 000 0000', href: 'tel:+000000000', onlyIn: undefined };
const PIXELS = 4;

/** What a telephone sees of the code that the page draws. */
function photograph(svg: Element): { width: number; height: number; data: Uint8ClampedArray } {
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]) * PIXELS;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const squares =
    svg
      .querySelector('path')
      ?.getAttribute('d')
      ?.matchAll(/M(\d+) (\d+)/g) ?? [];
  for (const [, x, y] of squares)
    for (let down = 0; down < PIXELS; down++)
      for (let across = 0; across < PIXELS; across++) {
        const pixel = (Number(y) * PIXELS + down) * side + Number(x) * PIXELS + across;
        data.fill(0, pixel * 4, pixel * 4 + 3);
      }
  return { width: side, height: side, data };
}

it('a known line stands there as a number to read and a code that a telephone calls', () => {
  render(<HelpOnPoster words={wordsIn('ar')} line={LINE} />, document.body);
  expect(document.querySelector('.call')?.textContent).toBe('+00 000 0000');
  expect(document.body.textContent).toContain('Example Help Line');
  const svg = document.querySelector('svg.qr');
  if (!svg) throw new Error('no code');
  expect(readQr(photograph(svg))).toBe('tel:+000000000');
  expect(document.querySelector('.blank')).toBeNull();
});

it('a line that can be called in one country only says so', () => {
  render(<HelpOnPoster words={wordsIn('en')} line={{ ...LINE, onlyIn: 'KH' }} />, document.body);
  expect(document.body.textContent).toContain('Cambodia');
});

it('without a known line there is room to write one', () => {
  render(<HelpOnPoster words={wordsIn('km')} line={undefined} />, document.body);
  expect(document.querySelector('.blank')).not.toBeNull();
  expect(document.querySelector('svg')).toBeNull();
});
