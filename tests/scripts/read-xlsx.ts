import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** The sheets of a spreadsheet by name, as rows of texts; empty cells are empty texts. Enough for what we write ourselves. */
export function readXlsx(file: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const entries = entriesOf(readFileSync(file));
  const words = [...(entries.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => plain(item.replace(/<[^>]*>/g, '')),
  );
  const names = [...(entries.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], at) => [
      name,
      rowsOf(entries.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '', words),
    ]),
  );
}

function rowsOf(sheet: string, words: readonly string[]): readonly (readonly string[])[] {
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, column = '', at = ''] of row.matchAll(/<c r="([A-Z])\d+" t="s"><v>(\d+)<\/v><\/c>/g))
      cells[column.charCodeAt(0) - 65] = words[Number(at)] ?? '';
    return cells;
  });
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** Contents of a zip file by name, from its central directory. */
function entriesOf(zip: Buffer): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const [size, name, start] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(data, data + size);
    const isPacked = zip.readUInt16LE(at + 10) !== 0;
    entries.set(
      zip.subarray(at + 46, at + 46 + name).toString('utf8'),
      (isPacked ? inflateRawSync(bytes) : bytes).toString('utf8'),
    );
  }
  return entries;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
