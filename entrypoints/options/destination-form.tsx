import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Destination, destination as destinationSchema } from '../../lib/settings';
import type { Desk } from './desk';

const KINDS = ['openrosa', 'webhook', 'file'] as const satisfies readonly Destination['kind'][];
const EMPTY = { kind: 'openrosa', name: '', url: '', keepsFor: '' };

/** Adds one destination to the person's own. */
export function DestinationForm(props: {
  desk: Desk;
  add: (destination: Destination) => Promise<void>;
}): JSX.Element {
  const { words, complain } = props.desk;
  const [typed, setTyped] = useState(EMPTY);
  const id = useId();
  const add = async () => {
    const { data } = destinationSchema.safeParse({
      kind: typed.kind,
      name: typed.name.trim(),
      url: typed.kind === 'file' ? undefined : typed.url.trim(),
      keepsFor: typed.keepsFor.trim() || undefined,
    });
    if (data === undefined) return complain(words.t('options.reports.bad'));
    await props.add(data);
    setTyped(EMPTY);
  };
  const field = (name: 'name' | 'url' | 'keepsFor', label: string, inputMode: 'text' | 'url' = 'text') => (
    <>
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        type="text"
        inputMode={inputMode}
        dir={inputMode === 'url' ? 'ltr' : 'auto'}
        autocomplete="off"
        value={typed[name]}
        onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
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
          void add();
        }}
      >
        <label for={`${id}-kind`}>{words.t('options.reports.kind-label')}</label>
        <select
          id={`${id}-kind`}
          name="kind"
          value={typed.kind}
          onChange={({ currentTarget }) => setTyped({ ...typed, kind: currentTarget.value })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.t(`options.reports.kind.${kind}`)}
            </option>
          ))}
        </select>
        {field('name', words.t('options.reports.name'))}
        {typed.kind !== 'file' && field('url', words.t('options.reports.address'), 'url')}
        {field('keepsFor', words.t('options.reports.keeps'))}
        <button type="submit" class="main">
          {words.t('options.reports.add')}
        </button>
      </form>
    </details>
  );
}
