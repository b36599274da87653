import type { Projection, Sight } from '../domain/log/visibleTo.ts'
import type { Digest, Id } from '../domain/records/id.ts'
import { kindNames, type Kind } from '../domain/records/kind.ts'
import { subjectOf, type AnyRecord } from '../domain/records/registry.ts'
import { lastSaid } from '../domain/rules/item.ts'
import { recordText, RecordSet } from './recordSet.ts'

/** How many states of a class are remembered. An older cursor answers "start again". Per class, so that nobody's reading pushes another's out. */
const remembered = 256

interface Node {
  readonly etag: string
  readonly today: string
  /** What each record that changed with this state was before; undefined where it was not there. */
  readonly before: ReadonlyMap<Id, AnyRecord | undefined>
}

/** All that a class may see at a time, as one text with its tag. */
export interface Document {
  readonly etag: string
  /** Written when first asked for: most who ask hold it already. */
  readonly body: () => string
}

/** What changed for a class between a state it read and now. */
export interface FeedDifference {
  readonly etag: string
  readonly today: string
  readonly changed: readonly AnyRecord[]
  readonly gone: readonly Id[]
}

/**
 * The engagement document of one class, and the differences between the states it was read in. It is computed from the
 * projection alone, and its memory is the class's own, so that what is hidden shows neither in an ETag nor in a cursor.
 */
export class ClassFeed {
  readonly #sight: Sight
  readonly #digest: Digest
  readonly #nodes: Node[] = []
  #records: RecordSet
  #document: Document | undefined
  #today = ''
  #seq = -1
  #turns = -1

  constructor(sight: Sight, digest: Digest) {
    this.#sight = sight
    this.#digest = digest
    this.#records = new RecordSet(digest)
  }

  /** The document as it stands. */
  current(today: string): Document {
    const { seq, histories } = this.#sight.log
    if (this.#document && this.#seq === seq && this.#today === today) return this.#document
    const projection = this.#sight.current()
    const before = this.#canFollow() ? this.#followed(projection) : this.#begunAnew(projection)
    this.#seq = seq
    this.#turns = histories.turns
    this.#today = today
    const document = documentOf(this.#records, today, this.#digest)
    if (document.etag !== this.#nodes.at(-1)?.etag) {
      this.#nodes.push({ etag: document.etag, today, before })
      if (this.#nodes.length > remembered) this.#nodes.shift()
      this.#document = document
    }
    return (this.#document ??= document)
  }

  /** What changed since the state with this ETag; undefined where it is not known: start again. */
  since(etag: string, today: string): FeedDifference | undefined {
    const now = this.current(today)
    const place = this.#nodes.findLastIndex((node) => node.etag === etag)
    if (place < 0) return undefined
    const then = new Map<Id, AnyRecord | undefined>()
    for (const node of this.#nodes.slice(place + 1))
      for (const [id, was] of node.before) if (!then.has(id)) then.set(id, was)
    const changed: AnyRecord[] = []
    const gone: Id[] = []
    for (const [id, was] of then) {
      const is = this.#records.get(id)
      if (!is && was) gone.push(id)
      else if (is && (!was || recordText(was) !== recordText(is))) changed.push(is)
    }
    return { etag: now.etag, today, changed: changed.sort(byId), gone: gone.sort() }
  }

  /** Reads every record. Answers what those that changed were before. */
  #begunAnew(projection: Projection): Map<Id, AnyRecord | undefined> {
    const records = documentRecords(projection)
    const before = new Map<Id, AnyRecord | undefined>()
    const gone = new Set(this.#records.ids())
    for (const record of records) {
      gone.delete(record.id)
      const was = this.#records.get(record.id)
      if (was !== record && (!was || recordText(was) !== recordText(record))) before.set(record.id, was)
    }
    for (const id of gone) before.set(id, this.#records.get(id))
    this.#records = new RecordSet(this.#digest, records)
    return before
  }

  /** Reads what the entries since may have changed: one change costs its difference, not the document. */
  #followed(projection: Projection): Map<Id, AnyRecord | undefined> {
    const before = new Map<Id, AnyRecord | undefined>()
    for (const id of this.#touched(projection)) {
      const was = this.#records.get(id)
      const is = inDocument(projection, id)
      if (is ? was && recordText(was) === recordText(is) : !was) continue
      before.set(id, was)
      if (is) this.#records.put(is)
      else this.#records.take(id)
    }
    return before
  }

  /** Only what the entries since touched can have changed, unless one of them turned somebody's sight of something else. */
  #canFollow(): boolean {
    const { log } = this.#sight
    if (this.#turns !== log.histories.turns || log.seq - this.#seq > most) return false
    for (let seq = this.#seq + 1; seq <= log.seq; seq++)
      if (log.entry(seq).touched.some((id) => this.#sight.wasMissed(id, this.#seq))) return false
    return true
  }

  /** Ids that may be in the document now, or no longer: of updates also those whose place another takes. */
  #touched(projection: Projection): Set<Id> {
    const { log } = this.#sight
    const ids = new Set<Id>()
    for (let seq = this.#seq + 1; seq <= log.seq; seq++) for (const id of log.entry(seq).touched) ids.add(id)
    for (const id of [...ids]) {
      const history = log.history(id)!
      if (history.kind !== 'update') continue
      for (const other of projection.about('update', subjectOf(history.versions[0]!)!)) ids.add(other.id)
    }
    return ids
  }
}

/** From so many entries on it is quicker to read everything. */
const most = 5_000

/** Kinds whose every record is in the document; the others come by subject. */
const whole: ReadonlySet<Kind> = new Set(
  kindNames.filter((kind) => !['update', 'observation', 'proof', 'request', 'briefing'].includes(kind)),
)

/** Current records, with the latest update of each and the open requests; the rest is read by subject. */
export function documentRecords(projection: Projection): AnyRecord[] {
  const records: AnyRecord[] = kindNames
    .filter((kind) => whole.has(kind))
    .flatMap((kind) => projection.all(kind) as readonly AnyRecord[])
  records.push(...records.flatMap(({ id }) => lastSaid(id, projection) ?? []))
  records.push(...projection.all('request').filter((request) => request.answeredOn === null))
  return records.sort(byId)
}

/** The record with this id as the document has it; undefined where it is not in it. */
function inDocument(projection: Projection, id: Id): AnyRecord | undefined {
  const record = projection.get(id)
  if (!record || whole.has(record.kind)) return record
  if (record.kind === 'update') return lastSaid(record.subjectId, projection)?.id === id ? record : undefined
  return record.kind === 'request' && record.answeredOn === null ? record : undefined
}

/** The document of these records on a day. The tag is that of its content. */
export function documentOf(records: RecordSet, today: string, digest: Digest): Document {
  let body: string | undefined
  return {
    etag: digest(`${records.digest()} ${today}`).slice(0, 32),
    body: () => (body ??= `{"records":[${records.texts()}],"today":"${today}"}`),
  }
}

const byId = (one: AnyRecord, other: AnyRecord): number => (one.id < other.id ? -1 : 1)
