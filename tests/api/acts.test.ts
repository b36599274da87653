import { expect, test } from 'vitest'
import { aCommitment, aWorld, made, named } from '../support/worlds.ts'

const change = (patch: unknown, more: Record<string, unknown> = {}) => ({ patch, ...more })

test('a commitment is promised, delivered by its giver, confirmed by its receiver, and each step stands in its history', async () => {
  const world = await aWorld()
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const delivered = await world.as('fbi-lead', 'PATCH', `/api/commitments/${id}`, change({ stage: 'delivered' }), {
    'If-Match': tag,
  })
  expect(delivered.status).toBe(200)
  const own = await world.as('fbi-lead', 'PATCH', `/api/commitments/${id}`, change({ stage: 'confirmed' }), {
    'If-Match': delivered.headers.get('ETag')!,
  })
  expect([own.status, ((await own.json()) as { title: string }).title]).toEqual([
    403,
    'FBI delivered this, so another agency has to confirm it.',
  ])
  const confirmed = await world.as('official', 'PATCH', `/api/commitments/${id}`, change({ stage: 'confirmed' }), {
    'If-Match': delivered.headers.get('ETag')!,
  })
  expect(confirmed.status).toBe(200)
  expect(await confirmed.json()).toMatchObject({ stage: 'confirmed', confirmedOn: { on: '2017-11-09' } })
  const history = (await (await world.as('official', 'GET', `/api/commitments/${id}/history`)).json()) as {
    items: { verb: string; who: { account: string } }[]
  }
  expect(history.items.map((entry) => [entry.verb, entry.who.account])).toEqual([
    ['confirm', 'official'],
    ['deliver', 'fbi-lead'],
    ['create', 'coordinator'],
  ])
})

test('a date moves only with a cause and a line of reason, and the old one stays in the history', async () => {
  const world = await aWorld()
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const patch = { dates: { expected: { on: '2018-04-01', precision: 'day' } } }
  const without = await world.as('fbi-lead', 'PATCH', `/api/commitments/${id}`, change(patch), { 'If-Match': tag })
  expect([
    without.status,
    ((await without.json()) as { errors: { field: string }[] }).errors.map((each) => each.field),
  ]).toEqual([422, ['cause', 'reason']])
  const withBoth = await world.as(
    'fbi-lead',
    'PATCH',
    `/api/commitments/${id}`,
    change(patch, { cause: 'partner', reason: 'The host asked for April.' }),
    { 'If-Match': tag },
  )
  expect(withBoth.status).toBe(200)
  const { items } = (await (await world.as('partner', 'GET', `/api/commitments/${id}/history`)).json()) as {
    items: unknown[]
  }
  expect(items).toBeUndefined()
  const history = (await (await world.as('fbi-lead', 'GET', `/api/commitments/${id}/history`)).json()) as {
    items: { reason: string; changes: { leaves: unknown[]; cause: string }[] }[]
  }
  expect(history.items[0]).toMatchObject({
    reason: 'The host asked for April.',
    changes: [
      { cause: 'partner', leaves: [{ leaf: 'dates.expected', from: { on: '2018-03-01' }, to: { on: '2018-04-01' } }] },
    ],
  })
})

test('two who change different leaves are merged; the same leaf is a conflict with both values, who and when', async () => {
  const world = await aWorld()
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const base = { 'If-Match': tag }
  expect((await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, change({ key: true }), base)).status).toBe(
    200,
  )
  expect(
    (await world.as('coordinator-2', 'PATCH', `/api/commitments/${id}`, change({ updateEveryDays: 14 }), base)).status,
  ).toBe(200)
  expect(
    (await world.as('coordinator-2', 'PATCH', `/api/commitments/${id}`, change({ updateEveryDays: 14 }), base)).status,
  ).toBe(200)
  const late = await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, change({ updateEveryDays: 7 }), base)
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({
    conflicts: [{ field: 'updateEveryDays', yours: 7, theirs: 14, who: { account: 'coordinator-2' } }],
  })
})

test('a member that the writer cannot see survives when they change the list', async () => {
  const world = await aWorld()
  const secret = await made(
    world,
    'coordinator',
    'commitments',
    aCommitment({
      title: { en: 'Hidden from ATF' },
      audience: 'restricted',
      restrictedTo: [named('agency USAO'), named('agency LASD')],
    }),
  )
  const open = await made(
    world,
    'coordinator',
    'commitments',
    aCommitment({ givingAgencyId: named('agency ATF'), postId: named('post ATF') }),
  )
  const milestone = await made(world, 'coordinator', 'milestones', {
    title: { en: 'Joint calendar' },
    restsOnIds: [secret.id, open.id],
  })
  const seen = await world.as('atf-lead', 'GET', `/api/milestones/${milestone.id}`)
  expect(((await seen.json()) as { restsOnIds: string[] }).restsOnIds).toEqual([open.id])
  const third = await made(world, 'coordinator', 'commitments', aCommitment())
  const patched = await world.as(
    'coordinator',
    'PATCH',
    `/api/milestones/${milestone.id}`,
    change({ restsOnIds: [third.id, secret.id] }),
    { 'If-Match': milestone.tag },
  )
  expect(((await patched.json()) as { restsOnIds: string[] }).restsOnIds).toEqual([secret.id, third.id].sort())
})

test('the same request under one key has one effect; another request under it is refused', async () => {
  const world = await aWorld()
  const headers = { 'Idempotency-Key': 'one-key-for-all' }
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => world.as('coordinator', 'POST', '/api/commitments', aCommitment(), headers)),
  )
  expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]))
  expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1)
  expect(
    ((await (await world.as('coordinator', 'GET', '/api/commitments')).json()) as { items: unknown[] }).items,
  ).toHaveLength(1)
  const other = await world.as('coordinator', 'POST', '/api/commitments', aCommitment({ key: true }), headers)
  expect(other.status).toBe(422)
})

test('undo sets back what still stands, and undo of undo restores', async () => {
  const world = await aWorld()
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const changed = await world.as(
    'coordinator',
    'PATCH',
    `/api/commitments/${id}`,
    change({ key: true, title: { en: 'Morning walks' } }),
    { 'If-Match': tag },
  )
  const undone = await world.as('coordinator', 'POST', `/api/changes/${changed.headers.get('Entry-Id')}/undo`, {})
  expect(undone.status).toBe(200)
  expect(await (await world.as('coordinator', 'GET', `/api/commitments/${id}`)).json()).toMatchObject({
    key: false,
    title: { en: 'Evening walks' },
  })
  await world.as('coordinator', 'POST', `/api/changes/${undone.headers.get('Entry-Id')}/undo`, {})
  expect(await (await world.as('coordinator', 'GET', `/api/commitments/${id}`)).json()).toMatchObject({
    key: true,
    title: { en: 'Morning walks' },
  })
})

test('undo takes back what the person sees of the entry; what was hidden from them since stays as it is', async () => {
  const world = await aWorld()
  const create = (en: string) => ({ kind: 'decision', create: { title: { en } } })
  const both = await world.as('official', 'POST', '/api/changes', {
    changes: [create('Which room'), create('Which day')],
  })
  const { entry, records } = (await both.json()) as { entry: { id: string }; records: { id: string }[] }
  const [open, hidden] = records.map((each) => each.id)
  const now = await world.as('coordinator', 'GET', `/api/decisions/${hidden}`)
  const restricted = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency FBI')] }
  const narrowed = await world.as('coordinator', 'PATCH', `/api/decisions/${hidden}`, change(restricted), {
    'If-Match': now.headers.get('ETag')!,
  })
  const undone = await world.as('official', 'POST', `/api/changes/${entry.id}/undo`, {})
  expect([narrowed.status, undone.status]).toEqual([200, 200])
  expect(await undone.json()).toMatchObject({ entry: { changes: [{ id: open, came: 'gone' }] }, kept: [] })
  const status = async (person: string, id: string | undefined) =>
    (await world.as(person, 'GET', `/api/decisions/${id}`)).status
  expect([await status('official', open), await status('official', hidden)]).toEqual([404, 404])
  expect([await status('coordinator', open), await status('coordinator', hidden)]).toEqual([404, 200])
})

test('a sealed text is hidden at every date, erased by a second person, and the chain still verifies', async () => {
  const world = await aWorld()
  const { id, tag } = await made(
    world,
    'coordinator',
    'commitments',
    aCommitment({ title: { en: 'Name typed by mistake' } }),
  )
  const renamed = await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, change({ title: { en: 'Walks' } }), {
    'If-Match': tag,
  })
  const history = (await (await world.as('coordinator', 'GET', `/api/commitments/${id}/history`)).json()) as {
    items: { id: string }[]
  }
  const sealed = await world.as('coordinator', 'POST', `/api/changes/${history.items[1]!.id}/seal`, {
    text: { recordId: id, leaf: 'title.en' },
    reason: 'Entered in error.',
  })
  expect([renamed.status, sealed.status]).toEqual([200, 200])
  const after = await (await world.as('official', 'GET', `/api/commitments/${id}/history`)).text()
  expect(after).not.toContain('Name typed')
  expect(after).toContain('Text sealed')
  const sealEntry = world.api.engine.log.entry(world.api.engine.log.seq).id
  expect((await world.as('coordinator', 'POST', `/api/changes/${sealEntry}/erase`, {})).status).toBe(403)
  expect((await world.as('official', 'POST', `/api/changes/${sealEntry}/erase`, {})).status).toBe(200)
  let bytes = ''
  for await (const batch of world.ledger.read(0)) bytes += JSON.stringify(batch)
  expect(bytes).not.toContain('Name typed')
  expect(await (await world.as('official', 'GET', '/api/log/verify')).json()).toMatchObject({ ok: true })
})

test('changes since an ETag bring the older document to the newer one', async () => {
  const world = await aWorld()
  const first = await world.as('official', 'GET', '/api/engagement')
  const etag = first.headers.get('ETag')!.replaceAll('"', '')
  const { id } = await made(world, 'coordinator', 'commitments', aCommitment())
  const difference = (await (await world.as('official', 'GET', `/api/changes?since=${etag}`)).json()) as {
    changed: { id: string }[]
    gone: string[]
    etag: string
  }
  expect([difference.changed.map((each) => each.id), difference.gone]).toEqual([[id], []])
  expect((await world.as('official', 'GET', '/api/engagement')).headers.get('ETag')).toBe(`"${difference.etag}"`)
  expect(
    (await world.as('official', 'GET', '/api/engagement', undefined, { 'If-None-Match': `"${difference.etag}"` }))
      .status,
  ).toBe(304)
  expect((await world.as('official', 'GET', '/api/changes?since=unknown')).status).toBe(410)
})
