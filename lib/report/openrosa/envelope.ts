import { childrenOf, localName, parseXml } from './xml';

/** The answer of a form server: what it says, and whether it means an error. */
export interface Envelope {
  readonly message: string;
  /** `submit_error`, `submit_success`, …; mostly missing. */
  readonly nature: string;
}

/** The `OpenRosaResponse` in an answer; nothing when it is anything else. @see https://docs.getodk.org/openrosa-http/ */
export function readEnvelope(text: string): Envelope | undefined {
  try {
    const root = parseXml(text);
    if (localName(root) !== 'OpenRosaResponse') return undefined;
    const [message] = childrenOf(root, 'message');
    return { message: message?.text.trim() ?? '', nature: message?.attributes.nature ?? '' };
  } catch {
    return undefined;
  }
}
