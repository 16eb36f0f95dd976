/**
 * What is wrong with a selector for a pack, as a sentence; nothing when it may be used. The grammar is small on purpose: a pack must
 * not be able to make a page slow. Allowed: tags, `[attribute]`, `#id`, the combinators, and `:not()`, `:is()`, `:has()`,
 * `:empty` without one `:has()` inside another. Not allowed: `*`, classes (the sites' class names are hashes) and every other pseudo-class.
 */
export function selectorProblem(select: string): string | undefined {
  if (select.length > MAX_LENGTH)
    return `A selector may have ${MAX_LENGTH} characters; this has ${select.length}.`;
  const bare = select.replace(QUOTED, '""');
  if (/["'\\]/.test(bare.replaceAll('""', ''))) return `Write attribute values in double quotes: ${select}`;
  if (/\*(?!=)/.test(bare)) return `“*” matches everything; name a tag or an attribute: ${select}`;
  if (bare.includes('.')) return `Class names change every few weeks; use a role or an attribute: ${select}`;
  const odd = bare.match(/:+(?!(not|is|has)\(|empty\b)[\w-]*/);
  if (odd) return `Only :not(), :is(), :has() and :empty are allowed, not “${odd[0]}”: ${select}`;
  if (bare.split(':has(').length > 2) return `Use :has() once: ${select}`;
  if (!balanced(bare)) return `A bracket is open or closed once too often: ${select}`;
  return undefined;
}

const MAX_LENGTH = 300;
const QUOTED = /"[^"\\]*"/g;

function balanced(select: string): boolean {
  const open: string[] = [];
  for (const char of select) {
    if (char === '(' || char === '[') open.push(char);
    if (char === ')' && open.pop() !== '(') return false;
    if (char === ']' && open.pop() !== '[') return false;
  }
  return open.length === 0;
}
