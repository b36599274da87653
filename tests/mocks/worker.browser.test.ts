import { beforeAll, expect, test, vi } from 'vitest'
import { days, firstDay } from 'virtual:prebuilt'
import { problemSchema } from '../../src/api/problem.ts'
import { MemoryFiles } from '../../src/api/files.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { Ledger } from '../../src/api/ledger.ts'
import { openBrowserHome, type BrowserHome } from '../../mocks/browserHome.ts'
import { slowness, type Answering } from '../../mocks/faults.ts'
import { keeping } from '../../mocks/keeping.ts'
import { unpacked } from '../../mocks/packedLog.ts'
import { bytesDigest, sha256Hex } from '../../mocks/sha256.ts'
import { inThisPage, overTheWire, withoutBase, type Transport } from '../../mocks/transports.ts'
import { startWorker } from '../../mocks/worker.ts'

// The worker is one for the whole page, so what answers behind it is changed instead.
const root = new URL('/', location.href)
let answer: Answering
beforeAll(async () => {
  const refused = await startWorker(root, (request) => answer(request))
  if (refused !== null) throw new Error(refused)
})

const load = (day: string) => days.find((each) => each.day === day)!

const forThisTest = () =>
  keeping(() => {
    throw new Error('Nothing is kept beyond the test.')
  }, '')

/** A home over the demonstration. Two with one ledger are two tabs. */
function aHome(ledger?: Ledger, browser = forThisTest()): Promise<BrowserHome> {
  return openBrowserHome({
    days,
    firstDay,
    browser,
    tab: forThisTest(),
    openLedger: async (base) => ({
      ledger: ledger ?? new MemoryLedger(base),
      kept: false,
      note: null,
      reset: async () => {},
      watchReset: () => {},
    }),
    openFiles: async () => Object.assign(new MemoryFiles(bytesDigest), { reset: async () => {} }),
  })
}

const asJson = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T

let keys = 0
const writing = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `browser-test-${keys++}`, ...headers },
  body: JSON.stringify(body),
})

async function signIn({ send }: Transport, person: string): Promise<void> {
  expect((await send('/api/session', writing('POST', { person }))).status).toBe(200)
}

interface Item {
  readonly id: string
  readonly number?: number
  readonly shortName?: string
}
const items = async (transport: Transport, path: string) =>
  (await asJson<{ items: Item[] }>(transport.send(path))).items

async function aCommitment(transport: Transport, title: string) {
  const agencies = await items(transport, '/api/agencies?limit=500')
  const [area] = await items(transport, '/api/focus-areas')
  const agency = (name: string) => agencies.find(({ shortName }) => shortName === name)!.id
  return {
    title: { en: title },
    givingAgencyId: agency('FBI'),
    receivingAgencyId: agency('LASD'),
    focusAreaIds: [area!.id],
    dates: { agreed: { on: '2018-03-01', precision: 'day' } },
  }
}

test('behind the worker a person is chosen, reads, writes and signs out', async () => {
  const home = await aHome()
  answer = home.answer
  const wire = overTheWire(root)
  expect(await asJson(wire.send('/api/session'))).toBeNull()
  await signIn(wire, 'coordinator')
  expect(await asJson(wire.send('/api/session'))).toMatchObject({ id: 'coordinator', role: 'coordinator' })
  const made = await wire.send('/api/commitments', writing('POST', await aCommitment(wire, 'Evening walks')))
  expect(made.status).toBe(201)
  const { id } = await asJson<Item>(made.clone())
  expect(made.headers.get('Entry-Id')).toMatch(/^[0-9a-z]{12}$/)
  const changed = await wire.send(
    `/api/commitments/${id}`,
    writing('PATCH', { patch: { title: { es: 'Caminatas' } } }, { 'If-Match': made.headers.get('ETag')! }),
  )
  expect(await asJson(changed)).toMatchObject({ title: { en: 'Evening walks', es: 'Caminatas' } })
  const etag = (await wire.send('/api/engagement')).headers.get('ETag')!
  expect((await wire.send('/api/engagement', { headers: { 'If-None-Match': etag } })).status).toBe(304)
  expect((await wire.send('/api/session', { method: 'DELETE' })).status).toBe(204)
  expect(await asJson(wire.send('/api/session'))).toBeNull()
})

test('what is written in one tab comes through the stream of the other, and a stream that is closed is let go', async () => {
  const ledger = new MemoryLedger(unpacked(await load(firstDay).whole(), sha256Hex))
  const [mine, there] = [await aHome(ledger), await aHome(ledger)]
  answer = mine.answer
  const wire = overTheWire(root)
  await signIn(wire, 'official')
  await there.choosePerson('coordinator')
  const heard = vi.fn<(name: string, data: string) => void>()
  const stop = wire.listen('/api/changes', ['open', 'changed', 'start-again'], heard)
  await expect.poll(() => heard.mock.calls.map(([name]) => name)).toEqual(['open', 'start-again'])
  const other = inThisPage(there.answer)
  await other.send('/api/commitments', writing('POST', await aCommitment(other, 'Seen in the other tab')))
  await expect
    .poll(() => heard.mock.calls.at(-1))
    .toEqual(['changed', expect.stringContaining('Seen in the other tab')])
  stop()

  const letGo = vi.fn<() => void>()
  answer = async () =>
    new Response(
      new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode(': open\n\n')), cancel: letGo }),
      {
        headers: { 'Content-Type': 'text/event-stream' },
      },
    )
  const opened = vi.fn<(name: string) => void>()
  const close = wire.listen('/api/changes', ['open'], opened)
  await expect.poll(() => opened.mock.calls.length).toBe(1)
  close()
  await expect.poll(() => letGo.mock.calls.length).toBe(1)
})

test('only what lies under the page is the API, and there it finds its own addresses', async () => {
  const under = new URL('/some/where/', location.origin)
  const request = new Request(
    new URL('api/commitments?limit=2', under),
    writing('POST', { title: 'Ñ' }, { 'If-Match': '"a"' }),
  )
  const inside = withoutBase(request, under)
  expect(inside.url).toBe(new URL('/api/commitments?limit=2', location.origin).href)
  expect([inside.method, inside.headers.get('If-Match'), await inside.json()]).toEqual(['POST', '"a"', { title: 'Ñ' }])
  answer = async () => new Response('answered')
  expect(await (await fetch('/api/anything')).text()).toBe('answered')
  expect(await (await fetch('/mark.svg')).text()).toContain('<svg')
})

test('each fault does what it says, and no more once it is over', async () => {
  const home = await aHome()
  answer = home.answer
  const wire = overTheWire(root)
  await signIn(wire, 'coordinator')
  const made = await wire.send('/api/commitments', writing('POST', await aCommitment(wire, 'Evening walks')))
  const { id } = await asJson<Item>(made.clone())
  const path = `/api/commitments/${id}`
  const change = () =>
    wire.send(path, writing('PATCH', { patch: { key: true } }, { 'If-Match': made.headers.get('ETag')! }))

  home.chooseFault('conflict')
  const conflict = await change()
  expect([conflict.status, conflict.headers.get('Content-Type')]).toEqual([409, 'application/problem+json'])
  expect(problemSchema.parse(await conflict.json())).toMatchObject({
    type: 'urn:problem:conflict',
    conflicts: [{ field: 'key', yours: true, theirs: false, who: { role: 'coordinator' } }],
  })
  expect((await wire.send(path)).status).toBe(200)

  home.chooseFault('down')
  const down = await wire.send('/api/views/overview')
  expect([down.status, down.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(problemSchema.parse(await down.json()).title).toContain('did not answer')

  home.chooseFault('empty')
  const nothing = await asJson<{ areas: unknown[] }>(wire.send('/api/views/overview'))
  expect(nothing.areas).toEqual([])
  expect((await wire.send(path)).status).toBe(404)
  expect((await items(wire, '/api/agencies')).length).toBeGreaterThan(3)

  home.chooseFault('slow')
  const started = performance.now()
  expect((await wire.send(path)).status).toBe(200)
  expect(performance.now() - started).toBeGreaterThanOrEqual(slowness - 10)

  home.chooseFault('none')
  expect(await asJson(change())).toMatchObject({ key: true })
})

test('without a worker the page itself answers, and a stream that breaks off is opened again where it stood', async () => {
  const ledger = new MemoryLedger(unpacked(await load(firstDay).whole(), sha256Hex))
  const home = await aHome(ledger)
  const there = await aHome(ledger)
  await there.choosePerson('coordinator')
  const asked: (string | null)[] = []
  const page = inThisPage((request) => {
    if (request.headers.get('Accept') === 'text/event-stream') asked.push(request.headers.get('Last-Event-ID'))
    return home.answer(request)
  })
  await signIn(page, 'official')
  const heard = vi.fn<(name: string, data: string) => void>()
  const stop = page.listen('/api/changes', ['open', 'error', 'changed', 'start-again'], heard)
  await expect.poll(() => heard.mock.calls.map(([name]) => name)).toEqual(['open', 'start-again'])
  home.api.stop()
  await home.api.engine.start()
  await expect.poll(() => heard.mock.calls.map(([name]) => name)).toEqual(['open', 'start-again', 'error', 'open'])
  expect(asked).toEqual([null, expect.stringMatching(/^[0-9a-f]{32}$/)])
  const other = inThisPage(there.answer)
  await other.send('/api/commitments', writing('POST', await aCommitment(other, 'After the break')))
  await expect.poll(() => heard.mock.calls.at(-1)).toEqual(['changed', expect.stringContaining('After the break')])
  stop()
})
