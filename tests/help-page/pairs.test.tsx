import { render } from 'preact';
import { expect, it } from 'vitest';
import { OfferList } from '../../entrypoints/help/offer-list';
import { helpFor, leavingHelp } from '../../lib/help';
import { wordsIn } from '../card/card-texts';
import { countries, knowledge } from '../help/directory';

const DESTINATIONS = ['KH', 'MM', 'LA', 'TH', 'AE', 'SA', 'QA', 'KW', 'OM', 'BH'];
/** Every country with a file, one without, and somebody who told nothing. */
const ORIGINS = [...countries, 'UZ', undefined];
const words = wordsIn('en');

it.each(['going', 'leaving'] as const)(
  'the list for somebody who is %s has something to do for every origin in every place lures lead to',
  (about) => {
    expect(ORIGINS.length * DESTINATIONS.length).toBeGreaterThan(400);
    for (const origin of ORIGINS)
      for (const here of DESTINATIONS) {
        const situation = { origin, here };
        const offers = (about === 'leaving' ? leavingHelp : helpFor)(knowledge, situation);
        render(
          <OfferList offers={offers} about={about} situation={situation} words={words} />,
          document.body,
        );
        const pair = `${origin} in ${here}`;
        const ways = [...document.querySelectorAll('.ways a')].filter((link) => !link.closest('details'));
        expect(ways.length, pair).toBeGreaterThan(0);
        for (const link of ways) expect(link.getAttribute('href'), pair).toMatch(/^(tel|sms|mailto|https?):/);
        expect(document.querySelector('[data-step=say] li'), pair).not.toBeNull();
        expect(document.querySelectorAll('.offices').length, pair).toBeGreaterThan(0);
        expect(document.body.textContent, pair).not.toMatch(/undefined|help\.[a-z]/);
      }
  },
);
