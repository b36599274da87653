import { afterAll, describe, test } from 'vitest'
import { startPostgres, type TestServer } from './postgres.ts'

/** Tests that need a PostgreSQL server, started before and stopped after them. Where there is none, a skipped test says why. */
export async function describeWithPostgres(what: string, tests: (server: TestServer) => void): Promise<void> {
  const server = await startPostgres()
  if ('missing' in server) return skipped(what, server.missing)
  describe(`PostgreSQL: ${what}`, () => {
    afterAll(() => server.stop())
    tests(server)
  })
}

function skipped(what: string, reason: string): void {
  describe(`PostgreSQL: ${what}`, () => {
    // oxlint-disable-next-line vitest/no-disabled-tests -- stands for tests that have no server to run on
    test.skip(`skipped: ${reason}`, () => {})
  })
}
