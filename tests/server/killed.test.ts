import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { newFolder, startServer, type RunningServer, type ServerOptions } from '../support/server.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'

const rounds = process.env['FULL'] ? 25 : 3
const together = 3

/** One act of three new records under a key of its own, and whether it was acknowledged. */
interface Act {
  readonly name: string
  acknowledged: boolean
}

let server: RunningServer | undefined
afterEach(async () => {
  await server?.stop('SIGKILL')
})

const send = (to: RunningServer, cookie: string, { name }: Act) =>
  fetch(`${to.url}/api/changes`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': `act-${name}` },
    body: JSON.stringify({
      changes: Array.from({ length: together }, (_, n) => ({
        kind: 'milestone',
        create: { title: { en: `Act ${name} part ${n}` } },
      })),
    }),
  })

/** Writes from several hands until the server is gone. */
async function writeOn(to: RunningServer, cookie: string, round: number, acts: Act[]): Promise<void> {
  const hand = async (number: number) => {
    for (let n = 0; ; n++) {
      const act = { name: `${round}-${number}-${n}`, acknowledged: false }
      acts.push(act)
      try {
        act.acknowledged = (await send(to, cookie, act)).ok
      } catch {
        return
      }
    }
  }
  await Promise.all([0, 1, 2, 3].map(hand))
}

/** How many records of each act there are. */
async function counted(to: RunningServer, cookie: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const response = await fetch(`${to.url}/api/milestones?limit=1000${cursor && `&cursor=${cursor}`}`, {
      headers: { Cookie: cookie },
    })
    const page = (await response.json()) as { items: { title: { en: string } }[]; next: string | null }
    for (const { title } of page.items) {
      const name = /^Act (\S+) part/.exec(title.en)?.[1]
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    cursor = page.next
  }
  return counts
}

/** Kills the server while it writes, starts it again, and looks for what was lost or half done; so many times. */
async function expectKept(
  options: ServerOptions,
  what: string,
  whileDown: (round: number) => Promise<void> = async () => {},
): Promise<void> {
  const acts: Act[] = []
  server = await startServer(options)
  const cookie = await server.cookie('coordinator')
  for (let round = 0; round < rounds; round++) {
    const own: Act[] = []
    const writing = writeOn(server, cookie, round, own)
    await expect.poll(() => own.filter((act) => act.acknowledged).length).toBeGreaterThan(4)
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 50))
    await server.kill()
    await writing
    acts.push(...own)
    await whileDown(round)
    // It starts only when the whole chain holds; and the session outlives the process.
    server = await startServer(options)
  }
  const after = await counted(server, cookie)
  const lost = acts.filter((act) => act.acknowledged && !after.has(act.name))
  const half = [...after].filter(([, count]) => count !== together)
  expect({ lost, half }).toEqual({ lost: [], half: [] })
  // An act whose answer never came is settled by sending it again under its key: done once, whether it was or not.
  const unclear = acts.filter((act) => !act.acknowledged)
  for (const act of unclear) expect((await send(server, cookie, act)).status).toBe(200)
  const settled = await counted(server, cookie)
  expect([...settled.values()].every((count) => count === together)).toBe(true)
  expect(settled.size).toBe(acts.length)
  const verified = (await (await server.as('official', 'GET', '/api/log/verify')).json()) as { ok: boolean }
  expect(verified).toMatchObject({ ok: true, problem: null })
  const there = unclear.filter((act) => after.has(act.name)).length
  const acknowledged = acts.length - unclear.length
  console.log(
    `${what}: killed ${rounds} times while writing; ${acknowledged} acknowledged, 0 lost, 0 half-applied; of ${unclear.length} unclear ${there} were written, all settled by their key`,
  )
}

test(
  'nothing acknowledged is lost or half done when the server is killed while it writes',
  { timeout: 900_000 },
  async () => {
    const dataDir = newFolder()
    try {
      await expectKept({ dataDir }, 'SQLite')
      expect(await server?.stop()).toBe(0)
    } finally {
      await server?.stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)

await describeWithPostgres('a server killed while it writes', (postgres) => {
  test(
    'loses nothing that was acknowledged and leaves nothing half done, whether or not the database falls with it',
    {
      timeout: 900_000,
    },
    async () => {
      const databaseUrl = await postgres.createDatabase()
      await expectKept({ databaseUrl }, 'PostgreSQL', async (round) => {
        if (round % 2 === 0) return
        await postgres.process?.crash()
        await postgres.process?.start()
      })
      expect(await server?.stop()).toBe(0)
    },
  )
})
