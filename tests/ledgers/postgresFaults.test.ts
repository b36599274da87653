import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead, type Head, type StoredEntry } from '../../src/domain/log/entry.ts'
import type { PostgresLedger } from '../../server/ledgers/postgres.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { appendAll, entriesAfter, entryAfter, headOf, readAll, verified } from './entries.ts'
import { openedPostgres } from './openedPostgres.ts'
import { wireTo } from './wire.ts'

/** What the ledger says of itself when a call fails. */
const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof LedgerUnavailable ? error.reason : error),
  )

await describeWithPostgres('a ledger whose database fails it', (server) => {
  const open = openedPostgres()
  const nameIn = (url: string) => new URL(url).pathname.slice(1)
  const endBackends = (url: string, which = 'true') =>
    server.ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameIn(url)}' AND ${which}`)
  /** Has the database do something for each entry before it is inserted. */
  const beforeInsert = async (url: string, what: string) => {
    await server.ask(
      `CREATE OR REPLACE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${what}; RETURN NEW; END $$;
       CREATE OR REPLACE TRIGGER meddling BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION meddle()`,
      url,
    )
    return () => server.ask('DROP TRIGGER meddling ON entry', url)
  }
  const wired = async (url: string) => {
    const wire = await wireTo(url)
    onTestFinished(() => wire.close())
    return wire
  }
  const [first, second, third] = entriesAfter(emptyHead, 3) as [StoredEntry, StoredEntry, StoredEntry]

  test('goes on where its connections were ended while they lay idle', async () => {
    const url = await server.createDatabase()
    const ledger = await open(url)
    await appendAll(ledger, [first])
    await endBackends(url)
    await appendAll(ledger, [second], headOf(first))
    await endBackends(url)
    expect(await readAll(ledger)).toEqual([first, second])
  })

  test('has written nothing where its connection was ended in the middle of an append', async () => {
    const url = await server.createDatabase()
    const ledger = await open(url)
    const stop = await beforeInsert(url, 'PERFORM pg_sleep(10)')
    const append = refusal(ledger.append(emptyHead, first))
    await vi.waitFor(async () => {
      expect(await endBackends(url, "state = 'active' AND query LIKE 'INSERT%'")).toHaveLength(1)
    }, 30_000)
    expect(await append).toBe('unreachable')
    await stop()
    expect(await readAll(ledger)).toEqual([])
    expect(await ledger.append(emptyHead, first)).toEqual({ ok: 'appended' })
  })

  test('asks again for a lost beginning, and leaves a lost commit to be settled by the key', async () => {
    const url = await server.createDatabase()
    const wire = await wired(url)
    const ledger = await open(wire.url)
    wire.loseAnswerTo('READ COMMITTED')
    await appendAll(ledger, [first])
    wire.loseAnswerTo('COMMIT\0')
    expect(await refusal(ledger.append(headOf(first), second))).toBe('unreachable')
    expect(await ledger.append(headOf(first), entryAfter(headOf(first), { key: second.key }))).toEqual({
      ok: 'replayed',
      entry: second,
    })
    expect(await readAll(ledger)).toEqual([first, second])
  })

  test('refuses in time while the database is silent, and goes on after', async () => {
    const url = await server.createDatabase()
    const wire = await wired(url)
    const ledger = await open(wire.url, { connectTimeout: 2500, statementTimeout: 1500 })
    await appendAll(ledger, [first])
    wire.silence(true)
    const started = performance.now()
    expect(await refusal(ledger.append(headOf(first), second))).toBe('unreachable')
    expect(await refusal(readAll(ledger))).toBe('unreachable')
    expect(performance.now() - started).toBeLessThan(15_000)
    wire.mend()
    expect(await ledger.append(headOf(first), second)).toEqual({ ok: 'appended' })
  })

  test('refuses as busy where another holds the log for too long, or all connections are in use', async () => {
    const url = await server.createDatabase()
    const ledger = await open(url, { connectTimeout: 1000, statementTimeout: 2500, poolSize: 1 })
    const holder = new pg.Client(url)
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE entry')
    const append = refusal(ledger.append(emptyHead, first))
    expect(await refusal(readAll(ledger))).toBe('busy')
    expect(await append).toBe('busy')
    await holder.end()
    await appendAll(ledger, [first])
    await server.ask(`ALTER DATABASE ${nameIn(url)} CONNECTION LIMIT 0`)
    await endBackends(url)
    await vi.waitFor(async () => expect(await refusal(ledger.append(headOf(first), second))).toBe('busy'), 30_000)
    await server.ask(`ALTER DATABASE ${nameIn(url)} CONNECTION LIMIT -1`)
    expect(await ledger.append(headOf(first), second)).toEqual({ ok: 'appended' })
  })

  test('reads go on while the database may only be read, and where its disk is full', async () => {
    const url = await server.createDatabase()
    const ledger = await open(url)
    await appendAll(ledger, [first])
    const stop = await beforeInsert(url, "RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'")
    await expect(ledger.append(headOf(first), second)).rejects.toThrow(
      expect.objectContaining({ reason: 'full', message: "The database server's disk is full." }),
    )
    expect(await readAll(ledger)).toEqual([first])
    await stop()
    await appendAll(ledger, [second], headOf(first))

    await server.ask(`ALTER DATABASE ${nameIn(url)} SET default_transaction_read_only = on`)
    await endBackends(url)
    expect(await refusal(ledger.append(headOf(second), third))).toBe('read-only')
    expect(await readAll(ledger)).toEqual([first, second])
    expect(await readAll(await open(url))).toEqual([first, second])
    await server.ask(`ALTER DATABASE ${nameIn(url)} RESET default_transaction_read_only`)
    await endBackends(url)
    expect(await ledger.append(headOf(second), third)).toEqual({ ok: 'appended' })
  })

  test('tells who watches what was written while its listening connection was down', async () => {
    const url = await server.createDatabase()
    const lost = vi.fn<(error: Error) => void>()
    const [ledger, other] = [await open(url, { onLost: lost }), await open(url)]
    const told = vi.fn<() => void>()
    ledger.watch(told)
    expect(await endBackends(url, "query LIKE 'SELECT max(seq)%'")).toHaveLength(2)
    told.mockClear()
    await appendAll(other, [first])
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 30_000)
    expect(lost).toHaveBeenCalled()
    told.mockClear()
    await appendAll(other, [second], headOf(first))
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 30_000)
  })

  test('finds out that its listening connection died without a word', async () => {
    const url = await server.createDatabase()
    const wire = await wired(url)
    const [ledger, other] = [await open(wire.url, { heartbeat: 100, statementTimeout: 1000 }), await open(url)]
    const told = vi.fn<() => void>()
    ledger.watch(told)
    wire.silence(false)
    await appendAll(other, [first])
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 30_000)
  })

  test('closes in time with a connection that died without a word', async () => {
    const wire = await wired(await server.createDatabase())
    const ledger = await open(wire.url)
    await appendAll(ledger, [first])
    wire.silence(true)
    const started = performance.now()
    await ledger.close()
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('puts commits on disk also where the database would answer before that', async () => {
    const url = await server.createDatabase()
    const ledger = await open(url)
    await server.ask(`ALTER DATABASE ${nameIn(url)} SET synchronous_commit = off; CREATE TABLE seen (how text)`, url)
    await endBackends(url)
    await beforeInsert(url, "INSERT INTO seen VALUES (current_setting('synchronous_commit'))")
    await appendAll(ledger, [first])
    expect(await server.ask('SELECT how FROM seen', url)).toEqual([{ how: 'on' }])
    expect(ledger.cautions).toEqual([])
  })

  test.skipIf(!server.process)(
    'keeps every acknowledged entry across crashes and restarts of the server',
    async () => {
      const url = await server.createDatabase()
      const acknowledged: StoredEntry[] = []
      const [ledger, other] = [await open(url), await open(url)]
      const write = async (writer: PostgresLedger, start: Head, account: string, round: number) => {
        let head = start
        for (let n = 0; ; n++) {
          const entry = entryAfter(head, { account, key: `${account}-${round}-${n}` })
          const answer = await writer.append(head, entry).catch((error: unknown) => {
            if (error instanceof LedgerUnavailable) return undefined
            throw error
          })
          if (answer === undefined) return
          if (answer.ok === 'appended') acknowledged.push(entry)
          head = answer.ok === 'behind' ? headOf(answer.tail.at(-1)) : headOf(entry)
        }
      }
      const rounds = process.env['FULL'] ? 40 : 4
      for (let round = 0; round < rounds; round++) {
        const head = headOf((await verified(ledger)).at(-1))
        const writing = Promise.all([write(ledger, head, 'a', round), write(other, head, 'b', round)])
        const before = acknowledged.length
        await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 10), 30_000)
        await (round % 2 ? server.process!.halt() : server.process!.crash())
        await writing
        expect(await refusal(readAll(ledger))).toBe('unreachable')
        await server.process!.start()
        const kept = new Map((await verified(ledger)).map((entry) => [entry.key, entry]))
        for (const entry of acknowledged) expect(kept.get(entry.key)).toEqual(entry)
      }
    },
    300_000,
  )
})
