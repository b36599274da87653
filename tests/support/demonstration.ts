import { demonstrationActs, demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import { visibleTo, type Projection } from '../../src/domain/log/visibleTo.ts'
import type { Commitment } from '../../src/domain/records/commitment.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import type { Milestone } from '../../src/domain/records/milestone.ts'
import type { AnyRecord } from '../../src/domain/records/registry.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { named, sha256, testSalt } from './worlds.ts'

/** The demonstration as tests look at it: loaded up to a day, seen by somebody. */

export const agency = (name: string): string => named(`agency ${name}`)
export const insideOf = (name: string): Viewer => ({ audience: 'agencies', agencyId: agency(name) })
export const partner: Viewer = { audience: 'partners', agencyId: null }

/** The organisations that do not exist. */
export const madeUp: ReadonlySet<string> = new Set(['coalition', 'youth', 'schools', 'trainer'].map(agency))

const logs = new Map<string, FoldedLog>()

/** The log of the demonstration loaded up to a day; folded once. */
export function logUntil(day: string): FoldedLog {
  let log = logs.get(day)
  if (!log) {
    log = folded(demonstrationEntries(sha256, testSalt, '2026-01-01T00:00:00.000Z', day))
    logs.set(day, log)
  }
  return log
}

export function folded(entries: readonly StoredEntry[]): FoldedLog {
  const log = new FoldedLog()
  for (const stored of entries) log.apply(readEntry(stored))
  return log
}

/** What somebody sees of the demonstration loaded up to a day. */
export const seenOn = (day: string, viewer: Viewer = insideOf('usao')): Projection =>
  visibleTo(logUntil(day), viewer).current()

/** What somebody sees as of a day of a demonstration loaded up to a later one. */
export function seenAsOf(day: string, loaded: string, viewer: Viewer): Projection {
  const log = logUntil(loaded)
  return visibleTo(log, viewer).at(seqAsOf(log, day, 'America/Los_Angeles'))
}

/** Every record in sight. */
export const allOf = (projection: Projection): readonly AnyRecord[] =>
  kindNames.flatMap((kind) => projection.all(kind) as readonly AnyRecord[])

/** The commitment or milestone of the sample with this name: `C7`, `M9`. */
export function sampleItem(name: string, projection: Projection): Commitment | Milestone {
  const item = projection.get(named(`sample ${name}`))
  if (item?.kind !== 'commitment' && item?.kind !== 'milestone') throw new Error(`${name} is not in sight.`)
  return item
}

/** The acts of the sample body up to a day, in the order they count. */
export const sampleActs = (until: string): readonly FoundingAct[] =>
  demonstrationActs(sha256, until).filter((act) => act.name.startsWith('sample '))
