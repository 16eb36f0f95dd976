import { type FlagHit, isSign, type Verdict } from '../detect';
import type { FirstLine } from '../help';
import type { CardShape, CardSign, CardText, LanguageChoice } from '../messages';
import { holesOf, type Words } from '../words';
import { composeHelp } from './compose-help';
import { familyDrawing, levelDrawing } from './drawings';
import { composeLabel, type NamedPost } from './label';
import { postWords } from './post-words';

/** What a rule pack says about a flag, in one language. `{pay}` and `{place}` in it stand for the post's own words. */
export interface FlagText {
  readonly title: string;
  readonly explain: string;
}

export interface CardSource {
  readonly verdict: Verdict;
  /** The flag's texts in the words' language; undefined where the pack has none, and the family's general texts stand in. */
  readonly flagTexts: (flagId: string) => FlagText | undefined;
  readonly words: Words;
  /** ISO day the rules were published. */
  readonly rulesDate: string;
  readonly shape?: CardShape;
  /** Where “Leave quickly” goes; without it there is no such button. */
  readonly exit?: string;
  /** The languages to choose from; absent where policy holds the language. */
  readonly languages?: LanguageChoice | undefined;
  /** Whom the person could call, where they told where they are. */
  readonly line?: FirstLine | undefined;
  /** The post that the card stands on; its region is named after it. */
  readonly post?: NamedPost;
  /** How many signs to name, where there is more room than on a card. */
  readonly mostSigns?: number;
}

const MOST_SIGNS = 5;
/** The summary names this many; the rest stand under “Why?”. */
const NAMED = 3;
const MOST_WORDS = 3;

/**
 * What the card says about a verdict. Undefined when there is nothing to warn of or no sign could be named:
 * every warning names its signs. A single sign never makes a title that sounds certain, whatever the level.
 */
export function composeCardText(source: CardSource): CardText | undefined {
  const { verdict, words, rulesDate, shape = 'card', mostSigns = MOST_SIGNS, post, languages, exit } = source;
  if (verdict.level === 'none') return undefined;
  const hits = verdict.flags
    .filter((hit) => isSign(hit.family) && hit.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  if (hits.length === 0) return undefined;

  const all = withoutRepeats(hits.map((hit) => composeSign(hit, source)));
  const signs = all.slice(0, mostSigns);
  const level = signs.length === 1 ? 'caution' : verdict.level;
  const title = composeTitle(level, all.length, words);
  return {
    level,
    shape,
    drawings: { level: levelDrawing(level), chip: levelDrawing('caution') },
    language: words.tag,
    direction: words.direction,
    label: composeLabel(title, post, words),
    title,
    summary: composeSummary(level, signs, words),
    signs,
    signCount: all.length,
    steps: ['wait', 'check', 'ask', 'keep'].map((step, index) => ({
      number: words.number(index + 1),
      text: words.t(`card.steps.${step}`),
    })),
    help: composeHelp(source),
    note: words.t('card.note', { date: words.date(rulesDate) }),
    actions: {
      why: words.t('card.actions.why'),
      whatToDo: words.t('card.actions.what-to-do'),
      report: words.t('card.actions.report'),
      wrong: words.t('card.actions.wrong'),
      dismiss: words.t('card.actions.dismiss'),
      more: words.t('card.actions.more'),
      undo: words.t('card.actions.undo'),
      again: words.t('card.actions.again'),
    },
    ...(languages && { languages }),
    ...(exit !== undefined && { exit: { label: words.t('popup.leave'), address: exit } }),
    busy: words.t('card.busy'),
    undoFor: words.t('card.undo-for'),
    kept: { title: words.t('card.kept.title'), detail: words.t('card.kept.detail') },
    disputed: { title: words.t('card.disputed.title'), detail: words.t('card.disputed.detail') },
    failed: { title: words.t('card.failed.title'), detail: words.t('card.failed.detail') },
    undoFailed: { title: words.t('card.undo-failed.title'), detail: words.t('card.undo-failed.detail') },
    undone: { title: words.t('card.undone.title'), detail: words.t('card.undone.detail') },
  };
}

function composeTitle(level: CardText['level'], signs: number, words: Words): string {
  if (level === 'caution') return words.t('card.title.caution');
  return signs > MOST_SIGNS ? words.t('card.title.danger-many') : words.plural('card.title.danger', signs);
}

function composeSummary(level: CardText['level'], signs: readonly CardSign[], words: Words): string {
  const titles = signs.slice(0, NAMED).map(({ title }) => title);
  if (signs.length === 1) return words.sentences([words.t('card.summary.single', { sign: titles[0] ?? '' })]);
  if (level === 'caution') return words.sentences(titles);
  const harm = signs.some(({ family }) => family === 'body');
  return words.sentences([...titles, words.t(harm ? 'card.summary.harm' : 'card.summary.forced-work')]);
}

/** A weaker sign of a family that shows no words of its own repeats the stronger: the hot spot is abroad as well. */
function withoutRepeats(signs: readonly CardSign[]): readonly CardSign[] {
  return signs.filter((sign, index) => {
    const shown = signs.slice(0, index).filter(({ family }) => family === sign.family);
    return !shown.some((stronger) => sign.words.every((word) => stronger.words.includes(word)));
  });
}

function composeSign(hit: FlagHit, { flagTexts, words }: CardSource): CardSign {
  const text = flagTexts(hit.id);
  const own = distinct(hit.evidence.map((evidence) => postWords(evidence.text))).slice(0, MOST_WORDS);
  // The post's own words stand for the sum or the place it names. What such work usually pays (`norm`) is never shown: its rows are estimates.
  const values: Readonly<Record<string, string>> = own[0] ? { pay: own[0], place: own[0] } : {};
  const filled = (sentence: string | undefined): string | undefined =>
    sentence && holesOf(sentence).every((hole) => values[hole]) ? words.fill(sentence, values) : undefined;
  return {
    id: hit.id,
    family: hit.family,
    drawing: familyDrawing(hit.family),
    title: filled(text?.title) ?? familyText(hit.family, 'title', words),
    explain: filled(text?.explain) ?? familyText(hit.family, 'explain', words),
    words: own,
  };
}

/** The family's general words, for a flag that the pack says nothing about in this language. */
function familyText(family: string, part: 'title' | 'explain', words: Words): string {
  const known = words.has(`card.family.${family}.title`) ? family : 'other';
  return words.t(`card.family.${known}.${part}`);
}

/** Each once, whatever its case, and none that is empty or part of another. */
function distinct(found: readonly string[]): string[] {
  const lower = found.map((word) => word.toLowerCase());
  return found.filter((_, index) => {
    const word = lower[index] ?? '';
    return (
      word !== '' &&
      !lower.some((other, at) =>
        at < index ? other.includes(word) : at > index && other !== word && other.includes(word),
      )
    );
  });
}
