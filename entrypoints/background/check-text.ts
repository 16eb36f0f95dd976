import { licenceIn } from '../../lib/help';
import type { CheckedText } from '../../lib/messages';
import { linksAlone } from './links-alone';
import { loadRules } from './rules';

/**
 * Judges a text that a person pasted, as a post is judged. Nothing of it is looked up or remembered, not even by a hash.
 * @param home the reader's country
 */
export async function checkText(text: string, home: string | undefined): Promise<CheckedText> {
  const { detect, compiled } = await loadRules();
  const licence = licenceIn(text, compiled.knowledge, home);
  const links = linksAlone(text, compiled.knowledge.contacts);
  return {
    verdict: detect({ text, imageTexts: [], links: [], ...(home !== undefined && { home }) }),
    published: compiled.published,
    ...(links && { links }),
    ...(licence && { licence }),
  };
}
