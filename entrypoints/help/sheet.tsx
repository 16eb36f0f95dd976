import type { ComponentChildren, JSX } from 'preact';
import type { Contact, Offer, Office } from '../../lib/help';
import type { Words } from '../../lib/words';
import { wayName } from '../pages/contact-link';

interface Props {
  /** Nothing while they are not known: then a line is left for the number, and nothing says that there is none. */
  readonly offers: readonly Offer[] | undefined;
  readonly going: string | undefined;
  readonly words: Words;
}

const CHECKS = ['register', 'contract', 'visa', 'debt', 'passport'] as const;
const QUESTIONS = ['licensed', 'job', 'fee'] as const;
const FILLED = ['employer', 'address', 'journey', 'travel'] as const;
/** Places and numbers of each that find room on one page. */
const PLACES = { consulate: 2, 'line-here': 1, 'line-home': 1 } as const;
const NUMBERS = 2;

/** One page of paper: what to check, what to ask, what to leave behind, whom to call, and lines to fill in by hand. */
export function Sheet({ offers, going, words }: Props): JSX.Element {
  const consulates = under('consulate', offers);
  return (
    <article class="sheet">
      <h2 class="only-printed">
        {words.t('help.before.title')}
        {going && `: ${words.country(going)}`}
      </h2>
      <Part title={words.t('help.before.checks')}>
        <ul class="ticks">
          {CHECKS.map((check) => (
            <li key={check}>{words.t(`help.before.check.${check}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={words.t('help.before.questions')}>
        <ul class="fill">
          {QUESTIONS.map((question) => (
            <li key={question}>{words.t(`help.before.question.${question}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={words.t('help.before.trust')}>
        <ul class="ticks">
          <li>{words.t('help.before.trusted.copies')}</li>
          <li>{words.t('help.before.trusted.day')}</li>
        </ul>
        <ul class="fill">
          <li>{words.t('help.before.trusted.word')}</li>
          {FILLED.map((line) => (
            <li key={line}>{words.t(`help.before.fill.${line}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={words.t('help.step.consulate')} id="consulate">
        {consulates.length > 0 ? (
          <Numbers offices={consulates} words={words} />
        ) : (
          offers && going && <p>{words.t('help.no-consulate', { country: words.country(going) })}</p>
        )}
        <ul class="fill">
          <li>{words.t('help.call')}</li>
        </ul>
      </Part>
      {[...under('line-here', offers), ...under('line-home', offers)].map((line) => (
        <Part key={line.id} title={words.t('help.step.line', { country: words.country(line.country ?? '') })}>
          <Numbers offices={[line]} words={words} />
        </Part>
      ))}
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

function Part({ title, id, children }: PartProps): JSX.Element {
  return (
    <section id={id}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Numbers({ offices, words }: { offices: readonly Office[]; words: Words }): JSX.Element {
  return (
    <ul class="numbers">
      {offices.map(({ id, name, contacts, checked }) => (
        <li key={id}>
          <span lang="en" dir="auto">
            {name}
          </span>
          {linesOf(contacts).map(({ number, ways, press, onlyIn }) => (
            <span key={number}>
              {ways.some((by) => by !== 'call') && (
                <small>{words.list(ways.map((by) => wayName(by, words)))} </small>
              )}
              <b dir="ltr">{number}</b>
              {press && <small> {words.t('help.press', { key: press })}</small>}
              {onlyIn && <small> {words.t('help.only-in', { country: words.country(onlyIn) })}</small>}
            </span>
          ))}
          <small>{words.t('help.checked', { date: words.date(checked) })}</small>
        </li>
      ))}
    </ul>
  );
}

/** Each number once, with all that it is for. */
function linesOf(contacts: readonly Contact[]) {
  const numbers = [...new Set(contacts.map(({ number }) => number))].slice(0, NUMBERS);
  return numbers.map((number) => {
    const same = contacts.filter((contact) => contact.number === number);
    return {
      number,
      ways: same.map(({ by }) => by),
      press: same.find(({ press }) => press)?.press,
      onlyIn: same[0]?.onlyIn,
    };
  });
}

/** The first of a step that can be called. */
function under(step: keyof typeof PLACES, offers: Props['offers'] = []): readonly Office[] {
  return offers
    .filter((offer): offer is Office => offer.step === step)
    .filter(({ contacts }) => contacts.length > 0)
    .slice(0, PLACES[step]);
}
