import { generate } from 'selfsigned';

/** Every host that a page of the two sites asks for. */
const HOSTS = [
  'facebook.com',
  '*.facebook.com',
  '*.fbcdn.net',
  '*.xx.fbcdn.net',
  'instagram.com',
  '*.instagram.com',
];

/** A key and a certificate for the sites' host names, valid for a week; made anew at each start, trusted by nobody. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'Practice page' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000),
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
