import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { listReceivers, type Receiver } from '../../pages/receivers';
import { type Desk, originWords } from '../desk';
import { AddServer } from './add-server';
import { ServerRow } from './server-row';

/** Where reports go: policy's servers first, then those that were set up here. */
export function DestinationsSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, mayChange } = desk;
  const { destinations: setting } = settings;
  const { receivers, look } = useReceivers(settings);
  const files = setting.value.filter(({ kind }) => kind === 'file');
  return (
    <section data-setting="destinations" data-origin={setting.origin}>
      <h2 tabIndex={-1}>{words.t('options.reports.title')}</h2>
      {receivers === 'failed' && <p role="alert">{words.t('report.broken')}</p>}
      {receivers?.length === 0 && files.length === 0 && <p>{words.t('options.reports.none')}</p>}
      {setting.fixed && setting.value.length === 0 && <small>{originWords(setting, desk)}</small>}
      <ul>
        {receivers !== 'failed' &&
          receivers?.map((one) => (
            <ServerRow key={`${one.name} ${one.wish.url}`} receiver={one} desk={desk} changed={look} />
          ))}
        {files.map(({ name }) => (
          <li key={name} class="destination">
            <b>
              <bdi>{name}</bdi>
            </b>
            <p>
              <small>{words.t('options.reports.kind.file')}</small>
            </p>
          </li>
        ))}
      </ul>
      {mayChange('destinations') && <AddServer desk={desk} added={look} />}
    </section>
  );
}

function useReceivers(settings: Desk['settings']): {
  readonly receivers: readonly Receiver[] | 'failed' | undefined;
  readonly look: () => Promise<void>;
} {
  const [receivers, setReceivers] = useState<readonly Receiver[] | 'failed'>();
  const look = useCallback(async () => {
    setReceivers(
      await listReceivers(settings).catch((cause) => {
        console.error('Job Red Flags: the servers for reports cannot be looked up', cause);
        return 'failed' as const;
      }),
    );
  }, [settings]);
  useEffect(() => void look(), [look]);
  return { receivers, look };
}
