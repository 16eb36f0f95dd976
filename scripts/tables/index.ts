import { simplifiedSource } from './simplified';
import { zawgyiModelSource } from './zawgyi-model';

/** Files that are written from what other packages know, so that the extension carries the knowledge and not the packages. */
export const TABLES: readonly { readonly file: string; readonly source: () => string }[] = [
  { file: 'lib/text/simplified.ts', source: simplifiedSource },
  { file: 'lib/text/zawgyi/model.ts', source: zawgyiModelSource },
];
