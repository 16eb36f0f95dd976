/** The parts of a multipart body, by name. */
export function partsOf(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const [, boundary] = /boundary=(\S+)/.exec(contentType) ?? [];
  if (boundary === undefined) return new Map();
  const parts = new Map<string, Buffer>();
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0; ) {
    const start = at + mark.length + 2;
    const end = body.indexOf(mark, start);
    if (end < 0) break;
    const headEnd = body.indexOf('\r\n\r\n', start);
    const [, name = ''] = /name="([^"]*)"/.exec(body.subarray(start, headEnd).toString('utf8')) ?? [];
    parts.set(name, body.subarray(headEnd + 4, end - 2));
    at = end;
  }
  return parts;
}
