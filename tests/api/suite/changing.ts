import { expect, test } from 'vitest'
import type { AnyRecord, Asker, Desk } from '../home.ts'

const day = (on: string) => ({ on, precision: 'day' })

/** For every kind: who creates it, a body, and a change that the same person may make. */
async function everyKind(desk: Desk): Promise<readonly [Asker, string, Record<string, unknown>, object | null][]> {
  const [fbi, usao, area] = [await desk.agency('FBI'), await desk.agency('USAO'), await desk.area(2)]
  const { id: subjectId } = await desk.made('coordinator', 'commitments', await desk.commitment())
  const { id: measureId } = await desk.made('coordinator', 'measures', {
    name: { en: 'Guns recovered' },
    nature: 'work',
    unit: 'guns',
    geography: 'City of Compton',
    periodType: 'quarter',
  })
  const source = { title: 'A report', url: 'https://report.example/1', date: day('2017-10-01') }
  return [
    ['coordinator', 'commitments', await desk.commitment(), { updateEveryDays: 14 }],
    [
      'coordinator',
      'milestones',
      { title: { en: 'Joint calendar' }, focusAreaId: area },
      { title: { es: 'Calendario' } },
    ],
    [
      'coordinator',
      'focus-areas',
      { number: 13, name: { en: 'More' }, shortName: { en: 'More' }, naming: 'working-title' },
      { description: { en: 'What it is.' } },
    ],
    [
      'administrator',
      'agencies',
      { name: 'Sample Agency', shortName: 'SA', sector: 'city', part: 'partner' },
      { shortName: 'SAY' },
    ],
    ['administrator', 'posts', { agencyId: fbi, title: 'Deputy' }, { telephone: '555 0100' }],
    [
      'fbi-lead',
      'updates',
      { subjectId, happened: { en: 'Began.' }, willHold: 'yes', saidOn: day('2017-11-08') },
      null,
    ],
    [
      'fbi-lead',
      'proofs',
      { subjectId, title: 'Minutes', link: 'https://proof.example/', addedOn: day('2017-11-09') },
      null,
    ],
    [
      'official',
      'requests',
      {
        fromAgencyId: (await desk.session('official')).agencyId,
        toAgencyId: fbi,
        subjectId,
        what: { en: 'A room' },
        askedOn: day('2017-11-09'),
      },
      null,
    ],
    [
      'coordinator',
      'measures',
      {
        name: { en: 'Robberies' },
        nature: 'conditions',
        unit: 'reports',
        geography: 'Station area',
        periodType: 'calendar-year',
      },
      { base: '2014' },
    ],
    [
      'coordinator',
      'observations',
      {
        measureId,
        period: { label: '2017 Q3', from: '2017-07-01', until: '2017-09-30' },
        value: 12,
        source,
        standing: 'reported',
      },
      { value: 13 },
    ],
    ['official', 'risks', { subjectId, title: { en: 'Rooms are scarce' } }, { state: 'closed' }],
    [
      'official',
      'decisions',
      { title: { en: 'Which room' }, wantedFromAgencyId: usao },
      { made: { en: 'The large one' }, madeOn: day('2017-11-09') },
    ],
    [
      'coordinator',
      'meetings',
      { type: 'site-call', title: { en: 'Call' }, heldOn: day('2017-11-09') },
      { minutes: { en: 'Short.' } },
    ],
    [
      'coordinator',
      'set-asides',
      { subjectId, reason: 'no-word', because: 'On leave until December.', until: day('2017-12-01') },
      { until: day('2017-12-15') },
    ],
    ['coordinator', 'releases', { subjectId, to: 'partners' }, null],
    [
      'coordinator',
      'briefings',
      { title: { en: 'November' }, readers: 'partners', recordAsOf: day('2017-11-09') },
      { words: { en: 'Well met.' } },
    ],
  ]
}

export function changing(at: () => Desk): void {
  test('every kind is created, read back, listed and changed, and each step stands in its history', async () => {
    const desk = at()
    const kinds = await everyKind(desk)
    const paths = desk.documented.operations.filter((each) => each.operationId.startsWith('create-'))
    expect(kinds.map(([, path]) => `/api/${path}`).sort()).toEqual(paths.map((each) => each.path).sort())
    for (const [person, path, body, patch] of kinds) {
      const { id, etag, record } = await desk.made(person, path, body)
      const read = await desk.as(person, 'GET', `/api/${path}/${id}`)
      expect([read.body, read.etag]).toEqual([record, etag])
      const list = await desk.get<{ items: AnyRecord[] }>(person, `/api/${path}?limit=1000`)
      expect(list.items).toContainEqual(record)
      const by = patch === null ? 'coordinator' : person
      const { record: after } = await desk.changed(by, `${path}/${id}`, patch ?? { audience: 'partners' })
      expect(after).toMatchObject(patch ?? { audience: 'partners' })
      const history = await desk.get<{ items: unknown[] }>('coordinator', `/api/${path}/${id}/history`)
      expect(history.items).toHaveLength(2)
      await desk.changed(path === 'agencies' || path === 'posts' ? 'administrator' : 'coordinator', `${path}/${id}`, {
        removed: true,
      })
      expect((await desk.as(person, 'GET', `/api/${path}/${id}`)).status).toBe(404)
    }
  })

  test('the engagement itself is changed; it is the one record that is never removed', async () => {
    const desk = at()
    const before = await desk.as<AnyRecord>('coordinator', 'GET', '/api/engagement/record')
    const headers = { 'If-Match': before.etag }
    const renamed = { patch: { summitDates: [day('2018-05-01')] } }
    const changed = await desk.as('coordinator', 'PATCH', '/api/engagement', renamed, headers)
    expect([changed.status, changed.body['summitDates']]).toEqual([200, [day('2018-05-01')]])
    const threshold = { patch: { thresholds: { offTrackDays: 45 } } }
    expect(await desk.problem('coordinator', 'PATCH', '/api/engagement', threshold, headers)).toMatchObject({
      status: 403,
      title: 'Only an administrator does this.',
    })
    expect((await desk.as('administrator', 'PATCH', '/api/engagement', threshold, headers)).status).toBe(200)
    expect(
      await desk.problem('coordinator', 'PATCH', '/api/engagement', { patch: { removed: true } }, headers),
    ).toMatchObject({
      status: 422,
      errors: [{ field: 'removed' }],
    })
  })

  test('a change says which version it is of: none 428, an unknown one 412, several 400', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const patch = (headers: Record<string, string>) =>
      desk.problem('coordinator', 'PATCH', `/api/commitments/${id}`, { patch: { key: true } }, headers)
    expect(await patch({})).toMatchObject({ status: 428, type: 'urn:problem:base-needed' })
    expect(await patch({ 'If-Match': `"${'0'.repeat(32)}"` })).toMatchObject({
      status: 412,
      type: 'urn:problem:base-unknown',
    })
    expect(await patch({ 'If-Match': '*' })).toMatchObject({ status: 412 })
    expect(await patch({ 'If-Match': `"${'0'.repeat(32)}", "${'1'.repeat(32)}"` })).toMatchObject({ status: 400 })
    expect((await desk.get<AnyRecord>('coordinator', `/api/commitments/${id}`))['key']).toBe(false)
  })

  test('other leaves are merged, the same value changes nothing, another value is a conflict with both', async () => {
    const desk = at()
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment())
    const patch = (body: unknown, person: Asker = 'coordinator') =>
      desk.as(person, 'PATCH', `/api/commitments/${id}`, { patch: body }, { 'If-Match': etag })
    expect((await patch({ updateEveryDays: 14 })).status).toBe(200)
    const merged = await patch({ stage: 'under-way' }, 'fbi-lead')
    expect([merged.status, merged.body['updateEveryDays'], merged.body['stage']]).toEqual([200, 14, 'under-way'])
    const same = await patch({ updateEveryDays: 14 })
    expect([same.status, same.headers.get('Entry-Id'), same.etag]).toEqual([200, null, merged.etag])
    const conflict = await desk.problem(
      'coordinator',
      'PATCH',
      `/api/commitments/${id}`,
      { patch: { updateEveryDays: 7 } },
      { 'If-Match': etag },
    )
    expect(conflict).toMatchObject({
      status: 409,
      type: 'urn:problem:conflict',
      conflicts: [{ field: 'updateEveryDays', yours: 7, theirs: 14, who: { account: 'coordinator' } }],
    })
    expect(Date.parse(String(conflict.conflicts![0]!['at']))).not.toBeNaN()
  })

  test('lists are merged member by member', async () => {
    const desk = at()
    const [one, two, three] = [await desk.area(1), await desk.area(2), await desk.area(3)]
    const { id, etag } = await desk.made('coordinator', 'commitments', await desk.commitment({ focusAreaIds: [one] }))
    const to = (focusAreaIds: string[]) =>
      desk.as<AnyRecord>(
        'coordinator',
        'PATCH',
        `/api/commitments/${id}`,
        { patch: { focusAreaIds } },
        { 'If-Match': etag },
      )
    expect((await to([one, two])).status).toBe(200)
    expect((await to([three])).body['focusAreaIds']).toEqual([two, three].sort())
  })

  test('a request sent again under its key has one effect and the same answer; another one under it is refused', async () => {
    const desk = at()
    const key = { 'Idempotency-Key': 'sent-again-and-again' }
    const body = await desk.commitment({ title: { en: 'Sent again' } })
    const first = await desk.as<AnyRecord>('coordinator', 'POST', '/api/commitments', body, key)
    const again = await desk.as('coordinator', 'POST', '/api/commitments', body, key)
    const told = (answer: typeof first | typeof again) => [
      answer.status,
      answer.text,
      answer.etag,
      answer.headers.get('Entry-Id'),
    ]
    expect(told(again)).toEqual(told(first))
    await desk.changed('coordinator', `commitments/${first.body.id}`, { key: false, updateEveryDays: 3 })
    expect(told(await desk.as('coordinator', 'POST', '/api/commitments', body, key))).toEqual(told(first))
    const other = await desk.problem('coordinator', 'POST', '/api/commitments', { ...body, key: true }, key)
    expect(other).toMatchObject({ status: 422, type: 'urn:problem:key-used' })
    const found = await desk.get<{ items: unknown[] }>('coordinator', '/api/search?q=sent%20again')
    expect(found.items).toHaveLength(1)
    // Keys belong to an account: another person's same key is another request.
    expect((await desk.as('official', 'POST', '/api/decisions', { title: { en: 'Another' } }, key)).status).toBe(201)
  })

  test('several changes are one entry, all or nothing, and a problem says of which it is', async () => {
    const desk = at()
    const one = await desk.made(
      'coordinator',
      'commitments',
      await desk.commitment({ title: { en: 'One of several' } }),
    )
    const several = (changes: unknown[], more = {}) =>
      ['coordinator', 'POST', '/api/changes', { changes, ...more }] as const
    const change = {
      kind: 'commitment',
      id: one.id,
      ifMatch: one.etag.replaceAll('"', ''),
      patch: { updateEveryDays: 10 },
    }
    const create = { kind: 'milestone', create: { title: { en: 'With it' }, restsOnIds: [one.id] } }
    const answer = await desk.as<{ entry: { id: string; changes: unknown[] }; records: AnyRecord[] }>(
      ...several([change, create], { reason: 'Agreed on the call.' }),
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Entry-Id')).toBe(answer.body.entry.id)
    expect(answer.body.entry).toMatchObject({ reason: 'Agreed on the call.' })
    expect(answer.body.records.map((each) => each.kind)).toEqual(['commitment', 'milestone'])
    const bad = { kind: 'milestone', create: { title: { en: 'Rests on nothing' }, restsOnIds: ['000000000000'] } }
    const before = await desk.as('coordinator', 'GET', '/api/milestones')
    const refused = await desk.problem(...several([create, bad]))
    expect([refused.status, refused.errors]).toEqual([
      422,
      [{ field: 'changes.1.create.restsOnIds', message: 'There is no commitment 000000000000.' }],
    ])
    expect((await desk.as('coordinator', 'GET', '/api/milestones')).etag).toBe(before.etag)
    const misspelt = await desk.problem(...several([{ ...create, create: { titel: { en: 'x' }, title: { en: 'x' } } }]))
    expect(misspelt.errors).toEqual([
      { field: 'changes.0.create.titel', message: 'There is no such field to be written here.' },
    ])
  })
}
