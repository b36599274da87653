import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead } from '../../src/domain/log/entry.ts'
import { DatabaseRefused, openPostgresLedger, type PostgresOptions } from '../../server/ledgers/postgres.ts'
import { password } from '../support/postgres.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { appendAll, entriesAfter, readAll } from './entries.ts'
import { openedPostgres } from './openedPostgres.ts'

await describeWithPostgres('opening a ledger', (server) => {
  const open = openedPostgres()
  /** Why it does not open: the error, which never has the password, its cause and all. */
  const whyNot = async (url: string, options?: PostgresOptions): Promise<Error> => {
    const error = await openPostgresLedger(url, options).then(
      () => new Error('It opened.'),
      (reason: Error) => reason,
    )
    expect(shown(error)).not.toContain(password)
    return error
  }
  const portOf = async (listener: Server) => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return String((listener.address() as { port: number }).port)
  }
  const changed = (url: string, change: (address: URL) => void) => {
    const address = new URL(url)
    change(address)
    return address.href
  }

  test('twenty servers at once make one log', async () => {
    const url = await server.createDatabase()
    const ledgers = await Promise.all(Array.from({ length: 20 }, () => open(url, { poolSize: 1 })))
    const entries = entriesAfter(emptyHead, 3)
    const loads = await Promise.all(ledgers.map((ledger) => ledger.load(entries)))
    expect(loads.filter((did) => did)).toHaveLength(1)
    for (const ledger of ledgers) expect(await readAll(ledger)).toEqual(entries)
    expect(await server.ask('SELECT version FROM entry_shape', url)).toEqual([{ version: 1 }])
  })

  test('two logs in two schemas of a database have nothing to do with each other', async () => {
    const url = await server.createDatabase()
    const names = ['one', 'other']
    const ledgers = []
    for (const name of names) {
      await server.ask(`CREATE SCHEMA ${name} AUTHORIZATION ${new URL(url).username}`, url)
      ledgers.push(await open(changed(url, (to) => to.searchParams.set('options', `-c search_path=${name}`))))
    }
    const entries = entriesAfter(emptyHead, 2)
    await appendAll(ledgers[0]!, entries)
    expect(await readAll(ledgers[1]!)).toEqual([])
    expect(await server.ask('SELECT seq FROM one.entry', url)).toHaveLength(2)
  })

  test('a server that is not there is named by host and port, and may come yet', async () => {
    const gone = createServer()
    const port = await portOf(gone)
    await new Promise((resolve) => gone.close(resolve))
    const url = changed(await server.createDatabase(), (to) => (to.port = port))
    const error = await whyNot(url)
    expect(error).toBeInstanceOf(LedgerUnavailable)
    expect(error.message).toMatch(`The database at 127.0.0.1:${port}/`)
    expect(error.message).toMatch(/does not answer \(.*ECONNREFUSED/)
  })

  test('a server that says nothing is given up in time', async () => {
    const silent = createServer()
    const port = await portOf(silent)
    onTestFinished(() => void silent.close())
    const url = changed(await server.createDatabase(), (to) => (to.port = port))
    const started = performance.now()
    expect(await whyNot(url, { connectTimeout: 500 })).toBeInstanceOf(LedgerUnavailable)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each([
    ['a wrong password', (to: URL) => void (to.password = 'wrong'), /does not let the account test_\w+ in/],
    ['no password', (to: URL) => void (to.password = ''), /does not let the account test_\w+ in/],
    ['an unknown account', (to: URL) => void (to.username = 'nobody'), /does not let the account nobody in/],
    [
      'an unknown database',
      (to: URL) => void (to.pathname = 'gone'),
      /There is no such database at 127.0.0.1:\d+\/gone/,
    ],
  ])('refuses %s', async (_, change, words) => {
    const error = await whyNot(changed(await server.createDatabase(), change))
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(words)
  })

  test.each([
    `http://lead:${password}@127.0.0.1/log`,
    `postgres://lead:${password}@127.0.0.1:notaport/log`,
    `postgres://lead:${password}@[::1/log`,
    `host=127.0.0.1 password=${password}`,
    '',
  ])('refuses what is no address: %s', async (url) => {
    const error = await whyNot(url)
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(/^DATABASE_URL is not an address/)
  })

  test('refuses a database that cannot write every name', async () => {
    const url = await server.createDatabase()
    const { pathname, username } = new URL(url)
    const name = `${pathname.slice(1)}_latin`
    await server.ask(`CREATE DATABASE ${name} OWNER ${username} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`)
    onTestFinished(async () => void (await server.ask(`DROP DATABASE ${name} WITH (FORCE)`)))
    const error = await whyNot(changed(url, (to) => (to.pathname = name)))
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(/keeps text as LATIN1/)
  })

  test('refuses an account that may not make tables', async () => {
    const [url, other] = [await server.createDatabase(), await server.createDatabase()]
    const error = await whyNot(changed(url, (to) => (to.username = new URL(other).username)))
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(/may not make its tables/)
  })

  test("refuses another program's table, and leaves it alone", async () => {
    const url = await server.createDatabase()
    await server.ask('CREATE TABLE entry (title text)', url)
    const error = await whyNot(url)
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(/a table called entry that is not a log/)
    expect(await server.ask("SELECT to_regclass('entry_shape') AS shape", url)).toEqual([{ shape: null }])
  })

  test('refuses a log of a newer version', async () => {
    const url = await server.createDatabase()
    await (await open(url)).close()
    await server.ask('UPDATE entry_shape SET version = 99', url)
    const error = await whyNot(url)
    expect(error).toBeInstanceOf(DatabaseRefused)
    expect(error.message).toMatch(/newer version of the dashboard \(its shape is 99/)
  })
})

/** All that a log would show of an error. */
function shown(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error)
  return [error.message, error.stack, JSON.stringify(error), error.cause === undefined ? '' : shown(error.cause)].join(
    ' ',
  )
}
