/** Each browser names those it descends from as well, so the own name of the youngest comes first. */
const FAMILIES = [
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
] as const;

/** Family and major version of a browser by its user agent: “Firefox 153”. No more of it is kept: the rest may tell people apart. */
export function browserName(userAgent: string): string | undefined {
  for (const [family, pattern] of FAMILIES) {
    const [, major] = pattern.exec(userAgent) ?? [];
    if (major) return `${family} ${major}`;
  }
  return undefined;
}
