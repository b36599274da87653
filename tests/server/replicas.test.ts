import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../support/raw.ts'
import { password } from '../support/postgres.ts'
import { quickest } from '../support/quickest.ts'
import { runServer, startServer, type RunningServer } from '../support/server.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'

/** Reads a stream until what it has heard holds these words; answers how long that took, in milliseconds. */
async function heard(response: Response, words: string): Promise<number> {
  const began = performance.now()
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; !text.includes(words);) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`The stream ended without "${words}".`)
    text += value
  }
  void reader.cancel()
  return performance.now() - began
}

await describeWithPostgres('servers on it', (postgres) => {
  describe('two on one database', () => {
    let databaseUrl: string
    let one: RunningServer
    let other: RunningServer
    beforeAll(async () => {
      databaseUrl = await postgres.createDatabase()
      // Both at once on an empty database: one loads, the other goes on with what it wrote.
      ;[one, other] = await Promise.all([startServer({ databaseUrl }), startServer({ databaseUrl })])
    })
    afterAll(async () => {
      await Promise.all([one.stop(), other.stop()])
    })

    test('start on an empty database together, and show the same', async () => {
      const read = async (server: RunningServer) => (await server.as('official', 'GET', '/api/engagement')).text()
      expect(await read(one)).toBe(await read(other))
      const verified = async (server: RunningServer) => {
        const answer = await server.as('official', 'GET', '/api/log/verify')
        const { checkedAt: _ownClock, ...found } = (await answer.json()) as Record<string, unknown>
        return found
      }
      expect(await verified(one)).toEqual(await verified(other))
    })

    test('a write on one is read on the other by who wrote it, at once', async () => {
      const cookie = await one.cookie('coordinator')
      const ofTen = async () => {
        const took: number[] = []
        for (let n = 0; n < 10; n++) {
          const title = { en: `Written on one ${n}` }
          const written = await one.as('coordinator', 'POST', '/api/milestones', { title })
          const { id } = (await written.json()) as { id: string }
          const began = performance.now()
          const read = await fetch(`${other.url}/api/milestones/${id}`, {
            headers: { Cookie: cookie, 'After-Entry': written.headers.get('Entry-Id')! },
          })
          took.push(performance.now() - began)
          expect([read.status, await read.json()]).toMatchObject([200, { title }])
        }
        return Math.max(...took)
      }
      const most = await quickest(1000, ofTen)
      expect(most).toBeLessThan(1000)
      console.log(`read after writing on the other replica: ${most.toFixed(0)} ms at most`)
    })

    test('a write on one is told to the streams of the other within a second', async () => {
      const toldWithin = async () => {
        const stream = await other.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
        const told = heard(stream, 'Told across')
        const written = await one.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Told across' } })
        expect(written.status).toBe(201)
        return told
      }
      expect(await quickest(1000, toldWithin)).toBeLessThan(1000)
    })

    test('both decide on the same head: of two who change one field, one is told', async () => {
      const made = await one.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Contended' } })
      const { id } = (await made.json()) as { id: string }
      const headers = { 'If-Match': made.headers.get('ETag')!, 'After-Entry': made.headers.get('Entry-Id')! }
      const change = (server: RunningServer, text: string) =>
        server.as('coordinator', 'PATCH', `/api/milestones/${id}`, { patch: { title: { en: text } } }, headers)
      const answers = await Promise.all([change(one, 'From one'), change(other, 'From the other')])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    })

    test('a session begun on one is good on the other, and ended on one has ended on both', async () => {
      const begun = await fetch(`${one.url}/api/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ person: 'partner' }),
      })
      const Cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!
      const who = async (server: RunningServer) =>
        ((await (await fetch(`${server.url}/api/session`, { headers: { Cookie } })).json()) as { id: string } | null)
          ?.id
      expect([await who(one), await who(other)]).toEqual(['partner', 'partner'])
      await fetch(`${other.url}/api/session`, { method: 'DELETE', headers: { Cookie } })
      expect([await who(one), await who(other)]).toEqual([undefined, undefined])
      const [{ count } = {}] = await postgres.ask(
        `SELECT count(*)::int AS count FROM session WHERE token_digest LIKE '%${Cookie.split('=')[1]!.slice(0, 8)}%'`,
        databaseUrl,
      )
      expect(count).toBe(0)
    })

    test('a day moved on one is the other’s too within two seconds, and its streams are told', async () => {
      let date = 24
      const toldWithin = async () => {
        const day = `2017-12-${date++}`
        const stream = await other.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
        const told = heard(stream, `"today":"${day}"`)
        expect((await one.as('coordinator', 'POST', '/api/demonstration', { day })).status).toBe(200)
        const took = await told
        expect(await (await fetch(`${other.url}/api/demonstration`)).json()).toEqual({ day })
        return took
      }
      expect(await quickest(2000, toldWithin)).toBeLessThan(2000)
    })

    test('neither says the password of the database, nor do they complain', () => {
      // On a fresh clone the page is not built; that alone may be said.
      const said = (text: string) => text.split('\n').filter((line) => !line.includes('the page has not been built'))
      for (const server of [one, other])
        expect(said(server.stderr() + server.stdout()).join('\n')).toBe(`ready ${server.url}\n`)
    })

    test('one that stops leaves the other serving', async () => {
      expect(await one.stop()).toBe(0)
      expect((await other.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Alone' } })).status).toBe(201)
    })
  })

  describe('one whose database fails it', () => {
    let server: RunningServer | undefined
    afterEach(async () => {
      await server?.stop('SIGKILL')
      server = undefined
    })

    test.skipIf(!postgres.process)(
      'answers 503 with Retry-After while it is away, and goes on when it is back',
      { timeout: 60_000 },
      async () => {
        server = await startServer({ databaseUrl: await postgres.createDatabase(), env: { LOG_LEVEL: 'error' } })
        const cookie = await server.cookie('coordinator')
        const write = () =>
          fetch(`${server!.url}/api/milestones`, {
            method: 'POST',
            headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': 'while-away' },
            body: JSON.stringify({ title: { en: 'Sent while the database was away' } }),
          })
        await postgres.process!.halt()
        const refused = await write()
        expect([refused.status, refused.headers.has('retry-after')]).toEqual([503, true])
        expect(await refused.text()).not.toContain(password)
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
        await postgres.process!.start()
        await expect.poll(async () => (await write()).status).toBe(201)
        expect((await write()).status).toBe(201)
        const list = (await (await server.as('official', 'GET', '/api/milestones?limit=1000')).json()) as {
          items: { title: { en: string } }[]
        }
        expect(list.items.filter(({ title }) => title.en.startsWith('Sent while'))).toHaveLength(1)
        expect(server.stderr()).toBe('')
        expect(await server.stop()).toBe(0)
      },
    )

    test('refuses to start in one line where there is none, or none of that name, or not for this account', async () => {
      const refusal = async (databaseUrl: string) => {
        const { code, stdout, stderr } = await runServer({ databaseUrl })
        expect(stderr).not.toContain(password)
        expect(stderr).not.toContain('wrong-secret')
        return [code, stdout, stderr]
      }
      const good = await postgres.createDatabase()
      const nobody = `postgres://someone:wrong-secret@127.0.0.1:${await freePort()}/none`
      expect(await refusal(nobody)).toEqual([
        1,
        '',
        expect.stringMatching(/^The database at 127\.0\.0\.1:\d+\/none does not answer.*\n$/),
      ])
      const unnamed = new URL(good)
      unnamed.pathname = '/nothing_here'
      expect(await refusal(unnamed.href)).toEqual([
        1,
        '',
        expect.stringMatching(/^There is no such database at .*\/nothing_here\..*\n$/),
      ])
      const locked = new URL(good)
      locked.password = 'wrong-secret'
      expect(await refusal(locked.href)).toEqual([
        1,
        '',
        expect.stringMatching(/^The database at .* does not let the account .* in: .*\n$/),
      ])
    })

    test('refuses another DEMO_DATE on a database that is loaded', async () => {
      const databaseUrl = await postgres.createDatabase()
      server = await startServer({ databaseUrl, env: { DEMO_DATE: '2016-06-30' } })
      const { code, stderr } = await runServer({ databaseUrl, env: { DEMO_DATE: '2018-09-30' } })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^DEMO_DATE is 2018-09-30, but .* loaded for 2016-06-30.*empty the database.*\n$/)
    })

    test('refuses a log that does not hold, and names the entry', async () => {
      const databaseUrl = await postgres.createDatabase()
      server = await startServer({ databaseUrl })
      await server.stop()
      await postgres.ask(`UPDATE entry SET parts = replace(parts, 'Compton', 'Comptom') WHERE seq = 1`, databaseUrl)
      const { code, stderr } = await runServer({ databaseUrl })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^Entry 1: part \d+ is not the one that was hashed\.\n$/)
    })
  })
})
