import { afterEach, describe, expect, it, vi } from 'vitest';
import { luminanceOf, themeBehind } from '../../lib/card/theme';

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function themeIn(html: string) {
  document.body.innerHTML = html;
  return themeBehind(document.querySelector('i')!);
}

describe('light or dark', () => {
  it('follows the colour really behind the card, not the system', () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    expect(themeIn('<div style="background-color: rgb(255, 255, 255)"><i></i></div>')).toBe('light');
    expect(themeIn('<div style="background-color: rgb(36, 37, 38)"><i></i></div>')).toBe('dark');
  });

  it('looks through see-through ancestors', () => {
    document.body.style.backgroundColor = 'rgb(24, 25, 26)';
    expect(themeIn('<div style="background-color: rgba(255, 255, 255, 0.1)"><p><i></i></p></div>')).toBe(
      'dark',
    );
  });

  it('follows the system only on a page that offers a dark scheme and paints nothing', () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    expect(themeIn('<i></i>')).toBe('light');
    document.documentElement.style.colorScheme = 'light dark';
    expect(themeIn('<i></i>')).toBe('dark');
  });

  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['color(srgb 1 1 1)', 1],
  ])('%s has a luminance of %s', (color, luminance) => {
    expect(luminanceOf(color)).toBeCloseTo(luminance);
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', 'oklch(0.5 0.1 30)'])('%s says nothing', (color) => {
    expect(luminanceOf(color)).toBeUndefined();
  });
});
