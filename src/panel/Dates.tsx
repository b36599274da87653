import type { HistoryEntry, RecordAnswer } from '../data/queries.ts'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { anchorOfLeaf, dateRows } from './dateRows.ts'
import { Section } from './Section.tsx'

/** Every date ever given, as a table: the reasons of a status lead to its rows. */
export function Dates({
  page,
  entryOf,
  nameOf,
}: {
  readonly page: RecordAnswer
  /** An entry of the history with its reason; undefined until it has been read. */
  readonly entryOf: (entryId: string) => HistoryEntry | undefined
  readonly nameOf: (id: string) => string | undefined
}) {
  const words = useWords()
  const own = useRecordWords()
  const rows = dateRows(page, words, own, nameOf, entryOf)
  return (
    <Section title={own.sections.dates} id="dates">
      {rows.length === 0 ? (
        <p className="quiet">{own.noDate}</p>
      ) : (
        <table role="table" className="dates">
          <caption className="spoken">{own.sections.dates}</caption>
          <tbody role="rowgroup">
            {rows.map(({ leaf, label, date, note }, place) => (
              <tr
                role="row"
                key={leaf ?? `before ${place}`}
                className={leaf === 'dates.expected' ? 'newest' : undefined}
                {...(leaf === null ? {} : { id: anchorOfLeaf(leaf), tabIndex: -1 })}
              >
                <th role="rowheader" scope="row">
                  {label}
                </th>
                <td role="cell" className="number">
                  <DateText date={words.date.aloneWithYear(date)} />
                </td>
                <td role="cell">
                  {note ? <Said sentence={note} /> : <span className="spoken">{words.none}</span>}
                  {date.asWritten && <span className="quiet"> “{date.asWritten}”</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
