import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry } from '../records/registry.ts'
import type { Json } from './canonical.ts'
import { sealedText } from './sealedText.ts'
import type { Actor, ChangePart, Entry, PartRef, SealPart, TextPart, Verb } from './entry.ts'
import { Draft } from './draft.ts'
import { Histories, type History, type Mark } from './histories.ts'
import { IdNumbers } from './idNumbers.ts'
import { asSet, leafOf, sameValue, withLeaf, without } from './leaves.ts'

/** What is known of an entry without asking the ledger. Its reason and old texts are read from there. */
export interface EntryHead {
  readonly seq: number
  readonly id: Id
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly actor: Actor
  readonly verb: Verb
  readonly touched: readonly Id[]
}

/**
 * The log folded in memory. What was true as of any entry is a look-up by binary search, because whole versions are
 * kept and nothing is computed back (docs/decisions/0002). Entries go in by `apply`, in order; nothing else changes it.
 */
export class FoldedLog {
  readonly histories = new Histories()
  readonly #entryIds = new IdNumbers()
  readonly #ats: number[] = []
  readonly #actors: Actor[] = []
  readonly #verbs: Verb[] = []
  readonly #touched: (Id | readonly Id[])[] = []
  readonly #undoes = new Map<Id, Id>()
  readonly #corrects = new Map<Id, Id>()
  readonly #undoings = new Map<Id, Id[]>()
  readonly #sealedParts = new Map<string, number>()
  readonly #hiddenFiles = new Map<string, string>()
  readonly #accounts = new Map<string, Actor[]>()
  readonly #texts = new Map<string, unknown>()
  readonly #values = new Map<string, unknown>()
  #founded = false

  /** How many entries have been folded; also the number of the last one. */
  get seq(): number {
    return this.#entryIds.count
  }

  /** True once an ordinary entry has been written: a founding load is no longer possible. */
  get founded(): boolean {
    return this.#founded
  }

  /** Folds the next entry in. @throws where it is not the next one. */
  apply(entry: Entry): void {
    const { header } = entry
    if (header.seq !== this.seq + 1) throw new Error(`Entry ${header.seq} does not follow entry ${this.seq}.`)
    const touched = this.#change(header.seq, entry.parts)
    for (const part of entry.parts) if (part?.part === 'seal') this.#seal(header.seq, part, touched)
    for (const ref of header.erases ?? []) this.#erase(header.seq, ref, touched)

    this.#entryIds.push(header.id)
    this.#ats.push(Date.parse(header.at))
    this.#actors.push(this.#known(header.actor))
    this.#verbs.push(this.#intern(header.verb))
    this.#touched.push(touched.length === 1 ? touched[0]! : touched)
    if (!header.founding) this.#founded = true
    if (header.undoes) {
      this.#undoes.set(header.id, header.undoes)
      this.#undoings.set(header.undoes, [...this.undoings(header.undoes), header.id])
    }
    if (header.corrects) this.#corrects.set(header.id, header.corrects)
  }

  history(id: Id): History | undefined {
    return this.histories.get(id)
  }

  /** Every record that ever was, of one kind, in the order they came. */
  historiesOf(kind: Kind): readonly History[] {
    return this.histories.ofKind(kind)
  }

  entry(seq: number): EntryHead {
    const n = seq - 1
    const touched = this.#touched[n]!
    return {
      seq,
      id: this.#entryIds.idOf(seq),
      at: this.#ats[n]!,
      actor: this.#actors[n]!,
      verb: this.#verbs[n]!,
      touched: typeof touched === 'string' ? [touched] : touched,
    }
  }

  /** The number of the entry with this id; undefined where there is none. */
  seqOf(entryId: Id): number | undefined {
    return this.#entryIds.numberOf(entryId)
  }

  /** The instant entry `seq` counts from, in milliseconds since 1970. */
  at(seq: number): number {
    return this.#ats[seq - 1]!
  }

  /** The number of the last entry that counts from before this instant; 0 where there is none. */
  lastBefore(instant: number): number {
    let low = 0
    let high = this.#ats.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#ats[middle]! < instant) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Does any entry undo or correct another? In most of the logs that are long, few do. */
  get takesBack(): boolean {
    return this.#undoes.size + this.#corrects.size > 0
  }

  /** The entry that this one undoes or corrects, if it does. */
  undoes(entryId: Id): Id | undefined {
    return this.#undoes.get(entryId)
  }
  corrects(entryId: Id): Id | undefined {
    return this.#corrects.get(entryId)
  }

  /** The entries that undid this one, oldest first. */
  undoings(entryId: Id): readonly Id[] {
    return this.#undoings.get(entryId) ?? []
  }

  /** The number of the entry that sealed this part; undefined where it was not. */
  sealedBy(entryId: Id, part: number): number | undefined {
    return this.#sealedParts.get(`${entryId}/${part}`)
  }

  /** Digests of the files that are sealed and not erased yet: no version names them any more. */
  get hiddenFiles(): Iterable<string> {
    return this.#hiddenFiles.values()
  }

  /** Makes the next version of every record these parts are about; answers the ids of those. */
  #change(seq: number, parts: Entry['parts']): Id[] {
    // Nearly every entry is about one record; a map is made only for the others.
    let draft: Draft | undefined
    let drafts: Map<Id, Draft> | undefined
    for (const part of parts) {
      if (part === null || (part.part !== 'change' && part.part !== 'text')) continue
      if (draft === undefined) {
        draft = this.#draft(part)
      } else if (draft.id !== part.id) {
        drafts ??= new Map([[draft.id, draft]])
        draft = drafts.get(part.id) ?? this.#draft(part)
        drafts.set(draft.id, draft)
      }
      if (part.part === 'text') draft.set(part.leaf, part.text)
      else this.#lay(part, draft)
    }
    if (draft === undefined) return []
    const hasGaps = parts.includes(null)
    const keep = ({ record, cause, again }: Draft) => {
      const history = this.histories.keep(seq, record, cause)
      if (hasGaps) history.rewritten ??= new Set()
      for (const leaf of again ?? []) history.rewritten?.add(`${history.versions.length - 1} ${leaf}`)
      // The id kept with the record, so that a million entries do not hold a million copies of it.
      return history.id
    }
    return drafts ? [...drafts.values()].map(keep) : [keep(draft)]
  }

  #draft({ kind, id }: ChangePart | TextPart): Draft {
    const history = this.history(id)
    const draft = new Draft(history?.kind ?? kind, id, history?.versions.at(-1))
    if (history?.rewritten) draft.again = []
    return draft
  }

  #lay({ kind, set, remove, add, cause }: ChangePart, draft: Draft): void {
    for (const leaf in set) {
      const value = set[leaf] as Json
      // A null takes an optional leaf away; on any other it is the value "none".
      const gone = value === null && registry[kind].leaves.get(leaf)?.optional === true
      draft.set(leaf, gone ? undefined : this.#intern(value))
    }
    for (const leaf in remove) draft.set(leaf, without((draft.value(leaf) as Json[] | undefined) ?? [], remove[leaf]!))
    for (const leaf in add)
      draft.set(leaf, asSet([...((draft.value(leaf) as Json[] | undefined) ?? []), ...add[leaf]!]))
    if (cause) draft.cause = cause
  }

  /** A sealed text is hidden in every version that carried it, so that no date shows it any more. */
  #seal(seq: number, part: SealPart, touched: Id[]): void {
    this.#sealedParts.set(`${part.of.entry}/${part.of.part}`, seq)
    this.histories.turn()
    const from = this.#entryIds.numberOf(part.of.entry)
    if (from === undefined) return
    if (part.id === null || part.leaf === null) {
      for (const id of this.entry(from).touched) this.#mark(id, { seq, of: part.of, leaf: null, places: [] }, touched)
      return
    }
    const history = this.history(part.id)
    if (!history) return
    const places: number[] = []
    const first = history.seqs.indexOf(from)
    const text = first < 0 ? undefined : leafOf(history.versions[first]!, part.leaf)
    const { leaf } = part
    const hides = registry[history.kind].leaves.get(leaf)?.apart ? null : sealedText
    if (isFile(text)) this.#hiddenFiles.set(`${part.of.entry}/${part.of.part}`, text.digest)
    const carries = (n: number) =>
      n === first || (leafOf(history.versions[n]!, leaf) === text && !history.rewritten?.has(`${n} ${leaf}`))
    for (let n = first; n >= 0 && n < history.versions.length && carries(n); n++) {
      const version = history.versions[n]!
      const sealed = [...new Set([...(version.sealed ?? []), part.leaf])].sort()
      history.versions[n] = { ...withLeaf(version, part.leaf, hides), sealed }
      places.push(n)
    }
    this.#mark(history.id, { seq, of: part.of, leaf: part.leaf, places }, touched)
  }

  /** What an entry erases was sealed before, so it shows wherever the sealing shows. */
  #erase(seq: number, ref: PartRef, touched: Id[]): void {
    const sealing = this.#sealedParts.get(`${ref.entry}/${ref.part}`)
    this.#hiddenFiles.delete(`${ref.entry}/${ref.part}`)
    if (sealing === undefined) return
    for (const id of this.entry(sealing).touched) {
      const mark = this.history(id)?.marks?.find(
        (each) => each.seq === sealing && each.of.entry === ref.entry && each.of.part === ref.part,
      )
      if (mark) this.#mark(id, { ...mark, seq }, touched)
    }
  }

  #mark(id: Id, mark: Mark, touched: Id[]): void {
    const history = this.history(id)!
    ;(history.marks ??= []).push(mark)
    if (!touched.includes(id)) touched.push(id)
  }

  /** One object for an account that acts in the same part again. */
  #known(actor: Actor): Actor {
    const known = this.#accounts.get(actor.account)
    const same = known?.find((each) => sameValue(each, actor))
    if (same) return same
    if (known) known.push(actor)
    else this.#accounts.set(actor.account, [actor])
    return actor
  }

  /** One object for equal values: ten thousand commitments share a few hundred dates, agencies and stages. */
  #intern<T>(value: T): T {
    if (value === null || (typeof value !== 'string' && typeof value !== 'object')) return value
    if (typeof value === 'string' && value.length > 40) return value
    const name = typeof value === 'string' ? value : nameOf(value)
    const interned = typeof value === 'string' ? this.#texts : this.#values
    const known = interned.get(name)
    if (known !== undefined) return known as T
    if (typeof value === 'object') Object.freeze(value)
    interned.set(name, value)
    return value
  }
}

const isFile = (value: unknown): value is { readonly digest: string } =>
  typeof (value as { digest?: unknown } | null | undefined)?.digest === 'string'

/** Equal for equal values of one shape. Dates are most of them, and naming them by hand takes a third of the time. */
function nameOf(value: object): string {
  const { on, precision, asWritten } = value as { on?: unknown; precision?: unknown; asWritten?: unknown }
  return typeof on === 'string' &&
    typeof precision === 'string' &&
    asWritten === undefined &&
    Object.keys(value).length === 2
    ? `${precision} ${on}`
    : JSON.stringify(value)
}
