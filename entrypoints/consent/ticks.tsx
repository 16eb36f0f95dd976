import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type FilesTaken, filesTaken, type KeptReport, type Parts, type Picture } from '../../lib/report';
import { filesTakenBy, type Receiver } from '../pages/receivers';
import type { Speech } from '../pages/use-speech';
import type { Wishes } from './ask-panel';

/** Characters of a note. */
const NOTE = 2_000;

interface Props {
  readonly report: KeptReport;
  readonly receivers: readonly Receiver[];
  /** The picture that was kept with it. */
  readonly picture: Picture | undefined;
  readonly wishes: Wishes;
  readonly change: (wishes: Wishes) => void;
  readonly speech: Speech;
}

/** What goes along only if the person wants it, as far as policy lets it. */
export function Ticks({ report, receivers, picture, wishes, change, speech }: Props): JSX.Element {
  const { words, settings } = speech;
  const id = useId();
  const takes = filesTakenBy(receivers);
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
  const html = words.t('options.organisation.part-html');
  const shot = words.t('options.organisation.part-picture');
  const notTakenBy = (file: keyof FilesTaken, label: string) =>
    receivers
      .filter(({ setUp }) => setUp && !filesTaken(setUp)[file])
      .map(({ key, name }) => <small key={key}>{words.t('send.not-taken-by', { name, part: label })}</small>);
  return (
    <section class="ticks">
      <fieldset>
        <legend>{words.t('send.only-ticked')}</legend>
        {may.name && report.post.author && part('name', words.t('options.organisation.part-name'))}
        {may.html && takes.copy && part('copy', html)}
        {may.html && notTakenBy('copy', html)}
        {may.picture && picture && takes.picture && part('picture', shot)}
        {may.picture && notTakenBy('picture', shot)}
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
