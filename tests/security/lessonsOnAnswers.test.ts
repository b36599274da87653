import { describe, expect, test } from 'vitest'
import type { Session } from '../../src/api/people.ts'
import { aCommitment, aWorld, made, named, people } from '../support/worlds.ts'
import { Listening } from './viewerCalls.ts'

/** Lessons of others about what is sent out: streams, headers, caches, scripts, sessions. The others: `lessons.test.ts`. */

const secret = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency LASD')] }
const canary = { title: { en: 'Canary' } }
const framesSent = () => new Promise((resolve) => setTimeout(resolve, 0))
const body = async (answer: Response) => (await answer.json()) as Record<string, unknown>

describe('a live stream keeps no old rights (CVE-2026-9162)', () => {
  test('signed out, it ends before the next event', async () => {
    const persons: Record<string, Session> = { ...people }
    const world = await aWorld(undefined, undefined, persons)
    const stream = await world.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
    await framesSent()
    delete persons['official']
    await made(world, 'coordinator', 'commitments', aCommitment(canary))
    // The text is whole only when the stream has ended.
    const text = await stream.text()
    expect(text).toContain('event: start-again')
    expect(text).not.toMatch(/canary/i)
  })

  test('moved to a class that sees less, it tells no more than that class sees', async () => {
    const persons: Record<string, Session> = { ...people }
    const world = await aWorld(undefined, undefined, persons)
    const stream = new Listening(world, { viewer: 'official' })
    await framesSent()
    persons['official'] = { ...people['partner']!, id: 'official', account: 'official' }
    await made(world, 'coordinator', 'commitments', aCommitment(canary))
    await framesSent()
    expect(stream.text).not.toMatch(/canary/i)
    await made(world, 'coordinator', 'commitments', aCommitment({ title: { en: 'Shown' }, audience: 'partners' }))
    await framesSent()
    expect(stream.text).not.toMatch(/canary/i)
    expect(stream.text.match(/^event:/gm)!.length).toBeGreaterThan(1)
    await stream.end()
  })
})

test('a text with line ends makes no event of its own (CVE-2026-44217)', async () => {
  const world = await aWorld()
  const stream = new Listening(world, { viewer: 'official' })
  await framesSent()
  const began = stream.text.length
  const forged = 'One\r\n\r\nevent: start-again\r\ndata: {}\n\nid: forged\rdata: x\u2028y'
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const answer = await world.as(
    'coordinator',
    'PATCH',
    `/api/commitments/${id}`,
    { patch: { description: { en: forged } } },
    { 'If-Match': tag },
  )
  expect(answer.status).toBe(200)
  expect(await body(answer)).toMatchObject({ description: { en: forged } })
  await framesSent()
  const lines = stream.text.slice(began).split(/\r\n|\r|\n/)
  expect(lines.filter((each) => each.startsWith('event:'))).toEqual(['event: changed', 'event: changed'])
  expect(
    lines.filter((each) => each !== '' && !/^(event: changed|id: [0-9a-f]{32}|data: \{.*\})$/s.test(each)),
  ).toEqual([])
  await stream.end()
})

test('a header cannot be split by what is sent', async () => {
  const world = await aWorld()
  const id = encodeURIComponent('x\r\nSet-Cookie: a=b')
  const answer = await world.as('coordinator', 'GET', `/api/commitments/${id}`)
  expect([answer.status, answer.headers.has('Set-Cookie')]).toEqual([404, false])
})

describe('caches are keyed with the viewer', () => {
  test('a tag of one class brings no 304 and no difference to another', async () => {
    const world = await aWorld()
    await made(world, 'coordinator', 'commitments', aCommitment({ ...canary, ...secret }))
    for (const path of ['/api/engagement', '/api/commitments', '/api/views/overview', '/api/search?q=canary']) {
      const theirs = await world.as('official', 'GET', path)
      const etag = theirs.headers.get('ETag')!
      const again = await world.as('official', 'GET', path, undefined, { 'If-None-Match': etag })
      const mine = await world.as('atf-lead', 'GET', path, undefined, { 'If-None-Match': etag })
      expect([path, again.status, mine.status]).toEqual([path, 304, 200])
      expect(await mine.text()).not.toMatch(/canary/i)
    }
    const tag = (await world.as('official', 'GET', '/api/engagement')).headers.get('ETag')!.replaceAll('"', '')
    expect((await world.as('atf-lead', 'GET', `/api/changes?since=${tag}`)).status).toBe(410)
  })

  test('nothing that a shared cache may keep is sent to anybody', async () => {
    const world = await aWorld()
    const { id } = await made(world, 'coordinator', 'commitments', aCommitment())
    for (const path of ['/api/engagement', `/api/commitments/${id}`, '/api/views/overview', '/api/nothing']) {
      const answer = await world.as('coordinator', 'GET', path)
      expect([path, answer.headers.get('Cache-Control')]).toEqual([
        path,
        expect.stringMatching(/^(private, no-cache|no-store)$/),
      ])
    }
  })

  test('the same key of another person replays nothing of the first', async () => {
    const world = await aWorld()
    const key = { 'Idempotency-Key': 'one-key-two-persons' }
    const hidden = aCommitment({ ...canary, ...secret })
    const first = await world.as('coordinator', 'POST', '/api/commitments', hidden, key)
    const second = await world.as('atf-lead', 'POST', '/api/commitments', hidden, key)
    expect([first.status, second.status]).not.toContain(200)
    expect(second.status).toBeGreaterThanOrEqual(400)
    expect(second.headers.get('Entry-Id')).toBeNull()
    expect(await second.text()).not.toMatch(/canary/i)
  })
})

test('a stored script comes back as the text it is, in JSON (CVE-2026-28398)', async () => {
  const world = await aWorld()
  const script = `</script><script>alert(1)</script><img src=x onerror="alert(1)">`
  const { id } = await made(world, 'coordinator', 'commitments', aCommitment({ title: { en: script } }))
  for (const path of [
    `/api/commitments/${id}`,
    `/api/commitments/${id}/history`,
    '/api/engagement',
    '/api/search?q=onerror',
  ]) {
    const answer = await world.as('official', 'GET', path)
    expect([path, answer.headers.get('Content-Type')]).toEqual([path, 'application/json'])
    const strings: unknown[] = []
    JSON.parse(await answer.text(), (_, value: unknown) => (strings.push(value), value))
    expect(strings).toContain(script)
  }
  const problem = await world.as('official', 'GET', `/api/engagement?asOf=${encodeURIComponent(script)}`)
  expect([problem.status, problem.headers.get('Content-Type')]).toEqual([422, 'application/problem+json'])
})

test('an ended session opens nothing, and its writes are not kept (CVE-2024-55603)', async () => {
  const persons: Record<string, Session> = { ...people }
  const world = await aWorld(undefined, undefined, persons)
  const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment())
  const etag = (await world.as('coordinator', 'GET', '/api/engagement')).headers.get('ETag')!
  delete persons['coordinator']
  const before = world.api.engine.log.seq
  const stale = { 'If-None-Match': etag }
  for (const answer of [
    await world.as('coordinator', 'GET', '/api/engagement', undefined, stale),
    await world.as('coordinator', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' }),
    await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, { patch: { key: true } }, { 'If-Match': tag }),
  ])
    expect([answer.status, answer.headers.get('ETag')]).toEqual([401, null])
  expect(world.api.engine.log.seq).toBe(before)
})

test('no address in a record is ever asked for', async () => {
  const world = await aWorld()
  const asked: unknown[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (input) => {
    asked.push(input)
    throw new Error('Nothing is fetched.')
  }
  try {
    const { id } = await made(world, 'coordinator', 'commitments', aCommitment())
    const proof = {
      subjectId: id,
      title: 'A page',
      link: 'https://elsewhere.example/latest',
      addedOn: { on: '2017-11-08', precision: 'day' },
    }
    await made(world, 'fbi-lead', 'proofs', proof)
    await world.as('official', 'GET', '/api/engagement')
  } finally {
    globalThis.fetch = real
  }
  expect(asked).toEqual([])
})
