import type { Id } from '../records/id.ts'
import { kindNames, type Kind } from '../records/kind.ts'
import { registry, subjectOf, type AnyRecord, type RecordOf } from '../records/registry.ts'
import { admits, ownLabel, readsAgencyLeaves, type Viewer } from '../rules/sight.ts'
import { versionAt, type FoldedLog, type History } from './fold.ts'
import { leafOf, withLeaf } from './leaves.ts'

/**
 * The log reduced to what one class of viewer may see. Everything that leaves the dashboard (pages, counts, statuses,
 * history, exports, ETags, refusals) is computed from this and from nothing else, so that two worlds which differ only
 * in what the viewer may not see give that viewer the same bytes (DESIGN.md §2.2).
 */
export class Sight {
  readonly log: FoldedLog
  readonly viewer: Viewer
  #nowAt = -1
  #now = new Map<Id, boolean>()
  #latest: Projection | undefined

  constructor(log: FoldedLog, viewer: Viewer) {
    this.log = log
    this.viewer = viewer
  }

  /** What stands now. The same object until the log grows. */
  current(): Projection {
    if (this.#latest?.seq !== this.log.seq) this.#latest = this.at(this.log.seq)
    return this.#latest
  }

  /** What stood after entry `seq`, as far as this class may see it today (rule 3: admitted by the label now and then). */
  at(seq: number): Projection {
    return new Projection(this, seq)
  }

  /** The record as this class saw it after entry `seq`; undefined where it did not exist, was removed, or is hidden then or now. */
  recordAt(id: Id, seq: number): AnyRecord | undefined {
    const history = this.log.history(id)
    return history && this.seen(history, seq)
  }

  /** The same, for a history at hand. */
  seen(history: History, seq: number): AnyRecord | undefined {
    const place = versionAt(history, seq)
    const version = place < 0 ? undefined : history.versions[place]!
    if (!version || version.removed === true) return undefined
    if (!this.#admittedThen(version, seq, 0) || !this.#admittedNow(history)) return undefined
    return this.#reduced(version, seq)
  }

  /** True where this class may see the record's past at all: its label now, and its subject's, admit it. */
  #admittedNow(history: History): boolean {
    if (this.#nowAt !== this.log.seq) {
      this.#now.clear()
      this.#nowAt = this.log.seq
    }
    let known = this.#now.get(history.id)
    if (known === undefined) {
      this.#now.set(history.id, false) // A record that hangs on itself is seen by nobody.
      const version = history.versions.at(-1)!
      const subject = subjectOf(version)
      const above = subject === null ? undefined : this.log.history(subject)
      known =
        admits(ownLabel(version), this.viewer) &&
        (subject === null || (above !== undefined && this.#admittedNow(above)))
      this.#now.set(history.id, known)
    }
    return known
  }

  #admittedThen(version: AnyRecord, seq: number, depth: number): boolean {
    if (!admits(ownLabel(version), this.viewer)) return false
    const subject = subjectOf(version)
    if (subject === null) return true
    const above = this.log.history(subject)
    const place = above && depth < 8 ? versionAt(above, seq) : -1
    const record = above?.versions[place]
    return record !== undefined && record.removed !== true && this.#admittedThen(record, seq, depth + 1)
  }

  /** Does this class see that a record with this id exists after entry `seq`? */
  exists(id: Id, seq: number): boolean {
    const history = this.log.history(id)
    if (!history) return false
    const version = history.versions[versionAt(history, seq)]
    return (
      version !== undefined &&
      version.removed !== true &&
      this.#admittedThen(version, seq, 0) &&
      this.#admittedNow(history)
    )
  }

  /** Drops references to what is hidden (lists) or empties them (single), and leaves above the class (rules 6, 7). Shares the version where nothing is dropped. */
  #reduced(version: AnyRecord, seq: number): AnyRecord {
    let record = version
    const reads = readsAgencyLeaves(this.viewer)
    for (const leaf of reducibleLeaves[version.kind]) {
      const value = leafOf(version, leaf.path)
      if (value == null) continue
      if (leaf.atWidest && !reads) {
        record = withLeaf(record, leaf.path, Array.isArray(value) ? [] : null)
      } else if (leaf.refersTo) {
        if (Array.isArray(value)) {
          if (value.every((id) => this.exists(id as Id, seq))) continue
          const kept = value.filter((id) => this.exists(id as Id, seq))
          record = withLeaf(record, leaf.path, kept)
        } else if (!this.exists(value as Id, seq)) {
          record = withLeaf(record, leaf.path, null)
        }
      }
    }
    return record
  }
}

const reducibleLeaves = Object.fromEntries(
  kindNames.map((kind) => [kind, [...registry[kind].leaves.values()].filter((leaf) => leaf.refersTo || leaf.atWidest)]),
) as unknown as {
  readonly [K in Kind]: readonly {
    readonly path: string
    readonly refersTo?: readonly Kind[] | undefined
    readonly atWidest?: 'agencies'
  }[]
}

/**
 * One state of the engagement as one class sees it: the input of every rule and every view. Records of a kind come in
 * the order of their ids, which tells nothing of when others came.
 */
export class Projection {
  readonly sight: Sight
  readonly seq: number
  readonly #kinds = new Map<Kind, readonly AnyRecord[]>()
  readonly #records = new Map<Id, AnyRecord | undefined>()
  readonly #about = new Map<Kind, ReadonlyMap<Id, readonly AnyRecord[]>>()

  constructor(sight: Sight, seq: number) {
    this.sight = sight
    this.seq = seq
  }

  get viewer(): Viewer {
    return this.sight.viewer
  }

  all<K extends Kind>(kind: K): readonly RecordOf[K][] {
    let records = this.#kinds.get(kind)
    if (!records) {
      const seen: AnyRecord[] = []
      for (const history of this.sight.log.historiesOf(kind)) {
        const record = this.sight.seen(history, this.seq)
        if (record) seen.push(record)
      }
      records = seen.sort((one, other) => (one.id < other.id ? -1 : 1))
      this.#kinds.set(kind, records)
    }
    return records as readonly RecordOf[K][]
  }

  get(id: Id): AnyRecord | undefined {
    if (!this.#records.has(id)) this.#records.set(id, this.sight.recordAt(id, this.seq))
    return this.#records.get(id)
  }

  /** The record with this id if it is of this kind. */
  of<K extends Kind>(kind: K, id: Id | null): RecordOf[K] | undefined {
    const record = id === null ? undefined : this.get(id)
    return record?.kind === kind ? (record as RecordOf[K]) : undefined
  }

  /** The records of a kind that hang on this one. */
  about<K extends 'update' | 'proof' | 'request' | 'risk' | 'set-aside' | 'release' | 'observation'>(
    kind: K,
    id: Id,
  ): readonly RecordOf[K][] {
    let index = this.#about.get(kind)
    if (!index) {
      index = Map.groupBy(this.all(kind) as readonly AnyRecord[], (record) => subjectOf(record) ?? '')
      this.#about.set(kind, index)
    }
    return (index.get(id) ?? []) as unknown as readonly RecordOf[K][]
  }

  /** The same state with one record as it would be: how a change is judged before it is logged. */
  with(record: AnyRecord): Projection {
    const next = new Projection(this.sight, this.seq)
    next.#records.set(record.id, record)
    for (const [id, known] of this.#records) if (id !== record.id) next.#records.set(id, known)
    const others = this.all(record.kind).filter((each) => each.id !== record.id) as AnyRecord[]
    for (const [kind, records] of this.#kinds) next.#kinds.set(kind, records)
    next.#kinds.set(
      record.kind,
      [...others, record].sort((one, other) => (one.id < other.id ? -1 : 1)),
    )
    return next
  }

  get engagement(): RecordOf['engagement'] | undefined {
    return this.all('engagement')[0]
  }
}

/** What this class of viewer may see of the log. */
export const visibleTo = (log: FoldedLog, viewer: Viewer): Sight => new Sight(log, viewer)
