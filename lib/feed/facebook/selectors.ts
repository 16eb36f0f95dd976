import type { Selectors as SelectorsOf } from '../selectors';

/** What is asked for together. */
interface Joined {
  /** What a post's root is marked by. */
  readonly roots: string;
  /** Marks around a post's words, and the same with its menu button. */
  readonly around: string;
  readonly marks: string;
  /** What tells of words below a header. */
  readonly words: string;
  /** What tells a post's article from a comment's. */
  readonly said: string;
  /** What texts in it are no words of a post. */
  readonly unread: string;
  /** What never stands in the words. */
  readonly beside: string;
  /** Those that match links only. */
  readonly ofLinks: ReadonlySet<string>;
}

/** The site's rules, and those of them that are asked for together. */
export type Selectors = SelectorsOf<'facebook'> & { readonly joined: Joined };

const LINK = /^a\[href[^\s,>+~]*$/;

/** Joins selectors once: one that a browser has not been given before it reads letter by letter. */
export function joinSelectors(rules: SelectorsOf<'facebook'>): Selectors {
  const { message, listing, postRoot, feedChild, menuButton, actionBar, skip, author, comment } = rules;
  const { permalink, commentLink, person } = rules;
  const join = (...all: readonly { readonly any: string }[]) => all.map(({ any }) => any).join(',');
  const others = join(author, menuButton, comment, listing, message);
  return {
    ...rules,
    joined: {
      roots: join(postRoot, feedChild),
      around: join(message, listing, postRoot, feedChild),
      marks: join(message, listing, postRoot, feedChild, menuButton),
      words: join(message, listing, actionBar),
      said: join(message, actionBar),
      unread: join(skip, author),
      beside: `${others},video,form,[data-ad-rendering-role]`,
      ofLinks: new Set(
        [listing, permalink, commentLink, person]
          .filter(({ ranked }) => ranked.every((select) => LINK.test(select)))
          .map(({ any }) => any),
      ),
    },
  };
}

/** In search an article is a post, not a comment, unless one of its links says otherwise. */
export function joinForSearch(rules: SelectorsOf<'facebook'>): Selectors {
  const any = `:is(${rules.comment.any}):has(${rules.commentLink.any})`;
  return joinSelectors({ ...rules, comment: { any, ranked: [any] } });
}
