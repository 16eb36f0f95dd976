import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { SettingName } from '../../lib/settings';
import { type Desk, originWords } from './desk';

/** What a control needs to be this setting's. */
export interface ControlProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-describedby': string;
}

interface Props {
  readonly desk: Desk;
  readonly name: SettingName;
  readonly label: string;
  readonly hint?: string;
  readonly control: (props: ControlProps) => ComponentChildren;
}

/** One setting: its control, whose choice stands there, and the way back when it is the person's own. */
export function SettingRow({ desk, name, label, hint, control }: Props): JSX.Element {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const setting = desk.settings[name];
  const disabled = !desk.mayChange(name);
  const reset = async () => {
    await desk.keep({ [name]: undefined });
    const control = row.current?.querySelector<HTMLElement>('select, input');
    (control ?? row.current)?.focus(); // the button is gone
  };
  return (
    <div class="setting" ref={row} tabIndex={-1} data-setting={name} data-origin={setting.origin}>
      <div class="row">
        <label for={id}>{label}</label>
        {control({ id, disabled, 'aria-describedby': `${id}-about` })}
      </div>
      <p id={`${id}-about`}>
        {hint && <small>{hint} </small>}
        <small class="origin">{originWords(setting, desk)}</small>
        {desk.asksPin && disabled && !setting.fixed && (
          <small class="origin"> {desk.words.t('options.pin.title')}</small>
        )}
      </p>
      {setting.origin === 'person' && !disabled && (
        <button type="button" class="quiet" onClick={() => void reset()}>
          {desk.words.t('options.reset')}
        </button>
      )}
    </div>
  );
}
