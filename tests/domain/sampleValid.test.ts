import { expect, test } from 'vitest'
import { demonstrationActs } from '../../mocks/demonstration/load.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import { dayOf } from '../../src/domain/log/asOf.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { foundingEntries, type FoundingAct } from '../../src/domain/log/founding.ts'
import { leafOf, sameValue } from '../../src/domain/log/leaves.ts'
import { versionTag } from '../../src/domain/log/merge.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { visibleTo, type Sight } from '../../src/domain/log/visibleTo.ts'
import type { Kind } from '../../src/domain/records/kind.ts'
import { registry } from '../../src/domain/records/registry.ts'
import { decide, type Decision, type Proposal } from '../../src/domain/rules/decide.ts'
import { viewerClass, viewerName } from '../../src/domain/rules/sight.ts'
import { named, sha256, testSalt } from '../support/worlds.ts'

/** The leaves of a body that somebody types; the others are the server's own, or follow by rule. */
const typed = (kind: Kind, body: Readonly<Record<string, unknown>>) =>
  new Map(
    [...leavesIn(kind, body)].filter(
      ([path, value]) =>
        registry[kind].leaves.get(path)?.written !== 'server' && !(path === 'affirmBy' && value !== null),
    ),
  )

function wantedBy(act: FoundingAct, sight: Sight): Proposal['wanted'] {
  const made = (act.make ?? []).map(({ kind, name, body }) => ({
    op: 'create' as const,
    kind,
    id: named(name),
    leaves: typed(kind, body),
  }))
  const changed = (act.change ?? []).map(({ kind, name, body }) => {
    const seen = sight.current().get(named(name))
    const tag = seen ? versionTag(sha256, seen) : null
    return { op: 'change' as const, kind, id: named(name), leaves: typed(kind, body), tag }
  })
  return [...made, ...changed]
}

/** What the rules would have made of an act on its day, in the hands of who did it. @throws where they refuse it. */
function decided(act: FoundingAct, sight: Sight): Decision {
  const cause = act.change?.find((each) => each.cause)?.cause
  const today = dayOf(Date.parse(act.at), 'America/Los_Angeles')
  const deciding = { sight, person: act.actor, today, digest: sha256 }
  return decide(deciding, { wanted: wantedBy(act, sight), reason: act.reason, cause })
}

test('every act of the sample is one that the rules allow on its day, and would log so', () => {
  const acts = demonstrationActs(sha256, '2019-09-30')
  const entries = foundingEntries(sha256, testSalt, '2026-01-01T00:00:00.000Z', acts)
  const log = new FoldedLog()
  const sights = new Map<string, Sight>()
  const wrong: string[] = []
  let checked = 0
  acts.forEach((act, place) => {
    const bySample = act.name.startsWith('sample ') && act.actor.account !== 'founding'
    const viewer = viewerClass(act.actor)
    const sight = sights.get(viewerName(viewer)) ?? visibleTo(log, viewer)
    sights.set(viewerName(viewer), sight)
    let decision: Decision | undefined
    if (bySample) {
      try {
        decision = decided(act, sight)
      } catch (error) {
        wrong.push(`${act.at} ${act.name}: ${String(error)}`)
      }
    }
    log.apply(readEntry(entries[place]!))
    if (!decision) return
    checked++
    if (decision.verb !== act.verb) wrong.push(`${act.name}: logged as "${act.verb}", decided as "${decision.verb}"`)
    if (decision.onBehalfOf !== act.actor.onBehalfOf) wrong.push(`${act.name}: spoken for another agency`)
    for (const part of decision.parts) {
      if (part.part !== 'change' && part.part !== 'text') continue
      const stands = sight.current().get(part.id)
      const leaves = part.part === 'text' ? { [part.leaf]: part.text } : { ...part.set, ...part.add }
      for (const [leaf, value] of Object.entries(leaves)) {
        if (!stands || !sameValue(leafOf(stands, leaf), value))
          wrong.push(`${act.name}: ${leaf} is not what follows, ${JSON.stringify(value)}`)
      }
    }
  })
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(700)
})
