/** What a person can mend: shown as the sentence it is. */
export class Refusal extends Error {}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EACCES: 'There is no permission',
  EPERM: 'There is no permission',
  EROFS: 'The disk is read-only',
  ENOENT: 'There is no such file or folder',
  EEXIST: 'There is something of this name already',
  ENOTDIR: 'A folder is needed here, and this is none',
  EISDIR: 'A file is needed here, and this is a folder',
  ECONNREFUSED: 'Nobody answers at this address',
  ECONNRESET: 'The server broke the connection off',
  EADDRINUSE: 'Another program serves at this port already: take another --port',
  ENOTFOUND: 'There is no server of this name',
  EAI_AGAIN: 'The name of the server could not be looked up: is there a network connection?',
  ETIMEDOUT: 'The server does not answer',
};

/** What to tell the person of any error, in a sentence. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException; // undefined on other errors
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  return known === undefined ? error.message : `${known}${path === undefined ? '' : `: ${path}`}.`;
}
