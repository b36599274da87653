import { expect, test } from 'vitest'
import { openKeptFiles } from '../../mocks/keptFiles.ts'
import { filesSuite } from './suite.ts'

let names = 0

filesSuite('in a browser', async () => {
  const name = `files suite ${names++}`
  const files = await openKeptFiles(name)
  await files.reset()
  return { files, reopen: () => openKeptFiles(name), end: () => files.reset() }
})

test('a content that was kept before instants were noted is there, and counts as kept for long', async () => {
  const files = await openKeptFiles('files of before')
  await files.reset()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('files of before files')
    request.addEventListener('success', () => resolve(request.result))
  })
  const put = database
    .transaction('files', 'readwrite')
    .objectStore('files')
    .put(new Uint8Array([1, 2]), 'aa')
  await new Promise((resolve) => put.addEventListener('success', resolve))
  database.close()
  expect(await files.read('aa')).toEqual(new Uint8Array([1, 2]))
  expect(await files.keptBefore(1)).toEqual(['aa'])
  await files.reset()
})
