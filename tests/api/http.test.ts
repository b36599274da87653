import { describe, expect, test } from 'vitest'
import { openServerHome } from '../support/homes.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import type { Home } from './home.ts'
import { openMemoryHome } from './memoryHome.ts'
import { firstDifference, recordedCalls } from './recorded.ts'
import { apiSuite } from './suite.ts'

/** The answers of a home that nothing was written to yet; it is closed after. */
async function recordedIn(open: () => Promise<Home>): Promise<readonly string[]> {
  const home = await open()
  try {
    return await recordedCalls(home)
  } finally {
    await home.close()
  }
}

const inMemory = recordedIn(() => openMemoryHome())

describe('over HTTP on the embedded database', () => {
  apiSuite('over HTTP', () => openServerHome())

  test('every answer of the recorded calls is the one given in this process', { timeout: 60_000 }, async () => {
    const recorded = await recordedIn(() => openServerHome())
    expect(recorded.length).toBeGreaterThan(60)
    expect(firstDifference(recorded, await inMemory)).toBeNull()
  })
})

await describeWithPostgres('the API over HTTP', (server) => {
  apiSuite('over HTTP on PostgreSQL', async () => openServerHome({ databaseUrl: await server.createDatabase() }))

  test('every answer of the recorded calls is the one given in this process', { timeout: 60_000 }, async () => {
    const recorded = await recordedIn(async () => openServerHome({ databaseUrl: await server.createDatabase() }))
    expect(firstDifference(recorded, await inMemory)).toBeNull()
  })
})
