import { seqAsOf } from '../log/asOf.ts'
import type { Verb } from '../log/entry.ts'
import { entrySeen, type SeenEntry } from '../log/seen.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { hangingKinds, subjectOf, type AnyRecord } from '../records/registry.ts'
import { addDays } from '../rules/dates.ts'

/** Which entries of the log are asked for. What is absent asks for all. */
export interface LogFilter {
  /** Done by this agency, or entered by it; null: told by a source and not by an agency. */
  readonly agencyId?: Id | null
  readonly verb?: Verb
  readonly kind?: Kind
  /** About this record, or about what hangs on it. */
  readonly recordId?: Id
  /** In this focus area; null: about what belongs to none. */
  readonly areaId?: Id | null
  /** The first and the last day, in the engagement's zone. */
  readonly from?: string
  readonly to?: string
}

/** One entry of the log as this class reads it, with its number. */
export interface LogLine {
  readonly seq: number
  readonly entry: SeenEntry
}

/** A page of the log as this class sees it, newest first; `next` is the entry it ends with, null where nothing is left. */
export interface LogPage {
  readonly lines: readonly LogLine[]
  readonly next: Id | null
}

/**
 * So many entries are looked at for one page. It counts entries that show and no others, so that the end of a page
 * says nothing of what is hidden; a page may hold fewer lines than were asked for, or none, and still have a next one.
 */
const mostLookedAt = 5_000

/** @param after the entry the page before ended with; undefined: from the newest */
export function logPage(
  projection: Projection,
  filter: LogFilter,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): LogPage {
  const { sight } = projection
  const zone = projection.engagement?.zone ?? 'America/Los_Angeles'
  const first = filter.from === undefined ? 1 : seqAsOf(sight.log, addDays(filter.from, -1), zone) + 1
  const last = Math.min(
    projection.seq,
    filter.to === undefined ? projection.seq : seqAsOf(sight.log, filter.to, zone),
    after === undefined ? projection.seq : after - 1,
  )
  const lines: LogLine[] = []
  let lookedAt = 0
  for (const seq of placesIn(projection, filter.recordId, first, last)) {
    const entry = entrySeen(sight, seq, projection.seq)
    if (!entry) continue
    if (fits(entry, seq, projection, filter)) {
      if (lines.length === limit) return { lines, next: lines.at(-1)!.entry.id }
      lines.push({ seq, entry })
    }
    if (++lookedAt === mostLookedAt) return { lines, next: seq > first ? entry.id : null }
  }
  return { lines, next: null }
}

/** Numbers of entries, newest first; of one record only those that touched it or what hangs on it. */
function* placesIn({ sight }: Projection, recordId: Id | undefined, first: number, last: number): Iterable<number> {
  if (recordId === undefined) {
    for (let seq = last; seq >= first; seq--) yield seq
    return
  }
  const { histories } = sight.log
  const touching = [
    histories.get(recordId) ?? [],
    ...hangingKinds.map((kind) => histories.about(kind, recordId)),
  ].flat()
  const seqs = touching.flatMap((history) => [...history.seqs, ...(history.marks ?? []).map((mark) => mark.seq)])
  yield* [...new Set(seqs)].filter((seq) => seq >= first && seq <= last).sort((one, other) => other - one)
}

function fits(entry: SeenEntry, seq: number, projection: Projection, filter: LogFilter): boolean {
  const { agencyId, verb, kind, recordId, areaId } = filter
  const { who, changes } = entry
  return (
    (agencyId === undefined ||
      who.agencyId === agencyId ||
      (agencyId !== null && who.enteredByAgencyId === agencyId)) &&
    (verb === undefined || entry.verb === verb) &&
    (kind === undefined || changes.some((change) => change.kind === kind)) &&
    (recordId === undefined ||
      changes.some(({ id }) => id === recordId || aboutOf(id, seq, projection) === recordId)) &&
    (areaId === undefined || changes.some(({ id }) => isInArea(id, areaId, seq, projection)))
  )
}

/** A record as it stood with an entry; what the entry removed, as it stood before. */
export const recordWith = (id: Id, seq: number, { sight }: Projection): AnyRecord | undefined =>
  sight.recordAt(id, seq) ?? sight.recordAt(id, seq - 1)

/** What a record hangs on, as far as it shows; null for one that stands by itself. */
function aboutOf(id: Id, seq: number, projection: Projection): Id | null {
  const record = recordWith(id, seq, projection)
  return record ? subjectOf(record) : null
}

function isInArea(id: Id, areaId: Id | null, seq: number, projection: Projection): boolean {
  const areas = areasOfRecord(id, seq, projection)
  return areaId === null ? areas.length === 0 : areas.includes(areaId)
}

/** The focus areas a record belongs to: its own, else those of what it hangs on. */
function areasOfRecord(id: Id, seq: number, projection: Projection): readonly Id[] {
  const record = recordWith(id, seq, projection)
  if (!record) return []
  const subject = subjectOf(record)
  if (subject !== null) return areasOfRecord(subject, seq, projection)
  if (record.kind === 'focus-area') return [record.id]
  if ('focusAreaIds' in record) return record.focusAreaIds
  return 'focusAreaId' in record && record.focusAreaId !== null ? [record.focusAreaId] : []
}
