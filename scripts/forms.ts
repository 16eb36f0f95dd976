import { readFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import { type Sheet, xlsFormOf } from './xlsform/rows';

// npm run forms: writes the report form as a spreadsheet, for KoboToolbox, after the XForm has changed.
const form = xlsFormOf(readFileSync('forms/ad_report.xml', 'utf8'));
const sheets = Object.entries<Sheet>({ ...form }).map(([sheet, rows]) => ({
  sheet,
  data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
}));
await writeExcelFile(sheets).toFile('forms/ad_report.xlsx');
console.log('forms/ad_report.xlsx is written.');
