import type { HistoryEntry, RecordAnswer } from '../data/queries.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { Move } from '../domain/rules/moves.ts'
import type { SeenActor } from '../domain/rules/sight.ts'
import type { Messages } from '../words/en.ts'
import type { recordWords } from '../words/en/record.ts'
import { listed, type Sentence } from '../words/sentence.ts'
import { whoTold } from '../words/entrySentences.ts'

export interface DateRow {
  /** The leaf whose value it is as it stands; null for what stood before. */
  readonly leaf: string | null
  readonly label: string
  readonly date: CalendarDate
  readonly note: Sentence | null
}

/** The anchor of the row that shows a leaf. */
export const anchorOfLeaf = (leaf: string): string => `date-${leaf.replaceAll('.', '-')}`

/**
 * Every date ever given to an item, newest first: what is expected now, what was before and why it moved, what was
 * agreed, what happened; each with the day it was told, by whom, and who entered it.
 * @param entryOf an entry of the history with its line of reason, as far as this reader may read it; undefined until it has been read
 */
export function dateRows(
  page: RecordAnswer,
  { causes }: Pick<Messages, 'causes'>,
  own: ReturnType<typeof recordWords>,
  nameOf: (id: string) => string | undefined,
  entryOf: (entryId: string) => HistoryEntry | undefined,
): readonly DateRow[] {
  const { record } = page
  if (record.kind !== 'commitment' && record.kind !== 'milestone') return []
  const called = (who: SeenActor | undefined) => (who && who.agencyId !== null ? whoTold(who, { nameOf, own }) : null)
  const told = (move: Move): Sentence => {
    const entry = entryOf(move.entryId)
    const given = page.given.find(({ entryId }) => entryId === move.entryId)
    return own.given(move.on, called(entry?.who ?? given?.who), move.cause && causes[move.cause], entry?.reason ?? null)
  }
  /** When and by whom it was told as it stands. */
  const by = (leaf: string, more: string | null = null): Sentence | null => {
    const given = page.given.find((each) => each.leaf === leaf)
    const parts = [...(given ? [own.given(given.on, called(given.who), null, null)] : []), ...(more ? [[more]] : [])]
    return parts.length === 0 ? null : listed(parts, '; ')
  }
  const now = (leaf: string, label: string, date: CalendarDate | null, note = by(leaf)): readonly DateRow[] =>
    date ? [{ leaf, label, date, note }] : []
  const then = (label: string, date: CalendarDate, note: Sentence | null = null): DateRow => ({
    leaf: null,
    label,
    date,
    note,
  })
  const { agreed, expected } = record.dates
  const movesOf = (leaf: Move['leaf']) => page.moves.filter((move) => move.leaf === leaf).toReversed()
  const [lastExpected, ...beforeExpected] = movesOf('dates.expected')
  const agreements = movesOf('dates.agreed')
  const [lastAgreed] = agreements
  const firstExpected = beforeExpected.at(-1) ?? lastExpected
  return [
    ...(lastExpected
      ? now('dates.expected', own.nowExpected, expected, told(lastExpected))
      : expected && !isSame(expected, agreed)
        ? now('dates.expected', own.nowExpected, expected)
        : []),
    ...beforeExpected.map((move) => then(own.earlierExpected, move.to, told(move))),
    ...(firstExpected && !isSame(firstExpected.from, agreed) ? [then(own.earlierExpected, firstExpected.from)] : []),
    ...now('dates.agreed', own.agreed, agreed, lastAgreed ? told(lastAgreed) : by('dates.agreed', own.neverAgain)),
    ...agreements.map((move) => then(own.agreedBefore, move.from)),
    ...(record.kind === 'commitment'
      ? [
          ...now('returned.on', own.returned, record.returned.on, by('returned.on', quoted(record.returned.because))),
          ...now('dates.delivered', own.delivered, record.dates.delivered),
          ...now('affirmBy', own.toAffirm, record.affirmBy),
          ...now('confirmedOn', own.confirmed, record.confirmedOn),
          ...now('inPlace.since', own.inPlace, record.inPlace.since),
          ...now('madeOn', own.made, record.madeOn),
        ]
      : now('dates.reached', own.reached, record.dates.reached)),
    ...now('followUp.chasedOn', own.chased, record.followUp.chasedOn),
    ...now(
      'followUp.notBefore',
      own.notBefore,
      record.followUp.notBefore,
      by('followUp.notBefore', quoted(record.followUp.because)),
    ),
  ]
}

const quoted = (words: string | null): string | null => (words ? `“${words}”` : null)

const isSame = (one: CalendarDate, other: CalendarDate | null): boolean =>
  other !== null && one.on === other.on && one.precision === other.precision
