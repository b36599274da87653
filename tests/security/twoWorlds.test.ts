import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCommitment, aWorld, made, named, type World } from '../support/worlds.ts'

/**
 * Non-interference (QUALITY.md §2.1): two worlds with the same history but for what the viewer may not see give that
 * viewer the same bytes, whatever they call and whatever the others do in between.
 */

const sequences = process.env['FULL'] ? 500 : 60

interface Case {
  readonly viewer: string
  /** Acts by others that this viewer may not see. They happen in one world only. */
  readonly hidden: readonly ((world: World, shared: Shared, n: number) => Promise<void>)[]
}

interface Shared {
  readonly open: string[]
  readonly milestone: string
  readonly secret: string[]
}

const usaoAndLasd = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency LASD')] }
const fbiAndAtf = { audience: 'restricted', restrictedTo: [named('agency FBI'), named('agency ATF')] }

const post = (world: World, person: string, path: string, body: unknown, key: string) => world.as(person, 'POST', `/api/${path}`, body, { 'Idempotency-Key': `hidden-${key}` })

async function patch(world: World, person: string, path: string, body: unknown, key: string): Promise<Response> {
  const now = await world.as(person, 'GET', `/api/${path}`)
  return world.as(person, 'PATCH', `/api/${path}`, body, { 'If-Match': now.headers.get('ETag') ?? 'none', 'Idempotency-Key': key })
}

const secretCommitment = (label: Record<string, unknown>) => async (world: World, shared: Shared, n: number) => {
  const response = await post(world, 'coordinator', 'commitments', aCommitment({ title: { en: `Canary ${n}` }, receivingAgencyId: named('agency LASD'), givingAgencyId: named('agency ATF'), ...label }), `commitment-${n}`)
  shared.secret.push(((await response.json()) as { id: string }).id)
}
const secretUpdate = (person: string, label: Record<string, unknown>) => async (world: World, shared: Shared, n: number) => {
  const response = await post(world, person, 'updates', { subjectId: shared.open[n % shared.open.length], happened: { en: `Canary word ${n}` }, willHold: n % 2 ? 'perhaps' : 'yes', saidOn: { on: '2017-11-08', precision: 'day' }, ...label }, `update-${n}`)
  expect(response.status).toBe(201)
}
const secretMember = async (world: World, shared: Shared, n: number) => {
  const id = shared.secret.at(-1)
  if (!id) return
  const now = (await (await world.as('coordinator', 'GET', `/api/milestones/${shared.milestone}`)).json()) as { restsOnIds: string[] }
  await patch(world, 'coordinator', `milestones/${shared.milestone}`, { patch: { restsOnIds: [...now.restsOnIds, id] } }, `hidden-member-${n}`)
}
const secretChange = async (world: World, shared: Shared, n: number) => {
  const id = shared.secret[n % Math.max(1, shared.secret.length)]
  if (!id) return
  const response = await patch(world, 'coordinator', `commitments/${id}`, { patch: { dates: { expected: { on: `2018-0${1 + (n % 9)}-15`, precision: 'day' } } }, cause: 'scope', reason: `Canary reason ${n}` }, `hidden-change-${n}`)
  if (n % 3 === 0 && response.headers.get('Entry-Id')) await post(world, 'coordinator', `changes/${response.headers.get('Entry-Id')}/undo`, {}, `undo-${n}`)
}
const secretRequest = (person: string, from: string, to: string, label: Record<string, unknown>) => async (world: World, shared: Shared, n: number) => {
  const response = await post(world, person, 'requests', { fromAgencyId: named(`agency ${from}`), toAgencyId: named(`agency ${to}`), subjectId: shared.open[n % shared.open.length], what: { en: `Canary request ${n}` }, askedOn: { on: '2017-10-01', precision: 'day' }, dueOn: { on: '2017-10-20', precision: 'day' }, ...label }, `request-${n}`)
  expect(response.status).toBe(201)
}

const cases: readonly Case[] = [
  { viewer: 'partner', hidden: [secretCommitment({ audience: 'agencies' }), secretCommitment(usaoAndLasd), secretUpdate('coordinator', { audience: 'agencies' }), secretMember, secretChange, secretRequest('official', 'LASD', 'FBI', { audience: 'agencies' })] },
  { viewer: 'atf-lead', hidden: [secretCommitment(usaoAndLasd), secretUpdate('coordinator', usaoAndLasd), secretMember, secretChange, secretRequest('official', 'LASD', 'FBI', usaoAndLasd)] },
  { viewer: 'coordinator', hidden: [secretUpdate('fbi-lead', fbiAndAtf), secretRequest('fbi-lead', 'FBI', 'ATF', fbiAndAtf)] },
]

/** What both worlds begin with; `other` also once held records that were narrowed before the viewer ever looked. */
async function begin(hiddenToo: boolean, each: Case): Promise<{ world: World; shared: Shared }> {
  const world = await aWorld()
  const open: string[] = []
  for (let n = 0; n < 3; n++) open.push((await made(world, 'coordinator', 'commitments', aCommitment({ title: { en: `Open ${n}` }, audience: 'partners', updateEveryDays: 28, supportingAgencyIds: [named('agency ATF')] }))).id)
  const { id: milestone } = await made(world, 'coordinator', 'milestones', { title: { en: 'Shared milestone' }, focusAreaId: named('area 1'), audience: 'partners', restsOnIds: [open[0]], dates: { agreed: { on: '2017-12-01', precision: 'day' } } })
  const shared = { open, milestone, secret: [] as string[] }
  if (hiddenToo && each.viewer !== 'coordinator') {
    const { id, tag } = await made(world, 'coordinator', 'commitments', aCommitment({ title: { en: 'Canary narrowed' }, audience: 'partners' }))
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

const reads = ['engagement', 'views/overview', 'views/attention', 'views/curve', 'views/area?number=1', 'views/since?from=2017-11-01', 'commitments', 'commitments?limit=2', 'milestones', 'updates', 'requests', 'search?q=canary', 'search?q=open', 'engagement?asOf=2017-11-08', 'agencies', 'posts', 'releases', 'risks']

async function call(world: World, viewer: string, { name, a, b }: Call, ids: readonly string[], memory: Map<string, string>): Promise<string> {
  const id = ids[a % ids.length]!
  const key = `viewer-${viewer}-${a}-${b}`
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => world.as(viewer, method, path, body, body === undefined ? headers : { 'Idempotency-Key': key, ...headers })
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
      response = await send('POST', '/api/updates', { subjectId: id, happened: { en: `Said ${b}` }, willHold: 'yes', saidOn: { on: '2017-11-09', precision: 'day' } })
      break
    case 'date':
      response = await send('PATCH', `/api/commitments/${id}`, { patch: { dates: { expected: { on: `2018-0${1 + (b % 9)}-01`, precision: 'day' } } }, cause: 'scope', reason: 'Another day.' }, { 'If-Match': memory.get(`tag ${id}`) ?? '"none"' })
      memory.set('entry', response.headers.get('Entry-Id') ?? memory.get('entry') ?? '')
      break
    case 'link':
      response = await send('PATCH', `/api/milestones/${ids.at(-1)}`, { patch: { restsOnIds: [id] } }, { 'If-Match': memory.get(`tag ${ids.at(-1)}`) ?? '"none"' })
      break
    case 'ask':
      response = await send('POST', '/api/requests', { fromAgencyId: named('agency ATF'), toAgencyId: named('agency FBI'), subjectId: id, what: { en: 'A room' }, askedOn: { on: '2017-11-09', precision: 'day' } })
      break
    case 'undo':
      response = await send('POST', `/api/changes/${memory.get('entry') || '000000000000'}/undo`, {})
      break
    default:
      response = await send('GET', '/api/session')
  }
  return JSON.stringify([name, id, b, response.status, [...response.headers].sort(), await response.text()])
}

const step = fc.record({
  hidden: fc.array(fc.nat(20), { maxLength: 2 }),
  call: fc.record({ name: fc.constantFrom('read', 'read', 'record', 'record', 'history', 'changes', 'document', 'update', 'date', 'date', 'link', 'ask', 'undo'), a: fc.nat(6), b: fc.nat(40) }),
})

test.each(cases)('$viewer cannot tell the two worlds apart', async (each) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const other = await begin(true, each)
      const plain = await begin(false, each)
      const memories = [new Map<string, string>(), new Map<string, string>()] as const
      let n = 0
      for (const { hidden, call: asked } of steps) {
        for (const pick of hidden) await each.hidden[pick % each.hidden.length]!(other.world, other.shared, n++)
        const ids = [...plain.shared.open, other.shared.secret[0] ?? '0123456789ab', other.shared.secret.at(-1) ?? 'ba9876543210', plain.shared.milestone]
        const inOther = await call(other.world, each.viewer, asked, ids, memories[0])
        const inPlain = await call(plain.world, each.viewer, asked, ids, memories[1])
        expect(inOther).toBe(inPlain)
        expect(inOther).not.toContain('Canary')
      }
    }),
    { numRuns: Math.ceil(sequences / cases.length), seed: Number(process.env['SEED'] ?? 20171109) },
  )
}, 600_000)
