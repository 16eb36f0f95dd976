import type { Situation } from './directory';
import type { Advice } from './offer';

/** What to tell whom, for somebody who may go or has gone: the last thing that is left where no number is known. */
export function adviceFor({ origin, here }: Situation): readonly Advice[] {
  const consulate = say('consulate', ['name', 'nationality', 'place', 'the-ad']);
  const police = say('police', ['place', 'the-ad']);
  const isAbroad = here !== undefined && here !== origin;
  // Of who only looks at an ad, at home, no ministry need be told.
  const family = say('family', ['place', 'the-ad', ...(isAbroad ? (['call-the-ministry'] as const) : [])]);
  return origin !== undefined && origin === here ? [police, family] : [consulate, police, family];
}

/**
 * What to tell whom, for somebody who is held. Getting out needs the embassy as a rule, and whoever is outside passes on what they
 * know and then writes no more, for the safety of the person held (Humanity Research Consultancy).
 */
export function adviceWhenHeld(): readonly Advice[] {
  return [
    say('consulate', ['i-cannot-leave', 'name', 'nationality', 'place', 'who-took-the-passport']),
    say('police', ['i-cannot-leave', 'place', 'who-took-the-passport']),
    say('family', ['place', 'call-the-ministry', 'stop-writing-to-the-person-held']),
  ];
}

const say = (to: Advice['to'], parts: Advice['parts']): Advice => ({ step: 'say', to, parts });
