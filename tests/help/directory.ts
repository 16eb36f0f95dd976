import { compilePack } from '../../lib/pack';
import { buildPack } from '../../scripts/rules-files';

export const { pack } = buildPack();

/** What the rules of this checkout know of help, by the way it takes in the browser. Languages would only cost time. */
export const knowledge = compilePack({ ...pack, languages: {} }).knowledge;

export const directory = knowledge.help ?? {};

/** Every country with a file. */
export const countries = Object.keys(directory).filter((file) => file !== 'global');
