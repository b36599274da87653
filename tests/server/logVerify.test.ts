import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../support/server.ts'
import { sha256 } from '../support/worlds.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

function run(script: string, args: readonly string[] = [], env: Record<string, string> = {}, input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path(script), ...args], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...(input === undefined ? {} : { input }),
  })
  return { status, stdout, stderr }
}

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
  await sealAndErase(server)
})
afterAll(() => server.stop())

const canary = 'Typed by mistake'

/** A log that has all a log can have: changes, texts, a seal, an erasure. */
async function sealAndErase(on: RunningServer): Promise<void> {
  const made = await on.as('coordinator', 'POST', '/api/milestones', { title: { en: canary } })
  const { id } = (await made.json()) as { id: string }
  const renamed = await on.as(
    'coordinator',
    'PATCH',
    `/api/milestones/${id}`,
    { patch: { title: { en: 'Named well' } } },
    {
      'If-Match': made.headers.get('ETag')!,
    },
  )
  expect([made.status, renamed.status]).toEqual([201, 200])
  const sealed = await on.as('coordinator', 'POST', `/api/changes/${made.headers.get('Entry-Id')}/seal`, {
    text: { recordId: id, leaf: 'title.en' },
    reason: 'Entered in error.',
  })
  const erased = await on.as(
    'official',
    'POST',
    `/api/changes/${sealed.headers.get('Entry-Id') ?? ((await sealed.json()) as { entry: { id: string } }).entry.id}/erase`,
    {},
  )
  expect([sealed.status, erased.status]).toEqual([200, 200])
}

const length = async (): Promise<{ length: number; head: string }> =>
  (await (await server.as('official', 'GET', '/api/log/verify')).json()) as { length: number; head: string }

describe('npm run log:verify, beside the running server', () => {
  test('prints the length and the head', async () => {
    const { length: entries, head } = await length()
    expect(run('server/logVerify.ts', ['--data-dir', server.dataDir])).toEqual({
      status: 0,
      stdout: `${entries} entries, head ${head}\n`,
      stderr: '',
    })
    expect(run('server/logVerify.ts', [], { DATA_DIR: server.dataDir }).stdout).toBe(
      `${entries} entries, head ${head}\n`,
    )
    expect((await server.as('coordinator', 'POST', '/api/milestones', { title: { en: 'Goes on' } })).status).toBe(201)
  })

  test('says that there is no log, and makes none', () => {
    const { status, stdout, stderr } = run('server/logVerify.ts', ['--data-dir', join(server.dataDir, 'none')])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^There is no log in .*none\.\n$/)
  })

  test('does not take an option it does not know', () => {
    expect(run('server/logVerify.ts', ['--folder', '.'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Unknown option '--folder'.*\n$/) as string,
    })
  })
})

test('--ndjson writes what is stored, and no erased word is in it', () => {
  const { stdout } = run('server/logVerify.ts', ['--data-dir', server.dataDir, '--ndjson'])
  const entries = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number; parts: unknown[] })
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1))
  expect(entries.flatMap(({ parts }) => parts)).toContain(null)
  expect(stdout).not.toContain(canary)
})

describe('the verifier that shares no code with the dashboard', () => {
  const lines = () =>
    run('server/logVerify.ts', ['--data-dir', server.dataDir, '--ndjson']).stdout.trimEnd().split('\n')
  const judged = (text: readonly string[]) => run('scripts/verify-log.mjs', [], {}, `${text.join('\n')}\n`)

  test('comes to the same length and head', () => {
    const own = run('server/logVerify.ts', ['--data-dir', server.dataDir])
    expect(judged(lines())).toEqual(own)
  })

  test('passes the log that is kept for good, with every verb in it', () => {
    expect(run('scripts/verify-log.mjs', [path('tests/fixtures/log-format-1.ndjson')])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ entries, head [0-9a-f]{64}\n$/) as string,
    })
  })

  /** The whole log sealed anew, so that every hash follows, with one header changed. */
  function resealed(seq: number, edit: (header: string) => string): string[] {
    let hash = '0'.repeat(64)
    return lines().map((line) => {
      const entry = JSON.parse(line) as Stored
      const header = entry.seq === seq ? edit(entry.header) : entry.header
      hash = sha256(hash + header)
      return JSON.stringify({ ...entry, header, hash })
    })
  }

  test.each<[string, (header: string) => string, RegExp]>([
    [
      'counts from before the one ahead of it',
      (header) => header.replace(/"at":"\d+/, '"at":"2001'),
      /^Entry 3: it counts from 2001-.*, before/,
    ],
    ['is of a newer format', (header) => header.replace('"format":1', '"format":2'), /^Entry 3: is of format 2/],
  ])('finds that an entry %s, though every hash follows', (_what, edit, words) => {
    const { status, stderr } = judged(resealed(3, edit))
    expect(status).toBe(1)
    expect(stderr).toMatch(words)
  })

  interface Stored {
    seq: number
    key: string
    header: string
    hash: string
    parts: ({ salt: string; body: string } | null)[]
  }
  const edited = (seq: number, edit: (entry: Stored) => void) =>
    lines().map((line) => {
      const entry = JSON.parse(line) as Stored
      if (entry.seq === seq) edit(entry)
      return JSON.stringify(entry)
    })
  test.each<[string, () => string[], RegExp]>([
    ['an entry left out', () => lines().toSpliced(6, 1), /^Entry 7: is missing; the line has entry 8\./],
    ['two entries changed about', () => lines().toSpliced(3, 2, lines()[4]!, lines()[3]!), /^Entry 4: is missing/],
    [
      'a word of a part',
      () => edited(2, ({ parts }) => (parts[1]!.body = parts[1]!.body.replace('a', 'b'))),
      /^Entry 2: part 1 is not the one/,
    ],
    [
      'the salt of a part',
      () => edited(2, ({ parts }) => (parts[0]!.salt = '0'.repeat(32))),
      /^Entry 2: part 0 is not the one/,
    ],
    [
      'a word of a header',
      () => edited(3, (entry) => (entry.header = entry.header.replace('found', 'fount'))),
      /^Entry 3: its hash does not follow/,
    ],
    [
      'a hash',
      () => edited(3, (entry) => (entry.hash = entry.hash.replace(/./, 'g'))),
      /^Entry 3: its hash does not follow/,
    ],
    [
      'another key outside the header',
      () => edited(3, (entry) => (entry.key = 'other')),
      /^Entry 3: its header has another key/,
    ],
    [
      'a part taken away',
      () => edited(2, ({ parts }) => (parts[0] = null)),
      /^Entry 2: lacks part 0, and no entry erases it/,
    ],
    ['a part too many', () => edited(2, ({ parts }) => parts.push(null)), /^Entry 2: it has another number of parts/],
    ['a line that is no JSON', () => lines().with(4, '{'), /^Entry 5: the line is not JSON/],
    ['nothing', () => [], /^The input holds no entry/],
  ])('finds %s', (_what, damaged, words) => {
    const { status, stdout, stderr } = judged(damaged())
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(words)
  })

  test('finds the erasing entry cut off: then the part is missing without a word', () => {
    const whole = lines()
    const at = whole.findIndex((line) => line.includes('\\"erases\\"'))
    expect(at).toBeGreaterThan(0)
    expect(judged(whole.slice(0, at)).stderr).toMatch(/lacks part \d+, and no entry erases it/)
  })
})

test('both name the same entry of a damaged log', async () => {
  const other = await startServer()
  await other.kill()
  const database = new DatabaseSync(join(other.dataDir, 'engagement.db'))
  database.exec(`UPDATE entry SET parts = replace(parts, 'Compton', 'Comptom') WHERE seq = 1`)
  database.close()
  const own = run('server/logVerify.ts', ['--data-dir', other.dataDir])
  const exported = run('server/logVerify.ts', ['--data-dir', other.dataDir, '--ndjson'])
  const independent = run('scripts/verify-log.mjs', [], {}, exported.stdout)
  rmSync(other.dataDir, { recursive: true, force: true })
  expect([own.status, independent.status]).toEqual([1, 1])
  expect(own.stderr).toMatch(/^The log does not hold\. Entry 1: part (\d+) is not the one that was hashed\.\n$/)
  expect(independent.stderr).toBe(own.stderr.replace('The log does not hold. ', ''))
})

await describeWithPostgres('a log that is verified beside its server', (postgres) => {
  test('prints the same from the database, and the export passes', async () => {
    const databaseUrl = await postgres.createDatabase()
    const on = await startServer({ databaseUrl })
    try {
      await sealAndErase(on)
      const { length: entries, head } = (await (await on.as('official', 'GET', '/api/log/verify')).json()) as {
        length: number
        head: string
      }
      const line = `${entries} entries, head ${head}\n`
      expect(run('server/logVerify.ts', [], { DATABASE_URL: databaseUrl }).stdout).toBe(line)
      const exported = run('server/logVerify.ts', ['--ndjson'], { DATABASE_URL: databaseUrl })
      expect(run('scripts/verify-log.mjs', [], {}, exported.stdout).stdout).toBe(line)
    } finally {
      await on.stop()
    }
  })
})
