import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quickest } from '../support/quickest.ts'
import { closed, raw, speak } from '../support/raw.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const host = () => `Host: ${new URL(server.url).host}`
const writing = async () => [
  'POST /api/milestones HTTP/1.1',
  host(),
  `Cookie: ${await server.cookie('coordinator')}`,
  'Content-Type: application/json',
  'Idempotency-Key: limits-test-1',
]

describe('a body of more than a megabyte', () => {
  test('is refused by its length before it is sent, and the connection closed', async () => {
    const text = await raw(server.url, [...(await writing()), 'Content-Length: 5000000', '', '{"title":'])
    expect(text).toMatch(/^HTTP\/1\.1 413 .*"type":"urn:problem:too-large"/s)
  })

  test('is refused as it comes where it has no length, and the connection closed', async () => {
    const socket = speak(server.url)
    let heard = ''
    socket.setEncoding('latin1').on('data', (text: string) => (heard += text))
    socket.write(`${[...(await writing()), 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\n`)
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
    let sent = 0
    const sending = setInterval(() => socket.writable && socket.write(chunk) && (sent += 0x10000), 2)
    await closed(socket)
    clearInterval(sending)
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    expect(sent).toBeGreaterThan(1_000_000)
  })

  test('beside a request that takes none does not keep the connection', async () => {
    const began = performance.now()
    const text = await raw(server.url, ['GET /api/people HTTP/1.1', host(), 'Content-Length: 5000000', '', 'x'])
    expect(text).toMatch(/^HTTP\/1\.1 (200|400) /)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

/** How many requests the server is answering, the one that asks among them. */
const inFlight = async () =>
  Number(/http_requests_in_flight (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])

test('clients that go away in the middle leave the server as it was', async () => {
  const cookie = await server.cookie('coordinator')
  for (let round = 0; round < 30; round++) {
    const socket = speak(server.url)
    const path = ['/api/engagement', '/readyz', '/api/changes', '/api/views/overview'][round % 4]!
    const accept = path === '/api/changes' ? 'text/event-stream' : '*/*'
    socket.write(`GET ${path} HTTP/1.1\r\n${host()}\r\nCookie: ${cookie}\r\nAccept: ${accept}\r\n\r\n`)
    await new Promise((resolve) => setTimeout(resolve, round % 5))
    socket.resetAndDestroy()
  }
  await expect.poll(inFlight).toBe(1)
  const upload = speak(server.url)
  upload.write([...(await writing()), 'Content-Length: 900000', '', '{"title":'].join('\r\n'))
  await expect.poll(inFlight).toBe(2)
  upload.resetAndDestroy()
  await expect.poll(inFlight).toBe(1)
  expect((await server.as('coordinator', 'GET', '/api/session')).status).toBe(200)
  expect([server.stdout(), server.stderr()]).toEqual([`ready ${server.url}\n`, ''])
})

test('fifty event streams are told of a write within a second', async () => {
  const opened = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      server.as(n % 2 ? 'official' : 'fbi-lead', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' }),
    ),
  )
  const readers = opened.map((response) => response.body!.pipeThrough(new TextDecoderStream()).getReader())
  /** Reads on until an event has come; answers its words. */
  const event = async (reader: (typeof readers)[number]): Promise<string> => {
    for (let heard = ''; ;) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`The stream ended: ${heard}`)
      heard += value
      if (/event: .*\n\n/s.test(heard)) return heard
    }
  }
  // The first event says where the stream begins.
  await Promise.all(readers.map(event))
  /** Writes once; answers how long it took until the last reader was told, in milliseconds. */
  const lastTold = async () => {
    const told = readers.map(async (reader) => ({ words: await event(reader), at: performance.now() }))
    const began = performance.now()
    const written = await server.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Told to everybody' } })
    expect(written.status).toBe(201)
    const events = await Promise.all(told)
    for (const { words } of events) expect(words).toContain('Told to everybody')
    const last = Math.max(...events.map(({ at }) => at)) - began
    console.log(`50 event streams told within ${Math.round(last)} ms of the write being sent`)
    return last
  }
  expect(await quickest(1000, lastTold)).toBeLessThan(1000)
  await Promise.all(readers.map((reader) => reader.cancel()))
})

test(
  'a client too slow with its headers or body is closed; an event stream that says nothing is not',
  { skip: !process.env['FULL'], timeout: 90_000 },
  async () => {
    const stream = await server.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
    const began = performance.now()
    const after = (text: string) => ({ text, seconds: (performance.now() - began) / 1000 })
    const [headers, body] = await Promise.all([
      raw(server.url, ['GET / HTTP/1.1', host(), 'X-Slow: yes'], 60_000).then(after),
      raw(server.url, [...(await writing()), 'Content-Length: 900', '', '{"title":'], 60_000).then(after),
    ])
    expect([headers.text.slice(0, 12), body.text.slice(0, 12)]).toEqual(['HTTP/1.1 408', 'HTTP/1.1 408'])
    expect([headers.seconds < 17, body.seconds < 37]).toEqual([true, true])
    console.log(
      `slow headers closed after ${headers.seconds.toFixed(1)} s, a slow body after ${body.seconds.toFixed(1)} s`,
    )
    await new Promise((resolve) => setTimeout(resolve, 70_000 - (performance.now() - began)))
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    await server.as('coordinator', 'POST', '/api/milestones', { title: { en: 'After a long silence' } })
    for (let heard = ''; !heard.includes('After a long silence');) {
      const { done, value } = await reader.read()
      expect(done).toBe(false)
      heard += value
    }
    await reader.cancel()
  },
)
