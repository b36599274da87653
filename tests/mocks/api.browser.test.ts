import { openKeptLedger } from '../../mocks/keptLedger.ts'
import { demonstrationLoad, openMemoryHome } from '../api/memoryHome.ts'
import type { Asker, Home } from '../api/home.ts'
import { apiSuite } from '../api/suite.ts'
import { startWorker } from '../../mocks/worker.ts'

const root = new URL('/', location.href)

/** The API in this page behind MSW's worker, kept in this browser, reached as any page reaches it: by fetch. */
async function openWorkerHome(): Promise<Home> {
  const { ledger, kept } = await openKeptLedger(`api-suite-${crypto.randomUUID()}`, demonstrationLoad())
  if (!kept) throw new Error('This browser keeps nothing.')
  const home = await openMemoryHome(ledger)
  const refused = await startWorker(root, (request) => home.api.fetch(request))
  if (refused !== null) throw new Error(refused)
  const tokens = new Map<Asker, string>()
  let keys = 0
  const send = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(path, {
      method,
      headers: {
        ...(body === undefined
          ? {}
          : { 'Content-Type': 'application/json', 'Idempotency-Key': `worker-key-${keys++}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return {
    close: () => home.close(),
    as: async (person, method, path, body, headers = {}) => {
      if (person === 'nobody') return send(method, path, body, headers)
      let token = tokens.get(person)
      if (token === undefined) {
        token = (await send('POST', '/api/session', { person })).headers.get('X-Session')!
        tokens.set(person, token)
      }
      const response = await send(method, path, body, { 'X-Session': token, ...headers })
      if (method === 'DELETE' && path === '/api/session') tokens.delete(person)
      return response
    },
  }
}

apiSuite('behind the worker, in a real browser', openWorkerHome)
