const MAX_LENGTH = 300;
/** Of “ ”, “>”, “+” and “~”: with each of them a browser may have to go through the page once more. */
const MAX_COMBINATORS = 4;

/**
 * What is wrong with a selector for a pack, as a sentence; nothing when it may be used. The grammar is small on purpose: a pack must
 * not be able to make a page slow. Allowed: tags, `[attribute]`, `#id`, up to four combinators, and `:not()`, `:is()`, `:empty` and one
 * `:has()` after one of these. Not allowed: `*` and what comes down to it, classes (the sites' class names are hashes, and `[class]` is
 * no way around that), every other pseudo-class.
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
const TAG_OR_ID = /#?[a-z][\w-]*/iy;
const ATTRIBUTE = /\[[ \t]*[a-z][\w-]*[ \t]*([~|^$*]?=[ \t]*"[^"\\\p{Cc}]*"[ \t]*i?)?[ \t]*\]/iuy;
const PSEUDO = /:(not|is|has)\(/y;
const EMPTY = /:empty(?![\w-])/y;

/** Reads by the grammar, from left to right. */
function problemIn(select: string): string | undefined {
  let at = 0;
  let combinators = 0;

  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const [taken] = token.exec(select) ?? [];
    at += taken?.length ?? 0;
    return taken;
  }

  function list(inside: Inside): string | undefined {
    do {
      take(SPACE);
      const problem = chain(inside);
      if (problem) return problem;
      take(SPACE);
    } while (take(/,/y));
    return undefined;
  }

  function chain(inside: Inside): string | undefined {
    // “a:has(> b)” begins with a combinator.
    if (inside === 'has' && take(/[>+~][ \t]*/y)) combinators++;
    do {
      const problem = compound(inside);
      if (problem) return problem;
    } while (take(COMBINATOR) !== undefined && ++combinators);
    return undefined;
  }

  function compound(inside: Inside): string | undefined {
    const start = at;
    take(TAG_OR_ID);
    while (take(ATTRIBUTE) ?? take(/#[a-z][\w-]*/iy));
    if (at === start && inside !== 'not')
      return select[at] === ':'
        ? `Name a tag or an attribute before “${select.slice(at, at + 6)}”: alone it matches nearly everything`
        : stopped();
    for (;;) {
      const pseudo = take(PSEUDO);
      if (pseudo) {
        const problem = list(pseudo.slice(1, -1) as Inside); // one of the three
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

  const problem = list('top') ?? (at < select.length ? stopped() : undefined);
  if (problem) return problem;
  return combinators > MAX_COMBINATORS ? `Use ${MAX_COMBINATORS} combinators at most` : undefined;
}

type Inside = 'top' | 'not' | 'is' | 'has';
