import { kindNames, type Kind } from '../records/kind.ts'
import { registry, subjectOf, type AnyRecord } from '../records/registry.ts'
import type { Leaf } from '../records/shape.ts'
import { admits, ownLabel, readsAgencyLeaves, type Viewer } from '../rules/sight.ts'
import type { FoldedLog } from './fold.ts'
import { versionAt, type History } from './histories.ts'
import { leafOf } from './leaves.ts'

/** `hidden`: seen on no day. `lasting`: seen from its first version on. `varies`: to be asked for each day. */
export type Standing = 'hidden' | 'lasting' | 'varies'

const standings = ['unknown', 'hidden', 'lasting', 'varies'] as const
const [unknown, hidden, lasting, varies] = [0, 1, 2, 3] as const
const [whole, reduced] = [1, 2] as const

/** Leaves of each kind that a class may be shown less of. */
export const reducible: { readonly [K in Kind]: readonly Leaf[] } = Object.fromEntries(
  kindNames.map((kind) => [kind, [...registry[kind].leaves.values()].filter((leaf) => leaf.refersTo || leaf.atWidest)]),
) as unknown as { readonly [K in Kind]: readonly Leaf[] }

/**
 * What one class sees whatever the day: nearly every record keeps the label it began with, and nearly every version
 * refers to nothing hidden. Known once, neither is asked again for each of a thousand days. It is forgotten when somebody's
 * sight of something turns.
 */
export class Standings {
  readonly #log: FoldedLog
  readonly #viewer: Viewer
  #turns = -1
  /** By the place of a record. */
  #standing = new Uint8Array(1024)
  /** By the number of an entry: do all versions it made show whole? */
  #whole = new Uint8Array(1024)

  constructor(log: FoldedLog, viewer: Viewer) {
    this.#log = log
    this.#viewer = viewer
  }

  of(history: History): Standing {
    this.#keepUp()
    return standings[this.#of(history)] as Standing
  }

  /** Does every version that entry `seq` made show whole to whoever sees it at all, that day and later? */
  isWhole(seq: number): boolean {
    this.#keepUp()
    let known = this.#whole[seq]!
    if (known === unknown) {
      known = this.#log.entry(seq).touched.every((id) => this.#showsWhole(id, seq)) ? whole : reduced
      this.#whole[seq] = known
    }
    return known === whole
  }

  #of(history: History): number {
    let known = this.#standing[history.place]!
    if (known === unknown) {
      this.#standing[history.place] = varies // A record that hangs on itself is seen by nobody, and asked each time.
      known = this.#found(history)
      this.#standing[history.place] = known
    }
    return known
  }

  #found({ versions, turned, seqs }: History): number {
    // Rule 3 of `rules/sight.ts`: what the label of now does not admit is not seen on any day.
    if (!admits(ownLabel(versions.at(-1)!), this.#viewer)) return hidden
    const first = versions[0]!
    const subject = subjectOf(first)
    const shows = (version: AnyRecord) =>
      version.removed !== true && subjectOf(version) === subject && admits(ownLabel(version), this.#viewer)
    if (!shows(first) || !turned.every((place) => shows(versions[place]!))) return varies
    if (subject === null) return lasting
    const above = this.#log.history(subject)
    const below = above ? this.#of(above) : varies
    return below === lasting && above!.seqs[0]! > seqs[0]! ? varies : below
  }

  #showsWhole(id: string, seq: number): boolean {
    const history = this.#log.history(id)!
    const place = versionAt(history, seq)
    // A seal touches records without making a version of them.
    return (
      history.seqs[place] !== seq ||
      reducible[history.kind].every((leaf) => this.#showsLeaf(leaf, history.versions[place]!, seq))
    )
  }

  #showsLeaf(leaf: Leaf, version: AnyRecord, seq: number): boolean {
    const value = leafOf(version, leaf.path)
    if (value == null || (Array.isArray(value) && value.length === 0)) return true
    if (leaf.atWidest && !readsAgencyLeaves(this.#viewer)) return false
    if (!leaf.refersTo) return true
    return (Array.isArray(value) ? (value as string[]) : [value as string]).every((id) => {
      const history = this.#log.history(id)
      return history !== undefined && this.#of(history) === lasting && history.seqs[0]! <= seq
    })
  }

  #keepUp(): void {
    const { histories, seq } = this.#log
    if (this.#turns !== histories.turns) {
      this.#standing.fill(unknown)
      this.#whole.fill(unknown)
      this.#turns = histories.turns
    }
    if (histories.count > this.#standing.length) this.#standing = longer(this.#standing, histories.count)
    if (seq >= this.#whole.length) this.#whole = longer(this.#whole, seq + 1)
  }
}

function longer(list: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(least, 2 * list.length))
  next.set(list)
  return next
}
