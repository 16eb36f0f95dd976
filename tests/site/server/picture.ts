/** A picture for an address of the picture hosts: emoji by their code points, faces and photos by their hue. */
export function drawPicture(url: URL): string | undefined {
  const emoji = /\/emoji\.php\/.*\/([0-9a-f_]+)\.png$/.exec(url.pathname)?.[1];
  if (emoji !== undefined) return emojiPicture(emoji);
  const [, kind, hue] = /\/(avatar|picture|ground)-(\d{1,3})\.svg$/.exec(url.pathname) ?? [];
  if (kind === undefined || hue === undefined) return undefined;
  if (kind === 'avatar') {
    return svg(
      40,
      40,
      `<rect width="40" height="40" fill="hsl(${hue} 30% 75%)"/><circle cx="20" cy="16" r="7" fill="#fff"/><path d="M6 40a14 14 0 0 1 28 0" fill="#fff"/>`,
    );
  }
  const ground = `<linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 45% 45%)"/><stop offset="1" stop-color="hsl(${(Number(hue) + 60) % 360} 45% 30%)"/></linearGradient><rect width="600" height="338" fill="url(#g)"/>`;
  return svg(600, 338, ground + poster(url.searchParams.get('words') ?? ''));
}

function poster(words: string): string {
  const lines = words.split('\n').slice(0, 6);
  if (lines.length === 1 && Array.from(words).length <= 4) {
    return `<text x="300" y="225" font-size="150" text-anchor="middle">${escapeXml(words)}</text>`;
  }
  const top = 175 - (lines.length - 1) * 22;
  return lines
    .map(
      (line, at) =>
        `<text x="300" y="${top + at * 44}" fill="#fff" font-family="Noto Sans, sans-serif" font-size="34" font-weight="700" text-anchor="middle">${escapeXml(line)}</text>`,
    )
    .join('');
}

function emojiPicture(points: string): string | undefined {
  const codes = points.split('_').map((point) => Number.parseInt(point, 16));
  if (codes.some((code) => !(code <= 0x10ffff))) return undefined;
  const character = `${String.fromCodePoint(...codes)}\ufe0f`;
  return svg(
    16,
    16,
    `<text x="8" y="13.2" font-size="13" font-family="Noto Color Emoji, Segoe UI Emoji, Apple Color Emoji, sans-serif" text-anchor="middle">${escapeXml(character)}</text>`,
  );
}

function svg(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
}

function escapeXml(text: string): string {
  const plain = text.toWellFormed().replace(/[^\P{C}\n\u200d]/gu, '');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
