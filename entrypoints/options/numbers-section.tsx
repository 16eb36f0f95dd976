import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, isRefusal, type Replies, type WeekNumbers } from '../../lib/messages';
import type { Words } from '../../lib/words';
import type { Desk } from './desk';

/** How much was read, warned of and reported each week, on this computer; and the way to delete it. */
export function NumbersSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, say } = desk;
  const [numbers, setNumbers] = useState<Replies['numbers']>();
  const heading = useRef<HTMLHeadingElement>(null);
  const look = useCallback(async () => {
    const reply = await ask({ type: 'numbers' });
    if (!isRefusal(reply)) setNumbers(reply);
  }, []);
  useEffect(() => void look(), [look, settings.sharedComputer.value]);
  const forget = async () => {
    const reply = await ask({ type: 'forget-numbers' });
    if (isRefusal(reply)) throw new Error(reply.message);
    await look();
    heading.current?.focus(); // the button goes with the numbers
    return words.t('numbers.forgotten');
  };

  return (
    <section class="numbers">
      <h2 tabIndex={-1} ref={heading}>
        {words.t('numbers.title')}
      </h2>
      <p>
        <small>{words.t('numbers.detail')}</small>
      </p>
      {numbers?.counting === false && <p>{words.t('numbers.off')}</p>}
      {numbers?.counting && numbers.weeks.length === 0 && <p>{words.t('numbers.none')}</p>}
      {numbers && numbers.weeks.length > 0 && (
        <>
          <WeeksTable weeks={numbers.weeks} words={words} />
          <p>
            <small>{words.t('numbers.kinds')}</small>
          </p>
          <button type="button" onClick={() => void say(forget)}>
            {words.t('numbers.forget')}
          </button>
        </>
      )}
    </section>
  );
}

/** What is counted: its key, its name, and how many there were in a week. */
type Row = readonly [key: string, name: string, of: (week: WeekNumbers) => number];

/** A row for each thing that is counted, a column for each week; families by how often they were met. */
function WeeksTable({ weeks, words }: { weeks: readonly WeekNumbers[]; words: Words }): JSX.Element {
  const rows: readonly Row[] = [
    ['read', words.t('numbers.read'), ({ read }) => read],
    ['warnings', words.t('numbers.warnings'), ({ warnings }) => warnings],
    ...familiesOf(weeks).map(
      (family): Row => [
        `family:${family}`,
        familyName(family, words),
        ({ families }) => families[family] ?? 0,
      ],
    ),
    ['reports', words.t('numbers.reports'), ({ reports }) => reports],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard (axe: scrollable-region-focusable)
    <section class="weeks" aria-label={words.t('numbers.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t('numbers.week')}</th>
            {weeks.map(({ week }) => (
              <th scope="col" key={week}>
                <time dateTime={week}>{words.date(week)}</time>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, name, of]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {weeks.map((week) => (
                <td key={week.week}>{words.number(of(week))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function familiesOf(weeks: readonly WeekNumbers[]): readonly string[] {
  const all = new Map<string, number>();
  for (const { families } of weeks)
    for (const [family, n] of Object.entries(families)) all.set(family, (all.get(family) ?? 0) + n);
  return [...all].sort(([, a], [, b]) => b - a).map(([family]) => family);
}

/** The words that cards use; a family of newer rules is one of the others. */
function familyName(family: string, words: Words): string {
  const known = words.has(`card.family.${family}.title`) ? family : 'other';
  return words.t(`card.family.${known}.title`);
}
