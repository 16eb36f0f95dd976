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
export type {
  Setting,
  SettingName,
  Settings,
} from './table';
export { pinWait, tryPin } from './try-pin';
