import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageAddress } from '../../lib/settings';
import type { Desk } from './desk';
import { SettingRow } from './setting-row';

/** Where “Leave quickly” goes. It is kept on a press of a button: half an address would lead nowhere. */
export function ExitAddress({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, keep, complain } = desk;
  const current = settings.quickExitUrl.value;
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  const save = (form: HTMLFormElement) => {
    const address = pageAddress.safeParse(String(new FormData(form).get('exit')).trim()).data;
    if (address === undefined) complain(words.t('options.bad-address'));
    else
      void keep({ quickExitUrl: address }).then(
        () => form.querySelector<HTMLElement>('input')?.focus(), // the button is gone
      );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      <SettingRow
        desk={desk}
        name="quickExitUrl"
        label={words.t('options.exit.label')}
        hint={words.t('options.exit.hint')}
        control={(props) => (
          <>
            <input
              {...props}
              name="exit"
              type="text"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            {!props.disabled && typed.trim() !== current && (
              <button type="submit">{words.t('options.save')}</button>
            )}
          </>
        )}
      />
    </form>
  );
}
