import { compilePack, readRules } from '../../lib/pack';
import { readYamlFiles } from '../../scripts/rules-files';

/** The rules of this checkout without their languages, which say nothing of help and take most of the time. */
export const pack = readRules(
  Object.fromEntries(
    Object.entries(readYamlFiles('rules')).filter(([path]) => !path.startsWith('languages/')),
  ),
);

/** What they know of help, by the way it takes in the browser. */
export const knowledge = compilePack(pack).knowledge;

export const directory = knowledge.help ?? {};

/** Every country with a file. */
export const countries = Object.keys(directory).filter((file) => file !== 'global');
