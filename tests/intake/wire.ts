import type { Answered, Asked } from './form-server';

/**
 * What can go wrong between us and a server. `lost`: it arrived, and its answer did not. `portal`: a Wi-Fi login page answers 200 in the server's
 * place. `garbled`: the answer breaks off.
 */
export type Fault = 'refused' | 'lost' | 'busy' | 'broken' | 'portal' | 'redirect' | 'garbled';

export const FAULTS: readonly Fault[] = [
  'refused',
  'lost',
  'busy',
  'broken',
  'portal',
  'redirect',
  'garbled',
];

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Welcome</title></head><body>Log in to the Wi-Fi</body></html>';

/**
 * A `fetch` that leads to servers of this process, by origin, over a wire with faults.
 * @param fault what befalls the next request; nothing: it goes through
 */
export function wireTo(
  servers: Readonly<Record<string, { readonly answer: (asked: Asked) => Answered }>>,
  fault: (asked: Asked) => Fault | undefined = () => undefined,
): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const server = servers[url.origin];
    if (!server) throw new TypeError('fetch failed');
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: Buffer.from((init.body as Uint8Array | undefined) ?? new Uint8Array()), // the outbox sends bytes
    };
    switch (fault(asked)) {
      case 'refused':
        throw new TypeError('fetch failed');
      case 'lost':
        server.answer(asked);
        throw new TypeError('fetch failed');
      case 'busy':
        return new Response('busy', { status: 503, headers: { 'retry-after': '60' } });
      case 'broken':
        return new Response('Bad Gateway', { status: 502 });
      case 'portal':
        return new Response(LOGIN_PAGE, { status: 200, headers: { 'content-type': 'text/html' } });
      case 'redirect':
        return new Response(null, { status: 302, headers: { location: 'https://portal.example/' } });
      case 'garbled': {
        const { status, body = '' } = server.answer(asked);
        return new Response(body.slice(0, body.length / 2), { status });
      }
      default: {
        const { status, headers = {}, body } = server.answer(asked);
        return new Response(status === 204 ? null : (body ?? ''), { status, headers });
      }
    }
  };
}
