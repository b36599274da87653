import { expect, test } from 'vitest'
import type { AnyRecord, Asker, Desk } from '../home.ts'

interface List<T = AnyRecord> {
  readonly items: readonly T[]
  readonly next: string | null
}
interface Document {
  readonly today: string
  readonly records: readonly AnyRecord[]
}

export function reading(at: () => Desk): void {
  test('the engagement is one document with a strong ETag; what the reader has already is not sent again', async () => {
    const desk = at()
    const first = await desk.as<Document>('official', 'GET', '/api/engagement')
    expect(first.status).toBe(200)
    expect(first.etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(first.body.today).toBe('2017-11-09')
    const ids = first.body.records.map((each) => each.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(new Set(first.body.records.map((each) => each.kind)).has('engagement')).toBe(true)
    const again = await desk.as('official', 'GET', '/api/engagement', undefined, { 'If-None-Match': first.etag })
    expect([again.status, again.text, again.etag]).toEqual([304, '', first.etag])
    const other = { 'If-None-Match': `"${'0'.repeat(32)}"` }
    expect((await desk.as('official', 'GET', '/api/engagement', undefined, other)).status).toBe(200)
  })

  test('ETags come from what a class sees: equal for two of one class, different where more is seen', async () => {
    const desk = at()
    await desk.made('coordinator', 'commitments', await desk.commitment())
    const tag = async (person: Asker) => (await desk.as(person, 'GET', '/api/engagement')).etag
    const viewed = await desk.as('coordinator', 'GET', '/api/engagement?viewAs=partners')
    expect(await tag('partner')).toBe(viewed.etag)
    expect(await tag('partner')).not.toBe(await tag('coordinator'))
  })

  test('HEAD answers as GET does, without the body', async () => {
    const desk = at()
    for (const path of ['/api/engagement', '/api/commitments', '/api/session', '/api/views/overview']) {
      const get = await desk.as('official', 'GET', path)
      const head = await desk.as('official', 'HEAD', path)
      expect([head.status, head.etag, head.text]).toEqual([get.status, get.etag, ''])
    }
  })

  test('lists come in pages that together are the whole, in the order of ids', async () => {
    const desk = at()
    const whole = await desk.get<List>('official', '/api/focus-areas')
    expect(whole).toMatchObject({ next: null })
    expect(whole.items).toHaveLength(12)
    const paged: AnyRecord[] = []
    let path = '/api/focus-areas?limit=5'
    for (let pages = 1; ; pages++) {
      const page = await desk.get<List>('official', path)
      paged.push(...page.items)
      if (page.next === null) {
        expect(pages).toBe(3)
        break
      }
      expect(page.items).toHaveLength(5)
      path = `/api/focus-areas?limit=5&cursor=${page.next}`
    }
    expect(paged).toEqual(whole.items)
  })

  test('what hangs on a record is read by its subject', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const said = {
      subjectId: id,
      happened: { en: 'A room was found.' },
      saidOn: { on: '2017-11-09', precision: 'day' },
    }
    const update = await desk.made('fbi-lead', 'updates', said)
    const about = await desk.get<List>('official', `/api/updates?subject=${id}`)
    expect(about.items.map((each) => each.id)).toEqual([update.id])
    const nothing = { items: [], next: null }
    expect(await desk.get('official', '/api/updates?subject=000000000000')).toEqual(nothing)
    expect(await desk.get('partner', `/api/updates?subject=${id}`)).toEqual(nothing)
  })

  test('a record is read by its kind and id; what is hidden answers as what is not there', async () => {
    const desk = at()
    const { id, record } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const read = await desk.as('fbi-lead', 'GET', `/api/commitments/${id}`)
    expect(read.body).toEqual(record)
    const hidden = await desk.as('partner', 'GET', `/api/commitments/${id}`)
    for (const path of [`/api/commitments/000000000000`, `/api/milestones/${id}`, `/api/commitments/${id}x`]) {
      const missing = await desk.as('partner', 'GET', path)
      expect([missing.status, missing.text]).toEqual([404, hidden.text])
    }
    expect(hidden.body).toEqual({
      type: 'urn:problem:missing',
      title: 'This does not exist, or is not open to you.',
      status: 404,
    })
  })

  test('any past day can be read, and nothing of it can be known before', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const then = await desk.get<Document>('official', '/api/engagement?asOf=2016-06-30')
    expect(then.today).toBe('2016-06-30')
    expect(then.records.some((each) => each.id === id)).toBe(false)
    expect((await desk.as('official', 'GET', `/api/commitments/${id}?asOf=2017-11-08`)).status).toBe(404)
    expect((await desk.as('official', 'GET', `/api/commitments/${id}?asOf=2017-11-09`)).status).toBe(200)
    expect((await desk.as('official', 'GET', `/api/commitments/${id}/history?asOf=2017-11-08`)).status).toBe(404)
    const now = await desk.as('official', 'GET', '/api/engagement?asOf=2017-11-09')
    expect(now.etag).toBe((await desk.as('official', 'GET', '/api/engagement')).etag)
    expect((await desk.as('official', 'GET', '/api/engagement?asOf=2015-09-28')).status).toBe(200)
  })

  test('every view is answered now, in the past and as partners see it', async () => {
    const desk = at()
    const operation = desk.documented.operations.find((each) => each.operationId === 'read-view')!
    const names = operation.parameters!.find((each) => each.name === 'name')!.schema['enum'] as string[]
    expect(names).toEqual(expect.arrayContaining(['overview', 'area', 'attention', 'curve', 'since']))
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const more: Record<string, string> = {
      area: '&number=1',
      since: '&from=2016-06-30',
      record: `&id=${id}`,
      texts: `&id=${id}`,
      release: `&id=${id}&to=partners`,
      agency: `&id=${await desk.agency('FBI')}`,
      several: `&ids=${id}`,
    }
    for (const name of names) {
      const path = `/api/views/${name}?asOf=2017-11-09${more[name] ?? ''}`
      const now = await desk.as('coordinator', 'GET', path)
      expect([name, now.status]).toEqual([name, 200])
      expect([name, now.body['today']]).toEqual([name, '2017-11-09'])
      const again = await desk.as('coordinator', 'GET', path, undefined, { 'If-None-Match': now.etag })
      expect([name, again.status]).toEqual([name, 304])
      const asPartners = await desk.as('coordinator', 'GET', `${path}&viewAs=partners`)
      expect([name, asPartners.text]).toEqual([name, (await desk.as('partner', 'GET', path)).text])
    }
    for (const name of ['nothing', 'constructor', '__proto__', 'toString'])
      expect((await desk.as('official', 'GET', `/api/views/${name}`)).status).toBe(404)
    for (const number of ['0', '99', 'abc', '', '1.5', '-1', 'WHOLE'])
      expect([number, (await desk.as('official', 'GET', `/api/views/area?number=${number}`)).status]).toEqual([
        number,
        404,
      ])
    expect((await desk.as('official', 'GET', '/api/views/area?number=whole')).status).toBe(200)
    for (const ids of ['', Array.from({ length: 201 }, () => id).join(',')])
      expect((await desk.as('official', 'GET', `/api/views/several?ids=${ids}`)).status).toBe(422)
  })

  test('the engagement has a history in pages, as every record has', async () => {
    const desk = at()
    const tag = (await desk.as('coordinator', 'GET', '/api/engagement/record')).etag
    const name = 'Public safety partnership, renamed'
    await desk.as('coordinator', 'PATCH', '/api/engagement', { patch: { name } }, { 'If-Match': tag })
    const page = await desk.get<List>('official', '/api/engagement/history?limit=1')
    expect(page.items).toHaveLength(1)
    expect(page.items[0]).toMatchObject({ changes: [{ kind: 'engagement' }] })
    const rest = await desk.get<List>('official', `/api/engagement/history?cursor=${page.next}`)
    expect(rest.items.length).toBeGreaterThan(0)
  })

  test('one can look as a wider audience, and then sees what it sees, byte for byte', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    for (const path of ['engagement', 'commitments', 'views/overview', 'search?q=walks', `commitments/${id}`]) {
      const as = `${path.includes('?') ? '&' : '?'}viewAs=partners`
      const looked = await desk.as('coordinator', 'GET', `/api/${path}${as}`)
      const own = await desk.as('partner', 'GET', `/api/${path}`)
      expect([path, looked.status, looked.text, looked.etag]).toEqual([path, own.status, own.text, own.etag])
    }
    const asPublic = await desk.get<Document>('partner', '/api/engagement?viewAs=public')
    expect(asPublic.records.filter((each) => each['audience'] !== 'public')).toEqual([])
  })

  test('search finds by handle and by words, in pages, and only what is seen', async () => {
    const desk = at()
    const title = { en: 'Quarterly seminar zebra' }
    const made = []
    for (let n = 0; n < 3; n++)
      made.push(await desk.made('coordinator', 'commitments', await desk.commitment({ title, audience: 'partners' })))
    const hidden = await desk.made('coordinator', 'commitments', await desk.commitment({ title }))
    const found = await desk.get<List>('official', '/api/search?q=Zebra%20seminar')
    expect(found.items.map((each) => each.id)).toEqual([...made, hidden].map((each) => each.id).sort())
    expect((await desk.get<List>('partner', '/api/search?q=zebra')).items).toHaveLength(3)
    const handle = String(hidden.record['handle'])
    const byHandle = await desk.get<List>('official', `/api/search?q=${handle}`)
    expect(byHandle.items.map((each) => each.id)).toContain(hidden.id)
    const first = await desk.get<List>('official', '/api/search?q=zebra&limit=3')
    const second = await desk.get<List>('official', `/api/search?q=zebra&limit=3&cursor=${first.next}`)
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(found.items.map((each) => each.id))
    expect(second.next).toBeNull()
    expect(await desk.get('official', '/api/search?q=')).toEqual({ items: [], next: null })
  })

  test('search finds items by their agencies and areas, and only the kinds that were named', async () => {
    const desk = at()
    const title = { en: 'Okapi hours' }
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment({ title }))
    const found = async (q: string, more = '') =>
      (await desk.get<List<{ id: string; kind: string }>>('official', `/api/search?q=${q}${more}`)).items
    expect((await found('okapi%20fbi')).map((each) => each.id)).toEqual([id])
    expect(await found('okapi%20dea')).toEqual([])
    const [area] = await found('area%209', '&kinds=focus-area')
    expect(area?.kind).toBe('focus-area')
    const inArea = await desk.made('coordinator', 'commitments', {
      ...(await desk.commitment({ title })),
      focusAreaIds: [area!.id],
    })
    expect((await found('okapi%20area%209')).map((each) => each.id)).toEqual([inArea.id])
    expect(new Set((await found('fbi')).map((each) => each.kind)).size).toBeGreaterThan(1)
    expect(new Set((await found('fbi', '&kinds=milestone,agency')).map((each) => each.kind)).has('commitment')).toBe(
      false,
    )
    for (const kinds of ['nothing', 'commitment,', 'post']) {
      const refused = await desk.as('official', 'GET', `/api/search?q=fbi&kinds=${kinds}`)
      expect([kinds, refused.status]).toEqual([kinds, 422])
    }
  })

  test('a history is read newest first, in pages, as far as it shows', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    for (const days of [14, 7, 21]) await desk.changed('coordinator', `commitments/${id}`, { updateEveryDays: days })
    const path = `/api/commitments/${id}/history`
    const whole = await desk.get<List<{ id: string; changes: { leaves: { to: unknown }[] }[] }>>('official', path)
    expect(whole.items.slice(0, 3).map((each) => each.changes[0]!.leaves[0]!.to)).toEqual([21, 7, 14])
    const first = await desk.get<List>('official', `${path}?limit=3`)
    const second = await desk.get<List>('official', `${path}?limit=3&cursor=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect(second.next).toBeNull()
    const partners = await desk.get<List<{ who: unknown; reason: unknown }>>('partner', path)
    expect(partners.items.map((each) => each.who)).toEqual(
      partners.items.map(() => ({ agencyId: expect.any(String) as unknown })),
    )
  })

  test('the history is checked for agencies; its length would tell partners how much they do not see', async () => {
    const desk = at()
    expect(await desk.get('administrator', '/api/log/verify')).toMatchObject({ ok: true, problem: null })
    expect(await desk.problem('partner', 'GET', '/api/log/verify')).toMatchObject({ status: 403 })
    expect(await desk.problem('official', 'GET', '/api/log/verify?viewAs=partners')).toMatchObject({ status: 403 })
  })
}
