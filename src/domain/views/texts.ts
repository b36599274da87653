import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { hangingKinds, registry, type AnyRecord } from '../records/registry.ts'
import { sealedText } from '../log/sealedText.ts'
import type { History } from '../log/histories.ts'
import { leafOf } from '../log/leaves.ts'
import { changeSeen } from '../log/seen.ts'
import type { Projection } from '../log/visibleTo.ts'
import { mayErase, type Person, type Refusal } from '../rules/permissions.ts'

/** A free text or a file on a record or on what hangs on it, with the entry that wrote it: what a seal names. */
export interface FreeText {
  readonly entryId: Id
  readonly kind: Kind
  readonly recordId: Id
  readonly leaf: string
  /** The words; of a file its name. */
  readonly text: string
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string
  /** False for words that others took the place of since: history still holds them. */
  readonly stands: boolean
}

/** A text that was sealed: hidden everywhere, and erased once a second person has seen to it. */
export interface SealedText {
  /** The entry that sealed it. */
  readonly entryId: Id
  readonly kind: Kind
  readonly recordId: Id
  /** Null: it was the reason of an entry. */
  readonly leaf: string | null
  readonly at: string
  readonly erased: boolean
  /** Why this person does not erase it; null where they may, or where it is gone. */
  readonly erase: Refusal
}

/** What could be sealed, and what was. */
export interface Texts {
  /** Newest first. */
  readonly texts: readonly FreeText[]
  readonly sealed: readonly SealedText[]
}

/**
 * Every free text somebody may have to take out of sight, and those that were: of the record itself and of its updates,
 * proofs, requests and whatever else hangs on it. Undefined where this class sees no such record.
 */
export function texts(projection: Projection, id: Id, person: Person): Texts | undefined {
  if (!projection.get(id)) return undefined
  const found = historiesOf(projection, id).flatMap((history) => [...textsOf(projection, history)])
  return { texts: found.sort(newestFirst(projection)), sealed: sealedTexts(projection, id, person) }
}

/** The texts that were sealed on a record this class sees and on what hangs on it, newest first. */
export const sealedTexts = (projection: Projection, id: Id, person: Person): readonly SealedText[] =>
  historiesOf(projection, id)
    .flatMap((history) => sealedOf(projection, history, person))
    .sort(newestFirst(projection))

const newestFirst =
  ({ sight: { log } }: Projection) =>
  (one: { readonly entryId: Id }, other: { readonly entryId: Id }): number =>
    log.seqOf(other.entryId)! - log.seqOf(one.entryId)!

const historiesOf = ({ sight: { log } }: Projection, id: Id): readonly History[] => [
  log.history(id)!,
  ...hangingKinds.flatMap((kind) => log.histories.about(kind, id)),
]

/** Each text once, with the newest entry that wrote it. */
function* textsOf({ sight, seq }: Projection, history: History): Iterable<FreeText> {
  const leaves = [...registry[history.kind].leaves.values()].filter((leaf) => leaf.holds === 'text' || leaf.apart)
  const told = new Set<string>()
  const now = sight.seen(history, seq)
  for (const place of sight.placesOf(history, seq)) {
    const entrySeq = history.seqs[place]!
    const version = sight.seen(history, entrySeq)
    if (!version) continue
    for (const { path } of leaves) {
      const text = wordsIn(version, path)
      const before = history.versions[place - 1]
      const isWritten = text !== undefined && text !== sealedText && (!before || wordsIn(before, path) !== text)
      if (!isWritten || told.has(`${path} ${text}`)) continue
      told.add(`${path} ${text}`)
      yield {
        entryId: sight.log.entry(entrySeq).id,
        kind: history.kind,
        recordId: history.id,
        leaf: path,
        text,
        at: instant(sight.log.at(entrySeq)),
        stands: now !== undefined && wordsIn(now, path) === text,
      }
    }
  }
}

function wordsIn(record: AnyRecord, leaf: string): string | undefined {
  const value = leafOf(record, leaf) as string | { readonly name: string } | null | undefined
  return typeof value === 'string' ? value : value?.name
}

function sealedOf({ sight, seq }: Projection, history: History, person: Person): SealedText[] {
  const { log } = sight
  const marks = (history.marks ?? []).filter(
    (mark) => mark.seq <= seq && changeSeen(sight, history.id, mark.seq) !== undefined,
  )
  const erased = new Set(
    marks.filter((mark) => log.entry(mark.seq).verb === 'erase').map(({ of }) => `${of.entry}/${of.part}`),
  )
  const told = new Set<string>()
  return marks.flatMap((mark) => {
    const { id: entryId, at, actor, verb } = log.entry(mark.seq)
    const name = `${entryId} ${mark.leaf}`
    if (verb !== 'seal' || told.has(name)) return []
    told.add(name)
    const isErased = erased.has(`${mark.of.entry}/${mark.of.part}`)
    return [
      {
        entryId,
        kind: history.kind,
        recordId: history.id,
        leaf: mark.leaf,
        at: instant(at),
        erased: isErased,
        erase: isErased ? null : mayErase(person, actor.account),
      },
    ]
  })
}

const instant = (at: number): string => new Date(at).toISOString()
