import { getRequestListener } from '@hono/node-server'
import type { Api } from '../src/api/createApi.ts'
import { encode, EncodedCache, encodingFor, worthEncoding } from './encoding.ts'
import type { Answers } from './http.ts'

/** How many bytes of encoded answers are kept. */
const kept = 32_000_000

/** The API's answers on the wire: documents are encoded once for all who read the same one. */
export function openApiAnswers(api: Api): Answers {
  const cache = new EncodedCache(kept)
  const encoded = async (request: Request): Promise<Response> => {
    const response = await api.fetch(request)
    if (response.status !== 200 || request.method === 'HEAD') return response
    const encoding = encodingFor(request.headers.get('Accept-Encoding'))
    if (encoding === null || response.headers.get('Content-Type') !== 'application/json') return response
    const headers = Object.fromEntries(response.headers)
    // The tag is a digest of the content, so two who have the same one read the same bytes.
    const tag = headers['etag']
    const key = tag === undefined ? undefined : `${encoding} ${tag}`
    const known = key !== undefined && cache.has(key)
    const text = known ? '' : await response.text()
    if (!known && text.length < worthEncoding) return new Response(text, { headers })
    const make = () => encode(Buffer.from(text), encoding, 'quick')
    const bytes = key === undefined ? await make() : await cache.get(key, make)
    // As they are: a copy for each reader would cost more than all the rest.
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Encoding': encoding } })
  }
  const listener = getRequestListener(async (request, { incoming }) => {
    const response = await encoded(request)
    // A stream says nothing while nothing changes; that is no sign of a lost client.
    if (response.headers.get('Content-Type') === 'text/event-stream') incoming.socket.setTimeout(0)
    return response
  })
  return (incoming, outgoing) => {
    outgoing.setHeader('Vary', 'Accept-Encoding')
    return listener(incoming, outgoing)
  }
}
