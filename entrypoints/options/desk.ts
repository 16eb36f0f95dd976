import type { Setting, SettingName, SettingsChange } from '../../lib/settings';
import type { Words } from '../../lib/words';
import type { Look } from './use-look';

/** What each part of the page works with. */
export interface Desk extends Look {
  /** Whether this person may change a setting here and now. */
  readonly mayChange: (name: SettingName) => boolean;
  /** Whether a PIN must be typed before anything but the language is changed. */
  readonly asksPin: boolean;
  /** Keeps what was chosen and says so, or says that it could not be kept. */
  readonly keep: (change: SettingsChange) => Promise<void>;
  /** Does something and says the sentence that it gives, or that it failed. */
  readonly say: (task: () => Promise<string>) => Promise<void>;
  /** Looks at everything anew. */
  readonly lookAgain: () => void;
  /** Says what is wrong with what was typed. */
  readonly complain: (sentence: string) => void;
}

/** Whose choice a setting's value is, in the person's language. */
export function originWords(
  { origin, fixed }: Setting<unknown>,
  { words, settings }: Pick<Look, 'words' | 'settings'>,
): string {
  const name = organisationName(words, settings);
  if (origin === 'person') return words.t('options.origin.person');
  if (fixed) return words.t('options.origin.locked', { name });
  return origin === 'policy' ? words.t('options.origin.policy', { name }) : words.t('options.origin.default');
}

function organisationName(words: Words, { organisation }: Look['settings']): string {
  return organisation.value?.name ?? words.t('options.your-organisation');
}
