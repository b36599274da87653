import { createServer } from 'node:http'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { syntheticEntries } from '../../server/syntheticEngagement.ts'
import { quickest } from '../support/quickest.ts'
import { freePort, speak } from '../support/raw.ts'
import { newFolder, runServer, startServer, type RunningServer } from '../support/server.ts'
import { foundingLoad } from '../support/worlds.ts'

const running: RunningServer[] = []
const folders: string[] = []
async function started(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer(options)
  running.push(server)
  return server
}
function folder(): string {
  const made = newFolder()
  folders.push(made)
  return made
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop('SIGKILL')
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

test('an empty folder is filled with the demonstration and says so; a person of it can sign in and read', async () => {
  const server = await started({ env: { LOG_LEVEL: 'info' } })
  expect(server.stdout()).toBe(`ready ${server.url}\n`)
  expect(server.stderr()).toContain('the log was empty: the demonstration was loaded')
  const session = await server.as('coordinator', 'GET', '/api/session')
  expect(await session.json()).toMatchObject({ id: 'coordinator', role: 'coordinator' })
  const overview = await (await server.as('coordinator', 'GET', '/api/views/overview')).json()
  expect(overview).toMatchObject({ today: '2017-11-09' })
  const day = await (await fetch(`${server.url}/api/demonstration`)).json()
  expect(day).toEqual({ day: '2017-11-09' })
})

test('what was written is there after a stop and a start', async () => {
  const dataDir = folder()
  const first = await started({ dataDir })
  const title = { en: 'Kept over a restart' }
  const made = await first.as('coordinator', 'POST', '/api/milestones', { title })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  expect(await first.stop()).toBe(0)
  const again = await started({ dataDir })
  const cookie = await first.cookie('coordinator')
  const read = await fetch(`${again.url}/api/milestones/${id}`, { headers: { Cookie: cookie } })
  expect(await read.json()).toMatchObject({ title })
})

test('while the log is read it is alive, not ready, and answers 503 with Retry-After to all else', async () => {
  const dataDir = folder()
  const ledger = openSqliteLedger(dataDir)
  await ledger.load(syntheticEntries({ commitments: 200, changes: 20_000, seed: 1 }))
  await ledger.close()
  const port = await freePort()
  const seen = new Map<string, Set<string>>()
  const look = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
    if (!response) return
    const what = `${response.status}${response.headers.has('retry-after') ? ' later' : ''}`
    seen.set(path, (seen.get(path) ?? new Set()).add(what))
  }
  const start = { isOver: false }
  const starting = started({ dataDir, env: { PORT: String(port) } }).finally(() => (start.isOver = true))
  while (!start.isOver) await Promise.all(['/healthz', '/readyz', '/api/session', '/'].map(look))
  await starting
  await Promise.all(['/healthz', '/readyz', '/api/session'].map(look))
  expect([...seen.get('/healthz')!]).toEqual(['200'])
  expect([...seen.get('/readyz')!]).toEqual(['503 later', '200'])
  expect([...seen.get('/api/session')!]).toEqual(['503 later', '200'])
  expect([...seen.get('/')!][0]).toBe('503 later')
})

describe('a stop', () => {
  /** How many requests the server is answering, besides the one that asks. */
  const inFlight = async ({ url }: RunningServer) =>
    Number(/http_requests_in_flight (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1]) - 1

  test('ends streams, answers what is in flight, and exits with 0 within five seconds', async () => {
    const server = await started()
    const stream = await server.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
    const reader = stream.body!.getReader()
    await reader.read()
    const cookie = await server.cookie('coordinator')
    // A write whose body is still on its way when the signal comes.
    const rest = Promise.withResolvers<string>()
    const body = new ReadableStream({
      start: async (controller) => {
        controller.enqueue(new TextEncoder().encode('{"title":'))
        controller.enqueue(new TextEncoder().encode(await rest.promise))
        controller.close()
      },
    })
    const write = fetch(`${server.url}/api/milestones`, {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': 'in-flight-1' },
      body,
      duplex: 'half',
    })
    await expect.poll(() => inFlight(server)).toBe(2)
    const began = performance.now()
    const stopped = server.stop()
    for (let step = await reader.read(); !step.done;) step = await reader.read()
    rest.resolve('{"en":"Sent while stopping"}}')
    expect((await write).status).toBe(201)
    expect(await stopped).toBe(0)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  /** A write whose body never comes to its end. */
  const endless = async (server: RunningServer) => {
    const socket = speak(server.url)
    const head = [
      'POST /api/milestones HTTP/1.1',
      `Host: ${new URL(server.url).host}`,
      `Cookie: ${await server.cookie('coordinator')}`,
      'Idempotency-Key: never-ends',
      'Content-Type: application/json',
      'Content-Length: 100',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n{"title":`)
    await expect.poll(() => inFlight(server)).toBe(1)
    return socket
  }

  test('does not wait longer than five seconds for a client that never finishes', async () => {
    const stopTakes = async () => {
      const server = await started({ env: { LOG_LEVEL: 'info' } })
      const socket = await endless(server)
      const began = performance.now()
      expect(await server.stop('SIGINT')).toBe(0)
      const took = performance.now() - began
      expect(took).toBeGreaterThan(2000)
      expect(server.stderr()).toContain('stopped before everything was answered')
      socket.destroy()
      return took
    }
    expect(await quickest(5000, stopTakes)).toBeLessThan(5000)
  })

  test('a second signal ends it at once', async () => {
    const server = await started({ env: { LOG_LEVEL: 'info' } })
    const socket = await endless(server)
    const first = server.stop('SIGTERM')
    // Two signals that come at once would be one.
    await expect.poll(() => server.stderr()).toContain('"stopping"')
    // Ended by its first signal it would answer 0.
    expect(await server.stop('SIGTERM')).toBe(1)
    await first
    socket.destroy()
  })
})

describe('a start that is refused says why in one line and ends with 1', () => {
  const refusal = async (options: Parameters<typeof runServer>[0], args: readonly string[] = []) => {
    const { code, stdout, stderr } = await runServer(options, args)
    return { code, stdout, stderr }
  }
  /** One line with these words, and no trace of where in the code. */
  const saying = (words: RegExp) => ({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^(?!.*(    at |Error:)).*${words.source}.*\\n$`)) as string,
  })

  test.each([
    ['HOST', '0.0.0.0', /HOST is "0\.0\.0\.0", but in the demonstration anybody may choose/],
    ['PORT', 'http', /PORT is "http"/],
    ['DEMO_DATE', '2014-01-01', /DEMO_DATE is 2014-01-01; the demonstration begins on 2015-09-28/],
    ['DATABASE_URL', 'mysql://someone:secret@db', /DATABASE_URL is not an address of the form(?!.*secret)/],
  ])('%s=%s', async (name, value, words) => {
    expect(await refusal({ env: { [name]: value } })).toEqual(saying(words))
  })

  test('an address in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await refusal({ env: { PORT: String(port) } })).toEqual(
      saying(new RegExp(`Port ${port} on 127.0.0.1 is in use`)),
    )
    other.close()
  })

  test('another server on the data folder, in a second', async () => {
    const first = await started()
    const timed = async (options: Parameters<typeof runServer>[0]) => {
      const began = performance.now()
      return { ended: await refusal(options), took: performance.now() - began }
    }
    // A start that is refused for its first word takes as long as the machine takes to start anything.
    const waits = async () => {
      const [least, locked] = [await timed({ env: { PORT: 'http' } }), await timed({ dataDir: first.dataDir })]
      expect(locked.ended).toEqual(saying(/Another server is running on the data folder .*set DATA_DIR/))
      return locked.took - least.took
    }
    expect(await quickest(1000, waits)).toBeLessThan(1000)
    // The first goes on as if nothing had been.
    expect((await first.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Still here' } })).status).toBe(201)
  })

  test('a folder that cannot be written', async () => {
    const place = folder()
    writeFileSync(join(place, 'file'), '')
    expect(await refusal({ dataDir: join(place, 'file', 'data') })).toEqual(
      saying(/cannot be made or written \(ENOTDIR\)/),
    )
    if (process.getuid?.() === 0) return
    chmodSync(place, 0o500)
    expect(await refusal({ dataDir: join(place, 'data') })).toEqual(saying(/cannot be made or written \(EACCES\)/))
  })

  test('another DEMO_DATE on a folder that is loaded: how to begin again', async () => {
    const dataDir = folder()
    const server = await started({ dataDir, env: { DEMO_DATE: '2016-06-30' } })
    await server.stop()
    expect(await refusal({ dataDir, env: { DEMO_DATE: '2018-09-30' } })).toEqual(
      saying(/DEMO_DATE is 2018-09-30, but this demonstration was loaded for 2016-06-30.*remove the folder/),
    )
    const again = await started({ dataDir, env: { DEMO_DATE: '2016-06-30' } })
    expect(await again.stop()).toBe(0)
    expect(readFileSync(join(dataDir, 'demonstration.json'), 'utf8')).toContain('"2016-06-30"')
  })

  test('a log that is not the demonstration’s', async () => {
    const dataDir = folder()
    const ledger = openSqliteLedger(dataDir)
    const [first, ...rest] = foundingLoad([
      {
        name: 'start',
        at: '2015-09-28T19:00:00.000Z',
        actor: { account: 'founding', role: 'administrator', agencyId: null, postId: null },
        make: [
          {
            kind: 'engagement',
            name: 'engagement',
            body: {
              site: 'Real City',
              name: 'A real engagement',
              programmes: [],
              starts: { on: '2015-09-28', precision: 'day' },
              firstPlannedEnd: { on: '2017-09-01', precision: 'month' },
              laterEnds: [],
              audience: 'partners',
              provenance: { kind: 'entered' },
            },
          },
        ],
      },
    ])
    await ledger.load([first!, ...rest])
    await ledger.close()
    expect(await refusal({ dataDir })).toEqual(saying(/is not the demonstration's, and npm start shows nothing else/))
  })

  test('npm run serve, which has no accounts yet', async () => {
    expect(await refusal({ env: { NODE_ENV: 'production' } }, ['--serve'])).toEqual(
      saying(/no accounts.*`npm start` shows the demonstration/),
    )
  })
})
