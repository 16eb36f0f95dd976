export { languageChange, languageWishes } from './language';
export type { SettingsProblem, SettingsReading } from './resolve';
export type { Destination, Feed } from './shapes';
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
