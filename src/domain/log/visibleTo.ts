import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { hangingKinds, subjectOf, type AnyRecord, type RecordOf } from '../records/registry.ts'
import { admits, ownLabel, readsAgencyLeaves, type Viewer } from '../rules/sight.ts'
import type { FoldedLog } from './fold.ts'
import { changesOf, versionAt, type History } from './histories.ts'
import { leafOf, withLeaf } from './leaves.ts'
import { Newest, type Order } from './newest.ts'
import { reducible, Standings } from './standing.ts'

/**
 * The log reduced to what one class of viewer may see. Everything that leaves the dashboard (pages, counts, statuses,
 * history, exports, ETags, refusals) is computed from this and from nothing else, so that two worlds which differ only
 * in what the viewer may not see give that viewer the same bytes.
 */
export class Sight {
  readonly log: FoldedLog
  readonly viewer: Viewer
  readonly #standings: Standings
  readonly #newest: Newest
  /** Ids that were referred to where there was no such record. */
  readonly #missed = new Set<Id>()
  #nowAt = -1
  #now = new Map<Id, boolean>()
  /** States that were asked for lately, oldest first: a page and its views ask for the same one. */
  #states: Projection[] = []
  #turns = -1

  constructor(log: FoldedLog, viewer: Viewer) {
    this.log = log
    this.viewer = viewer
    this.#standings = new Standings(log, viewer)
    this.#newest = new Newest(log, this.#standings)
  }

  /** What stands now. The same object until the log grows. */
  current(): Projection {
    return this.kept(this.log.seq)
  }

  /** What stood after entry `seq`, as far as this class may see it today (rule 3: admitted by the label now and then). */
  at(seq: number): Projection {
    return (
      this.#states.find((state) => state.seq === seq && this.#turns === this.log.histories.turns) ??
      new Projection(this, seq)
    )
  }

  /** The same, kept ready for a while: the views of one page ask for one state, and so do all who look at a day. */
  kept(seq: number): Projection {
    const state = this.at(seq)
    const { turns } = this.log.histories
    const others = this.#turns === turns ? this.#states.filter((each) => each !== state) : []
    this.#turns = turns
    // The newest stays whatever days are asked for besides.
    if (others.length === statesKept) others.splice(others[0]!.seq === this.log.seq ? 1 : 0, 1)
    this.#states = [...others, state]
    return state
  }

  /** Which came first of all that hung on a record after entry `seq`: null for none, undefined where it has to be looked for. */
  first<K extends Kind>(kind: K, id: Id, order: Order<RecordOf[K]>, seq: number): History | null | undefined {
    return this.#newest.at(kind, id, order as Order<AnyRecord>, seq)
  }

  /** The record as this class saw it after entry `seq`; undefined where it did not exist, was removed, or is hidden then or now. */
  recordAt(id: Id, seq: number): AnyRecord | undefined {
    const history = this.log.history(id)
    return history && this.seen(history, seq)
  }

  /** The same, for a history at hand, and where it is known the place of the version that stood then. */
  seen(history: History, seq: number, place = versionAt(history, seq)): AnyRecord | undefined {
    const standing = this.#standings.of(history)
    if (standing === 'hidden' || place < 0) return undefined
    const version = history.versions[place]!
    if (standing === 'varies' && !this.#admitted(history, version, seq)) return undefined
    return this.#standings.isWhole(history.seqs[place]!) ? version : this.#reduced(version, seq)
  }

  /** Is the record seen from its first version on, whatever the day? */
  readonly isLasting = (history: History): boolean => this.#standings.of(history) === 'lasting'

  /**
   * A record as this class would read it after entry `seq` if it were shown to them: without what they would not read
   * in it. References to the records of `also` stay, which would be shown with it.
   */
  wouldSee<R extends AnyRecord>(record: R, seq: number, also: ReadonlySet<Id>): R {
    return this.#reduced(record, seq, also) as R
  }

  /**
   * Places of the versions up to entry `seq` at which what this class sees of a record may have become another, newest
   * first. With a name, only those where that leaf or group may have.
   */
  *placesOf(history: History, seq: number, name?: string): Iterable<number> {
    const newest = versionAt(history, seq)
    const asIs = name !== undefined && !reducible[history.kind].some((leaf) => leaf.keys[0] === name)
    if (asIs && this.#standings.of(history) === 'lasting') {
      const places = changesOf(history, name)
      for (let n = places.length - 1; n >= 0; n--) if (places[n]! <= newest) yield places[n]!
    } else {
      for (let place = newest; place >= 0; place--) yield place
    }
  }

  #admitted(history: History, version: AnyRecord, seq: number): boolean {
    return version.removed !== true && this.#admittedThen(version, seq, 0) && this.#admittedNow(history)
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
    const standing = this.#standings.of(history)
    if (standing !== 'varies') return standing === 'lasting' && history.seqs[0]! <= seq
    const version = history.versions[versionAt(history, seq)]
    return version !== undefined && this.#admitted(history, version, seq)
  }

  /** Was a record that came after entry `since` referred to before it came, so that others show another way with it? */
  wasMissed(id: Id, since: number): boolean {
    const history = this.log.history(id)
    if (!history || history.seqs[0]! <= since) return false
    return (
      this.#missed.has(id) ||
      hangingKinds.some((kind) => this.log.histories.about(kind, id).some((each) => each.seqs[0]! <= since))
    )
  }

  /** Drops references to what is hidden (lists) or empties them (single), and leaves above the class (rules 6, 7). Shares the version where nothing is dropped. */
  #reduced(version: AnyRecord, seq: number, also: ReadonlySet<Id> = noIds): AnyRecord {
    let record = version
    const reads = readsAgencyLeaves(this.viewer)
    const exists = (id: Id) => this.exists(id, seq) || also.has(id)
    for (const leaf of reducible[version.kind]) {
      const value = leafOf(version, leaf.path)
      if (value == null) continue
      if (leaf.atWidest && !reads) {
        record = withLeaf(record, leaf.path, Array.isArray(value) ? [] : null)
      } else if (leaf.refersTo) {
        for (const id of Array.isArray(value) ? value : [value])
          if (!this.log.history(id as Id)) this.#missed.add(id as Id)
        if (Array.isArray(value)) {
          if (value.every((id) => exists(id as Id))) continue
          const kept = value.filter((id) => exists(id as Id))
          record = withLeaf(record, leaf.path, kept)
        } else if (!exists(value as Id)) {
          record = withLeaf(record, leaf.path, null)
        }
      }
    }
    return record
  }
}

const noIds: ReadonlySet<Id> = new Set()

/** How many states of a class are kept ready: of ten thousand items each takes some megabytes once it has been judged. */
const statesKept = 4

/**
 * One state of the engagement as one class sees it: the input of every rule and every view. Records of a kind come in
 * the order of their ids, which tells nothing of when others came.
 */
export class Projection {
  readonly sight: Sight
  readonly seq: number
  /** True for a state that stood, false for one that is only thought of. */
  readonly isLogged: boolean
  /** Records as they would be, in a state that is only thought of. */
  readonly #changed: ReadonlyMap<Id, AnyRecord>
  readonly #kinds = new Map<Kind, readonly AnyRecord[]>()
  readonly #records = new Map<Id, AnyRecord | undefined>()
  readonly #about = new Map<Kind, Map<Id, readonly AnyRecord[]>>()
  readonly #once = new Map<string, unknown>()

  constructor(sight: Sight, seq: number, changed: ReadonlyMap<Id, AnyRecord> = new Map()) {
    this.sight = sight
    this.seq = seq
    this.#changed = changed
    this.isLogged = changed.size === 0
  }

  get viewer(): Viewer {
    return this.sight.viewer
  }

  all<K extends Kind>(kind: K): readonly RecordOf[K][] {
    let records = this.#kinds.get(kind)
    if (!records) this.#kinds.set(kind, (records = this.#seenOf(this.sight.log.histories.ofKindById(kind), kind)))
    return records as readonly RecordOf[K][]
  }

  get(id: Id): AnyRecord | undefined {
    const changed = this.#changed.get(id)
    if (changed) return changed.removed === true ? undefined : changed
    let record = this.#records.get(id)
    if (record === undefined && !this.#records.has(id)) {
      record = this.sight.recordAt(id, this.seq)
      this.#records.set(id, record)
    }
    return record
  }

  /** The record with this id if it is of this kind. */
  of<K extends Kind>(kind: K, id: Id | null): RecordOf[K] | undefined {
    const record = id === null ? undefined : this.get(id)
    return record?.kind === kind ? (record as RecordOf[K]) : undefined
  }

  /** The records of a kind that hang on this one, in the order of their ids. */
  about<K extends 'update' | 'proof' | 'request' | 'risk' | 'set-aside' | 'release' | 'observation'>(
    kind: K,
    id: Id,
  ): readonly RecordOf[K][] {
    let ofKind = this.#about.get(kind)
    if (!ofKind) this.#about.set(kind, (ofKind = new Map<Id, readonly AnyRecord[]>()))
    let records = ofKind.get(id)
    if (!records) {
      const seen = this.#seenOf(this.sight.log.histories.about(kind, id), kind)
      records = seen.every((record) => subjectOf(record) === id) ? seen : seen.filter((each) => subjectOf(each) === id)
      ofKind.set(id, records)
    }
    return records as unknown as readonly RecordOf[K][]
  }

  /** What comes first of the records of a kind that hang on this one. */
  newest<K extends 'update' | 'proof' | 'request' | 'observation'>(
    kind: K,
    id: Id,
    order: Order<RecordOf[K]>,
  ): RecordOf[K] | undefined {
    const first = this.#changed.size > 0 ? undefined : this.sight.first(kind, id, order, this.seq)
    if (first !== undefined) return (first ? this.sight.seen(first, this.seq) : undefined) as RecordOf[K] | undefined
    return this.about(kind, id)
      .filter((record) => order.counts?.(record) ?? true)
      .sort(order.compare)[0]
  }

  /** What follows from this state alone, worked out when first asked for. The name says what it is, with all it depends on besides. */
  once<T>(name: string, work: () => T): T {
    if (!this.#once.has(name)) this.#once.set(name, work())
    return this.#once.get(name) as T
  }

  /** The same state with one record as it would be: how a change is judged before it is logged. */
  with(record: AnyRecord): Projection {
    return new Projection(this.sight, this.seq, new Map(this.#changed).set(record.id, record))
  }

  /** What is seen of these, and what is only thought of, in the order of their ids. */
  #seenOf(histories: readonly History[], kind: Kind): AnyRecord[] {
    const records: AnyRecord[] = []
    for (const history of histories) {
      const record = this.sight.seen(history, this.seq)
      if (record && !this.#changed.has(history.id)) records.push(record)
    }
    const changed = [...this.#changed.values()].filter((record) => record.kind === kind && record.removed !== true)
    if (changed.length === 0) return records
    return [...records, ...changed].sort((one, other) => (one.id < other.id ? -1 : 1))
  }

  get engagement(): RecordOf['engagement'] | undefined {
    return this.all('engagement')[0]
  }
}

/** What this class of viewer may see of the log. */
export const visibleTo = (log: FoldedLog, viewer: Viewer): Sight => new Sight(log, viewer)
