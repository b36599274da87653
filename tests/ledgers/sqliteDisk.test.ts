import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead, type StoredEntry } from '../../src/domain/log/entry.ts'
import { openSqliteLedger, type SqliteLedger } from '../../server/ledgers/sqlite.ts'
import { appendAll, entriesAfter, entryAfter, headOf, verified } from './entries.ts'
import type { Filled } from './fullDisk.ts'

let folder: string
let ledger: SqliteLedger | undefined
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sqlite-disk-'))))
afterEach(async () => {
  await ledger?.close()
  ledger = undefined
  rmSync(folder, { recursive: true })
})

test('a full disk refuses writes, leaves reads alone, and is no hindrance once there is room again', async () => {
  // Another program's share of the file, let go of later.
  await openSqliteLedger(folder).close()
  const other = new DatabaseSync(join(folder, 'engagement.db'))
  other.exec('CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(100000))')
  ledger = openSqliteLedger(folder, { maxPages: 60 })
  const written: StoredEntry[] = []
  const write = async (many: number) => {
    for (let n = 0; n < many; n++) {
      const head = headOf(written.at(-1))
      const entry = entryAfter(head, { texts: ['words '.repeat(200)] })
      await appendAll(ledger!, [entry], head)
      written.push(entry)
    }
  }
  const full = expect.objectContaining({ reason: 'full', message: 'The disk is full.' }) as LedgerUnavailable
  await expect(write(1000)).rejects.toThrow(full)
  expect(written.length).toBeGreaterThan(5)
  await expect(write(1)).rejects.toThrow(full)
  expect(await verified(ledger)).toEqual(written)
  other.exec('DROP TABLE ballast')
  other.close()
  await write(5)
  expect(await verified(ledger)).toEqual(written)
})

const isolated = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0

test.skipIf(!isolated)('a disk that is really full (skipped where a test may not mount a small one)', () => {
  const script = fileURLToPath(new URL('fullDisk.ts', import.meta.url))
  const command = 'mount -t tmpfs -o size=3m none "$1" && exec "$2" "$3" "$1"'
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', command, 'sh', folder, process.execPath, script],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  const { written, reasons, readWhileFull, writtenAfter, kept } = JSON.parse(stdout) as Filled
  expect(written).toBeGreaterThan(50)
  const late = reasons.filter((reason) => reason === 'appended').length
  expect(new Set(reasons)).toEqual(new Set(late > 0 ? ['full', 'appended'] : ['full']))
  expect(readWhileFull).toBe(written + late)
  expect(writtenAfter).toBe(50)
  expect(kept).toBe(written + late + 50)
})

test('erased text is gone from every file of the folder', async () => {
  ledger = openSqliteLedger(folder)
  const secret = 'Maria Exampleperson '
  const entries = entriesAfter(emptyHead, 40, { texts: [secret.repeat(3), `${secret} ${'x'.repeat(9000)}`, 'stays'] })
  await appendAll(ledger, entries)
  const inFiles = () => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret.trim()))
  expect(inFiles()).toContain('engagement.db-wal')
  const places = entries.flatMap(({ seq }) => [
    { seq, part: 0 },
    { seq, part: 1 },
  ])
  const erasing = entryAfter(headOf(entries.at(-1)), {
    erases: places.map(({ seq, part }) => ({ entry: entries[seq - 1]!.id, part })),
  })
  await ledger.append(headOf(entries.at(-1)), erasing, places)
  expect(inFiles()).toEqual([])
  expect(await verified(ledger)).toHaveLength(41)
})

test('erased text that a reader still held on to is gone with the next entry after it', async () => {
  ledger = openSqliteLedger(folder)
  const secret = 'Maria Exampleperson'
  const first = entryAfter(emptyHead, { texts: [secret] })
  await appendAll(ledger, [first])
  const reader = new DatabaseSync(join(folder, 'engagement.db'), { readOnly: true, timeout: 0 })
  reader.exec('BEGIN; SELECT count(*) FROM entry')
  const inFiles = () => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret))
  const erasing = entryAfter(headOf(first), { erases: [{ entry: first.id, part: 0 }] })
  expect(await ledger.append(headOf(first), erasing, [{ seq: 1, part: 0 }])).toEqual({ ok: 'appended' })
  expect(inFiles()).not.toEqual([])
  reader.close()
  await appendAll(ledger, [entryAfter(headOf(erasing))], headOf(erasing))
  expect(inFiles()).toEqual([])
})
