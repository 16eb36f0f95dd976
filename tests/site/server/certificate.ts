import { generate } from 'selfsigned';
import { CERTIFIED } from './hosts';

/** A key and a certificate for the sites' host names, valid for a week; made anew at each start, trusted by nobody. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'Practice page' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000),
    extensions: [{ name: 'subjectAltName', altNames: CERTIFIED.map((value) => ({ type: 2, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
