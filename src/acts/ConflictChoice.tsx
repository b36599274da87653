import type { ConflictTold } from '../data/client.ts'
import { Button } from '../ui/Button.tsx'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import { dayOfInstant } from '../words/instants.ts'
import { useActWords } from '../words/useActWords.ts'
import { useWords } from '../words/useWords.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'

/** Two values for the same thing: both are shown with who and when, and the person chooses. */
export function ConflictChoice({
  conflict,
  label,
  called,
  nameOf,
  onYours,
  onTheirs,
}: {
  readonly conflict: ConflictTold
  readonly label: string
  /** What a value is called where it is one of those that a field offers. */
  readonly called?: (value: unknown) => string | undefined
  readonly nameOf: (agencyId: string | null) => string
  readonly onYours: () => void
  readonly onTheirs: () => void
}) {
  const words = useActWords()
  const who = nameOf(conflict.who?.agencyId ?? null) || words.somebody
  return (
    <div className="conflict" role="alert">
      <h3>{words.conflictTitle}</h3>
      <p>
        <Said sentence={words.conflict(who, label.toLocaleLowerCase('en'), conflict.at && dayOfInstant(conflict.at))} />{' '}
        {words.conflictHint}
      </p>
      <dl className="two-values">
        <div>
          <dt>{words.theirs}</dt>
          <dd>{called?.(conflict.theirs) ?? <Told value={conflict.theirs} />}</dd>
        </div>
        <div>
          <dt>{words.yours}</dt>
          <dd>{called?.(conflict.yours) ?? <Told value={conflict.yours} />}</dd>
        </div>
      </dl>
      <p className="buttons">
        <Button onClick={onTheirs}>{words.keepTheirs}</Button>
        <Button onClick={onYours}>{words.keepYours}</Button>
      </p>
    </div>
  )
}

/** A value of a leaf as people read it. */
function Told({ value }: { readonly value: unknown }) {
  const { date, none } = useWords()
  if (value === null || value === undefined) return none
  if (typeof value === 'object' && 'on' in value) return <DateText date={date.aloneWithYear(value as CalendarDate)} />
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
