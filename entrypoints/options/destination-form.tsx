import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Destination, destination as destinationSchema } from '../../lib/settings';
import type { Desk } from './desk';

const KINDS = ['openrosa', 'webhook', 'file'] as const satisfies readonly Destination['kind'][];

/** Adds one destination to the person's own. */
export function DestinationForm(props: {
  desk: Desk;
  add: (destination: Destination) => Promise<void>;
}): JSX.Element {
  const { words, complain } = props.desk;
  const [kind, setKind] = useState<string>(KINDS[0]);
  const id = useId();
  const add = async (form: HTMLFormElement) => {
    const destination = typedIn(form);
    if (destination === undefined) return complain(words.t('options.reports.bad'));
    await props.add(destination);
    form.reset();
    setKind(KINDS[0]);
  };
  const field = (name: string, label: string, inputMode: 'text' | 'url' = 'text') => (
    <>
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        type="text"
        inputMode={inputMode}
        dir={inputMode === 'url' ? 'ltr' : 'auto'}
        autocomplete="off"
      />
    </>
  );
  return (
    <details>
      <summary>{words.t('options.reports.add')}</summary>
      <form
        noValidate
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <label for={`${id}-kind`}>{words.t('options.reports.kind-label')}</label>
        <select
          id={`${id}-kind`}
          name="kind"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.t(`options.reports.kind.${kind}`)}
            </option>
          ))}
        </select>
        {field('name', words.t('options.reports.name'))}
        {kind !== 'file' && field('url', words.t('options.reports.address'), 'url')}
        {field('keepsFor', words.t('options.reports.keeps'))}
        <button type="submit" class="main">
          {words.t('options.reports.add')}
        </button>
      </form>
    </details>
  );
}

/** What stands in the form, when it is a destination; empty fields are none. */
function typedIn(form: HTMLFormElement): Destination | undefined {
  const typed = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return destinationSchema.safeParse(Object.fromEntries(typed.filter(([, value]) => value))).data;
}
