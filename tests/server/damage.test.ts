import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../support/worlds.ts'
import { newFolder, runServer, startServer, type RunningServer } from '../support/server.ts'

let dataDir: string
let server: RunningServer | undefined
beforeEach(() => {
  dataDir = newFolder()
})
afterEach(async () => {
  await server?.stop('SIGKILL')
  server = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

const title = (text: string) => ({ title: { en: text } })

/** A demonstration with some acts of its own, stopped; each test damages a copy. */
const whole = newFolder()
beforeAll(async () => {
  const first = await startServer({ dataDir: whole })
  for (const n of [1, 2, 3]) await first.as('coordinator', 'POST', '/api/milestones', title(`Act ${n}`))
  await first.stop()
})
afterAll(() => rmSync(whole, { recursive: true, force: true }))

function edit(sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'engagement.db'))
  database.exec(sql)
  database.close()
}

async function refusal() {
  const { code, stdout, stderr } = await runServer({ dataDir })
  return { code, stdout, line: stderr }
}
const oneLine = (words: RegExp) => ({
  code: 1,
  stdout: '',
  line: expect.stringMatching(new RegExp(`^.*${words.source}.*\\n$`)) as string,
})

describe('a log that does not hold refuses to start and names the first entry', () => {
  test.each([
    [
      'a header that was altered',
      `UPDATE entry SET header = replace(header, '"found"', '"create"') WHERE seq = 5`,
      /Entry 5: does not follow/,
    ],
    [
      'a part that was altered',
      `UPDATE entry SET parts = replace(parts, 'Compton', 'Comptom') WHERE seq = 1`,
      /Entry 1: part \d+ is not the one/,
    ],
    ['an entry that is gone', 'DELETE FROM entry WHERE seq = 7', /Entry 7: is missing; the next one kept is 8/],
    [
      'a part that is gone',
      `UPDATE entry SET parts = json_replace(parts, '$[0]', NULL) WHERE seq = 2`,
      /Entry 2: lacks a part/,
    ],
    [
      'an entry filed under another key',
      `UPDATE entry SET key = 'other' WHERE seq = 4`,
      /Entry 4: is filed under another/,
    ],
  ])('%s', async (_what, sql, words) => {
    cpSync(whole, dataDir, { recursive: true })
    edit(sql)
    expect(await refusal()).toEqual(oneLine(words))
  })

  test('an entry of a newer format, sound in itself', async () => {
    cpSync(whole, dataDir, { recursive: true })
    const database = new DatabaseSync(join(dataDir, 'engagement.db'))
    const rows = database.prepare('SELECT seq, header, hash FROM entry ORDER BY seq DESC LIMIT 2').all()
    const [last, before] = rows as unknown as { seq: number; header: string; hash: string }[]
    const header = last!.header.replace('"format":1', '"format":2')
    database
      .prepare('UPDATE entry SET header = ?, hash = ? WHERE seq = ?')
      .run(header, sha256(before!.hash + header), last!.seq)
    database.close()
    expect(await refusal()).toEqual(
      oneLine(new RegExp(`Entry ${last!.seq}: is of format 2; this version reads up to format 1\\. Start the version`)),
    )
  })

  test('bytes of the file that were overwritten', async () => {
    cpSync(whole, dataDir, { recursive: true })
    const file = join(dataDir, 'engagement.db')
    const { size } = statSync(file)
    const descriptor = spawnSync('dd', [
      'if=/dev/urandom',
      `of=${file}`,
      'bs=4096',
      `seek=${Math.floor(size / 8192)}`,
      'count=6',
      'conv=notrunc',
    ])
    expect(descriptor.status).toBe(0)
    const { code, stdout, line } = await refusal()
    expect([code, stdout]).toEqual([1, ''])
    expect(line).toMatch(/^[^\n]*(is damaged|Entry \d+:)[^\n]*\n$/)
  })

  test('a file that is no database', async () => {
    writeFileSync(join(dataDir, 'engagement.db'), 'not a database, but long enough to have a header'.repeat(10))
    expect(await refusal()).toEqual(oneLine(/engagement\.db .*(damaged|not a database)/))
  })
})

test('a file of sessions that is broken is named, with what to do', async () => {
  cpSync(whole, dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'accounts.db'), 'not a database, but long enough to have a header'.repeat(10))
  expect(await refusal()).toEqual(oneLine(/The file of sessions .*accounts\.db cannot be used: .*remove it/))
})

test('a torn tail is left out: what came before it is there, and writing goes on', async () => {
  server = await startServer({ dataDir })
  const list = async () =>
    ((await (await server!.as('official', 'GET', '/api/milestones')).json()) as { items: unknown[] }).items.length
  const loaded = await list()
  for (const n of [1, 2, 3]) await server.as('coordinator', 'POST', '/api/milestones', title(`Before ${n}`))
  await server.kill()
  const wal = join(dataDir, 'engagement.db-wal')
  expect(existsSync(wal)).toBe(true)
  appendFileSync(wal, Buffer.alloc(4000, 7))
  server = await startServer({ dataDir })
  expect(await list()).toBe(loaded + 3)
  expect((await server.as('coordinator', 'POST', '/api/milestones', title('After'))).status).toBe(201)
  expect(await list()).toBe(loaded + 4)
})

/** A small disk of its own; only root may make one. */
const small = (() => {
  const at = newFolder()
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', at])
  if (made.status === 0) spawnSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return made.status === 0
})()

describe('a full disk', () => {
  // oxlint-disable-next-line vitest/expect-expect -- stands for the test that cannot run here
  test.skipIf(small)('skipped: this account cannot mount a small disk', () => {})

  test.skipIf(!small)('writes answer 507 with the reason, reads go on, and it recovers by itself', async () => {
    mkdirSync(dataDir, { recursive: true })
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', dataDir]).status).toBe(0)
    try {
      server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } })
      const write = (text: string) => server!.as('coordinator', 'POST', '/api/milestones', title(text))
      const reads = async () => {
        const response = await server!.as('official', 'GET', '/api/milestones?limit=1000')
        const { items } = (await response.json()) as { items: unknown[] }
        return [response.status, items.length]
      }
      const [, loaded] = await reads()
      expect([(await write('Room')).status, await reads()]).toEqual([201, [200, loaded! + 1]])
      const filler = join(dataDir, 'filler')
      // As many bytes as there is room for.
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1024'])
      let [stored, refused] = [loaded! + 1, await write('No room')]
      // What the write-ahead file has room for already is still taken.
      for (; refused.status === 201 && stored < 900; stored++) refused = await write('x'.repeat(2000))
      expect(refused.status).toBe(507)
      expect(await refused.json()).toMatchObject({
        type: 'urn:problem:full',
        title: expect.stringMatching(/disk is full.*Reading still works/) as string,
      })
      expect(await reads()).toEqual([200, stored])
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
      rmSync(filler)
      expect((await write('Room again')).status).toBe(201)
      expect(await reads()).toEqual([200, stored + 1])
      expect(await (await server.as('official', 'GET', '/api/log/verify')).json()).toMatchObject({ ok: true })
      expect(await server.stop()).toBe(0)
    } finally {
      await server?.stop('SIGKILL')
      for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true })
      spawnSync('umount', [dataDir])
    }
  })
})
