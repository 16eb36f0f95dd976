import type { HelpEntry } from '../pack';
import type { Search, Situation } from './directory';

/** Who can be called where the person is. */
export const lineHere = ({ here }: Situation): readonly Search[] => lines('line-here', here);

/** Who can be called at home. */
export const lineHome = ({ origin }: Situation): readonly Search[] => lines('line-home', origin);

const lines = (step: Search['step'], file: string | undefined): readonly Search[] => [
  { step, files: [file], kinds: ['trafficking-line', 'police'] },
  { step, files: [file], kinds: ['child-line'] },
];

/** The home country's missions in the country where the person is, then its lines for citizens anywhere. */
export const consulates = ({ origin, here }: Situation): readonly Search[] => {
  const search = { step: 'consulate', files: [origin], kinds: ['consulate'] } as const;
  const near = (entry: HelpEntry) => here !== undefined && (entry.in?.includes(here) ?? false);
  const anywhere = (entry: HelpEntry) => entry.in === undefined;
  return [
    { ...search, only: near },
    { ...search, only: anywhere },
  ];
};

/** Where an agency of the home country is looked up. */
export const registers = ({ origin }: Situation): Search => ({
  step: 'register',
  files: [origin],
  kinds: ['register'],
});

/** Where an ad is reported: at home, where the person is, from anywhere. */
export const reportForms = ({ origin, here }: Situation): Search => ({
  step: 'report',
  files: [origin, here, 'global'],
  kinds: ['report-form', 'scam-line'],
});

/** Those nearest first; the ones that work in many countries last. */
export const organisations = ({ origin, here }: Situation): Search => ({
  step: 'organisation',
  files: [here, origin, 'global'],
  kinds: ['organisation'],
  // Of somebody who told no country nothing is known against it.
  only: (entry) =>
    !entry.in || !(here || origin) || entry.in.some((place) => place === here || place === origin),
});
