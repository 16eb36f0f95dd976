import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Destination } from '../../lib/settings';
import { type Desk, originWords } from './desk';
import { DestinationForm } from './destination-form';

/** Where reports go: policy's entries first, then the person's own, which they may remove. */
export function DestinationsSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, keep, mayChange } = desk;
  const { destinations: setting } = settings;
  const { value: all, origin } = setting;
  const added = all.slice(0, setting.added ?? 0);
  const rest = all.slice(added.length);
  const own = origin === 'person' ? rest : [];
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (one: Destination) => {
    await keep({ destinations: own.filter((other) => other !== one) });
    heading.current?.focus(); // the button is gone
  };
  return (
    <section data-setting="destinations" data-origin={origin}>
      <h2 ref={heading} tabIndex={-1}>
        {words.t('options.reports.title')}
      </h2>
      {all.length === 0 && <p>{words.t('options.reports.none')}</p>}
      {all.length === 0 && setting.fixed && <small>{originWords(setting, desk)}</small>}
      <ul>
        {all.map((one, index) => (
          <li key={index} class="destination">
            <DestinationWords destination={one} desk={desk} />
            {own.includes(one) ? (
              <>
                <small class="origin">{words.t('options.origin.person')}</small>
                {mayChange('destinations') && (
                  <button
                    type="button"
                    aria-label={`${words.t('options.remove')}: ${one.name}`}
                    onClick={() => void remove(one)}
                  >
                    {words.t('options.remove')}
                  </button>
                )}
              </>
            ) : (
              <small class="origin">{originWords({ value: one, origin: 'policy', fixed: true }, desk)}</small>
            )}
          </li>
        ))}
      </ul>
      {mayChange('destinations') && (
        <DestinationForm desk={desk} add={(one) => keep({ destinations: [...own, one] })} />
      )}
    </section>
  );
}

function DestinationWords({ destination, desk }: { destination: Destination; desk: Desk }): JSX.Element {
  const { kind, name, url, keepsFor, consent } = destination;
  const { words } = desk;
  return (
    <div>
      <b>
        <bdi>{name}</bdi>
      </b>
      <p>
        <small>{words.t(`options.reports.kind.${kind}`)}</small>
      </p>
      {url && <code>{url}</code>}
      {keepsFor && (
        <p>
          {words.t('options.reports.keeps')}: <bdi>{keepsFor}</bdi>
        </p>
      )}
      {consent && <p dir="auto">{consent}</p>}
    </div>
  );
}
