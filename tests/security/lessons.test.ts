import { describe, expect, test } from 'vitest'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import { aCommitment, aWorld, founding, foundingLoad, made, named, type World } from '../support/worlds.ts'
import { Listening } from './viewerCalls.ts'

/** What went wrong in products of this field, each held against this API under its advisory's name. */

const secret = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency LASD')] }
const canary = { title: { en: 'Canary' } }
const ofAtf = aCommitment({ givingAgencyId: named('agency ATF'), postId: named('post ATF') })
const framesSent = () => new Promise((resolve) => setTimeout(resolve, 0))

const body = async (answer: Promise<Response> | Response) => (await (await answer).json()) as Record<string, unknown>
const change = async (world: World, person: string, id: string, tag: string, patch: unknown) =>
  world.as(person, 'PATCH', `/api/commitments/${id}`, { patch }, { 'If-Match': tag })

/** Everything but what differs from one request to the next. */
const whole = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers].filter(([name]) => name !== 'date'),
  text: await answer.text(),
})

describe('fields applied before the check (CVE-2026-44732)', () => {
  test('an agency cannot make itself the giver and act as one in the same request', async () => {
    const world = await aWorld()
    const { id, tag, record } = await made(world, 'coordinator', 'commitments', aCommitment())
    const before = world.api.engine.log.seq
    const own = { givingAgencyId: named('agency ATF'), postId: named('post ATF'), stage: 'delivered' }
    expect((await change(world, 'atf-lead', id, tag, own)).status).toBe(403)
    expect(world.api.engine.log.seq).toBe(before)
    expect(await body(world.as('coordinator', 'GET', `/api/commitments/${id}`))).toEqual(record)
  })

  test('a record cannot be opened to oneself by the change that asks for it', async () => {
    const world = await aWorld()
    const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment({ ...canary, ...secret }))
    const opening = { audience: 'agencies', restrictedTo: [] }
    const refused = await whole(await change(world, 'atf-lead', id, tag, opening))
    const missing = await whole(await change(world, 'atf-lead', '0123456789ab', tag, opening))
    expect([refused.status, refused]).toEqual([404, missing])
  })

  test.each(['id', 'kind', 'handle', 'createdAt', '__proto__'])('%s cannot be set by a body', async (field) => {
    const world = await aWorld()
    const before = world.api.engine.log.seq
    const text = JSON.stringify(aCommitment()).replace(/\}$/, `,"${field}":"0123456789ab"}`)
    expect((await world.as('coordinator', 'POST', '/api/commitments', text)).status).toBe(422)
    expect(world.api.engine.log.seq).toBe(before)
  })
})

describe('another agency’s id in the path or the body (CVE-2026-40896)', () => {
  test('a hidden record under its own address answers as one that never was, whatever is asked', async () => {
    const world = await aWorld()
    const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment({ ...canary, ...secret }))
    const none = '0123456789ab'
    for (const [method, rest, sent] of [
      ['GET', '', undefined],
      ['GET', '/history', undefined],
      ['PATCH', '', { patch: { key: true } }],
    ] as const) {
      const headers = sent ? { 'If-Match': tag } : {}
      const [hidden, missing] = await Promise.all(
        [id, none].map(async (each) =>
          whole(await world.as('atf-lead', method, `/api/commitments/${each}${rest}`, sent, headers)),
        ),
      )
      expect([hidden!.status, hidden]).toEqual([404, missing])
    }
  })

  test('a lead gives nothing in the name of another agency', async () => {
    const world = await aWorld()
    const before = world.api.engine.log.seq
    expect((await world.as('atf-lead', 'POST', '/api/commitments', aCommitment())).status).toBe(403)
    expect(world.api.engine.log.seq).toBe(before)
  })

  test('an address of one kind does not open a record of another', async () => {
    const world = await aWorld()
    const { id } = await made(world, 'coordinator', 'commitments', aCommitment())
    expect((await world.as('coordinator', 'GET', `/api/milestones/${id}`)).status).toBe(404)
  })
})

describe('an effect before the check (CVE-2026-30239)', () => {
  test('of several changes one is not permitted: none has an effect, and nothing is told', async () => {
    const world = await aWorld()
    const { id, tag } = await made(
      world,
      'coordinator',
      'commitments',
      aCommitment({ givingAgencyId: named('agency ATF'), postId: named('post ATF') }),
    )
    const other = await made(world, 'coordinator', 'commitments', aCommitment())
    const stream = new Listening(world, { viewer: 'official' })
    await framesSent()
    const [before, told] = [world.api.engine.log.seq, stream.text]
    const changes = [
      { kind: 'commitment', id, ifMatch: tag.replaceAll('"', ''), patch: { stage: 'delivered' } },
      { kind: 'commitment', id: other.id, ifMatch: other.tag.replaceAll('"', ''), patch: { stage: 'delivered' } },
    ]
    const refused = await world.as('atf-lead', 'POST', '/api/changes', { changes })
    await framesSent()
    expect([refused.status, world.api.engine.log.seq, stream.text]).toEqual([403, before, told])
    expect(await body(world.as('atf-lead', 'GET', `/api/commitments/${id}`))).not.toMatchObject({ stage: 'delivered' })
    const alone = await world.as('atf-lead', 'POST', '/api/changes', { changes: changes.slice(0, 1) })
    expect(alone.status).toBe(200)
    await stream.end()
  })

  test('a key whose request was refused is not used up, and replays nothing', async () => {
    const world = await aWorld()
    const key = { 'Idempotency-Key': 'refused-then-made' }
    expect((await world.as('atf-lead', 'POST', '/api/commitments', aCommitment(), key)).status).toBe(403)
    const { id } = await made(world, 'coordinator', 'commitments', ofAtf)
    const update = { subjectId: id, happened: { en: 'Going well' }, saidOn: { on: '2017-11-08', precision: 'day' } }
    const after = await world.as('atf-lead', 'POST', '/api/updates', update, key)
    expect([after.status, await body(after)]).toEqual([201, expect.objectContaining({ subjectId: id })])
    expect(await body(world.as('coordinator', 'GET', '/api/commitments'))).toMatchObject({ items: [{ id }] })
  })
})

describe('references set later (CVE-2026-23982)', () => {
  test('a reference to what the writer cannot see is refused as one to nothing, when made and when changed', async () => {
    const act = { at: '2016-01-04T20:00:00.000Z', actor: founding[0]!.actor, name: 'secret' }
    const label = { audience: 'restricted', restrictedTo: [named('agency FBI'), named('agency ATF')] }
    const make = [{ kind: 'commitment' as const, name: 'secret', body: aCommitment({ ...canary, ...label }) }]
    const world = await aWorld(new MemoryLedger(foundingLoad([...founding, { ...act, make }])))
    expect((await world.as('atf-lead', 'GET', `/api/commitments/${named('secret')}`)).status).toBe(200)
    const milestone = await made(world, 'coordinator', 'milestones', { title: { en: 'Joint calendar' } })
    const set = async (id: string) => {
      const path = `/api/milestones/${milestone.id}`
      const sent = { patch: { restsOnIds: [id] } }
      const answer = await whole(await world.as('coordinator', 'PATCH', path, sent, { 'If-Match': milestone.tag }))
      return { ...answer, text: answer.text.replaceAll(id, 'ID') }
    }
    const later = await set(named('secret'))
    expect([later.status, later]).toEqual([422, await set('0123456789ab')])
    const about = async (subjectId: string) => {
      const sent = { subjectId, happened: { en: 'Going well' }, saidOn: { on: '2017-11-08', precision: 'day' } }
      const answer = await whole(await world.as('coordinator', 'POST', '/api/updates', sent))
      return { ...answer, text: answer.text.replaceAll(subjectId, 'ID') }
    }
    expect(await about(named('secret'))).toEqual(await about('0123456789ab'))
  })

  test('what a record refers to stays hidden when it is narrowed after the reference was made', async () => {
    const world = await aWorld()
    const later = await made(world, 'coordinator', 'commitments', aCommitment(canary))
    const milestone = await made(world, 'coordinator', 'milestones', {
      title: { en: 'Joint calendar' },
      restsOnIds: [later.id],
    })
    const path = `/api/milestones/${milestone.id}`
    expect(await body(world.as('atf-lead', 'GET', path))).toMatchObject({ restsOnIds: [later.id] })
    expect((await change(world, 'coordinator', later.id, later.tag, secret)).status).toBe(200)
    for (const each of [path, `${path}/history`, '/api/engagement'])
      expect(await (await world.as('atf-lead', 'GET', each)).text()).not.toContain(later.id)
  })
})

test('search and counts tell nothing of what is hidden (CVE-2024-6323)', async () => {
  const world = await aWorld()
  const paths = [
    '/api/search?q=canary',
    '/api/search?q=c1&limit=1',
    '/api/commitments?limit=1',
    '/api/views/overview',
    '/api/views/agencies',
    `/api/views/agency?id=${named('agency LASD')}`,
  ]
  const seen = async (person: string) =>
    Promise.all(paths.map(async (path) => whole(await world.as(person, 'GET', path))))
  const [before, theirs] = [await seen('atf-lead'), await seen('official')]
  await made(world, 'coordinator', 'commitments', aCommitment({ ...canary, ...secret }))
  expect(await seen('atf-lead')).toEqual(before)
  const [found] = await seen('official')
  expect(found).not.toEqual(theirs[0])
})
