import type { SeenLeaf } from '../domain/log/seen.ts'
import type { HistoryEntry } from '../data/queries.ts'
import { hrefs } from '../data/paths.ts'
import { useStanding } from '../data/standing.ts'
import type { Kind } from '../domain/records/kind.ts'
import { DateText } from '../ui/DateText.tsx'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { dayOfInstant, timeOfInstant } from '../words/instants.ts'
import type { Sentence } from '../words/sentence.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { whoText } from './whoText.ts'

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
  const { date } = useWords()
  const own = useRecordWords()
  const { viewAs } = useStanding()
  return (
    <ol className="dated history">
      {entries.map((entry) => {
        const day = dayOfInstant(entry.at)
        const change = entry.changes.find(({ id }) => id === recordId)
        return (
          <li key={entry.id}>
            <DateText date={date.alone(day)} />
            <div>
              <p>
                <b>{own.verbs[entry.verb]}</b>
                {entry.undone && <span className="quiet"> · {own.wasUndone}</span>}
                {change && change.came !== 'added' && <Leaves leaves={change.leaves} nameOf={nameOf} />}
                {entry.reason && <> “{entry.reason}”</>}
              </p>
              <p className="quiet small">
                {whoText(entry.who, nameOf, own)}, {timeOfInstant(entry.at)}
                {day < today && (
                  <>
                    {' · '}
                    <Link href={hrefs({ asOf: day, viewAs }).record(kind, recordId)}>
                      {own.asItStoodThen}
                      <span className="spoken">
                        {' '}
                        <DateText date={date.aloneWithYear(day)} />
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

/** What changed, leaf by leaf: `: expected date 15 Dec, was 15 Oct`. */
function Leaves({ leaves, nameOf }: { readonly leaves: readonly SeenLeaf[]; readonly nameOf: NameOf }) {
  const own = useRecordWords()
  const words = useWords()
  const told = (value: unknown): Sentence => {
    if (value === null || value === undefined) return [words.none]
    if (typeof value === 'object' && 'on' in value) return [words.date(value as Parameters<typeof words.date>[0])]
    if (typeof value === 'boolean') return [value ? own.yes : own.no]
    if (typeof value === 'string') return [nameOf(value) ?? wordOf(value, words)]
    if (Array.isArray(value)) return [value.map((each) => nameOf(String(each)) ?? String(each)).join(', ')]
    return [typeof value === 'number' ? words.number(value) : JSON.stringify(value)]
  }
  const listed = (values: readonly unknown[] | undefined) =>
    (values ?? []).map((each) => (typeof each === 'string' ? (nameOf(each) ?? each) : JSON.stringify(each))).join(', ')
  return leaves
    .filter((leaf) => leaf.leaf !== 'provenance')
    .map((leaf, place) => (
      <span key={leaf.leaf}>
        {place === 0 ? ': ' : '; '}
        <Said
          sentence={
            leaf.added || leaf.removed
              ? own.addedAndRemoved(own.leaf(leaf.leaf), listed(leaf.added), listed(leaf.removed))
              : own.changed(own.leaf(leaf.leaf), told(leaf.to), leaf.from == null ? null : told(leaf.from))
          }
        />
      </span>
    ))
}

function wordOf(value: string, { stages, audiences }: ReturnType<typeof useWords>): string {
  return (
    (stages as Readonly<Record<string, string>>)[value] ??
    (audiences as Readonly<Record<string, string>>)[value] ??
    value
  )
}
