import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { filesInFolder } from '../../server/proofFiles/filesInFolder.ts'
import { newFolder } from '../support/server.ts'
import { filesSuite } from './suite.ts'

filesSuite('in a folder', async () => {
  const folder = newFolder()
  let files = filesInFolder(folder)
  return {
    files,
    reopen: async () => {
      await files.close()
      return (files = filesInFolder(folder))
    },
    end: async () => {
      await files.close()
      rmSync(folder, { recursive: true })
    },
  }
})

test('an erased content is in no file of the folder any more, while it is open', async () => {
  const folder = newFolder()
  const files = filesInFolder(folder)
  const content = new TextEncoder().encode('A name that nobody may find. '.repeat(2000))
  const digest = files.digestOf(content)
  const found = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('A name that nobody may find.'))
  await files.keep(digest, content, 1)
  expect(found()).not.toEqual([])
  await files.erase(digest)
  expect(found()).toEqual([])
  await files.close()
  rmSync(folder, { recursive: true })
})

test('files that were kept before instants were noted are there, and count as kept for long', async () => {
  const folder = newFolder()
  const database = new DatabaseSync(join(folder, 'files.db'))
  database.exec('CREATE TABLE file (digest TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT')
  database.prepare('INSERT INTO file VALUES (?, ?)').run('a'.repeat(64), new Uint8Array([1, 2]))
  database.close()
  const files = filesInFolder(folder)
  expect(new Uint8Array((await files.read('a'.repeat(64)))!)).toEqual(new Uint8Array([1, 2]))
  expect(await files.keptBefore(1)).toEqual(['a'.repeat(64)])
  await files.close()
  rmSync(folder, { recursive: true })
})
