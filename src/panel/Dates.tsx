import type { RecordAnswer } from '../data/queries.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { Move } from '../domain/rules/moves.ts'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import type { Sentence } from '../words/sentence.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

interface Row {
  readonly label: string
  readonly date: CalendarDate
  readonly note: Sentence | null
  readonly newest: boolean
}

/** Every date ever given, newest first: what is expected now, what was before and why it moved, what was agreed, what happened. */
export function Dates({
  page,
  reasonOf,
}: {
  readonly page: RecordAnswer
  /** The line of reason that was given with an entry, as far as this reader may read it. */
  readonly reasonOf: (entryId: string) => string | null
}) {
  const { date, causes, none } = useWords()
  const own = useRecordWords()
  const { record } = page
  if (record.kind !== 'commitment' && record.kind !== 'milestone') return null
  const told = (move: Move) => own.given(move.on, move.cause && causes[move.cause], reasonOf(move.entryId))
  const moves = (leaf: Move['leaf']) => page.moves.filter((move) => move.leaf === leaf).toReversed()
  const expected = moves('dates.expected')
  const agreed = moves('dates.agreed')
  const row = (
    label: string,
    given: CalendarDate | null,
    note: Sentence | null = null,
    newest = false,
  ): readonly Row[] => (given ? [{ label, date: given, note, newest }] : [])
  const moved = expected.length > 0
  const rows: readonly Row[] = [
    ...(moved ? row(own.nowExpected, record.dates.expected, told(expected[0]!), true) : []),
    ...expected.slice(1).flatMap((move) => row(own.earlierExpected, move.to, told(move))),
    ...(moved ? row(own.earlierExpected, expected.at(-1)!.from) : []),
    ...row(own.agreed, record.dates.agreed, agreed[0] ? told(agreed[0]) : [own.neverAgain]),
    ...agreed.flatMap((move) => row(own.agreedBefore, move.from)),
    ...(record.kind === 'commitment'
      ? [
          ...row(own.delivered, record.dates.delivered),
          ...row(own.toAffirm, record.affirmBy),
          ...row(own.confirmed, record.confirmedOn),
          ...row(own.inPlace, record.inPlace.since),
          ...row(own.made, record.madeOn),
        ]
      : row(own.reached, record.dates.reached)),
    ...row(own.chased, record.followUp.chasedOn),
    ...row(own.notBefore, record.followUp.notBefore, record.followUp.because ? [`“${record.followUp.because}”`] : null),
  ]
  return (
    <Section title={own.sections.dates} id="dates">
      {rows.length === 0 ? (
        <p className="quiet">{own.noDate}</p>
      ) : (
        <table className="dates">
          <caption className="spoken">{own.sections.dates}</caption>
          <tbody>
            {rows.map(({ label, date: given, note, newest }) => (
              <tr key={`${label} ${given.on} ${note?.length}`} className={newest ? 'newest' : undefined}>
                <th scope="row">{label}</th>
                <td className="number">
                  <DateText date={date.aloneWithYear(given)} />
                </td>
                <td>
                  {note ? <Said sentence={note} /> : <span className="spoken">{none}</span>}
                  {given.asWritten && <span className="quiet"> “{given.asWritten}”</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
