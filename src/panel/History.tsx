import type { HistoryEntry } from '../data/queries.ts'
import { hrefs } from '../data/paths.ts'
import { useStanding } from '../data/standing.ts'
import type { Kind } from '../domain/records/kind.ts'
import { DateText } from '../ui/DateText.tsx'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { leavesTold, whoTold } from '../words/entrySentences.ts'
import { dayOfInstant, timeOfInstant } from '../words/instants.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'

type NameOf = (id: string) => string | undefined

/**
 * What was done to a record, newest first: the day, what changed from what to what, by whom, and why. Each line opens
 * the record as it stood at the end of that day.
 */
export function History({
  entries,
  recordId,
  kind,
  today,
  nameOf,
}: {
  readonly entries: readonly HistoryEntry[]
  readonly recordId: string
  readonly kind: Kind
  /** The day of the page. */
  readonly today: string
  readonly nameOf: NameOf
}) {
  const words = useWords()
  const own = useRecordWords()
  const { viewAs } = useStanding()
  const telling = { words, own, nameOf }
  return (
    <ol className="dated history">
      {entries.map((entry) => {
        const day = dayOfInstant(entry.at)
        const change = entry.changes.find(({ id }) => id === recordId)
        return (
          <li key={entry.id}>
            <DateText date={words.date.alone(day)} />
            <div>
              <p>
                <b>{own.verbs[entry.verb]}</b>
                {entry.undone && <span className="quiet"> · {own.wasUndone}</span>}
                {change && change.came !== 'added' && change.leaves.length > 0 && (
                  <>
                    : <Said sentence={leavesTold(change, telling)} />
                  </>
                )}
                {entry.reason && <> “{entry.reason}”</>}
              </p>
              <p className="quiet small">
                {whoTold(entry.who, telling)}, {timeOfInstant(entry.at)}
                {day < today && (
                  <>
                    {' · '}
                    <Link href={hrefs({ asOf: day, viewAs }).record(kind, recordId)}>
                      {own.asItStoodThen}
                      <span className="spoken">
                        {' '}
                        <DateText date={words.date.aloneWithYear(day)} />
                      </span>
                    </Link>
                  </>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
