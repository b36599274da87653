import { aCommitment, named, type World } from './worlds.ts'

/** Acts by others that a viewer may not see: what happens in one of the two worlds only. */

/** What a case's worlds have in common, and the secrets of the one in which the hidden acts happen. */
export interface Shared {
  /** Records that the viewer sees in both worlds. */
  readonly open: string[]
  readonly milestone: string
  /** Records that the viewer sees in neither. */
  readonly secret: string[]
  /** Entries that the viewer sees in neither. */
  readonly entries: string[]
}

export type HiddenAct = (world: World, shared: Shared, n: number) => Promise<void>

const day = (on: string) => ({ on, precision: 'day' })
export const usaoAndLasd = { audience: 'restricted', restrictedTo: [named('agency USAO'), named('agency LASD')] }
export const fbiAndAtf = { audience: 'restricted', restrictedTo: [named('agency FBI'), named('agency ATF')] }
export const agenciesOnly = { audience: 'agencies' }

type Label = Readonly<Record<string, unknown>>

async function sent(
  world: World,
  person: string,
  method: string,
  path: string,
  body: unknown,
  key: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await world.as(person, method, `/api/${path}`, body, {
    'Idempotency-Key': `hidden-${key}`,
    ...headers,
  })
  if (!response.ok) throw new Error(`The hidden act ${key} was refused: ${response.status} ${await response.text()}`)
  return response
}

/** Creates a hidden record. @throws where it was refused: a hidden act that does not happen hides nothing. */
const create = async (world: World, person: string, path: string, body: unknown, key: string): Promise<string> =>
  ((await (await sent(world, person, 'POST', path, body, key)).json()) as { id: string }).id

async function patch(world: World, person: string, path: string, body: unknown, key: string): Promise<string | null> {
  const now = await world.as(person, 'GET', `/api/${path}`)
  if (now.status !== 200) return null
  const headers = { 'If-Match': now.headers.get('ETag')! }
  return (await sent(world, person, 'PATCH', path, body, key, headers)).headers.get('Entry-Id')
}

const pick = (from: readonly string[], n: number): string | undefined => from[n % Math.max(1, from.length)]
const openOne = (shared: Shared, n: number): string => pick(shared.open, n)!

export const secretCommitment =
  (label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = aCommitment({
      title: { en: `Canary ${n}` },
      receivingAgencyId: named('agency LASD'),
      givingAgencyId: named('agency ATF'),
      ...label,
    })
    shared.secret.push(await create(world, 'coordinator', 'commitments', body, `commitment-${n}`))
  }

export const secretSeveral =
  (label: Label): HiddenAct =>
  async (world, shared, n) => {
    const changes = [
      { kind: 'milestone', create: { title: { en: `Canary milestone ${n}` }, focusAreaId: named('area 1'), ...label } },
      { kind: 'decision', create: { title: { en: `Canary decision ${n}` }, ...label } },
      { kind: 'commitment', create: aCommitment({ title: { en: `Canary several ${n}` }, key: true, ...label }) },
    ].slice(n % 2)
    // An area takes three key items and no more.
    const keyed = n % 5 === 0 && n < 15 ? changes : changes.slice(0, 2 - (n % 2))
    const response = await sent(world, 'coordinator', 'POST', 'changes', { changes: keyed }, `several-${n}`)
    const { records } = (await response.json()) as { records: { id: string }[] }
    shared.secret.push(records[0]!.id)
  }

export const secretUpdate =
  (person: string, label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = {
      subjectId: openOne(shared, n),
      happened: { en: `Canary word ${n}` },
      willHold: n % 2 ? 'perhaps' : 'yes',
      saidOn: day('2017-11-08'),
      ...label,
    }
    await create(world, person, 'updates', body, `update-${n}`)
  }

export const secretProof =
  (person: string, label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = {
      subjectId: openOne(shared, n),
      title: `Canary proof ${n}`,
      link: 'https://canary.example/',
      addedOn: day('2017-11-08'),
      ...label,
    }
    await create(world, person, 'proofs', body, `proof-${n}`)
  }

export const secretRequest =
  (person: string, from: string, to: string, label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = {
      fromAgencyId: named(`agency ${from}`),
      toAgencyId: named(`agency ${to}`),
      subjectId: openOne(shared, n),
      what: { en: `Canary request ${n}` },
      askedOn: day('2017-10-01'),
      dueOn: day('2017-10-20'),
      ...label,
    }
    await create(world, person, 'requests', body, `request-${n}`)
  }

export const secretSetAside =
  (label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = {
      subjectId: openOne(shared, n),
      reason: 'never',
      because: `Canary set aside ${n}`,
      until: day('2018-02-01'),
      ...label,
    }
    await create(world, 'coordinator', 'set-asides', body, `aside-${n}`)
  }

export const secretRisk =
  (label: Label): HiddenAct =>
  async (world, shared, n) => {
    const body = { subjectId: openOne(shared, n), title: { en: `Canary risk ${n}` }, ...label }
    await create(world, 'official', 'risks', body, `risk-${n}`)
  }

/** What is not released is proposed for release, and stays what it is. */
export const secretRelease: HiddenAct = async (world, shared, n) => {
  const id = pick(shared.secret, n)
  if (!id || (await world.as('coordinator', 'GET', `/api/commitments/${id}`)).status !== 200) return
  const release = await create(world, 'coordinator', 'releases', { subjectId: id, to: 'public' }, `release-${n}`)
  if (n % 2) await patch(world, 'official', `releases/${release}`, { patch: { state: 'declined' } }, `declined-${n}`)
}

export const secretMember: HiddenAct = async (world, shared, n) => {
  const id = shared.secret.at(-1)
  if (!id || (await world.as('coordinator', 'GET', `/api/commitments/${id}`)).status !== 200) return
  const path = `milestones/${shared.milestone}`
  const now = await world.as('coordinator', 'GET', `/api/${path}`)
  if (now.status !== 200) return
  const { restsOnIds } = (await now.json()) as { restsOnIds: string[] }
  await patch(world, 'coordinator', path, { patch: { restsOnIds: [...restsOnIds, id] } }, `member-${n}`)
}

export const secretChange: HiddenAct = async (world, shared, n) => {
  const id = pick(shared.secret, n)
  if (!id) return
  const body = {
    patch: { dates: { expected: day(`2018-0${1 + (n % 9)}-15`) } },
    cause: 'scope',
    reason: `Canary reason ${n}`,
  }
  const entry = await patch(world, 'coordinator', `commitments/${id}`, body, `change-${n}`)
  if (n % 3 === 0 && entry) await sent(world, 'coordinator', 'POST', `changes/${entry}/undo`, {}, `undo-${n}`)
}

export const secretRemoval: HiddenAct = async (world, shared, n) => {
  const id = pick(shared.secret, n)
  if (id) await patch(world, 'coordinator', `commitments/${id}`, { patch: { removed: true } }, `removal-${n}`)
}

/** The title of a secret is sealed, and erased by a second person. */
export const secretSeal: HiddenAct = async (world, shared, n) => {
  const id = pick(shared.secret, n)
  const made = id && world.api.engine.log.history(id)?.seqs[0]
  const now = await world.as('coordinator', 'GET', `/api/commitments/${id}`)
  if (!made || now.status !== 200 || (await now.text()).includes('Text sealed')) return
  const entry = world.api.engine.log.entry(made).id
  const body = { text: { recordId: id, leaf: 'title.en' }, reason: `Canary seal ${n}` }
  const sealed = await sent(world, 'coordinator', 'POST', `changes/${entry}/seal`, body, `seal-${n}`)
  const sealing = sealed.headers.get('Entry-Id')
  if (sealing)
    await sent(world, 'official', 'POST', `changes/${sealing}/erase`, { reason: `Canary erasure ${n}` }, `erase-${n}`)
}

/** Contact details are for agencies, whatever the audience of the post. */
export const secretContact: HiddenAct = async (world, _shared, n) => {
  const path = `posts/${named('post FBI')}`
  await patch(world, 'administrator', path, { patch: { mail: `canary-${n}@fbi.example` } }, `contact-${n}`)
}

/** The reason of an act that everybody sees is sealed; who reads no reasons sees no sealing. */
export const secretReasonSeal: HiddenAct = async (world, shared, n) => {
  const history = await world.as('coordinator', 'GET', `/api/commitments/${openOne(shared, n)}/history`)
  const { items } = (await history.json()) as { items: { id: string; reason: string | null }[] }
  const withReason = items.find((each) => each.reason !== null && each.reason !== 'Text sealed')
  if (withReason)
    await sent(
      world,
      'coordinator',
      'POST',
      `changes/${withReason.id}/seal`,
      { text: 'reason', reason: `Canary seal ${n}` },
      `reason-${n}`,
    )
}
