import * as z from 'zod/mini';
import { isAddress, isDay, isYearOrMonth } from './real';

const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a country code of two capitals'));
const line = z.string().check(z.minLength(1), z.maxLength(200));
const clock = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time such as 08:30'));
const page = z.string().check(
  z.maxLength(2_000),
  z.refine(
    (address) => /^https?:\/\/[^\s/]+/.test(address) && isAddress(address),
    'must be an address that starts with https://',
  ),
);

/** As it is printed: with `+` it can be dialled from anywhere, without only inside the country of its file. */
const number = z.strictObject({
  by: z.enum(['call', 'text', 'whatsapp', 'telegram']),
  number: z
    .string()
    .check(z.maxLength(24), z.regex(/^\+?\d[\d ]+$/, 'must be digits, with + where it works from anywhere')),
  /** The key to press when a machine answers, or the extension. */
  press: z.optional(z.string().check(z.regex(/^\d{1,6}$/, 'must be digits'))),
});

/** What somebody who is held is asked for. A closed list, since each is a text of the interface. All of it must be there. */
const asks = [
  'english',
  'name',
  'phone',
  'position',
  'building-photo',
  'building',
  'passport',
  'face-photo',
  'rescue-video',
] as const;

const entry = z
  .strictObject({
    kind: z.enum([
      'trafficking-line',
      'police',
      'child-line',
      'consulate',
      'register',
      'report-form',
      'scam-line',
      'organisation',
      /** The authorities' own way for people who are held. */
      'rescue-report',
    ]),
    name: line,
    /** What it is called in its own country. */
    localName: z.optional(line),
    /** Of a consulate: the countries it is for; of an organisation: those it works in. Without, everywhere. */
    in: z.optional(z.array(country).check(z.minLength(1))),
    /** Whom it is for: those at home in the country of its file, or those who came there. Without, everybody. */
    for: z.optional(z.enum(['citizens', 'foreigners'])),
    numbers: z._default(z.array(number), []),
    emails: z._default(
      z.array(z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an address with @'))),
      [],
    ),
    url: z.optional(page),
    hours: z.optional(
      z.union([
        z.literal('always'),
        z.strictObject({ days: z.enum(['daily', 'mon-fri']), from: clock, to: clock }),
      ]),
    ),
    languages: z._default(
      z.array(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/))),
      [],
    ),
    /** Of a register: the form of its licence numbers, 0 for any digit and A for any letter. */
    looksLike: z.optional(line),
    /** It helps people who are held; `person`: it takes the word of nobody else. */
    trapped: z.optional(
      z.strictObject({ by: z.enum(['person', 'anyone']), asks: z._default(z.array(z.enum(asks)), []) }),
    ),
    source: page,
    /** Year, or year and month, that the source speaks of, where it tells. */
    asOf: z.optional(z.string().check(z.refine(isYearOrMonth, 'must be a year or a month such as 2025-08'))),
    /** The day on which somebody read it in its source. */
    checked: z.string().check(z.refine(isDay, 'must be a day of the calendar such as 2026-11-22')),
    confidence: z.enum(['official', 'reputable']),
  })
  .check(
    z.refine(
      ({ numbers, emails, url }) => numbers.length > 0 || emails.length > 0 || url !== undefined,
      'must have a number, an e-mail address or a url: else nobody can reach it',
    ),
  );

/** One place that helps. */
export type HelpEntry = z.infer<typeof entry>;

/** The places that help in or for one country, by id: what a policy's `help` names. */
export const helpFileSchema = z.record(
  z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')),
  entry,
);

/** By country, and `global`. */
export const helpSchema = z.record(
  z.string().check(z.regex(/^([A-Z]{2}|global)$/, 'must be a country code of two capitals, or global')),
  helpFileSchema,
);
export type HelpDirectory = z.infer<typeof helpSchema>;
