import type { Audience } from '../records/audience.ts'
import type { Id } from '../records/id.ts'
import { kindNames } from '../records/kind.ts'
import type { Proof } from '../records/proof.ts'
import { hangingKinds, subjectOf, type AnyRecord } from '../records/registry.ts'
import type { Request } from '../records/request.ts'
import type { Update } from '../records/update.ts'
import { referencesOf } from '../log/merge.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import { areasOf, newestSaid } from '../rules/item.ts'
import { itemsOf, judgeAll, rollUp } from '../rules/rollUp.ts'
import { admits } from '../rules/sight.ts'
import { statusOf } from '../rules/status.ts'
import type { StatusWord } from '../rules/words.ts'
import { itemLine, type ItemLine } from './itemLine.ts'
import { namesOf } from './record.ts'

/** What a wider audience would read, before it does: the record and what comes into sight with it. */
export interface ReleasePreview {
  readonly today: string
  readonly to: Audience
  /** The record word for word as that audience would read it. */
  readonly record: AnyRecord
  readonly line: ItemLine | null
  readonly updates: readonly Update[]
  readonly proofs: readonly Proof[]
  readonly requests: readonly Request[]
  /**
   * The areas of the record that would read otherwise to that audience than to the person who releases. That audience is shown no
   * verdict; whoever releases has to know that one made from what it sees would be another.
   */
  readonly areas: readonly {
    readonly number: number
    readonly name: string
    readonly yours: StatusWord | null
    readonly theirs: StatusWord | null
  }[]
  readonly names: Readonly<Record<Id, string>>
}

/**
 * The widening of a record's audience as it would be read: nothing is written. Undefined where the person who asks sees
 * no such record.
 * @param own what the person sees now
 * @param theirs the sight of the audience it would be shown to
 */
export function releasePreview(
  own: Projection,
  theirs: Sight,
  id: Id,
  to: Audience,
  today: string,
): ReleasePreview | undefined {
  if (!own.get(id)) return undefined
  const shown = asReleased(theirs, id, to)
  const record = shown.get(id)!
  const item = record.kind === 'commitment' || record.kind === 'milestone' ? record : null
  const updates = [...shown.about('update', id)].sort(newestSaid)
  const requests = shown.about('request', id)
  const status = item && statusOf(item, shown, today)
  const line =
    item &&
    status &&
    itemLine(
      // What ended while they did not see it ends for them on the day they first do.
      { item, status: status.word === 'ended' ? { ...status, since: status.since ?? today } : status },
      shown,
      today,
    )
  const named = [
    ...[record, ...updates, ...requests].flatMap(referencesOf),
    ...(line?.reasons ?? []).flatMap(({ facts, values }) => [
      ...facts.map((fact) => fact.id),
      ...Object.values(values).filter((value) => typeof value === 'string'),
    ]),
  ]
  return {
    today,
    to,
    record,
    line,
    updates,
    proofs: shown.about('proof', id),
    requests,
    areas: areasThatDiffer(own, shown, today, areaIdsOf(record, own)),
    names: namesOf(named, shown),
  }
}

/** What that audience sees now, with the record, what hangs on it, and what others say of it come into sight. */
function asReleased(theirs: Sight, id: Id, to: Audience): Projection {
  const { log } = theirs
  const { seq } = log
  const newest = (of: Id): AnyRecord => log.history(of)!.versions.at(-1)!
  const { restrictedTo: _none, ...open } = newest(id)
  const hanging = hangingKinds
    .flatMap((kind) => log.histories.about(kind, id).map((history) => newest(history.id)))
    .filter((each) => each.removed !== true && subjectOf(each) === id && admits(each, theirs.viewer))
  const also = new Set([id, ...hanging.map((each) => each.id)])
  const referring = kindNames
    .flatMap((kind) => log.histories.ofKindById(kind))
    .filter((history) => referencesOf(newest(history.id)).includes(id) && theirs.seen(history, seq) !== undefined)
    .map((history) => newest(history.id))
  return [{ ...open, audience: to } as AnyRecord, ...hanging, ...referring].reduce(
    (state, each) => state.with(theirs.wouldSee(each, seq, also)),
    theirs.current(),
  )
}

/** Where a record belongs: its own areas, those of what it is about, or the area that it is. */
function areaIdsOf(record: AnyRecord, own: Projection): readonly Id[] {
  if (record.kind === 'focus-area') return [record.id]
  const about = own.get(subjectOf(record) ?? record.id)
  return about?.kind === 'commitment' || about?.kind === 'milestone' ? areasOf(about) : []
}

function areasThatDiffer(
  own: Projection,
  shown: Projection,
  today: string,
  among: readonly Id[],
): ReleasePreview['areas'] {
  const wordsOf = (state: Projection) => {
    const judged = judgeAll(state, today)
    return new Map(state.all('focus-area').map((area) => [area.id, rollUp(itemsOf(judged, area)).word]))
  }
  const [yours, theirs] = [wordsOf(own), wordsOf(shown)]
  return own
    .all('focus-area')
    .filter(({ id }) => among.includes(id))
    .map((area) => ({
      number: area.number,
      name: area.name.en,
      yours: yours.get(area.id) ?? null,
      theirs: theirs.get(area.id) ?? null,
    }))
    .filter((area) => area.yours !== area.theirs)
    .sort((one, other) => one.number - other.number)
}
