import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/api/problem.ts'
import { aCommitment, aWorld, made, named } from '../support/worlds.ts'
import { creating, refused, withMember } from './refusedInput.ts'

describe('fields that do not fit, each by name', () => {
  const none = 'There is no such field to be written here.'
  const unstorable = 'The text holds a character that cannot be kept (NUL or half of a surrogate pair).'
  test.each([
    [{ titel: { en: 'x' } }, 'titel', none],
    [{ title: { en: 'x', fr: 'y' } }, 'title.fr', none],
    [{ dates: { agreed: null, due: null } }, 'dates.due', none],
    [{ id: '7kq2m4xw9d3a' }, 'id', none],
    [{ handle: 'C-7KQ2' }, 'handle', none],
    [{ kind: 'commitment' }, 'kind', none],
    [{ sealed: [] }, 'sealed', none],
    [{ removed: true }, 'removed', none],
    [{ title: 'Walks' }, 'title', 'An object is expected here, not a text.'],
    [{ title: {} }, 'title.en', 'This is needed.'],
    [{ title: { en: '   ' } }, 'title.en', 'Some words are needed here.'],
    [{ title: { en: 7 } }, 'title.en', 'A text is expected here, not a number.'],
    [{ title: { en: 'x'.repeat(201) } }, 'title.en', 'At most 200 letters.'],
    [{ title: null }, 'title', 'An object is expected here, not nothing (null).'],
    [{ key: 'yes' }, 'key', 'True or false is expected here, not a text.'],
    [{ key: 1 }, 'key', 'True or false is expected here, not a number.'],
    [{ updateEveryDays: 0 }, 'updateEveryDays', 'At least 1.'],
    [{ updateEveryDays: 1.5 }, 'updateEveryDays', 'A whole number is expected here, not a number.'],
    [{ updateEveryDays: 1e9 }, 'updateEveryDays', 'At most 3660.'],
    [{ quantity: { promised: -1 } }, 'quantity.promised', 'At least 0.'],
    [{ quantity: { promised: 1e300 } }, 'quantity.promised', 'At most 1000000000.'],
    [{ focusAreaIds: 'all' }, 'focusAreaIds', 'A list is expected here, not a text.'],
    [{ focusAreaIds: ['x'] }, 'focusAreaIds.0', 'An id is 12 letters and digits.'],
    [{ focusAreaIds: ['000000000000'] }, 'focusAreaIds', 'There is no focus area 000000000000.'],
    [{ givingAgencyId: '000000000000' }, 'givingAgencyId', 'There is no agency 000000000000.'],
    [{ givingAgencyId: named('area 1') }, 'givingAgencyId', `There is no agency ${named('area 1')}.`],
    [{ givingAgencyId: undefined }, 'givingAgencyId', 'This is needed.'],
    [
      { stage: 'done' },
      'stage',
      'One of these is expected here: promised, under-way, delivered, confirmed, kept-up, returned, lapsed, withdrawn.',
    ],
    [
      { stage: 'delivered', dates: { delivered: { on: '2017-11-01', precision: 'day' } } },
      'stage',
      'A new commitment is promised or under way.',
    ],
    [{ audience: 'everyone' }, 'audience', 'One of these is expected here: public, partners, agencies, restricted.'],
    [{ audience: 'restricted' }, 'restrictedTo', 'Name the agencies that can see this.'],
    [
      { audience: 'restricted', restrictedTo: [named('agency FBI')] },
      'restrictedTo',
      'Your own agency is among them, or you would hide this from yourself.',
    ],
    [
      { restrictedTo: [named('agency USAO')] },
      'restrictedTo',
      'Agencies are named only with the audience "restricted".',
    ],
    [
      { dates: { agreed: { on: '2016-02-30', precision: 'day' } } },
      'dates.agreed.on',
      'That date does not exist: 2016-02-30.',
    ],
    [
      { dates: { agreed: { on: '2100-02-29', precision: 'day' } } },
      'dates.agreed.on',
      'That date does not exist: 2100-02-29.',
    ],
    [
      { dates: { agreed: { on: '0000-01-01', precision: 'day' } } },
      'dates.agreed.on',
      'That date does not exist: 0000-01-01.',
    ],
    [{ dates: { agreed: { on: '10000-01-01', precision: 'day' } } }, 'dates.agreed.on', 'A day is written YYYY-MM-DD.'],
    [{ dates: { agreed: { on: '1/3/2018', precision: 'day' } } }, 'dates.agreed.on', 'A day is written YYYY-MM-DD.'],
    [{ dates: { agreed: '2018-03-01' } }, 'dates.agreed', 'An object is expected here, not a text.'],
    [
      { dates: { agreed: { on: '2018-03-02', precision: 'month' } } },
      'dates.agreed.on',
      'A month, quarter, season or year is given by its first day.',
    ],
    [
      { dates: { agreed: { on: '2018-03-01', precision: 'week' } } },
      'dates.agreed.precision',
      'One of these is expected here: day, month, quarter, season, year.',
    ],
    [
      { dates: { agreed: { on: '2018-03-01', precision: 'day', asWritten: 'a\u0000b' } } },
      'dates.agreed.asWritten',
      unstorable,
    ],
    [{ title: { en: 'a\u0000b' } }, 'title.en', unstorable],
    [{ title: { en: 'half \ud800 pair' } }, 'title.en', unstorable],
    [{ description: { en: 'x', es: '\udc00' } }, 'description.es', unstorable],
    [{ provenance: { kind: 'record', sources: [], caveat: null } }, 'provenance.sources', 'At least 1 member.'],
    [
      {
        provenance: { kind: 'record', sources: [{ title: 'x', url: 'javascript:alert(1)', date: null }], caveat: null },
      },
      'provenance.sources.0.url',
      'A link begins with http:// or https://.',
    ],
    [
      {
        provenance: {
          kind: 'record',
          sources: [{ title: 'x', url: 'https://a.example/\ud800', date: null }],
          caveat: null,
        },
      },
      'provenance.sources.0.url',
      unstorable,
    ],
    [{ provenance: { kind: 'hearsay' } }, 'provenance.kind', 'None of the forms this can have.'],
  ])('%j', async (over, field, message) => {
    const { problem } = await creating(aCommitment(over))
    expect(problem).toEqual({ type: 'urn:problem:unsound', title: message, status: 422, errors: [{ field, message }] })
  })

  test.each(['__proto__', 'constructor', 'toString'])('a member called %s', async (name) => {
    const { problem } = await creating(withMember(`"${name}":{"polluted":true}`))
    expect(problem.errors).toEqual([{ field: name, message: none }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([
    ['[]', 'An object is expected here, not a list.'],
    ['null', 'An object is expected here, not nothing (null).'],
    ['"x"', 'An object is expected here, not a text.'],
    ['7', 'An object is expected here, not a number.'],
  ])('the whole body is %s', async (body, message) => {
    expect((await creating(body)).problem.errors).toEqual([{ field: '', message }])
  })

  test('all of them at once, none passed over', async () => {
    const { problem } = await creating(aCommitment({ titel: 1, key: 'yes', updateEveryDays: -1, id: 'x' }))
    expect(problem.errors!.map((each) => each.field).sort()).toEqual(['id', 'key', 'titel', 'updateEveryDays'])
  })

  test('text in any script, of any direction, is kept as it was typed', async () => {
    const world = await aWorld()
    const en = '  ‮drah‬ <b>مرحبا</b> 👩‍👩‍👧 e\u0301 =1+1 \u200b${x} \\ "q" \t\n '
    const { id } = await made(world, 'coordinator', 'commitments', aCommitment({ title: { en } }))
    const read = (await (await world.as('official', 'GET', `/api/commitments/${id}`)).json()) as {
      title: { en: string }
    }
    expect(read.title.en).toBe(en)
  })

  test('the first and the last day of the calendar are kept as they are', async () => {
    const world = await aWorld()
    for (const on of ['0001-01-01', '9999-12-31']) {
      const body = aCommitment({ dates: { agreed: { on, precision: 'day' } } })
      const { id } = await made(world, 'coordinator', 'commitments', body)
      const read = (await (await world.as('official', 'GET', `/api/commitments/${id}`)).json()) as { dates: unknown }
      expect(read.dates).toMatchObject({ agreed: { on, precision: 'day' } })
    }
    for (const view of [
      'overview',
      'attention',
      'curve',
      'items',
      'monday',
      'matrix',
      'owed',
      'moved',
      'since?from=2017-01-01',
    ])
      expect([view, (await world.as('official', 'GET', `/api/views/${view}`)).status]).toEqual([view, 200])
  })
})

describe('a change that does not fit', () => {
  async function changing(body: unknown): Promise<Problem> {
    const world = await aWorld()
    const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
    return (await refused(world, 'PATCH', `/api/commitments/${id}`, body, { 'If-Match': tag })).problem
  }
  test.each([
    [{}, 'patch', 'This is needed.'],
    [{ patch: { key: true }, because: 'x' }, 'because', 'There is no such field to be written here.'],
    [{ patch: { handle: 'C-1' } }, 'patch.handle', 'There is no such field to be written here.'],
    [{ patch: { provenance: { kind: 'entered' } } }, 'patch.provenance', 'There is no such field to be written here.'],
    [{ patch: { title: { en: null } } }, 'patch.title.en', 'A text is expected here, not nothing (null).'],
    [{ patch: { key: true }, reason: '' }, 'reason', 'Some words are needed here.'],
    [{ patch: { key: true }, reason: 'x'.repeat(501) }, 'reason', 'At most 500 letters.'],
    [
      { patch: { key: true }, reason: 'a\u0000' },
      'reason',
      'The text holds a character that cannot be kept (NUL or half of a surrogate pair).',
    ],
    [
      { patch: { key: true }, cause: 'weather' },
      'cause',
      'One of these is expected here: staffing, funding, legal, partner, technology, emergency, scope, other.',
    ],
    [{ patch: { stage: 'confirmed' } }, 'stage', 'A commitment does not go from promised to confirmed.'],
    [
      { patch: { dates: { expected: null } }, cause: 'other', reason: 'x' },
      'dates.expected',
      'A date that was given is moved, not taken away.',
    ],
    [
      { patch: { dates: { delivered: { on: '2018-01-01', precision: 'day' } } } },
      'dates.delivered',
      'That day is still to come: 2018-01-01.',
    ],
  ])('%j', async (body, field, message) => {
    expect((await changing(body)).errors).toEqual([{ field, message }])
  })

  test('a patch of nothing changes nothing', async () => {
    const world = await aWorld()
    const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
    const before = world.api.engine.log.seq
    const answer = await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, { patch: {} }, { 'If-Match': tag })
    expect([answer.status, answer.headers.get('ETag'), world.api.engine.log.seq]).toEqual([200, tag, before])
  })
})
