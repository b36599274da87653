import { expect, test } from 'vitest'
import type { AnyRecord, Asker, Desk } from '../home.ts'

const day = (on: string) => ({ on, precision: 'day' })

export function moving(at: () => Desk): void {
  const patching =
    (path: string, etag: string) =>
    (person: Asker, patch: unknown, more: Record<string, unknown> = {}) =>
      at().as<AnyRecord>(person, 'PATCH', `/api/${path}`, { patch, ...more }, { 'If-Match': etag })

  test('what was promised is delivered by its giver and confirmed by its receiver, and by nobody else', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const as = patching(`commitments/${id}`, etag)
    expect((await as('official', { stage: 'delivered' })).status).toBe(403)
    const delivered = await as('fbi-lead', { stage: 'delivered' })
    expect(delivered.body).toMatchObject({
      stage: 'delivered',
      dates: { delivered: day('2017-11-09') },
      affirmBy: null,
    })
    const confirm = { patch: { stage: 'confirmed' } }
    const headers = { 'If-Match': delivered.etag }
    const titles = new Map<Asker, string>([
      ['fbi-lead', 'FBI delivered this, so another agency has to confirm it.'],
      ['coordinator', 'Only a lead or official of the agency that received this confirms it.'],
      ['atf-lead', 'Only a lead or official of the agency that received this confirms it.'],
      ['administrator', 'Only a lead or official of the agency that received this confirms it.'],
    ])
    for (const [person, title] of titles)
      expect(await desk.problem(person, 'PATCH', `/api/commitments/${id}`, confirm, headers)).toMatchObject({
        status: 403,
        title,
        errors: [{ field: 'stage', message: title }],
      })
    const confirmed = await desk.as('official', 'PATCH', `/api/commitments/${id}`, confirm, headers)
    expect(confirmed.body).toMatchObject({ stage: 'confirmed', confirmedOn: day('2017-11-09') })
    const { items } = await desk.get<{ items: { verb: string; who: { account: string } }[] }>(
      'official',
      `/api/commitments/${id}/history`,
    )
    expect(items.map((each) => [each.verb, each.who.account])).toEqual([
      ['confirm', 'official'],
      ['deliver', 'fbi-lead'],
      ['create', 'coordinator'],
    ])
  })

  test('a delivery entered in an agency’s name is that agency’s to affirm first', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const entered = await patching(`commitments/${id}`, etag)('coordinator', { stage: 'delivered', affirmBy: null })
    expect(entered.body['affirmBy']).toEqual(day('2017-11-17'))
    const as = patching(`commitments/${id}`, entered.etag)
    expect((await as('coordinator', { affirmBy: null })).status).toBe(403)
    expect((await as('fbi-lead', { affirmBy: day('2019-01-01') })).status).toBe(422)
    expect((await as('fbi-lead', { affirmBy: null })).body['affirmBy']).toBeNull()
    const { items } = await desk.get<{ items: { verb: string; who: unknown }[] }>(
      'official',
      `/api/commitments/${id}/history`,
    )
    expect(items.map((each) => each.verb)).toEqual(['affirm', 'deliver', 'create'])
    expect(items[1]!.who).toMatchObject({
      agencyId: await desk.agency('FBI'),
      enteredByAgencyId: await desk.agency('USAO'),
    })
  })

  test('a date moves with a cause and a line of reason; the words are for agencies, the cause goes with the date', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    const as = patching(`commitments/${id}`, etag)
    const dates = { expected: day('2018-04-01') }
    const without = await as('fbi-lead', { dates })
    expect([without.status, (without.body['errors'] as { field: string }[]).map((each) => each.field)]).toEqual([
      422,
      ['cause', 'reason'],
    ])
    const why = { cause: 'legal', reason: 'The agreement waits for a signature.' }
    expect((await as('fbi-lead', { dates }, why)).status).toBe(200)
    type History = { items: { reason: string | null; changes: { cause?: string }[] }[] }
    const own = await desk.get<History>('atf-lead', `/api/commitments/${id}/history`)
    expect(own.items[0]).toMatchObject({ reason: why.reason, changes: [{ cause: 'legal' }] })
    const partners = await desk.get<History>('partner', `/api/commitments/${id}/history`)
    expect(partners.items[0]).toMatchObject({ reason: null, changes: [{ cause: 'legal' }] })
  })

  test('an update that gives a new date moves the date with it, in one entry', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const said = {
      subjectId: id,
      happened: { en: 'Delayed.' },
      willHold: 'no',
      expected: day('2018-05-01'),
      saidOn: day('2017-11-09'),
    }
    expect((await desk.problem('fbi-lead', 'POST', '/api/updates', said)).status).toBe(428)
    const query = '?cause=staffing&reason=Two%20posts%20are%20vacant.'
    const made = await desk.as('fbi-lead', 'POST', `/api/updates${query}`, said, { 'If-Match': etag })
    expect(made.status).toBe(201)
    expect(await desk.get('official', `/api/commitments/${id}`)).toMatchObject({
      dates: { expected: day('2018-05-01') },
    })
    for (const odd of ['?cause=weather&reason=Rain.', '?cause=scope&reason=%00', '?cause=scope&cause=other&reason=x'])
      expect(await desk.problem('fbi-lead', 'POST', `/api/updates${odd}`, said, { 'If-Match': etag })).toMatchObject({
        status: 422,
      })
  })

  test('a request is asked in one’s own name and answered by the agency that was asked', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const ask = {
      fromAgencyId: await desk.agency('ATF'),
      toAgencyId: await desk.agency('FBI'),
      subjectId: id,
      what: { en: 'A room' },
      askedOn: day('2017-11-09'),
    }
    expect((await desk.as('fbi-lead', 'POST', '/api/requests', ask)).status).toBe(403)
    expect((await desk.as('atf-lead', 'POST', '/api/requests', { ...ask, answer: { en: 'Yes' } })).status).toBe(403)
    const made = await desk.made('atf-lead', 'requests', ask)
    const as = patching(`requests/${made.id}`, made.etag)
    expect((await as('atf-lead', { answer: { en: 'Yes' } })).status).toBe(403)
    expect((await as('fbi-lead', { answer: { en: 'Room 4' } })).body).toMatchObject({ answeredOn: day('2017-11-09') })
  })

  test('what is restricted is released by two persons: one of a named agency proposes, another one approves', async () => {
    const desk = at()
    const restrictedTo = [await desk.agency('USAO'), await desk.agency('FBI')]
    const { id, etag } = await desk.made(
      'coordinator',
      'commitments',
      await desk.commitment({ audience: 'restricted', restrictedTo }),
    )
    expect(
      (await patching(`commitments/${id}`, etag)('coordinator', { audience: 'partners', restrictedTo: null })).status,
    ).toBe(403)
    const body = { subjectId: id, to: 'partners' }
    expect((await desk.as('atf-lead', 'POST', '/api/releases', body)).status).toBe(422)
    expect((await desk.as('fbi-lead', 'POST', '/api/releases', { ...body, state: 'approved' })).status).toBe(422)
    const proposed = await desk.made('fbi-lead', 'releases', body)
    const as = patching(`releases/${proposed.id}`, proposed.etag)
    expect((await as('fbi-lead', { state: 'approved' })).status).toBe(403)
    expect((await desk.as('partner', 'GET', `/api/commitments/${id}`)).status).toBe(404)
    expect((await as('coordinator', { state: 'approved' })).status).toBe(200)
    const seen = await desk.get<AnyRecord>('partner', `/api/commitments/${id}`)
    expect([seen['audience'], 'restrictedTo' in seen]).toEqual(['partners', false])
    // Its past stays what it was: not seen then, so not seen now.
    const history = await desk.get<{ items: { changes: { came?: string }[] }[] }>(
      'partner',
      `/api/commitments/${id}/history`,
    )
    expect(history.items.map((each) => each.changes[0]!.came)).toEqual(['added'])
  })

  test('one reason on one record is set aside until a day, for all to see', async () => {
    const desk = at()
    const { id } = await desk.made(
      'coordinator',
      'commitments',
      await desk.commitment({ dates: { agreed: day('2017-06-01') } }),
    )
    const aside = { subjectId: id, reason: 'past-due', because: 'Waits for the new site.', until: day('2018-01-31') }
    expect((await desk.as('fbi-lead', 'POST', '/api/set-asides', aside)).status).toBe(403)
    const past = { ...aside, until: day('2017-11-08') }
    expect(await desk.problem('coordinator', 'POST', '/api/set-asides', past)).toMatchObject({
      status: 422,
      errors: [{ field: 'until' }],
    })
    const made = await desk.made('coordinator', 'set-asides', aside)
    const document = await desk.get<{ records: AnyRecord[] }>('fbi-lead', '/api/engagement')
    expect(document.records.map((each) => each.id)).toContain(made.id)
  })

  test('what every page stands on is seen by partners; contact details are not', async () => {
    const desk = at()
    const body = { agencyId: await desk.agency('FBI'), title: 'Watch officer', mail: 'watch@fbi.example' }
    const post = await desk.made('administrator', 'posts', body)
    expect(post.record['audience']).toBe('partners')
    expect(await desk.get('partner', `/api/posts/${post.id}`)).toMatchObject({ title: 'Watch officer', mail: null })
    expect((await patching(`posts/${post.id}`, post.etag)('administrator', { audience: 'agencies' })).status).toBe(422)
  })
}
