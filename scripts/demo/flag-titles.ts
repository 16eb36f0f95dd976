import { buildPack } from '../rules-files';

/** Gives the flag that a card names by this title, in whatever language; the title itself for one that no flag has. */
export function flagTitles(): (title: string) => string {
  const { languages } = buildPack().pack;
  const flags = new Map(
    Object.values(languages).flatMap(({ texts }) =>
      Object.entries(texts).map(([flag, { title }]) => [title, flag]),
    ),
  );
  return (title) => flags.get(title) ?? `“${title}”`;
}
