import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, usaoAndLasd, type Case, type Shared } from '../support/hiddenActs.ts'
import { aCommitment, aWorld, made, named, type World } from '../support/worlds.ts'

/**
 * Non-interference (QUALITY.md §2.1): two worlds with the same history but for what the viewer may not see give that
 * viewer the same bytes, whatever they call and whatever the others do in between.
 */

const sequences = process.env['FULL'] ? 500 : 60

/** What both worlds begin with; `other` also once held records that were narrowed before the viewer ever looked. */
async function begin(hiddenToo: boolean, each: Case): Promise<{ world: World; shared: Shared }> {
  const world = await aWorld()
  const open: string[] = []
  for (let n = 0; n < 3; n++)
    open.push(
      (
        await made(
          world,
          'coordinator',
          'commitments',
          aCommitment({
            title: { en: `Open ${n}` },
            audience: 'partners',
            updateEveryDays: 28,
            supportingAgencyIds: [named('agency ATF')],
          }),
        )
      ).id,
    )
  const { id: milestone } = await made(world, 'coordinator', 'milestones', {
    title: { en: 'Shared milestone' },
    focusAreaId: named('area 1'),
    audience: 'partners',
    restsOnIds: [open[0]],
    dates: { agreed: { on: '2017-12-01', precision: 'day' } },
  })
  const shared = { open, milestone, secret: [] as string[] }
  if (hiddenToo && each.viewer !== 'coordinator') {
    const { id, tag } = await made(
      world,
      'coordinator',
      'commitments',
      aCommitment({ title: { en: 'Canary narrowed' }, audience: 'partners' }),
    )
    await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, { patch: usaoAndLasd }, { 'If-Match': tag })
    shared.secret.push(id)
  }
  return { world, shared }
}

/** One call of the viewer, described so that both worlds can make it. Ids of the other world's secrets are guesses here. */
interface Call {
  readonly name: string
  readonly a: number
  readonly b: number
}

const reads = [
  'engagement',
  'views/overview',
  'views/attention',
  'views/curve',
  'views/area?number=1',
  'views/since?from=2017-11-01',
  'commitments',
  'commitments?limit=2',
  'milestones',
  'updates',
  'requests',
  'search?q=canary',
  'search?q=open',
  'engagement?asOf=2017-11-08',
  'agencies',
  'posts',
  'releases',
  'risks',
]

async function call(
  world: World,
  viewer: string,
  { name, a, b }: Call,
  ids: readonly string[],
  memory: Map<string, string>,
): Promise<string> {
  const id = ids[a % ids.length]!
  const key = `viewer-${viewer}-${a}-${b}`
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    world.as(viewer, method, path, body, body === undefined ? headers : { 'Idempotency-Key': key, ...headers })
  let response: Response
  switch (name) {
    case 'read':
      response = await send('GET', `/api/${reads[b % reads.length]}`)
      break
    case 'record':
      response = await send('GET', `/api/${b % 2 ? 'commitments' : 'milestones'}/${id}`)
      memory.set(`tag ${id}`, response.headers.get('ETag') ?? '"none"')
      break
    case 'history':
      response = await send('GET', `/api/${b % 2 ? 'commitments' : 'milestones'}/${id}/history`)
      break
    case 'changes':
      response = await send('GET', `/api/changes?since=${memory.get('etag') ?? 'none'}`)
      break
    case 'document':
      response = await send('GET', '/api/engagement')
      memory.set('etag', (response.headers.get('ETag') ?? '').replaceAll('"', ''))
      break
    case 'update':
      response = await send('POST', '/api/updates', {
        subjectId: id,
        happened: { en: `Said ${b}` },
        willHold: 'yes',
        saidOn: { on: '2017-11-09', precision: 'day' },
      })
      break
    case 'date':
      response = await send(
        'PATCH',
        `/api/commitments/${id}`,
        {
          patch: { dates: { expected: { on: `2018-0${1 + (b % 9)}-01`, precision: 'day' } } },
          cause: 'scope',
          reason: 'Another day.',
        },
        { 'If-Match': memory.get(`tag ${id}`) ?? '"none"' },
      )
      memory.set('entry', response.headers.get('Entry-Id') ?? memory.get('entry') ?? '')
      break
    case 'link':
      response = await send(
        'PATCH',
        `/api/milestones/${ids.at(-1)}`,
        { patch: { restsOnIds: [id] } },
        { 'If-Match': memory.get(`tag ${ids.at(-1)}`) ?? '"none"' },
      )
      break
    case 'ask':
      response = await send('POST', '/api/requests', {
        fromAgencyId: named('agency ATF'),
        toAgencyId: named('agency FBI'),
        subjectId: id,
        what: { en: 'A room' },
        askedOn: { on: '2017-11-09', precision: 'day' },
      })
      break
    case 'undo':
      response = await send('POST', `/api/changes/${memory.get('entry') || '000000000000'}/undo`, {})
      break
    default:
      response = await send('GET', '/api/session')
  }
  return JSON.stringify([name, id, b, response.status, [...response.headers].map(String).sort(), await response.text()])
}

const step = fc.record({
  hidden: fc.array(fc.nat(20), { maxLength: 2 }),
  call: fc.record({
    name: fc.constantFrom(
      'read',
      'read',
      'record',
      'record',
      'history',
      'changes',
      'document',
      'update',
      'date',
      'date',
      'link',
      'ask',
      'undo',
    ),
    a: fc.nat(6),
    b: fc.nat(40),
  }),
})

test.each(cases)(
  '$viewer cannot tell the two worlds apart',
  async (each) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const other = await begin(true, each)
        const plain = await begin(false, each)
        const memories = [new Map<string, string>(), new Map<string, string>()] as const
        let n = 0
        for (const { hidden, call: asked } of steps) {
          for (const pick of hidden) await each.hidden[pick % each.hidden.length]!(other.world, other.shared, n++)
          const ids = [
            ...plain.shared.open,
            other.shared.secret[0] ?? '0123456789ab',
            other.shared.secret.at(-1) ?? 'ba9876543210',
            plain.shared.milestone,
          ]
          const inOther = await call(other.world, each.viewer, asked, ids, memories[0])
          const inPlain = await call(plain.world, each.viewer, asked, ids, memories[1])
          expect(inOther).toBe(inPlain)
          expect(inOther).not.toContain('Canary')
        }
      }),
      { numRuns: Math.ceil(sequences / cases.length), seed: Number(process.env['SEED'] ?? 20171109) },
    )
  },
  600_000,
)
