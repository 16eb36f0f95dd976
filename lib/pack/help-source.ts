import { type HelpDirectory, helpFileSchema } from './help-directory';
import { nameOf, type SourceReader } from './source-reader';

/** Who helps, from `help/<country>.yaml` and `help/global.yaml`. Nothing without such files. An id stands in one file only. */
export function readHelp(reader: SourceReader): { readonly help?: HelpDirectory } {
  const help: HelpDirectory = {};
  const seen = new Map<string, string>();
  for (const path of reader.folder('help')) {
    const country = nameOf(path);
    if (!/^([A-Z]{2}|global)$/.test(country))
      reader.fail(
        path,
        [],
        `“${country}” is no country code of two capitals, and not “global”; rename the file`,
      );
    const entries = reader.read(path, helpFileSchema);
    for (const id of Object.keys(entries ?? {})) {
      const first = seen.get(id);
      if (first) reader.fail(path, [id], `“${id}” stands in ${first} too; give it another id`);
      seen.set(id, path);
    }
    if (entries) help[country] = entries;
  }
  return Object.keys(help).length > 0 ? { help } : {};
}
