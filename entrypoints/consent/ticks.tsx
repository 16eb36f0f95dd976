import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { KeptReport, Parts, Picture } from '../../lib/report';
import type { Speech } from '../pages/use-speech';
import type { Wishes } from './ask-panel';

/** Characters of a note. */
const NOTE = 2_000;

interface Props {
  readonly report: KeptReport;
  /** The picture that was kept with it. */
  readonly picture: Picture | undefined;
  readonly wishes: Wishes;
  readonly change: (wishes: Wishes) => void;
  readonly speech: Speech;
}

/** What goes along only if the person wants it, as far as policy lets it. */
export function Ticks({ report, picture, wishes, change, speech: { words, settings } }: Props): JSX.Element {
  const id = useId();
  const may = settings.reports.value;
  const tick = (label: string, checked: boolean, set: (checked: boolean) => Partial<Wishes>) => (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => change({ ...wishes, ...set(currentTarget.checked) })}
      />
      {label}
    </label>
  );
  const part = (name: keyof Parts, label: string) =>
    tick(label, wishes.parts[name] === 'sent', (sent) => ({
      parts: { ...wishes.parts, [name]: sent ? 'sent' : 'left-out' },
    }));
  return (
    <section class="ticks">
      <fieldset>
        <legend>{words.t('send.only-ticked')}</legend>
        {may.name && report.post.author && part('name', words.t('options.organisation.part-name'))}
        {may.html && part('copy', words.t('options.organisation.part-html'))}
        {may.picture && picture && part('picture', words.t('options.organisation.part-picture'))}
        {settings.country.value &&
          tick(words.t('send.country'), wishes.country === 'sent', (sent) => ({
            country: sent ? 'sent' : 'left-out',
          }))}
        {tick(words.t('send.share'), wishes.consent === 'share', (share) => ({
          consent: share ? 'share' : 'store',
        }))}
      </fieldset>
      <label class="note" for={id}>
        {words.t('send.note')}
      </label>
      <textarea
        id={id}
        dir="auto"
        maxLength={NOTE}
        aria-describedby={`${id}-hint`}
        value={wishes.note}
        onInput={({ currentTarget }) => change({ ...wishes, note: currentTarget.value })}
      />
      <small id={`${id}-hint`}>{words.t('send.note-hint')}</small>
    </section>
  );
}
