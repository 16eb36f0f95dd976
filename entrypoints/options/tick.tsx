import type { JSX } from 'preact';
import type { Desk } from './desk';
import { SettingRow } from './setting-row';

interface Props {
  readonly desk: Desk;
  readonly name: 'quietCards' | 'sharedComputer';
  readonly label: string;
  readonly hint: string;
}

/** A setting that is on or off. */
export function Tick({ desk, name, label, hint }: Props): JSX.Element {
  return (
    <SettingRow
      desk={desk}
      name={name}
      label={label}
      hint={hint}
      control={(props) => (
        <input
          {...props}
          type="checkbox"
          checked={desk.settings[name].value}
          onChange={({ currentTarget }) => void desk.keep({ [name]: currentTarget.checked })}
        />
      )}
    />
  );
}
