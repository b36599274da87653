import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FolderRefused } from '../../server/ledgers/sqliteFaults.ts'
import { filesInFolder } from '../../server/proofFiles/filesInFolder.ts'
import { newFolder, startServer } from '../support/server.ts'

const content = new TextEncoder().encode('What was said.')

test('a file of files that is none is refused with what to do, and left as it is', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'files.db'), 'This is no database, and longer than a header would be. '.repeat(40))
  expect(() => filesInFolder(folder)).toThrow(FolderRefused)
  expect(() => filesInFolder(folder)).toThrow(/files\.db.*cannot be used.*last backup/)
  rmSync(folder, { recursive: true })
})

test('an acknowledged file is there after the server was killed', async () => {
  const dataDir = newFolder()
  const before = await startServer({ dataDir })
  const { items } = (await (await before.as('coordinator', 'GET', '/api/views/items')).json()) as {
    items: { id: string; kind: string; word: string | null }[]
  }
  const subjectId = items.find((each) => each.kind === 'commitment' && each.word !== null)!.id
  const added = await before.as('coordinator', 'POST', '/api/files', {
    subjectId,
    title: 'Minutes',
    addedOn: { on: '2017-11-09', precision: 'day' },
    name: 'minutes.txt',
    content: content.toBase64(),
  })
  expect(added.status).toBe(201)
  const { id } = (await added.json()) as { id: string }
  await before.kill()
  const after = await startServer({ dataDir })
  const read = await after.as('coordinator', 'GET', `/api/proofs/${id}/file`)
  expect([read.status, await read.text()]).toEqual([200, 'What was said.'])
  await after.stop()
  rmSync(dataDir, { recursive: true })
}, 60_000)
