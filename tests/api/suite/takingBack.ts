import { expect, test } from 'vitest'
import type { AnyRecord, Asker, Desk } from '../home.ts'

interface Undone {
  readonly entry: { readonly id: string; readonly verb: string; readonly undoes?: string } | null
  readonly kept: readonly { readonly id: string; readonly leaf: string; readonly why: string }[]
}
interface History {
  readonly items: readonly {
    readonly id: string
    readonly verb: string
    readonly undone?: true
    readonly reason: string | null
    readonly changes: readonly { readonly leaves: readonly { readonly leaf: string; readonly to?: unknown }[] }[]
  }[]
}

export function takingBack(at: () => Desk): void {
  const undo = (person: Asker, entryId: string, headers: Record<string, string> = {}) =>
    at().as<Undone>(person, 'POST', `/api/changes/${entryId}/undo`, {}, headers)

  test('undo sets back what still stands, keeps and lists the rest; undo of undo restores', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const path = `commitments/${id}`
    const { entryId } = await desk.changed('coordinator', path, { updateEveryDays: 14, title: { en: 'Morning walks' } })
    await desk.changed('coordinator', path, { updateEveryDays: 7 })
    const key = { 'Idempotency-Key': 'undone-under-one-key' }
    const undone = await undo('coordinator', entryId!, key)
    expect(undone.body).toMatchObject({
      entry: { verb: 'undo', undoes: entryId },
      kept: [{ id, leaf: 'updateEveryDays', why: 'changed-since' }],
    })
    expect(undone.headers.get('Entry-Id')).toBe(undone.body.entry!.id)
    expect((await undo('coordinator', entryId!, key)).text).toBe(undone.text)
    expect(await desk.get('official', `/api/${path}`)).toMatchObject({
      updateEveryDays: 7,
      title: { en: 'Evening walks' },
    })
    const { items } = await desk.get<History>('official', `/api/${path}/history`)
    expect(items.find((each) => each.id === entryId)!.undone).toBe(true)
    await undo('coordinator', undone.body.entry!.id)
    expect(await desk.get('official', `/api/${path}`)).toMatchObject({ title: { en: 'Morning walks' } })
  })

  test('undo of a creation removes the record, undo of that brings it back', async () => {
    const desk = at()
    const { id, entryId } = await desk.made('coordinator', 'milestones', { title: { en: 'Made by mistake' } })
    const undone = await undo('coordinator', entryId)
    expect((await desk.as('official', 'GET', `/api/milestones/${id}`)).status).toBe(404)
    await undo('coordinator', undone.body.entry!.id)
    expect((await desk.as('official', 'GET', `/api/milestones/${id}`)).status).toBe(200)
  })

  test('only who did it undoes it; what does not show cannot be undone', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const { entryId } = await desk.changed('fbi-lead', `commitments/${id}`, { stage: 'under-way' })
    expect(await desk.problem('official', 'POST', `/api/changes/${entryId}/undo`, {})).toMatchObject({
      status: 403,
      title: 'Only the person who did this undoes it.',
    })
    const hidden = await desk.as('partner', 'POST', `/api/changes/${entryId}/undo`, {})
    const missing = await desk.as('partner', 'POST', '/api/changes/000000000000/undo', {})
    expect([hidden.status, hidden.text]).toEqual([404, missing.text])
    expect((await undo('fbi-lead', entryId!)).status).toBe(200)
  })

  test('a correction stays in the history and says of what; it is no way round who may do what', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const { entryId } = await desk.changed('fbi-lead', `commitments/${id}`, { stage: 'delivered' })
    const correct = async (patch: unknown, more: Record<string, unknown>) => {
      const ifMatch = (await desk.as('fbi-lead', 'GET', `/api/commitments/${id}`)).etag.replaceAll('"', '')
      const changes = [{ kind: 'commitment', id, ifMatch, patch }]
      return desk.as<{ entry: { verb: string; corrects: string } }>('fbi-lead', 'POST', '/api/changes', {
        changes,
        ...more,
      })
    }
    const reason = 'It was handed over a day before.'
    expect((await correct({ stage: 'confirmed' }, { corrects: entryId, reason })).status).toBe(403)
    expect(
      (await correct({ dates: { delivered: { on: '2017-11-08', precision: 'day' } } }, { corrects: entryId })).status,
    ).toBe(422)
    const corrected = await correct(
      { dates: { delivered: { on: '2017-11-08', precision: 'day' } } },
      { corrects: entryId, reason },
    )
    expect(corrected.body.entry).toMatchObject({ verb: 'correct', corrects: entryId })
  })

  test('a text typed by mistake is hidden at once on every day, and erased by a second person', async () => {
    const desk = at()
    const { id, entryId } = await desk.made(
      'coordinator',
      'commitments',
      await desk.commitment({ title: { en: 'A Name Typed By Mistake' } }),
    )
    await desk.changed('coordinator', `commitments/${id}`, { title: { en: 'Walks' } })
    const seal = { text: { recordId: id, leaf: 'title.en' }, reason: 'Entered in error.' }
    expect((await desk.as('fbi-lead', 'POST', `/api/changes/${entryId}/seal`, seal)).status).toBe(403)
    expect((await desk.as('partner', 'POST', `/api/changes/${entryId}/seal`, seal)).status).toBe(404)
    const nothing = { ...seal, text: { recordId: id, leaf: 'stage' } }
    expect((await desk.as('coordinator', 'POST', `/api/changes/${entryId}/seal`, nothing)).status).toBe(422)
    const sealed = await desk.as<Undone>('coordinator', 'POST', `/api/changes/${entryId}/seal`, seal)
    expect(sealed.body.entry).toMatchObject({ verb: 'seal' })

    const { items, text } = await (async () => {
      const answer = await desk.as<History>('official', 'GET', `/api/commitments/${id}/history`)
      return { items: answer.body.items, text: answer.text }
    })()
    expect(text).not.toContain('Typed By Mistake')
    expect(items[0]).toMatchObject({
      verb: 'seal',
      reason: 'Entered in error.',
      changes: [{ leaves: [{ leaf: 'title.en', to: 'Text sealed' }] }],
    })
    expect((await undo('coordinator', items[0]!.id)).status).toBe(403)

    // The one who erases finds the sealing in the history.
    const erase = `/api/changes/${items[0]!.id}/erase`
    expect(await desk.problem('coordinator', 'POST', erase, {})).toMatchObject({
      status: 403,
      title: 'You sealed this, so a second person has to erase it.',
    })
    expect((await desk.as('fbi-lead', 'POST', erase, {})).status).toBe(403)
    const key = { 'Idempotency-Key': 'erased-under-one-key' }
    const erased = await desk.as<{ erased: number; entryId: string }>('official', 'POST', erase, {}, key)
    expect([erased.status, erased.body.erased]).toEqual([200, 1])
    expect((await desk.as('official', 'POST', erase, {}, key)).text).toBe(erased.text)
    expect((await desk.as('official', 'POST', erase, {})).body).toEqual({ erased: 0, entryId: null })
    const after = await desk.get<History>('coordinator', `/api/commitments/${id}/history`)
    expect(after.items.map((each) => each.verb)).toEqual(['erase', 'seal', 'change', 'create'])
    expect(await desk.get('official', '/api/log/verify')).toMatchObject({ ok: true })
  })

  test('a reason is sealed by itself, and the record it was given for shows that', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    const { entryId } = await desk.changed(
      'coordinator',
      `commitments/${id}`,
      { updateEveryDays: 9 },
      { reason: 'A name in a reason.' },
    )
    await desk.as('coordinator', 'POST', `/api/changes/${entryId}/seal`, {
      text: 'reason',
      reason: 'Entered in error.',
    })
    const { items } = await desk.get<History>('fbi-lead', `/api/commitments/${id}/history`)
    expect(items.map((each) => [each.verb, each.reason])).toEqual([
      ['seal', 'Entered in error.'],
      ['change', 'Text sealed'],
      ['create', null],
    ])
    expect((await desk.as('administrator', 'POST', `/api/changes/${items[0]!.id}/erase`, {})).status).toBe(200)
    // Partners never read reasons, so there is nothing for them to see.
    const partners = await desk.get<History>('partner', `/api/commitments/${id}/history`)
    expect(partners.items.map((each) => each.verb)).toEqual(['change', 'create'])
  })

  test('a record entered in error leaves the current views and stays in the past', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const path = `/api/commitments/${id}`
    const removed = await desk.as<AnyRecord>(
      'coordinator',
      'PATCH',
      path,
      { patch: { removed: true }, reason: 'Twice.' },
      { 'If-Match': etag },
    )
    expect([removed.status, removed.text]).toEqual([204, ''])
    const entryId = removed.headers.get('Entry-Id')!
    expect((await desk.as('coordinator', 'GET', path)).status).toBe(404)
    expect((await desk.as('coordinator', 'PATCH', path, { patch: { key: true } }, { 'If-Match': etag })).status).toBe(
      404,
    )
    expect((await desk.get<History>('coordinator', `${path}/history`)).items[0]).toMatchObject({
      id: entryId,
      verb: 'remove',
    })
    await undo('coordinator', entryId)
    expect((await desk.as('coordinator', 'GET', path)).etag).toBe(etag)
  })
}
