import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type BookEntry, type Delivery, listDeliveries, listReports, readReports } from '../../lib/report';
import { idsWith } from './search';

/** How many reports are read and shown at once: hundreds would make an old computer wait. */
const PAGE = 50;

/** A report, or only the receipt of one that was delivered and forgotten here. */
export type Line = BookEntry | { readonly id: string; readonly receipt: true };

export type Book =
  | { readonly is: 'opening' }
  | { readonly is: 'failed' }
  | {
      readonly is: 'open';
      /** Of everything that is kept, newest first. */
      readonly ids: readonly string[];
      /** The first of them, read. */
      readonly entries: readonly Line[];
      /** Deliveries and receipts, by report. */
      readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
      /** How many reports there are, whatever is searched for. */
      readonly all: number;
    };

/** The book as it is, looked at again whenever the person comes back to the page. */
export function useBook(): {
  readonly book: Book;
  readonly look: () => Promise<void>;
  readonly showMore: () => Promise<void>;
  /** Shows only reports that hold these words; all when there are none. */
  readonly search: (words: string) => Promise<void>;
} {
  const [book, setBook] = useState<Book>({ is: 'opening' });
  const wanted = useRef(PAGE);
  const known = useRef<ReadonlyMap<string, Line>>(new Map());
  const looks = useRef(0);
  const sought = useRef('');

  const look = useCallback(async () => {
    const mine = ++looks.current;
    const seen = await openBook(wanted.current, sought.current, known.current);
    if (mine !== looks.current) return;
    if (seen.is === 'open')
      known.current = new Map(
        seen.entries.flatMap((line) => ('receipt' in line ? [] : [[line.id, line] as const])),
      );
    setBook(seen);
  }, []);
  const showMore = useCallback(() => {
    wanted.current += PAGE;
    return look();
  }, [look]);

  const search = useCallback(
    (words: string) => {
      sought.current = words;
      wanted.current = PAGE;
      return look();
    },
    [look],
  );

  useEffect(() => {
    void look();
    const lookIfSeen = () => document.hidden || look();
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => document.removeEventListener('visibilitychange', lookIfSeen);
  }, [look]);

  return { book, look, showMore, search };
}

/** The first `count` reports; those that are known are not read again, since what is kept never changes. */
async function openBook(count: number, words: string, known: ReadonlyMap<string, Line>): Promise<Book> {
  try {
    const [kept, rows] = await Promise.all([listReports(), listDeliveries()]);
    const deliveries = new Map<string, Delivery[]>();
    for (const row of rows) deliveries.set(row.report, [...(deliveries.get(row.report) ?? []), row]);
    const all = [...new Set([...kept, ...deliveries.keys()])];
    const ids = words ? await idsWith(words, all) : all;
    const shown = ids.slice(0, count);
    const fresh = await readReports(shown.filter((id) => !known.has(id)));
    const entries = new Map<string, Line>([...known, ...fresh.map((entry) => [entry.id, entry] as const)]);
    const lineOf = (id: string): readonly Line[] => {
      const entry = entries.get(id);
      if (entry) return [entry];
      return deliveries.has(id) ? [{ id, receipt: true }] : [];
    };
    return { is: 'open', ids, entries: shown.flatMap(lineOf), deliveries, all: all.length };
  } catch (cause) {
    console.error('Job Red Flags: the report book cannot be opened', cause);
    return { is: 'failed' };
  }
}
