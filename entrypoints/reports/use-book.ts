import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type BookEntry, listReports, readReports } from '../../lib/report';

/** How many reports are read and shown at once: hundreds would make an old computer wait. */
const PAGE = 50;

export type Book =
  | { readonly is: 'opening' }
  | { readonly is: 'failed' }
  | {
      readonly is: 'open';
      /** Of everything that is kept, newest first. */
      readonly ids: readonly string[];
      /** The first of them, read. */
      readonly entries: readonly BookEntry[];
    };

/** The book as it is, looked at again whenever the person comes back to the page. */
export function useBook(): {
  readonly book: Book;
  readonly look: () => Promise<void>;
  readonly showMore: () => Promise<void>;
} {
  const [book, setBook] = useState<Book>({ is: 'opening' });
  const wanted = useRef(PAGE);
  const known = useRef<ReadonlyMap<string, BookEntry>>(new Map());
  const looks = useRef(0);

  const look = useCallback(async () => {
    const mine = ++looks.current;
    const seen = await openBook(wanted.current, known.current);
    if (mine !== looks.current) return;
    if (seen.is === 'open') known.current = new Map(seen.entries.map((entry) => [entry.id, entry]));
    setBook(seen);
  }, []);
  const showMore = useCallback(() => {
    wanted.current += PAGE;
    return look();
  }, [look]);

  useEffect(() => {
    void look();
    const lookIfSeen = () => document.hidden || look();
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => document.removeEventListener('visibilitychange', lookIfSeen);
  }, [look]);

  return { book, look, showMore };
}

/** The first `count` reports; those that are known are not read again, since what is kept never changes. */
async function openBook(count: number, known: ReadonlyMap<string, BookEntry>): Promise<Book> {
  try {
    const ids = await listReports();
    const shown = ids.slice(0, count);
    const fresh = await readReports(shown.filter((id) => !known.has(id)));
    const entries = new Map([...known, ...fresh.map((entry) => [entry.id, entry] as const)]);
    return { is: 'open', ids, entries: shown.flatMap((id) => entries.get(id) ?? []) };
  } catch (cause) {
    console.error('Job Red Flags: the report book cannot be opened', cause);
    return { is: 'failed' };
  }
}
