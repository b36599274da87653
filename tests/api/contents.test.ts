import { expect, test } from 'vitest'
import { clearUnnamed, longestWait } from '../../src/api/contents.ts'
import { Desk } from './home.ts'
import { openMemoryHome } from './memoryHome.ts'

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

async function opened() {
  const home = await openMemoryHome()
  const desk = await Desk.at(home)
  const { id: subjectId } = await desk.made('coordinator', 'commitments', await desk.commitment())
  const added = async (words: string) => {
    const answer = await desk.as('coordinator', 'POST', '/api/files', {
      subjectId,
      title: 'Minutes',
      addedOn: { on: '2017-11-09', precision: 'day' },
      name: 'minutes.txt',
      content: bytes(words).toBase64(),
    })
    return { id: String(answer.body['id']), entryId: answer.headers.get('Entry-Id')! }
  }
  return {
    api: home.api,
    files: home.files,
    desk,
    end: () => home.close(),
    added,
    has: async (words: string) => (await home.files.read(home.files.digestOf(bytes(words)))) !== undefined,
    clear: () => clearUnnamed(home.api.engine, home.files),
    toDay: (day: string) => desk.as('coordinator', 'POST', '/api/demonstration', { day }),
  }
}

test('a content that no entry names goes once it is old enough, and not before', async () => {
  const { api, files, has, clear, toDay, end } = await opened()
  await files.keep(files.digestOf(bytes('Never named.')), bytes('Never named.'), api.engine.now)
  expect(await clear()).toBe(0)
  await toDay('2017-11-10')
  expect(api.engine.now - Date.UTC(2017, 10, 9, 20)).toBe(longestWait)
  expect([await clear(), await has('Never named.')]).toEqual([0, true])
  await toDay('2017-11-11')
  expect([await clear(), await has('Never named.')]).toEqual([1, false])
  await end()
})

test('a content stays as long as any entry names it: undone, removed, or sealed and not erased yet', async () => {
  const { desk, added, has, clear, toDay, end } = await opened()
  await added('Stands.')
  const undone = await added('Undone.')
  await desk.as('coordinator', 'POST', `/api/changes/${undone.entryId}/undo`, {})
  const removed = await added('Removed.')
  const { etag } = await desk.as('coordinator', 'GET', `/api/proofs/${removed.id}`)
  await desk.as(
    'coordinator',
    'PATCH',
    `/api/proofs/${removed.id}`,
    { patch: { removed: true }, reason: 'Twice.' },
    { 'If-Match': etag },
  )
  const sealed = await added('Sealed.')
  const sealing = await desk.as('coordinator', 'POST', `/api/changes/${sealed.entryId}/seal`, {
    text: { recordId: sealed.id, leaf: 'file' },
    reason: 'Entered in error.',
  })
  await toDay('2018-11-09')
  const all = ['Stands.', 'Undone.', 'Removed.', 'Sealed.']
  expect(await clear()).toBe(0)
  expect(await Promise.all(all.map(has))).toEqual([true, true, true, true])
  await desk.as('official', 'POST', `/api/changes/${sealing.headers.get('Entry-Id')!}/erase`, {})
  expect(await Promise.all(all.map(has))).toEqual([true, true, true, false])
  await end()
})

test('an erased content goes from the store at once, unless a record that is not sealed names the same', async () => {
  const { desk, added, has, end } = await opened()
  const erased = async (proof: { readonly id: string; readonly entryId: string }) => {
    const sealing = await desk.as('coordinator', 'POST', `/api/changes/${proof.entryId}/seal`, {
      text: { recordId: proof.id, leaf: 'title' },
      reason: 'Entered in error.',
    })
    await desk.as('official', 'POST', `/api/changes/${sealing.headers.get('Entry-Id')!}/erase`, {})
  }
  const one = await added('The same.')
  const other = await added('The same.')
  await erased(one)
  expect(await has('The same.')).toBe(true)
  await erased(other)
  expect(await has('The same.')).toBe(false)
  await end()
})

test('what is erased while the same is brought again is there for the proof that brought it', async () => {
  const { desk, added, files, has, end } = await opened()
  const one = await added('The same.')
  const sealing = await desk.as('coordinator', 'POST', `/api/changes/${one.entryId}/seal`, {
    text: { recordId: one.id, leaf: 'file' },
    reason: 'Entered in error.',
  })
  const erase = files.erase.bind(files)
  // The other proof is written after it was seen that nobody else names the content, and before the content goes.
  files.erase = async (...given) => {
    files.erase = erase
    await added('The same.')
    await erase(...given)
  }
  await desk.as('official', 'POST', `/api/changes/${sealing.headers.get('Entry-Id')!}/erase`, {})
  expect(await has('The same.')).toBe(true)
  await end()
})
