import { expect } from 'vitest'
import { aCommitment, named, type World } from './worlds.ts'

/** Acts by others that a viewer may not see: what happens in one of the two worlds only. */

export interface Case {
  readonly viewer: string
  /** Acts by others that this viewer may not see. They happen in one world only. */
  readonly hidden: readonly ((world: World, shared: Shared, n: number) => Promise<void>)[]
}

export interface Shared {
  readonly open: string[]
  readonly milestone: string
  readonly secret: string[]
}

export const usaoAndLasd = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency LASD')] }
export const fbiAndAtf = { audience: 'restricted', restrictedTo: [named('agency FBI'), named('agency ATF')] }

const post = (world: World, person: string, path: string, body: unknown, key: string) =>
  world.as(person, 'POST', `/api/${path}`, body, { 'Idempotency-Key': `hidden-${key}` })

async function patch(world: World, person: string, path: string, body: unknown, key: string): Promise<Response> {
  const now = await world.as(person, 'GET', `/api/${path}`)
  return world.as(person, 'PATCH', `/api/${path}`, body, {
    'If-Match': now.headers.get('ETag') ?? 'none',
    'Idempotency-Key': key,
  })
}

const secretCommitment = (label: Record<string, unknown>) => async (world: World, shared: Shared, n: number) => {
  const response = await post(
    world,
    'coordinator',
    'commitments',
    aCommitment({
      title: { en: `Canary ${n}` },
      receivingAgencyId: named('agency LASD'),
      givingAgencyId: named('agency ATF'),
      ...label,
    }),
    `commitment-${n}`,
  )
  shared.secret.push(((await response.json()) as { id: string }).id)
}
const secretUpdate =
  (person: string, label: Record<string, unknown>) => async (world: World, shared: Shared, n: number) => {
    const response = await post(
      world,
      person,
      'updates',
      {
        subjectId: shared.open[n % shared.open.length],
        happened: { en: `Canary word ${n}` },
        willHold: n % 2 ? 'perhaps' : 'yes',
        saidOn: { on: '2017-11-08', precision: 'day' },
        ...label,
      },
      `update-${n}`,
    )
    expect(response.status).toBe(201)
  }
const secretMember = async (world: World, shared: Shared, n: number) => {
  const id = shared.secret.at(-1)
  if (!id) return
  const now = (await (await world.as('coordinator', 'GET', `/api/milestones/${shared.milestone}`)).json()) as {
    restsOnIds: string[]
  }
  await patch(
    world,
    'coordinator',
    `milestones/${shared.milestone}`,
    { patch: { restsOnIds: [...now.restsOnIds, id] } },
    `hidden-member-${n}`,
  )
}
const secretChange = async (world: World, shared: Shared, n: number) => {
  const id = shared.secret[n % Math.max(1, shared.secret.length)]
  if (!id) return
  const response = await patch(
    world,
    'coordinator',
    `commitments/${id}`,
    {
      patch: { dates: { expected: { on: `2018-0${1 + (n % 9)}-15`, precision: 'day' } } },
      cause: 'scope',
      reason: `Canary reason ${n}`,
    },
    `hidden-change-${n}`,
  )
  if (n % 3 === 0 && response.headers.get('Entry-Id'))
    await post(world, 'coordinator', `changes/${response.headers.get('Entry-Id')}/undo`, {}, `undo-${n}`)
}
const secretRequest =
  (person: string, from: string, to: string, label: Record<string, unknown>) =>
  async (world: World, shared: Shared, n: number) => {
    const response = await post(
      world,
      person,
      'requests',
      {
        fromAgencyId: named(`agency ${from}`),
        toAgencyId: named(`agency ${to}`),
        subjectId: shared.open[n % shared.open.length],
        what: { en: `Canary request ${n}` },
        askedOn: { on: '2017-10-01', precision: 'day' },
        dueOn: { on: '2017-10-20', precision: 'day' },
        ...label,
      },
      `request-${n}`,
    )
    expect(response.status).toBe(201)
  }

export const cases: readonly Case[] = [
  {
    viewer: 'partner',
    hidden: [
      secretCommitment({ audience: 'agencies' }),
      secretCommitment(usaoAndLasd),
      secretUpdate('coordinator', { audience: 'agencies' }),
      secretMember,
      secretChange,
      secretRequest('official', 'LASD', 'FBI', { audience: 'agencies' }),
    ],
  },
  {
    viewer: 'atf-lead',
    hidden: [
      secretCommitment(usaoAndLasd),
      secretUpdate('coordinator', usaoAndLasd),
      secretMember,
      secretChange,
      secretRequest('official', 'LASD', 'FBI', usaoAndLasd),
    ],
  },
  {
    viewer: 'coordinator',
    hidden: [secretUpdate('fbi-lead', fbiAndAtf), secretRequest('fbi-lead', 'FBI', 'ATF', fbiAndAtf)],
  },
]
