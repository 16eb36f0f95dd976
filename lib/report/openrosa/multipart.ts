import type { ReportFile } from '../evidence/fields';

/** The whole body of a request, as it is frozen: sent again, it is the same byte for byte. */
export interface FrozenBody {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * An OpenRosa submission: the XML, then each file under its own name.
 * @param id the report's: random, so nobody who wrote the ad could put the boundary into it
 * @see https://docs.getodk.org/openrosa-form-submission/
 */
export function multipart(id: string, xml: string, files: readonly ReportFile[]): FrozenBody {
  const boundary = `report-${id}-part`;
  const part = (name: string, type: string, bytes: Uint8Array) => [
    encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    encode('\r\n'),
  ];
  const body = joined([
    ...part('xml_submission_file', 'text/xml; charset=UTF-8', encode(xml)),
    ...files.flatMap(({ name, type, bytes }) => part(name, typeOfPart(type), bytes)),
    encode(`--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/**
 * JSON goes as text: ODK Central gives a file of type JSON back as a list of byte numbers (measured on 2026-08-21's), and its SHA-256 is
 * another then. In its export and as text it is what was sent.
 */
function typeOfPart(type: string): string {
  return type === 'application/json' ? 'text/plain' : type;
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
