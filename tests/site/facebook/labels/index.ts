import type { SiteLanguage } from '../../shape';
import { ar } from './ar';
import { en } from './en';
import { id } from './id';
import { km } from './km';
import { th } from './th';
import { vi } from './vi';
import { zhHans } from './zh-hans';

/** Facebook's own words. */
export type Labels = typeof en;

export const LABELS: Readonly<Record<SiteLanguage, Labels>> = {
  en,
  vi,
  th,
  km,
  id,
  'zh-Hans': zhHans,
  ar,
};
