const MAX_LENGTH = 300;
/** Of “ ”, “>”, “+” and “~”: with each of them a browser may have to go through the page once more. */
const MAX_COMBINATORS = 4;

/**
 * What is wrong with a selector for a pack, as a sentence; nothing when it may be used. The grammar is small on purpose: a pack must
 * not be able to make a page slow. Allowed: tags, `[attribute]`, `#id`, up to four combinators, and `:not()`, `:is()`, `:empty` and one
 * `:has()` after one of these. Not allowed: `*` and what comes down to it, classes (the sites' class names are hashes, and `[class]` is
 * no way around that), every other pseudo-class. `:has()` stands after an attribute or an id, and not together with “~” or “+”: on a page of
 * 55,000 elements `div:has(> div) ~ div` held Chromium for 28 s and Firefox for 5; the worst of what is allowed took 0.3 s, on a busy computer.
 */
export function selectorProblem(select: string): string | undefined {
  if (select.length > MAX_LENGTH)
    return `A selector may have ${MAX_LENGTH} characters; this has ${select.length}.`;
  const problem = commonMistake(select.replace(QUOTED, '""')) ?? problemIn(select);
  return problem && `${problem}: ${select}`;
}

const QUOTED = /"[^"\\\p{Cc}]*"/gu;

/** What people write most often; the rest is told by where reading stops. */
function commonMistake(bare: string): string | undefined {
  if (/["'\\]/.test(bare.replaceAll('""', ''))) return 'Write attribute values in double quotes';
  if (/\*(?!=)/.test(bare)) return '“*” matches everything; name a tag or an attribute';
  if (bare.includes('.') || /\[\s*class\b/i.test(bare))
    return 'Class names change every few weeks; use a role or an attribute';
  const odd = bare.match(/:+(?!(not|is|has)\(|empty\b)[\w-]*/);
  if (odd) return `Only :not(), :is(), :has() and :empty are allowed, not “${odd[0]}”`;
  if (bare.split(':has(').length > 2) return 'Use :has() once';
  return undefined;
}

const SPACE = /[ \t]*/y;
const COMBINATOR = /[ \t]*[>+~][ \t]*|[ \t]+(?![,)]|$)/y;
const TAG = /[a-z][\w-]*/iy;
const ID = /#[a-z][\w-]*/iy;
const ATTRIBUTE = /\[[ \t]*[a-z][\w-]*[ \t]*([~|^$*]?=[ \t]*"[^"\\\p{Cc}]*"[ \t]*i?)?[ \t]*\]/iuy;
const PSEUDO = /:(not|is|has)\(/y;
const EMPTY = /:empty(?![\w-])/y;

/** Reads by the grammar, from left to right. */
function problemIn(select: string): string | undefined {
  let at = 0;
  let combinators = '';

  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const [taken] = token.exec(select) ?? [];
    at += taken?.length ?? 0;
    return taken;
  }

  function list(inside: Inside, around: Strength): string | undefined {
    do {
      take(SPACE);
      const problem = chain(inside, around);
      if (problem) return problem;
      take(SPACE);
    } while (take(/,/y));
    return undefined;
  }

  function chain(inside: Inside, around: Strength): string | undefined {
    // “a:has(> b)” begins with a combinator.
    if (inside === 'has') combine(take(/[>+~][ \t]*/y));
    do {
      const problem = compound(inside, around);
      if (problem) return problem;
    } while (combine(take(COMBINATOR)));
    return undefined;
  }

  function combine(taken: string | undefined): boolean {
    if (taken !== undefined) combinators += taken.trim() || ' ';
    return taken !== undefined;
  }

  function compound(inside: Inside, around: Strength): string | undefined {
    const start = at;
    take(TAG);
    const named = at;
    while (take(ATTRIBUTE) ?? take(ID));
    const strength = at > named || (at === start && around === 'named') ? 'named' : 'tag';
    if (at === start && inside !== 'not')
      return select[at] === ':'
        ? `Name a tag or an attribute before “${select.slice(at, at + 6)}”: alone it matches nearly everything`
        : stopped();
    for (;;) {
      const pseudo = take(PSEUDO);
      if (pseudo === ':has(' && strength === 'tag')
        return 'Name an attribute before :has(): too many elements have a tag alone';
      if (pseudo) {
        const problem = list(pseudo.slice(1, -1) as Inside, strength); // one of the three
        if (problem) return problem;
        if (!take(/\)/y)) return stopped();
      } else if (!take(EMPTY)) break;
    }
    return at === start ? stopped() : undefined;
  }

  function stopped(): string {
    const next = select[at] ?? '';
    if (next === '[') return 'Write [name] or [name="value"], and close the bracket';
    if ('()]'.includes(next))
      return 'A bracket is open or closed once too often, or something is missing at the end';
    return `This can’t be read from “${select.slice(at, at + 12)}” on`;
  }

  const problem = list('top', 'tag') ?? (at < select.length ? stopped() : undefined);
  if (problem) return problem;
  if (combinators.length > MAX_COMBINATORS) return `Use ${MAX_COMBINATORS} combinators at most`;
  if (/[+~]/.test(combinators) && select.includes(':has(')) return 'Use no “~” and no “+” beside :has()';
  return undefined;
}

type Inside = 'top' | 'not' | 'is' | 'has';
/** Whether an attribute or an id makes the elements few, or a tag alone stands there. */
type Strength = 'named' | 'tag';
