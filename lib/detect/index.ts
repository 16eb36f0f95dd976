export type { Evidence, FlagHit, Level, Post, Site, Verdict } from './types';
