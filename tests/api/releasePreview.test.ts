import { expect, test } from 'vitest'
import type { ReleasePreview } from '../../src/domain/views/release.ts'
import type { Texts } from '../../src/domain/views/texts.ts'
import { openMemoryHome } from './memoryHome.ts'
import type { Asker } from './home.ts'

interface Line {
  readonly id: string
  readonly kind: 'commitment' | 'milestone'
  readonly title: string
  readonly audience: string
  readonly word: string | null
}

const opened = async () => {
  const home = await openMemoryHome()
  const read = async <T>(person: Asker, path: string): Promise<T> =>
    (await (await home.as(person, 'GET', path)).json()) as T
  const items = async (person: Asker) => (await read<{ items: Line[] }>(person, '/api/views/items')).items
  return { home, read, items }
}

test('what partners would read before a release is what they read after it, for every item that can be released', async () => {
  const { home, read, items } = await opened()
  const inside = (await items('coordinator')).filter((item) => item.audience === 'agencies' && item.word !== null)
  expect(inside.length).toBeGreaterThan(5)
  for (const { id, kind } of inside) {
    const preview = await read<ReleasePreview>('coordinator', `/api/views/release?id=${id}&to=partners`)
    expect((await home.as('partner', 'GET', `/api/views/record?id=${id}`)).status).toBe(404)
    const path = `/api/${kind}s/${id}`
    const tag = (await home.as('coordinator', 'GET', path)).headers.get('ETag')!
    const released = await home.as(
      'coordinator',
      'PATCH',
      path,
      { patch: { audience: 'partners' }, reason: 'Ready to be read.' },
      { 'If-Match': tag },
    )
    expect([id, released.status]).toEqual([id, 200])
    const { record, line, updates, proofs, requests } = await read<ReleasePreview>(
      'partner',
      `/api/views/record?id=${id}`,
    )
    expect({ record, line, updates, proofs, requests }).toEqual({
      record: preview.record,
      line: preview.line,
      updates: preview.updates,
      proofs: preview.proofs,
      requests: preview.requests,
    })
  }
  await home.close()
})

test('a preview is for whoever may release, to a wider audience there is, and writes nothing', async () => {
  const { home, read, items } = await opened()
  const { id } = (await items('coordinator')).find((item) => item.audience === 'agencies')!
  const before = await read<{ length: number }>('coordinator', '/api/log/verify')
  const status = async (person: Asker, query: string) =>
    (await home.as(person, 'GET', `/api/views/release?${query}`)).status
  expect(await status('coordinator', `id=${id}&to=partners`)).toBe(200)
  expect(await status('coordinator', `id=${id}&to=agencies`)).toBe(422)
  expect(await status('coordinator', `id=${id}&to=everybody`)).toBe(422)
  expect(await status('coordinator', `id=${id}`)).toBe(422)
  expect(await status('official', `id=${id}&to=partners`)).toBe(403)
  expect(await status('partner', `id=${id}&to=public`)).toBe(404)
  expect(await read<{ length: number }>('coordinator', '/api/log/verify')).toEqual(before)
  await home.close()
})

test('areas that would read otherwise are told: both words recounted from what each can list', async () => {
  const { home, read, items } = await opened()
  const inside = (await items('coordinator')).filter((item) => item.audience === 'agencies' && item.word !== null)
  const overview = await read<{ areas: { id: string; number: number; verdict: { word: string | null } }[] }>(
    'coordinator',
    '/api/views/overview',
  )
  const told = new Set<number>()
  for (const { id } of inside) {
    const { areas, record } = await read<ReleasePreview>('coordinator', `/api/views/release?id=${id}&to=partners`)
    const { focusAreaIds, focusAreaId } = record as { readonly focusAreaIds?: string[]; readonly focusAreaId?: string }
    for (const area of areas) {
      expect(focusAreaIds ?? [focusAreaId]).toContain(overview.areas.find(({ number }) => number === area.number)!.id)
      told.add(area.number)
      expect(area.yours).toBe(overview.areas.find(({ number }) => number === area.number)!.verdict.word)
      expect(area.theirs).not.toBe(area.yours)
    }
  }
  expect(told.size).toBeGreaterThan(0)
  await home.close()
})

test('each text is listed with the entry that seals it, is hidden everywhere once sealed, and erased by a second person', async () => {
  const { home, read, items } = await opened()
  const item = (await items('coordinator')).find(
    (each) => each.kind === 'commitment' && each.audience === 'agencies' && each.word !== null,
  )!
  const post = await home.as('coordinator', 'POST', '/api/updates', {
    subjectId: item.id,
    happened: { en: 'A name that does not belong here.' },
    willHold: 'yes',
    saidOn: { on: '2017-11-09', precision: 'day' },
  })
  expect(post.status).toBe(201)
  const listed = async (person: Asker) => read<Texts>(person, `/api/views/texts?id=${item.id}`)
  const wrong = (await listed('coordinator')).texts.find(({ text }) => text.startsWith('A name'))!
  expect(wrong).toMatchObject({ kind: 'update', leaf: 'happened.en', stands: true })
  const sealed = await home.as('coordinator', 'POST', `/api/changes/${wrong.entryId}/seal`, {
    text: { recordId: wrong.recordId, leaf: wrong.leaf },
    reason: 'Entered in error.',
  })
  expect(sealed.status).toBe(200)
  const after = await listed('coordinator')
  expect(after.texts.map(({ text }) => text)).not.toContain(wrong.text)
  expect(after.sealed).toMatchObject([
    {
      recordId: wrong.recordId,
      leaf: 'happened.en',
      erased: false,
      erase: 'You sealed this, so a second person has to erase it.',
    },
  ])
  const theirs = (await listed('official')).sealed[0]!
  expect(theirs.erase).toBeNull()
  expect((await home.as('official', 'POST', `/api/changes/${theirs.entryId}/erase`, {})).status).toBe(200)
  expect((await listed('official')).sealed).toMatchObject([{ erased: true, erase: null }])
  expect(JSON.stringify(await read('coordinator', `/api/views/record?id=${item.id}`))).not.toContain('A name that')
  await home.close()
})

test('every text that is listed can be sealed by the entry it is listed with', async () => {
  const { home, read, items } = await opened()
  let sealed = 0
  for (const item of (await items('coordinator')).filter((each) => each.word !== null).slice(0, 12)) {
    const { texts } = await read<Texts>('coordinator', `/api/views/texts?id=${item.id}`)
    for (const { entryId, recordId, leaf, text } of texts) {
      const answer = await home.as('coordinator', 'POST', `/api/changes/${entryId}/seal`, {
        text: { recordId, leaf },
        reason: 'To see that it can be done.',
      })
      expect([text, answer.status]).toEqual([text, 200])
      sealed++
    }
    expect((await read<Texts>('coordinator', `/api/views/texts?id=${item.id}`)).texts).toEqual([])
  }
  expect(sealed).toBeGreaterThan(30)
  await home.close()
})
