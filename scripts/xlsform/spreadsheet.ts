import writeExcelFile from 'write-excel-file/node';
import { type Sheet, xlsFormOf } from './rows';

/** The date that a zip file can tell and that says least: the first of January 1980. */
const FIRST_DAY = 0x00210000;
const END_OF_ZIP = 'PK\u0005\u0006';

/** The spreadsheet of an XForm, for KoboToolbox; of the same form always the same bytes. */
export async function spreadsheetOf(xform: string): Promise<Buffer> {
  const sheets = Object.entries<Sheet>({ ...xlsFormOf(xform) }).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }));
  return withoutTimes(await writeExcelFile(sheets).toBuffer());
}

/** A zip file that doesn't tell when its entries were packed. */
function withoutTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(END_OF_ZIP);
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    bytes.writeUInt32LE(FIRST_DAY, entry + 12);
    bytes.writeUInt32LE(FIRST_DAY, bytes.readUInt32LE(entry + 42) + 10);
    entry += [28, 30, 32].reduce((sum, at) => sum + bytes.readUInt16LE(entry + at), 46); // its name, extras and comment
  }
  return bytes;
}
