import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { subjectLeaf, subjectOf, type AnyRecord } from '../records/registry.ts'
import type { Cause, PartRef } from './entry.ts'
import { IdNumbers } from './idNumbers.ts'
import { sameValue } from './leaves.ts'

/** Every version of one record, oldest first. Versions share all that did not change between them. */
export interface History {
  /** Its place among all records, from 0, in the order they came. */
  readonly place: number
  readonly kind: Kind
  readonly id: Id
  /** The number of the entry that made each version. */
  readonly seqs: number[]
  readonly versions: AnyRecord[]
  /** Why a date moved, by the entry that moved it. */
  causes: Map<number, Cause>
  /** Places of the versions that another class of viewer may see than the one before: label, subject, removal. */
  turned: readonly number[]
  /** Where texts on it were sealed and erased, oldest first; absent where none was. */
  marks?: Mark[]
  /**
   * Present once a text of an entry on it is gone: by place and leaf, the versions in which a leaf was written with the
   * very value it seems to have had before, because what stood between is erased.
   */
  rewritten?: Set<string>
}

/** An entry that sealed or erased a text, though it made no version. */
export interface Mark {
  readonly seq: number
  /** The entry and part that held the text. */
  readonly of: PartRef
  /** The leaf it stood in; null for the reason of an entry. */
  readonly leaf: string | null
  /** The versions that carried it, by their place. */
  readonly places: readonly number[]
}

/** Most records never move a date or turn; they share these, which stay empty. */
const noTurns: readonly number[] = []
const noCauses = new Map<number, Cause>()

/** All records that ever were, found by id, by kind and by what they hang on. */
export class Histories {
  readonly #ids = new IdNumbers()
  readonly #all: History[] = []
  /** Those that stand by themselves: a hundredth of all, and what nearly every question is about. */
  readonly #standing = new Map<Id, History>()
  readonly #ofKind = new Map<Kind, History[]>()
  readonly #byId = new Map<Kind, History[]>()
  readonly #about = new Map<Kind, Map<Id, Hanging>>()
  readonly #ground: number[] = []
  #turns = 0

  /** How many records there are or were. */
  get count(): number {
    return this.#all.length
  }

  /** How often somebody's sight of a record that stood already may have changed. What is known of the past holds until the next time. */
  get turns(): number {
    return this.#turns
  }

  /** The entries about the engagement, its areas, agencies and posts: what every item stands on. */
  get ground(): readonly number[] {
    return this.#ground
  }

  /** To be called where a version that stood already is altered. */
  turn(): void {
    this.#turns += 1
  }

  get(id: Id): History | undefined {
    const standing = this.#standing.get(id)
    if (standing) return standing
    const number = this.#ids.numberOf(id)
    return number === undefined ? undefined : this.#all[number - 1]
  }

  /** In the order they came. */
  ofKind(kind: Kind): readonly History[] {
    return this.#ofKind.get(kind) ?? []
  }

  /** In the order of their ids. */
  ofKindById(kind: Kind): readonly History[] {
    const all = this.#ofKind.get(kind) ?? []
    let ordered = this.#byId.get(kind)
    if (!ordered) this.#byId.set(kind, (ordered = []))
    const missing = all.length - ordered.length
    if (missing > 0 && missing < 50) {
      for (const history of all.slice(-missing)) insertById(ordered, history)
    } else if (missing > 0) {
      for (const history of all.slice(-missing)) ordered.push(history)
      ordered.sort(byId)
    }
    return ordered
  }

  /** Records of a kind that hang on this one, or did in some version, in the order of their ids. */
  about(kind: Kind, id: Id): readonly History[] {
    const hanging = this.hanging(kind, id)
    if (!hanging) return none
    // Put in order when first asked for: a log is folded without anybody asking.
    if (hanging.ordered < hanging.all.length) hanging.all.sort(byId)
    hanging.ordered = hanging.all.length
    return hanging.all
  }

  /** The same, in no order. */
  hanging(kind: Kind, id: Id): Hanging | undefined {
    return this.#about.get(kind)?.get(id)
  }

  /** Keeps the next version of a record; the first makes it. */
  keep(seq: number, record: AnyRecord, cause: Cause | undefined): History {
    let history = this.get(record.id)
    if (history) {
      this.#compare(seq, history, history.versions.at(-1)!, record)
      history.seqs.push(seq)
      history.versions.push(record)
    } else {
      history = this.#begin(seq, record)
    }
    if (cause) {
      if (history.causes === noCauses) history.causes = new Map()
      history.causes.set(seq, cause)
    }
    return history
  }

  #begin(seq: number, record: AnyRecord): History {
    const { kind, id } = record
    const history: History = {
      place: this.#all.length,
      kind,
      id,
      // Most records are updates that are never changed: lists made with their one member take no more room than that.
      seqs: [seq],
      versions: [record],
      causes: noCauses,
      turned: noTurns,
    }
    this.#ids.push(id)
    this.#all.push(history)
    if (subjectLeaf[kind] === undefined) this.#standing.set(id, history)
    const others = this.#ofKind.get(kind)
    if (others) others.push(history)
    else this.#ofKind.set(kind, [history])
    this.#hang(seq, history, record, true)
    return history
  }

  #compare(seq: number, history: History, before: AnyRecord, record: AnyRecord): void {
    const sameLabel =
      before.audience === record.audience &&
      (before.restrictedTo === record.restrictedTo || sameValue(before.restrictedTo, record.restrictedTo))
    const was = subjectOf(before)
    const sameSubject = was === subjectOf(record)
    if (!sameLabel || !sameSubject || before.removed !== record.removed) {
      history.turned = [...history.turned, history.versions.length]
      this.#turns += 1
    }
    // What hangs on another record from here on goes from the one before.
    if (!sameSubject && was !== null) this.hanging(history.kind, was)?.seqs.push(seq)
    this.#hang(seq, history, record, false)
  }

  #hang(seq: number, history: History, record: AnyRecord, isNew: boolean): void {
    if (groundKinds.has(history.kind) && this.#ground.at(-1) !== seq) this.#ground.push(seq)
    const subject = subjectOf(record)
    if (subject === null) return
    let ofKind = this.#about.get(history.kind)
    if (!ofKind) this.#about.set(history.kind, (ofKind = new Map<Id, Hanging>()))
    const hanging = ofKind.get(subject)
    if (!hanging) {
      ofKind.set(subject, { all: [history], ordered: 1, seqs: [seq] })
      return
    }
    hanging.seqs.push(seq)
    if (isNew || (history.turned.length > 0 && !hanging.all.includes(history))) hanging.all.push(history)
  }
}

/** What every item stands on, and nearly no entry is about. */
const groundKinds: ReadonlySet<Kind> = new Set(['engagement', 'focus-area', 'agency', 'post'])

/** What hangs on one record, or did in some version. */
export interface Hanging {
  readonly all: History[]
  /** The first so many are in the order of their ids. */
  ordered: number
  /** The number of the entry that brought each new one, and each new version of one, in order. */
  readonly seqs: number[]
}

const none: readonly History[] = []

const byId = (one: History, other: History): number => (one.id < other.id ? -1 : 1)

function insertById(ordered: History[], history: History): void {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ordered[middle]!.id < history.id) low = middle + 1
    else high = middle
  }
  ordered.splice(low, 0, history)
}

/** The place of the newest version made by an entry not after `seq`; −1 where the record did not exist yet. */
export function versionAt(history: History, seq: number): number {
  const { seqs } = history
  let high = seqs.length
  if (high > 0 && seqs[high - 1]! <= seq) return high - 1
  let low = 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if (seqs[middle]! <= seq) low = middle + 1
    else high = middle
  }
  return low - 1
}

const changes = new WeakMap<History, Map<string, { known: number; readonly places: number[] }>>()

/**
 * Places of the versions whose leaf or group of this name is another object than in the version before; the first
 * always. What versions share is the same object, so all others surely have the same value.
 */
export function changesOf(history: History, name: string): readonly number[] {
  let ofNames = changes.get(history)
  if (!ofNames) changes.set(history, (ofNames = new Map<string, { known: number; places: number[] }>()))
  let of = ofNames.get(name)
  if (!of) ofNames.set(name, (of = { known: 0, places: [] }))
  const versions = history.versions as unknown as readonly Readonly<Record<string, unknown>>[]
  for (; of.known < versions.length; of.known++) {
    if (of.known === 0 || versions[of.known]![name] !== versions[of.known - 1]![name]) of.places.push(of.known)
  }
  return of.places
}
