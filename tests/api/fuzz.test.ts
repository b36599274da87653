import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Documented, type OpenApiDocument } from './documented.ts'
import type { AnyRecord } from './home.ts'
import { openMemoryHome, type MemoryHome } from './memoryHome.ts'
import { requests, type Known } from './mutated.ts'
import { kinds, type Kind } from '../../src/domain/records/kind.ts'

/** Whatever is sent: an answer that the document promises, soon, and nothing half-written. */

/** Milliseconds after which a request counts as one that hangs, on whatever machine. */
const longest = 15_000

const full = process.env['FULL'] !== undefined
const count = full ? 20_000 : 1_200

/** Records with the versions a change may name, as the coordinator sees them. */
async function knownIn(home: MemoryHome): Promise<Known> {
  const { records } = (await (await home.as('coordinator', 'GET', '/api/engagement')).json()) as {
    records: AnyRecord[]
  }
  const tags = new Map<string, string>()
  const some = Map.groupBy(records, (each) => each.kind)
    .values()
    .flatMap((each) => each.slice(0, 6))
  for (const { kind, id } of some) {
    const path = kind === 'engagement' ? '/api/engagement' : `/api/${kinds[kind as Kind].path}/${id}`
    const answer = await home.as('coordinator', 'GET', kind === 'engagement' ? '/api/engagement/record' : path)
    const etag = answer.headers.get('ETag')
    if (etag !== null) tags.set(path, etag)
  }
  const { log } = home.api.engine
  const entries = Array.from({ length: 12 }, (_, n) => log.entry(Math.max(1, log.seq - n)).id)
  return { ids: [...some, ...records.slice(0, 200)].map((each) => each.id), tags, entries }
}

const documents = async (home: MemoryHome) =>
  Promise.all(
    (['official', 'coordinator', 'atf-lead', 'partner'] as const).map(async (person) =>
      (await home.as(person, 'GET', '/api/engagement')).text(),
    ),
  )

test(
  'no request made from the document and mutated brings a fault, a wait or half a record',
  { timeout: 3_600_000 },
  async () => {
    const home = await openMemoryHome()
    const answer = await home.as('nobody', 'GET', '/api/openapi.json')
    const documented = new Documented((await answer.json()) as OpenApiDocument)
    let known = await knownIn(home)
    const statuses = new Map<number, number>()
    let [sent, slowest] = [0, 0]
    await fc.assert(
      fc.asyncProperty(requests, async (made) => {
        if (sent % 100 === 99) known = await knownIn(home)
        const { person, method, path, body, headers } = made({ documented, known }, sent++)
        const before = home.api.engine.log.seq
        const began = performance.now()
        const response = await home.as(person, method, path, body, headers)
        const streams = response.headers.get('Content-Type') === 'text/event-stream'
        const text = streams ? '' : await response.text()
        if (streams) await response.body?.cancel()
        const took = performance.now() - began
        // Who signed out by any form of the address signs in again for the next request.
        if (method === 'DELETE' && path.startsWith('/api/session')) await home.as(person, 'DELETE', '/api/session')
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
        slowest = Math.max(slowest, took)
        const grown = home.api.engine.log.seq - before
        // A replica that waits for an entry which is not this account's says so, and it is no fault.
        const behind = response.status === 503 && headers['After-Entry'] !== undefined
        expect(response.status < 500 || behind, `${method} ${path} ${body?.slice(0, 300)}: ${text}`).toBe(true)
        expect(documented.faultsOf(method, path, response, text)).toEqual([])
        expect(took, `${person} ${method} ${path} ${JSON.stringify(headers)} ${body?.slice(0, 300)}`).toBeLessThan(
          longest,
        )
        expect(grown).toBe(response.ok && response.headers.has('Entry-Id') && grown > 0 ? 1 : 0)
      }),
      { numRuns: count, seed: Number(process.env['SEED'] ?? 20171109), endOnFailure: true },
    )
    expect(sent).toBe(count)
    const well = [...statuses].filter(([status]) => status < 300).reduce((sum, [, many]) => sum + many, 0)
    expect(well).toBeGreaterThan(count / 10)
    const { length } = await home.api.engine.verify()
    expect(length).toBe(home.api.engine.log.seq)
    const fresh = await openMemoryHome(home.ledger)
    // The day may have been moved by a request; the fresh home has to stand on the same one.
    const day = (await (await home.as('nobody', 'GET', '/api/demonstration')).json()) as { day: string }
    if (day.day !== '2017-11-09') await fresh.as('administrator', 'POST', '/api/demonstration', day)
    expect(await documents(fresh)).toEqual(await documents(home))
    if (full) console.info({ sent, slowest, entries: length, statuses: Object.fromEntries(statuses) })
    await fresh.close()
  },
)
