import * as z from 'zod/mini';
import { helpSchema } from './help-directory';
import { isLicenceForm } from './licence-form';
import { isAddress, isDay } from './real';
import { secondOpinionSchema } from './second-opinion';
import { siteRulesSchemas } from './site-rules';

/** What this engine understands. A flag or pack that needs more says so in `minEngine` and is skipped by older engines. */
export const ENGINE = 1;

/** As a verdict's score: a threshold beyond it would never warn, or always. */
const score = z.number().check(z.gte(0), z.lte(1));
const id = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const words = z.array(z.string().check(z.minLength(1), z.maxLength(200)));
const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a country code of two capitals'));
const currency = z.string().check(z.regex(/^[A-Z]{3,4}$/, 'must be a currency code of three capitals'));
const amount = z.number().check(z.gte(0));
/** How much of a sign's weight counts, 0…1. */
const share = z.number().check(z.gte(0), z.lte(1));
const range = z.object({ low: amount, high: amount });

/** The closed list of fact tests. A new one raises ENGINE. */
export const factTestSchema = z.union([
  z.strictObject({ 'only-contact': z.array(id) }),
  z.strictObject({
    'pay-above-norm': z.strictObject({ above: share, unless: z.optional(id) }),
  }),
  z.strictObject({ 'place-kind': z.array(z.enum(['hotspot', 'hub', 'transit', 'destination'])) }),
  z.strictObject({ overseas: z.literal(true) }),
  z.strictObject({ 'job-kind': z.array(id) }),
  z.strictObject({ 'age-limit': z.literal(true) }),
  z.strictObject({ 'company-contact': z.literal(true) }),
  z.strictObject({ 'paid-work': z.literal(true) }),
  z.strictObject({ 'departure-within': z.number().check(z.gt(0)) }),
  z.strictObject({ 'licence-number': z.literal(true) }),
  z.strictObject({ 'closed-route': z.literal(true) }),
]);
export type FactTest = z.infer<typeof factTestSchema>;

export const flagSchema = z.strictObject({
  family: id,
  strength: z.enum(['weak', 'medium', 'strong']),
  /** Documented as strong alone: may warn without a second family. */
  alone: z.optional(z.boolean()),
  /** The sign is itself an offer: of a person, a marriage, a part of the body. */
  offers: z.optional(z.boolean()),
  /** A sign that honest employers never show. */
  neverHonest: z.optional(z.boolean()),
  /** `keeps`: a negation before the phrase doesn't take the sign away. */
  negated: z.optional(z.literal('keeps')),
  /** Unknown tests of a newer engine are skipped. */
  when: z.optional(z.array(z.record(z.string(), z.unknown()))),
  /** Fact tests that take the sign away, however it was met. */
  unless: z.optional(z.array(z.record(z.string(), z.unknown()))),
  minEngine: z.optional(z.number()),
});
export type Flag = z.infer<typeof flagSchema>;

export const phraseSchema = z.union([
  z.string().check(z.minLength(1), z.maxLength(200)),
  z.strictObject({ phrase: z.string().check(z.minLength(1), z.maxLength(200)), except: words }),
]);
export type Phrase = z.infer<typeof phraseSchema>;

export const flagTextSchema = z.strictObject({ title: z.string(), explain: z.string() });
export type FlagText = z.infer<typeof flagTextSchema>;

export const languageSchema = z.strictObject({
  name: z.string(),
  homes: z.array(country),
  affixes: z.strictObject({ before: words, after: words }),
  common: words,
  negations: words,
  payWords: z.optional(words),
  numbers: z.record(z.string(), amount),
  /** `leads`: the unit stands before its number: “laki 3”. `unsaid`: it is left away where pay is meant: “월 300”. */
  units: z.array(
    z.strictObject({
      words,
      times: amount,
      currency: z.optional(currency),
      leads: z.optional(z.boolean()),
      unsaid: z.optional(z.boolean()),
    }),
  ),
  currencies: z.record(currency, words),
  periods: z.partialRecord(z.enum(['hour', 'day', 'week', 'month', 'year']), words),
  ranges: z.optional(words),
  otherMoney: z.optional(words),
  departures: z.optional(z.strictObject({ leaving: words, within: z.record(z.string(), amount) })),
  jobs: z.record(id, z.array(phraseSchema)),
  contacts: z.record(id, z.array(phraseSchema)),
  handles: z.optional(z.record(id, words)),
  ages: words,
  places: z.record(id, z.array(phraseSchema)),
  /** Lists of words that phrases name: `<need>`. */
  words: z.optional(z.record(id, words.check(z.maxLength(100)))),
  phrases: z.record(id, z.array(phraseSchema)),
  absent: z.optional(z.record(id, z.string())),
  texts: z.record(id, flagTextSchema),
});
export type Language = z.infer<typeof languageSchema>;

const jobNorms = ['customer-service', 'data-entry', 'service', 'labour', 'domestic-work'] as const;

export const packSchema = z.strictObject({
  format: z.literal(1),
  version: z
    .string()
    .check(
      z.regex(
        /^\d{4}\.\d{2}\.\d{2}(\.[1-9]\d{0,3})?$/,
        'must be a date such as 2026.11.22, with .2 for a second one',
      ),
    ),
  published: z.string().check(z.refine(isDay, 'must be a day of the calendar such as 2026-11-22')),
  minEngine: z.number(),
  appeals: z
    .string()
    .check(
      z.refine(
        (address) => /^(mailto:|https:)/.test(address) && isAddress(address),
        'must be a mailto: or https: address',
      ),
    ),
  families: z.record(id, z.strictObject({ cap: z.number() })),
  flags: z.record(id, flagSchema),
  weights: z.strictObject({
    bias: z.number(),
    flags: z.record(id, z.number()),
    /** For each family of red signs beyond the second: signs of many kinds say more than as many of one. */
    breadth: z.number().check(z.gte(0)),
    /** What length adds to an ad of at most so many characters, and takes from a text of at least so many. */
    length: z.optional(
      z.strictObject({
        brief: z.strictObject({ most: amount, adds: amount }),
        wordy: z.strictObject({ least: amount, takes: amount }),
      }),
    ),
    /**
     * How the second opinion counts beside the signs: `share` of it, of which at most `gives` for a lure and `takes` against one, and
     * `adds` always; signs alone count up to `ceiling`. Two families of signs are an offer, though no word says so, from an opinion of `offers` on.
     */
    opinion: z.optional(
      z.strictObject({
        share: amount,
        gives: amount,
        takes: amount,
        adds: z.number(),
        ceiling: amount,
        offers: z.number(),
      }),
    ),
    pairs: z.array(z.strictObject({ flags: z.tuple([id, id]), weight: z.number().check(z.gte(0)) })),
    /** Scores from 0 to 1; `dangerDespite` of a post that shows honest signs too. */
    thresholds: z.strictObject({ caution: score, danger: score, dangerDespite: score }),
  }),
  /** What the signs don't see: asked of posts that show some. */
  secondOpinion: z.optional(secondOpinionSchema),
  languages: z.record(z.string(), languageSchema),
  places: z.record(
    id,
    z.strictObject({ country, kind: z.enum(['hotspot', 'hub', 'transit', 'destination']) }),
  ),
  currencies: z.record(
    currency,
    z.strictObject({ perUsd: z.number().check(z.gt(0)), symbols: z._default(words, []) }),
  ),
  payNorms: z.record(
    country,
    z.strictObject({
      currency,
      minimum: z.optional(range),
      /** Currencies in which pay is said there too. */
      alsoPaidIn: z.optional(z.array(currency)),
      monthly: z.partialRecord(z.enum(jobNorms), range),
    }),
  ),
  jobs: z.record(id, z.strictObject({ norm: z.enum(jobNorms), skilled: z.boolean() })),
  contacts: z.record(
    id,
    z.strictObject({
      kind: z.enum(['chat', 'call', 'company', 'private', 'place', 'anybody']),
      hosts: words,
    }),
  ),
  licences: z.optional(
    z.strictObject({
      forms: z.record(
        country,
        z.array(z.string().check(z.refine(isLicenceForm, 'has a bracket too few, or leaves too much open'))),
      ),
      closedRoutes: z.record(country, z.array(country)),
    }),
  ),
  /** Who helps, where: numbers change more often than an extension does. */
  help: z.optional(helpSchema),
  sites: z.object({
    facebook: z.optional(siteRulesSchemas.facebook),
    instagram: z.optional(siteRulesSchemas.instagram),
  }),
  /** The pack's own test, run before a fresh pack replaces the one in use. */
  examples: z
    .array(
      z.strictObject({
        language: z.string(),
        flag: id,
        text: z.string().check(z.maxLength(5_000)),
        links: z.optional(z.array(z.string())),
        expect: z.enum(['match', 'ignore']),
      }),
    )
    .check(z.maxLength(20_000)),
});
export type Pack = z.infer<typeof packSchema>;
