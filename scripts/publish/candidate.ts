import { createDetector } from '../../lib/detect';
import { compilePack, ENGINE, type Pack, packSchema } from '../../lib/pack';
import { isJudgedRightly, isNewer, LIMITS, understood } from '../../lib/update';
import { Refusal } from './refusal';
import { DAY } from './roles';
import { dayOf, versionAfter } from './versions';

/** A pack that is to be published. */
export interface Candidate {
  /** As a client will read it. */
  readonly json: string;
  /** The rules' examples, with all that `json` carries among them. */
  readonly examples: Pack['examples'];
}

const SHOWN = 5;

/** Reads a pack's text as a client does. @throws Refusal when it is none, or one of a newer engine */
export function readPack(json: string): Pack {
  if (Buffer.byteLength(json) > LIMITS.pack.bytes)
    throw new Refusal(
      `The pack has ${Buffer.byteLength(json)} bytes; clients take ${LIMITS.pack.bytes} at most.`,
    );
  const parsed = packSchema.safeParse(JSON.parse(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal(`The pack does not fit its schema: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  if (parsed.data.minEngine > ENGINE)
    throw new Refusal(`The pack needs engine ${parsed.data.minEngine}; this one is ${ENGINE}.`);
  return parsed.data;
}

/**
 * A client never trusts a clock that is before the day of its rules; a day to come would make every signature look ended.
 * @throws Refusal when a pack says that it was published on such a day
 */
export function checkPublished({ published }: Pick<Pack, 'published'>, now: Date): void {
  // Somewhere it may be tomorrow already.
  if (Date.parse(published) > now.getTime() + DAY)
    throw new Refusal(
      `The pack says “published: ${published}”, and today is ${dayOf(now)}: clients would take every signature for ended. Mend the day in rules/pack.yaml, or this computer’s clock.`,
    );
}

/** @throws Refusal when clients have this version already, or a newer one */
export function checkVersion(version: string, last: string | undefined, today: string): void {
  if (last !== undefined && !isNewer(version, last))
    throw new Refusal(
      `The rules say version ${version}, and ${last} is published already. Write a higher one into rules/pack.yaml, such as ${versionAfter(last, today)}.`,
    );
}

/** @throws Refusal that shows the first examples that fail */
export function checkExamples(pack: Pack, examples: Pack['examples']): void {
  if (pack.examples.length === 0)
    throw new Refusal('The pack has no examples: clients would have nothing to test it by.');
  const detect = createDetector(compilePack(pack));
  const failed = understood(pack, examples).filter((example) => !isJudgedRightly(example, pack, detect));
  if (failed.length === 0) return;
  const lines = failed
    .slice(0, SHOWN)
    .map(
      ({ language, flag, expect, text }) =>
        `  ${language} ${flag} ${expect === 'match' ? 'is not seen in' : 'is seen in'}: ${text}`,
    );
  const more = failed.length > SHOWN ? [`  … and ${failed.length - SHOWN} more`] : [];
  throw new Refusal(
    [
      `${failed.length} of ${examples.length} examples fail; clients would refuse the pack:`,
      ...lines,
      ...more,
    ].join('\n'),
  );
}
