import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/api/ledger.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import {
  agenciesOnly,
  fbiAndAtf,
  secretChange,
  secretCommitment,
  secretContact,
  secretMember,
  secretProof,
  secretReasonSeal,
  secretRelease,
  secretRemoval,
  secretRequest,
  secretRisk,
  secretSeal,
  secretSetAside,
  secretSeveral,
  secretUpdate,
  usaoAndLasd,
  type HiddenAct,
  type Shared,
} from '../support/hiddenActs.ts'
import { aCommitment, aWorld, founding, foundingLoad, made, named, type World } from '../support/worlds.ts'
import { callAs, Listening, readNames, writeNames, type CallName, type Known } from './viewerCalls.ts'

/**
 * Non-interference: two worlds with the same history but for what the viewer may not see give that
 * viewer the same bytes, whatever they call and whatever the others do in between.
 */

interface Case {
  readonly viewer: string
  readonly viewAs?: 'partners' | 'public'
  /** Acts by others that this viewer may not see. They happen in one world only. */
  readonly hidden: readonly HiddenAct[]
  /** Is the reason of an act hidden from this viewer though the act is not? */
  readonly readsNoReasons?: true
}

const onSecrets = [secretMember, secretChange, secretRemoval, secretSeal, secretRelease]
const forAgencies: readonly HiddenAct[] = [
  secretCommitment(agenciesOnly),
  secretCommitment(usaoAndLasd),
  secretSeveral(agenciesOnly),
  secretUpdate('coordinator', agenciesOnly),
  secretUpdate('coordinator', usaoAndLasd),
  secretProof('fbi-lead', agenciesOnly),
  secretRequest('official', 'LASD', 'FBI', agenciesOnly),
  secretSetAside(agenciesOnly),
  secretRisk(agenciesOnly),
  secretContact,
  secretReasonSeal,
  ...onSecrets,
]
const forUsaoAndLasd: readonly HiddenAct[] = [
  secretCommitment(usaoAndLasd),
  secretSeveral(usaoAndLasd),
  secretUpdate('coordinator', usaoAndLasd),
  secretProof('coordinator', usaoAndLasd),
  secretRequest('official', 'LASD', 'FBI', usaoAndLasd),
  secretSetAside(usaoAndLasd),
  secretRisk(usaoAndLasd),
  ...onSecrets,
]
const forPartners = { audience: 'partners' }

export const cases: readonly Case[] = [
  { viewer: 'partner', hidden: forAgencies, readsNoReasons: true },
  { viewer: 'atf-lead', hidden: forUsaoAndLasd },
  { viewer: 'administrator', hidden: forUsaoAndLasd },
  {
    viewer: 'coordinator',
    hidden: [
      secretUpdate('fbi-lead', fbiAndAtf),
      secretRequest('fbi-lead', 'FBI', 'ATF', fbiAndAtf),
      secretProof('fbi-lead', fbiAndAtf),
    ],
  },
  { viewer: 'coordinator', viewAs: 'partners', hidden: forAgencies, readsNoReasons: true },
  {
    viewer: 'partner',
    viewAs: 'public',
    hidden: [...forAgencies, secretCommitment(forPartners), secretUpdate('coordinator', forPartners)],
    readsNoReasons: true,
  },
]

/** A log in a ledger of its own, and what takes it away. */
export type OpenLedger = (entries: readonly StoredEntry[]) => Promise<{ readonly ledger: Ledger; end(): Promise<void> }>

/** A secret of two agencies that no coordinator could make, held from the beginning by one world alone. */
const secretFromTheStart: FoundingAct = {
  name: 'secret',
  at: '2016-01-04T20:00:00.000Z',
  actor: { account: 'founding', role: 'administrator', agencyId: null, postId: null },
  make: [
    { kind: 'commitment', name: 'secret', body: aCommitment({ title: { en: 'Canary from the start' }, ...fbiAndAtf }) },
  ],
}

interface Side {
  readonly world: World
  readonly shared: Shared
  readonly known: Known
  readonly stream: Listening
  end(): Promise<void>
}

/** What both worlds begin with; `hiddenToo` also once held records that were narrowed before the viewer ever looked. */
async function begin(open: OpenLedger, { viewer, viewAs }: Case, hiddenToo: boolean): Promise<Side> {
  const secret = hiddenToo && viewer === 'coordinator' && viewAs === undefined ? [secretFromTheStart] : []
  const opened = await open(foundingLoad([...founding, ...secret]))
  const world = await aWorld(opened.ledger)
  const audience = viewAs === 'public' ? 'public' : 'partners'
  const shared: Shared = { open: [], milestone: '', secret: secret.length > 0 ? [named('secret')] : [], entries: [] }
  const supporting = { supportingAgencyIds: [named('agency ATF')], updateEveryDays: 28 }
  for (let n = 0; n < 3; n++) {
    const body = aCommitment({ title: { en: `Open ${n}` }, audience, ...supporting })
    shared.open.push((await made(world, 'coordinator', 'commitments', body)).id)
  }
  const milestone = await made(world, 'coordinator', 'milestones', {
    title: { en: 'Shared milestone' },
    focusAreaId: named('area 1'),
    audience,
    restsOnIds: [shared.open[0]],
    dates: { agreed: { on: '2017-12-01', precision: 'day' } },
  })
  if (hiddenToo && (viewer !== 'coordinator' || viewAs !== undefined)) {
    const { id, tag } = await made(
      world,
      'coordinator',
      'commitments',
      aCommitment({ title: { en: 'Canary narrowed' }, audience }),
    )
    await world.as('coordinator', 'PATCH', `/api/commitments/${id}`, { patch: usaoAndLasd }, { 'If-Match': tag })
    shared.secret.push(id)
  }
  const memory = new Map<string, string>()
  const known = { viewer, ...(viewAs === undefined ? {} : { viewAs }), ids: [], entries: [], memory }
  return {
    world,
    shared: { ...shared, milestone: milestone.id },
    known,
    stream: new Listening(world, known),
    end: async () => {
      world.api.stop()
      await opened.end()
    },
  }
}

/** An act that everybody sees, in both worlds; only its reason is told otherwise where the viewer reads none. */
async function openly({ world, shared }: Side, n: number, reason: string): Promise<void> {
  const path = `/api/commitments/${shared.open[n % shared.open.length]}`
  const now = await world.as('coordinator', 'GET', path)
  await world.as(
    'coordinator',
    'PATCH',
    path,
    { patch: { updateEveryDays: 10 + (n % 40) }, reason },
    {
      'If-Match': now.headers.get('ETag')!,
      'Idempotency-Key': `openly-${n}`,
    },
  )
}

const framesSent = () => new Promise((resolve) => setTimeout(resolve, 0))

const stepOf = (names: readonly CallName[]) =>
  fc.record({
    hidden: fc.array(fc.nat(40), { maxLength: 2 }),
    openly: fc.option(fc.nat(40), { freq: 4 }),
    call: fc.record({ name: fc.constantFrom(...names), a: fc.nat(6), b: fc.nat(40) }),
  })

/** @param sequences how many random sequences of calls are tried, over all the cases. */
export function twoWorlds(name: string, open: OpenLedger, sequences: number): void {
  describe(`over a ledger ${name}`, () => {
    // oxlint-disable-next-line vitest/expect-expect -- each step of a sequence is compared in `compare`
    test.each(cases)('$viewer (as $viewAs) cannot tell the two worlds apart', { timeout: 3_600_000 }, async (each) => {
      const names: CallName[] = [...readNames, ...readNames, ...(each.viewAs === undefined ? writeNames : [])]
      // How long the history is, agencies may know; partners may not.
      if (each.readsNoReasons) names.push('verify')
      await fc.assert(
        fc.asyncProperty(fc.array(stepOf(names), { minLength: 6, maxLength: 16 }), async (steps) => {
          const sides = [await begin(open, each, true), await begin(open, each, false)] as const
          try {
            await compare(each, sides, steps)
          } finally {
            for (const side of sides) await side.end()
          }
        }),
        { numRuns: Math.ceil(sequences / cases.length), seed: Number(process.env['SEED'] ?? 20171109) },
      )
    })
  })
}

async function compare(
  each: Case,
  [other, plain]: readonly [Side, Side],
  steps: readonly { hidden: number[]; openly: number | null; call: { name: CallName; a: number; b: number } }[],
): Promise<void> {
  let n = 0
  for (const { hidden, openly: told, call } of steps) {
    for (const pick of hidden) {
      const before = other.world.api.engine.log.seq
      await each.hidden[pick % each.hidden.length]!(other.world, other.shared, n++)
      const { log } = other.world.api.engine
      for (let seq = before + 1; seq <= log.seq; seq++) other.shared.entries.push(log.entry(seq).id)
    }
    if (told !== null) {
      await openly(other, told + 100 * n, each.readsNoReasons ? 'Canary reason' : 'As agreed')
      await openly(plain, told + 100 * n, 'As agreed')
      n++
    }
    const { open, milestone, secret, entries } = other.shared
    const ids = [...open, secret[0] ?? '0123456789ab', secret.at(-1) ?? 'ba9876543210', milestone]
    const guesses = [entries.at(-1) ?? '000000000000', entries[0] ?? '0123456789ab', entries.at(-2) ?? 'ba9876543210']
    const inOther = await callAs(other.world, { ...other.known, ids, entries: guesses }, call)
    const inPlain = await callAs(plain.world, { ...plain.known, ids, entries: guesses }, call)
    await framesSent()
    expect(inOther).toBe(inPlain)
    expect(other.stream.text).toBe(plain.stream.text)
    expect(inOther + other.stream.text).not.toMatch(/canary/i)
  }
}
