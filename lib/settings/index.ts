export { forgetPerson, SESSION_KEY } from './forget-person';
export { languageChange, languageWishes } from './language';
export type { SettingsProblem, SettingsReading } from './resolve';
export { afterSession, withinSession } from './session-lock';
export { type Destination, destination, type Feed, feed, pageAddress } from './shapes';
export {
  changeSettings,
  readSettings,
  type SettingsChange,
  SettingsError,
  watchSettings,
} from './store';
export {
  type Origin,
  type Setting,
  type SettingName,
  type Settings,
  type SettingValues,
  settingNames,
} from './table';
export { type PinOutcome, pinWait, tryPin } from './try-pin';
