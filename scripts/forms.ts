import { readFileSync, writeFileSync } from 'node:fs';
import { spreadsheetOf } from './xlsform/spreadsheet';

// npm run forms: writes the report form as a spreadsheet, for KoboToolbox, after the XForm has changed.
writeFileSync('forms/ad_report.xlsx', await spreadsheetOf(readFileSync('forms/ad_report.xml', 'utf8')));
console.log('forms/ad_report.xlsx is written.');
