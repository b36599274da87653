import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead } from '../../src/domain/log/entry.ts'
import { FolderRefused, openSqliteLedger, type SqliteLedger, type SqliteOptions } from '../../server/ledgers/sqlite.ts'
import { appendAll, entriesAfter, entryAfter, headOf, readAll, verified } from './entries.ts'
import { quickest } from '../support/quickest.ts'
import { startWriter } from './writer.ts'

let folder: string
const opened: SqliteLedger[] = []
const open = (at = folder, options?: SqliteOptions) => {
  const ledger = openSqliteLedger(at, options)
  opened.push(ledger)
  return ledger
}
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sqlite-folder-'))))
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close()
  rmSync(folder, { recursive: true })
})
const file = () => join(folder, 'engagement.db')
const refusal = (at = folder, options?: SqliteOptions): string => {
  try {
    open(at, options)
  } catch (error) {
    if (error instanceof FolderRefused) return error.message
    throw error
  }
  return 'It opened.'
}
/** A process that writes and is killed in the middle of it. */
const killedWriter = async () => {
  const writer = startWriter(folder)
  await writer.next()
  writer.child.kill('SIGKILL')
  await writer.ended
}

test('a second server is refused at once, from another process and from this one, and a killed one is in nobody’s way', async () => {
  const other = startWriter(folder)
  await other.next()
  const refused = async () => {
    const started = performance.now()
    expect(refusal()).toBe(
      `Another server is running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`,
    )
    return performance.now() - started
  }
  expect(await quickest(1000, refused)).toBeLessThan(1000)
  other.child.kill('SIGKILL')
  await other.ended
  open()
  expect(refusal()).toMatch(/^Another server is running/)
})

test('a closed ledger lets the next server in', async () => {
  const entries = entriesAfter(emptyHead, 2)
  const ledger = open()
  await appendAll(ledger, entries)
  await ledger.close()
  expect(await readAll(open())).toEqual(entries)
})

test('commands read beside the server and cannot write', async () => {
  const server = open()
  const [first, second] = entriesAfter(emptyHead, 2)
  await appendAll(server, [first!])
  const reader = open(folder, { readOnly: true })
  await appendAll(server, [second!], headOf(first))
  expect(await readAll(reader)).toEqual([first, second])
  const refused = expect.objectContaining({ name: 'LedgerUnavailable', reason: 'read-only' }) as LedgerUnavailable
  await expect(reader.append(headOf(second), entryAfter(headOf(second)))).rejects.toThrow(refused)
  await expect(reader.load([])).rejects.toThrow(refused)
})

test('commands read what a killed server left', async () => {
  await killedWriter()
  expect(await verified(open(folder, { readOnly: true }))).not.toHaveLength(0)
})

test('commands are told where there is no log, and make none', () => {
  expect(refusal(folder, { readOnly: true })).toBe(`There is no log in ${folder}.`)
  expect(existsSync(file())).toBe(false)
  writeFileSync(file(), '')
  expect(refusal(folder, { readOnly: true })).toMatch(/^There is no log in/)
})

test('a folder is made with all above it, for this account alone', () => {
  const deep = join(folder, 'a', 'b')
  open(deep)
  for (const each of [deep, join(folder, 'a')]) expect(statSync(each).mode & 0o777).toBe(0o700)
})

const isLinux = process.platform === 'linux'
test.skipIf(!isLinux).each([
  ['below a file', () => join(file(), 'data'), /ENOTDIR/],
  ['that is a file', () => file(), /ENOTDIR/],
  ['where no folders can be made', () => '/proc/data/deep', /ENOENT/],
  ['that takes no files', () => '/proc/self', /EPERM|EACCES/],
])('a folder %s is refused by its name', (_, at, why) => {
  writeFileSync(file(), 'a file')
  expect(refusal(at())).toContain(`The data folder ${at()} cannot be made or written (`)
  expect(refusal(at())).toMatch(why)
})

test('a file that is no log is refused and left as it is', () => {
  writeFileSync(file(), 'Minutes of the meeting\n'.repeat(100))
  const before = readFileSync(file())
  expect(refusal()).toContain(`The log file ${file()} is damaged: file is not a database.`)
  expect(refusal()).toContain(`keep a copy of the whole data folder ${folder}`)
  expect(readFileSync(file())).toEqual(before)
})

test('a log cut short is refused', async () => {
  const ledger = open()
  await ledger.load(entriesAfter(emptyHead, 300))
  await ledger.close()
  truncateSync(file(), statSync(file()).size - 4096 * 3)
  expect(refusal()).toContain(`The log file ${file()} is damaged: database disk image is malformed.`)
})

test('damage within the log is refused when it is read, with the file and the folder', async () => {
  const ledger = open()
  await ledger.load(entriesAfter(emptyHead, 300))
  await ledger.close()
  const bytes = readFileSync(file())
  bytes.fill(0xee, 4096 * 5)
  writeFileSync(file(), bytes)
  const damaged = open()
  await expect(readAll(damaged)).rejects.toThrow(FolderRefused)
  await expect(readAll(damaged)).rejects.toThrow(file())
})

test('a write-ahead file without its main file is refused, and is left as it is', async () => {
  await killedWriter()
  rmSync(file())
  expect(refusal()).toMatch(/engagement.db is missing or empty. Nothing was changed/)
  expect(existsSync(file())).toBe(false)
  expect(statSync(`${file()}-wal`).size).toBeGreaterThan(0)
})

test('a log of a newer version is refused', async () => {
  await open().close()
  const database = new DatabaseSync(file())
  database.exec('PRAGMA user_version = 99')
  database.close()
  expect(refusal()).toMatch(/written by a newer version of the dashboard \(its shape is 99/)
  expect(refusal(folder, { readOnly: true })).toMatch(/newer version/)
})

test('a lock file that is none is named', () => {
  writeFileSync(join(folder, 'lock'), 'Minutes of the meeting\n'.repeat(100))
  expect(refusal()).toContain(
    `The file ${join(folder, 'lock')} cannot be locked: file is not a database. It holds nothing`,
  )
})
