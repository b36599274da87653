import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digest } from '../../server/chance.ts'
import { openPostgresLedger } from '../../server/ledgers/postgres.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { seedingOf } from '../../server/seed.ts'
import { syntheticEntries } from '../../server/syntheticEngagement.ts'
import { ChainVerifier } from '../../src/domain/log/chain.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import { visibleTo } from '../../src/domain/log/visibleTo.ts'

const small = { commitments: 40, changes: 3000, seed: 7 }

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'seed-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const script = fileURLToPath(new URL('../../server/seed.ts', import.meta.url))

/** Runs the command as a person would; answers what it printed and its exit code. */
async function run(words: readonly string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _none, ...around } = process.env
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...words], {
      env: { ...around, ...env },
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

async function logIn(at: string): Promise<StoredEntry[]> {
  const ledger = openSqliteLedger(at, { readOnly: true })
  const entries: StoredEntry[] = []
  for await (const batch of ledger.read(0)) entries.push(...batch)
  await ledger.close()
  return entries
}

function folded(entries: Iterable<StoredEntry>): FoldedLog {
  const log = new FoldedLog()
  const verifier = new ChainVerifier(digest)
  for (const entry of entries) log.apply(verifier.accept(entry))
  verifier.finish()
  return log
}

describe('the synthetic engagement', () => {
  test('is the same, byte for byte, for the same seed, and another for another', () => {
    const once = [...syntheticEntries(small)]
    expect([...syntheticEntries(small)]).toEqual(once)
    const other = [...syntheticEntries({ ...small, seed: 8 })]
    expect(other.at(-1)!.hash).not.toBe(once.at(-1)!.hash)
    const saltsOf = (entries: readonly StoredEntry[]) => entries.flatMap((each) => each.parts.map((part) => part!.salt))
    expect(new Set(saltsOf(once)).size).toBe(saltsOf(once).length)
    expect(new Set(saltsOf(once)).intersection(new Set(saltsOf(other))).size).toBe(0)
  })

  test('is a sound log of the size asked for, in order of time, over three years', () => {
    const log = folded(syntheticEntries(small))
    expect(log.seq).toBe(small.changes)
    expect(log.historiesOf('commitment')).toHaveLength(small.commitments)
    expect(log.historiesOf('focus-area')).toHaveLength(12)
    expect(log.historiesOf('agency')).toHaveLength(12)
    for (const kind of ['milestone', 'update', 'request', 'proof'] as const)
      expect(log.historiesOf(kind)).not.toHaveLength(0)
    let last = 0
    for (let seq = 1; seq <= log.seq; seq++) {
      expect(log.at(seq)).toBeGreaterThanOrEqual(last)
      last = log.at(seq)
    }
    expect((last - log.at(1)) / 86_400_000 / 365.25).toBeCloseTo(3, 1)
  })

  test('every record that ever stood fits its schema', () => {
    const log = folded(syntheticEntries(small))
    for (const kind of Object.keys(registry) as AnyRecord['kind'][])
      for (const { versions } of log.historiesOf(kind))
        for (const version of versions) expect(registry[kind].record.safeParse(version).error?.issues).toBeUndefined()
  })

  test('has something of every status at the end and in the middle', () => {
    const log = folded(syntheticEntries({ commitments: 300, changes: 6000, seed: 1 }))
    const sight = visibleTo(log, { audience: 'agencies', agencyId: null })
    const person = { account: 'someone', role: 'coordinator', agencyId: null, postId: null } as const
    for (const day of ['2016-06-30', '2017-11-08']) {
      const { areas, whole } = overview(sight.at(seqAsOf(log, day, 'America/Los_Angeles')), day, person)
      const words = new Set([...areas, whole].flatMap(({ tally }) => tally.map(({ mark }) => mark)))
      expect([...words].sort()).toEqual(['at-risk', 'no-word', 'not-started', 'off-track', 'on-track'])
    }
  })

  test('needs as many changes as it has items', () => {
    expect(() => syntheticEntries({ commitments: 10, changes: 14, seed: 1 })).toThrow(/at least 15/)
    const tight = [...syntheticEntries({ commitments: 10, changes: 15, seed: 1 })]
    expect(folded(tight).historiesOf('milestone')).toHaveLength(2)
  })
})

describe('the command', () => {
  test('fills a folder that is not there yet and says so in one line', async () => {
    const at = join(folder, 'new')
    const { code, stdout, stderr } = await run([
      '--commitments',
      '40',
      '--changes',
      '3000',
      '--seed',
      '7',
      '--data-dir',
      at,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Seeded .*new: 3000 changes, 40 commitments, 8 milestones, seed 7, in [\d.]+ s\.\n$/)
    expect(await logIn(at)).toEqual([...syntheticEntries(small)])
  })

  test('goes by DATA_DIR', async () => {
    const { code } = await run(['--commitments', '1', '--changes', '10'], { DATA_DIR: folder })
    expect(code).toBe(0)
    expect(await logIn(folder)).toHaveLength(10)
  })

  test('refuses a folder that is not empty and leaves it alone', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear')
    const { code, stdout, stderr } = await run(['--data-dir', folder])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`The folder ${folder} is not empty (letter.txt).`)
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  test('refuses a file in the place of a folder', async () => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, 'Dear')
    const { code, stderr } = await run(['--data-dir', file])
    expect(code).toBe(1)
    expect(stderr).toBe(`${file} is a file, not a folder.\n`)
  })
})

describe('what is refused before anything is written', () => {
  const refusalOf = (words: readonly string[], env: Record<string, string> = {}) => {
    try {
      return seedingOf(words, env)
    } catch (error) {
      return (error as Error).message
    }
  }
  test.each([
    [
      ['--comitments', '5'],
      "Unknown option '--comitments'. Known are --commitments, --changes, --seed and --data-dir.",
    ],
    [['twelve'], /^Unexpected argument 'twelve'.*Known are/],
    [['--seed'], /^Option '--seed <value>' argument missing\. Known are/],
    [['--commitments', '0'], '--commitments is a whole number from 1 to 100000, not "0".'],
    [['--commitments', '1e4'], '--commitments is a whole number from 1 to 100000, not "1e4".'],
    [['--commitments', '100001'], '--commitments is a whole number from 1 to 100000, not "100001".'],
    [['--changes', '10000001'], '--changes is a whole number from 1 to 10000000, not "10000001".'],
    [['--seed', '4294967296'], '--seed is a whole number from 0 to 4294967295, not "4294967296".'],
    [['--seed=-1'], '--seed is a whole number from 0 to 4294967295, not "-1".'],
    [
      ['--commitments', '100', '--changes', '100'],
      '--changes 100 is too few: 100 commitments with their 20 milestones take at least 123.',
    ],
    [['--data-dir', ''], '--data-dir needs a folder.'],
  ])('%j', (words, message) => {
    expect(refusalOf(words)).toMatch(message instanceof RegExp ? message : RegExp(`^${RegExp.escape(message)}$`))
  })

  test('two places at once', () => {
    expect(refusalOf(['--data-dir', 'here'], { DATABASE_URL: 'postgres://localhost/x' })).toBe(
      'Both --data-dir and DATABASE_URL say where to. Leave one of them out.',
    )
  })
})

test('an address that is no PostgreSQL is refused, and not repeated: it may hold a password', async () => {
  const { code, stderr } = await run([], { DATABASE_URL: 'mysql://me:secret@localhost/x' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^DATABASE_URL is not an address/)
  expect(stderr).not.toContain('secret')
})

await describeWithPostgres('the seed', (server) => {
  test('fills an empty database with the same bytes, and refuses one that holds a log', async () => {
    const url = await server.createDatabase()
    const words = ['--commitments', '40', '--changes', '3000', '--seed', '7']
    const first = await run(words, { DATABASE_URL: url })
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(/^Seeded the database of DATABASE_URL: 3000 changes/)
    const ledger = await openPostgresLedger(url)
    const entries: StoredEntry[] = []
    for await (const batch of ledger.read(0)) entries.push(...batch)
    await ledger.close()
    expect(entries).toEqual([...syntheticEntries(small)])
    const again = await run(words, { DATABASE_URL: url })
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toMatch(/holds a log already/)
  })
})
