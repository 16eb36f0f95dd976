import { en } from './en';
import { vi } from './vi';

/** Facebook's own words, in the two languages that the stand-in speaks. */
export type Labels = typeof en;

export const LABELS: Readonly<Record<'en' | 'vi', Labels>> = { en, vi };
