import type { AnyRecord } from '../domain/records/registry.ts'
import type { Digest, Id } from '../domain/records/id.ts'
import { kindNames, type Kind } from '../domain/records/kind.ts'
import { canonical } from '../domain/log/canonical.ts'
import type { Projection, Sight } from '../domain/log/visibleTo.ts'
import { newestSaid } from '../domain/rules/item.ts'

/** How many states of a class are remembered. An older cursor answers "start again". Per class, so that nobody's reading pushes another's out. */
const remembered = 256

interface Node {
  readonly etag: string
  readonly today: string
  /** What each record that changed with this state was before; undefined where it was not there. */
  readonly before: ReadonlyMap<Id, AnyRecord | undefined>
}

export interface Document {
  readonly etag: string
  readonly body: string
}

/** What changed for a class between a state it read and now. */
export interface FeedDifference {
  readonly etag: string
  readonly today: string
  readonly changed: readonly AnyRecord[]
  readonly gone: readonly Id[]
}

const jsonOf = new WeakMap<AnyRecord, string>()

/** The canonical text of a record, written once however many classes and documents show it. */
export function recordText(record: AnyRecord): string {
  let text = jsonOf.get(record)
  if (text === undefined) jsonOf.set(record, (text = canonical(record)))
  return text
}

/**
 * The engagement document of one class, and the differences between the states it was read in. It is computed from the
 * projection alone, and its memory is the class's own, so that what is hidden shows neither in an ETag nor in a cursor.
 */
export class ClassFeed {
  readonly #sight: Sight
  readonly #digest: Digest
  readonly #nodes: Node[] = []
  #records: ReadonlyMap<Id, AnyRecord> = new Map()
  #document: Document | undefined
  #madeFrom: Projection | undefined

  constructor(sight: Sight, digest: Digest) {
    this.#sight = sight
    this.#digest = digest
  }

  /** The document as it stands. */
  current(today: string): Document {
    const projection = this.#sight.current()
    const last = this.#nodes.at(-1)
    if (this.#document && this.#madeFrom === projection && last?.today === today) return this.#document
    const records = new Map(documentRecords(projection).map((record) => [record.id, record]))
    const document = documentOf(records.values(), today, this.#digest)
    if (document.etag !== last?.etag) {
      const before = new Map<Id, AnyRecord | undefined>()
      for (const [id, record] of records) {
        const was = this.#records.get(id)
        if (was !== record && (was === undefined || recordText(was) !== recordText(record))) before.set(id, was)
      }
      for (const [id, was] of this.#records) if (!records.has(id)) before.set(id, was)
      this.#nodes.push({ etag: document.etag, today, before })
      if (this.#nodes.length > remembered) this.#nodes.shift()
    }
    this.#records = records
    this.#document = document
    this.#madeFrom = projection
    return document
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
}

/** Kinds whose every record is in the document; the others come by subject. */
const whole: ReadonlySet<Kind> = new Set(
  kindNames.filter((kind) => !['update', 'observation', 'proof', 'request', 'briefing'].includes(kind)),
)

/** Current records, with the latest update of each and the open requests; the rest is read by subject. */
export function documentRecords(projection: Projection): AnyRecord[] {
  const records: AnyRecord[] = kindNames
    .filter((kind) => whole.has(kind))
    .flatMap((kind) => projection.all(kind) as readonly AnyRecord[])
  const bySubject = Map.groupBy(projection.all('update'), (update) => update.subjectId)
  for (const updates of bySubject.values()) records.push([...updates].sort(newestSaid)[0]!)
  records.push(...projection.all('request').filter((request) => request.answeredOn === null))
  return records.sort(byId)
}

export function documentOf(records: Iterable<AnyRecord>, today: string, digest: Digest): Document {
  const body = `{"records":[${[...records].map(recordText).join(',')}],"today":"${today}"}`
  return { etag: digest(body).slice(0, 32), body }
}

const byId = (one: AnyRecord, other: AnyRecord): number => (one.id < other.id ? -1 : 1)
