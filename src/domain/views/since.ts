import { seqAsOf } from '../log/asOf.ts'
import type { Projection } from '../log/visibleTo.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import { finishedOf, type Item } from '../rules/item.ts'
import { statusOf } from '../rules/status.ts'
import type { StatusWord } from '../rules/words.ts'
import { isConfirmed } from '../rules/stages.ts'

export interface SinceLine {
  readonly id: string
  readonly kind: 'commitment' | 'milestone'
  readonly title: string
}

/** What came between two days: confirmed and delivered first, then dates moved, then new, then ended. Old beside new. */
export interface Since {
  readonly from: string
  readonly to: string
  readonly confirmed: readonly SinceLine[]
  readonly delivered: readonly SinceLine[]
  readonly reached: readonly SinceLine[]
  readonly moved: readonly (SinceLine & { readonly move: Move })[]
  readonly made: readonly SinceLine[]
  readonly ended: readonly SinceLine[]
  readonly statuses: readonly (SinceLine & { readonly was: StatusWord | null; readonly is: StatusWord | null })[]
}

/** @param projection the state on the later day; the earlier one is taken from the same sight. */
export function since(projection: Projection, from: string, to: string): Since {
  const zone = projection.engagement?.zone ?? 'America/Los_Angeles'
  const older = projection.sight.at(Math.min(seqAsOf(projection.sight.log, from, zone), projection.seq))
  const items: readonly Item[] = [...projection.all('commitment'), ...projection.all('milestone')]
  const line = (item: Item): SinceLine => ({ id: item.id, kind: item.kind, title: item.title.en })
  const was = (item: Item) => older.of(item.kind, item.id)
  const became = (test: (item: Item) => boolean) =>
    items.filter((item) => test(item) && !(was(item) && test(was(item)!))).map(line)
  return {
    from,
    to,
    confirmed: became((item) => item.kind === 'commitment' && isConfirmed(item)),
    delivered: became((item) => item.kind === 'commitment' && finishedOf(item) !== null),
    reached: became((item) => item.kind === 'milestone' && finishedOf(item) !== null),
    moved: items.flatMap((item) =>
      movesOf(item.id, projection)
        .filter((move) => move.on > from && move.on <= to)
        .map((move) => ({ ...line(item), move })),
    ),
    made: items.filter((item) => !was(item)).map(line),
    ended: became((item) => item.kind === 'commitment' && (item.stage === 'lapsed' || item.stage === 'withdrawn')),
    statuses: items.flatMap((item) => {
      const before = was(item)
      const wordThen = before ? statusOf(before, older, from).word : null
      const wordNow = statusOf(item, projection, to).word
      return before && wordThen !== wordNow ? [{ ...line(item), was: wordThen, is: wordNow }] : []
    }),
  }
}
