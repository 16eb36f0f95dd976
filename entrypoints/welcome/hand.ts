import type { SettingName, SettingsChange } from '../../lib/settings';
import type { Attempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import type { Access } from './use-access';

/** What each screen works with. */
export interface Hand extends Speech {
  /** Whether this person may change a setting here and now. */
  readonly mayChange: (name: SettingName) => boolean;
  /** Whether the settings page asks for a PIN before anything but the language is changed. */
  readonly asksPin: boolean;
  /** Keeps what was chosen, or says that it could not be kept. */
  readonly keep: (change: SettingsChange) => Promise<void>;
  readonly attempt: Attempt;
  /** What the browser lets us read; nothing until it is known. */
  readonly access: Access | undefined;
  readonly lookAtAccess: () => void;
}
