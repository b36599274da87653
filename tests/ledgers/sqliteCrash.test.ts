import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { chance, seedOfRun } from './chance.ts'
import { verified } from './entries.ts'
import { Disk, recorded, whyNoRecording } from './powerCut.ts'
import { startWriter } from './writer.ts'

const isFull = Boolean(process.env['FULL'])
const seed = seedOfRun()
let place: string
beforeEach(() => void (place = mkdtempSync(join(tmpdir(), 'sqlite-crash-'))))
afterEach(() => rmSync(place, { recursive: true }))

/** Opens what a crash left and answers the log, verified; with `CHANCE_SEED` the same again. */
async function leftIn(folder: string): Promise<StoredEntry[]> {
  const ledger = openSqliteLedger(folder)
  try {
    return await verified(ledger)
  } finally {
    await ledger.close()
  }
}

/** Holds a log to lines of `key seq`: all of them are there, and at most the entry that was on its way beside them. */
function expectAll(lines: readonly string[], log: readonly StoredEntry[]): void {
  expect(
    log.slice(0, lines.length).map(({ key, seq }) => `${key} ${seq}`),
    `CHANCE_SEED=${seed}`,
  ).toEqual(lines)
  expect(log.length - lines.length, `CHANCE_SEED=${seed}`).toBeLessThanOrEqual(1)
}

test('a process killed while it writes loses nothing that it acknowledged, and nobody waits for its lock', async () => {
  const random = chance(seed)
  const folder = join(place, 'data')
  const said: string[] = []
  for (let round = 0; round < (isFull ? 200 : 10); round++) {
    const writer = startWriter(folder)
    await writer.next()
    await pause(40 * random())
    writer.child.kill('SIGKILL')
    await writer.ended
    said.push(...writer.acknowledged)
    const log = await leftIn(folder)
    expectAll(said, log)
    expect(log.length).toBeGreaterThan(round)
    said.splice(0, said.length, ...log.map(({ key, seq }) => `${key} ${seq}`))
  }
}, 600_000)

test('the files as they lie there hold every acknowledged entry, without a close or a checkpoint', async () => {
  const folder = join(place, 'data')
  const writer = startWriter(folder, { steps: true })
  for (let n = 0; n < 25; n++) {
    const line = writer.next()
    writer.child.stdin.write('\n')
    await line
    const copy = join(place, `copy-${n}`)
    mkdirSync(copy)
    for (const name of ['engagement.db', 'engagement.db-wal']) cpSync(join(folder, name), join(copy, name))
    const log = await leftIn(copy)
    expect(log.map(({ key, seq }) => `${key} ${seq}`)).toEqual(writer.acknowledged)
  }
  writer.child.kill('SIGKILL')
  await writer.ended
})

test('a torn tail is passed over: what is left is the beginning of the log', async () => {
  const random = chance(seed)
  const folder = join(place, 'data')
  // Step by step: a writer that ran ahead might have begun its write-ahead file anew, with little in it to tear.
  const writer = startWriter(folder, { steps: true })
  while (writer.acknowledged.length < 100) {
    const next = writer.next()
    writer.child.stdin.write('\n')
    await next
  }
  writer.child.kill('SIGKILL')
  await writer.ended
  const files = ['engagement.db', 'engagement.db-wal'].map((name) => [name, readFileSync(join(folder, name))] as const)
  const whole = await leftIn(folder)
  const lengths = new Set<number>()
  for (let n = 0; n < 60; n++) {
    const torn = join(place, `torn-${n}`)
    mkdirSync(torn)
    for (const [name, bytes] of files) {
      let left = bytes
      if (name.endsWith('-wal')) {
        const at = Math.floor(random() * bytes.length)
        left = Buffer.from(n % 2 ? bytes.subarray(0, at) : bytes)
        // Half of them are cut off, in the others some bytes did not make it.
        if (n % 2 === 0) left.fill(0, at, Math.min(bytes.length, at + 1 + Math.floor(600 * random())))
      }
      writeFileSync(join(torn, name), left)
    }
    const log = await leftIn(torn)
    expect(log, `CHANCE_SEED=${seed}`).toEqual(whole.slice(0, log.length))
    lengths.add(log.length)
  }
  expect(lengths.size).toBeGreaterThan(20)
})

const missing = whyNoRecording()

describe.skipIf(missing !== undefined)(`a power cut (${missing ?? 'recorded with strace'})`, () => {
  const writerScript = fileURLToPath(new URL('writer.ts', import.meta.url))

  test('leaves every acknowledged entry, whatever was not synced', async () => {
    const random = chance(seed)
    const folder = join(place, 'above', 'data')
    const deeds = recorded([process.execPath, writerScript, folder, '250'], join(place, 'strace.log'))
    const said = deeds.filter(({ does }) => does === 'say').length
    expect(said).toBe(250)
    // The folders it made are on disk before anything is acknowledged.
    const before = deeds.slice(
      0,
      deeds.findIndex(({ does }) => does === 'say'),
    )
    for (const made of [folder, dirname(folder)]) expect(before).toContainEqual({ does: 'sync', path: dirname(made) })

    const disk = new Disk(folder, random)
    const lines: string[] = []
    let cuts = 0
    const share = (isFull ? 1500 : 60) / deeds.length
    for (const deed of deeds) {
      disk.take(deed)
      if (deed.does === 'say') lines.push(deed.line)
      if (random() > share) continue
      const left = join(place, `left-${cuts++}`)
      disk.cutPower(left)
      expectAll(lines, await leftIn(left))
      rmSync(left, { recursive: true })
    }
    expect(cuts).toBeGreaterThan(20)
  }, 600_000)

  test('would lose entries without the syncs, and this test would see it', async () => {
    const folder = join(place, 'data')
    const deeds = recorded([process.execPath, writerScript, folder, '60'], join(place, 'strace.log'))
    // Up to the last acknowledgement: a close syncs all there is.
    deeds.length = deeds.findLastIndex(({ does }) => does === 'say')
    const disk = new Disk(folder, chance(seed))
    for (const deed of deeds) if (deed.does !== 'sync' || !deed.path.endsWith('-wal')) disk.take(deed)
    const lengths = []
    for (let n = 0; n < 20; n++) {
      disk.cutPower(join(place, `left-${n}`))
      lengths.push((await leftIn(join(place, `left-${n}`))).length)
    }
    expect(Math.min(...lengths)).toBeLessThan(60)
  })
})
