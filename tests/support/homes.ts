import type { Asker, Home } from '../api/home.ts'
import { startServer, type RunningServer, type ServerOptions } from './server.ts'

/** The real server as a home of the API: every request over HTTP, every person with a cookie of their own. */
export async function openServerHome(options: ServerOptions = {}): Promise<Home & { readonly server: RunningServer }> {
  const server = await startServer(options)
  const cookies = new Map<Asker, string>()
  let keys = 0
  const send = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': `home-key-${keys++}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const signedIn = async (person: Asker): Promise<string> => {
    const response = await send('POST', '/api/session', { person })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie === undefined) throw new Error(`Signing in as ${person}: ${response.status}`)
    cookies.set(person, cookie)
    return cookie
  }
  return {
    server,
    as: async (person, method, path, body, headers = {}) => {
      if (person === 'nobody') return send(method, path, body, headers)
      const cookie = cookies.get(person) ?? (await signedIn(person))
      const response = await send(method, path, body, { Cookie: cookie, ...headers })
      if (method === 'DELETE' && response.status === 204) cookies.delete(person)
      return response
    },
    close: async () => void (await server.stop()),
  }
}
