import { demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import type { ChangePart, Entry, ReasonPart } from '../../src/domain/log/entry.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { sha256, testSalt } from './worlds.ts'

/**
 * The demonstration's log read anew by plain code: leaf by leaf into maps, one copy of everything after every entry.
 * Nothing of the fold, of sight or of the views is used, so that what they say can be counted again.
 */

type Leaves = ReadonlyMap<string, unknown>
export interface NaiveRecord {
  readonly kind: string
  readonly id: string
  readonly leaves: Leaves
}
type State = ReadonlyMap<string, NaiveRecord>

export interface NaiveEntry {
  readonly entry: Entry
  /** The day it counts from, in Los Angeles. */
  readonly day: string
  readonly before: State
  readonly after: State
  readonly touched: readonly string[]
}

const dayIn = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Every entry up to a day, oldest first, with the whole state before and after it. */
export function naiveLog(until: string): readonly NaiveEntry[] {
  const entries: NaiveEntry[] = []
  let state: State = new Map()
  for (const stored of demonstrationEntries(sha256, testSalt, '2026-01-01T00:00:00.000Z', until)) {
    const entry = readEntry(stored)
    const before = state
    const after = new Map(state)
    for (const part of entry.parts) {
      if (part?.part !== 'change' && part?.part !== 'text') continue
      const record = after.get(part.id) ?? { kind: part.kind, id: part.id, leaves: new Map<string, unknown>() }
      const leaves = new Map<string, unknown>(record.leaves)
      if (part.part === 'text') leaves.set(part.leaf, part.text)
      else laid(part, leaves)
      after.set(part.id, { ...record, leaves })
    }
    const touched = [...after.keys()].filter((id) => after.get(id) !== before.get(id))
    entries.push({ entry, day: dayIn.format(new Date(entry.header.at)), before, after, touched })
    state = after
  }
  return entries
}

function laid({ set, add, remove }: ChangePart, leaves: Map<string, unknown>): void {
  for (const [leaf, value] of Object.entries(set ?? {})) {
    if (value === null) leaves.delete(leaf)
    else leaves.set(leaf, value)
  }
  const members = (leaf: string) => (leaves.get(leaf) ?? []) as readonly unknown[]
  for (const [leaf, out] of Object.entries(remove ?? {})) {
    const gone = new Set(out.map((each) => JSON.stringify(each)))
    leaves.set(
      leaf,
      members(leaf).filter((each) => !gone.has(JSON.stringify(each))),
    )
  }
  for (const [leaf, more] of Object.entries(add ?? {})) leaves.set(leaf, [...members(leaf), ...more])
}

/** The state at the end of a day. */
export const stateOn = (log: readonly NaiveEntry[], day: string): State =>
  log.findLast((each) => each.day <= day)?.after ?? new Map<string, NaiveRecord>()

const hangsOn = (record: NaiveRecord): string | undefined =>
  (record.leaves.get('subjectId') ?? record.leaves.get('measureId')) as string | undefined

const startsAs: Readonly<Record<string, string>> = {
  engagement: 'partners',
  'focus-area': 'partners',
  agency: 'partners',
  post: 'partners',
}

/** Does its label, and that of what it hangs on, let this class in, in one state? */
export function lets(id: string, state: State, viewer: Viewer): boolean {
  const record = state.get(id)
  if (!record || record.leaves.get('removed') === true) return false
  const audience = (record.leaves.get('audience') ?? startsAs[record.kind] ?? 'agencies') as string
  const named = (record.leaves.get('restrictedTo') ?? []) as readonly string[]
  const inside = viewer.audience === 'agencies'
  const admitted =
    audience === 'public' ||
    audience === 'partners' ||
    (audience === 'agencies' && inside) ||
    (audience === 'restricted' && inside && viewer.agencyId !== null && named.includes(viewer.agencyId))
  const subject = hangsOn(record)
  return admitted && (subject === undefined || lets(subject, state, viewer))
}

/** What an area a record belongs to is told by: its own leaves, else those of what it hangs on. */
export function areasOf(id: string, state: State): readonly string[] {
  const record = state.get(id)
  if (!record) return []
  const subject = hangsOn(record)
  if (subject !== undefined) return areasOf(subject, state)
  if (record.kind === 'focus-area') return [id]
  const one = record.leaves.get('focusAreaId')
  return [
    ...((record.leaves.get('focusAreaIds') ?? []) as readonly string[]),
    ...(typeof one === 'string' ? [one] : []),
  ]
}

export const subjectIn = (id: string, state: State): string | undefined => {
  const record = state.get(id)
  return record && hangsOn(record)
}

/** The reason of an entry as far as this class may read it. */
export function reasonOf({ entry }: NaiveEntry, viewer: Viewer): string | null {
  const part = entry.parts.find((each): each is ReasonPart => each?.part === 'reason')
  if (!part) return null
  return part.audience === 'public' || part.audience === 'partners' || viewer.audience === 'agencies' ? part.text : null
}
