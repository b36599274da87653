import { useState, type ReactNode } from 'react'
import type { Update } from '../domain/records/update.ts'
import { Button } from '../ui/Button.tsx'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

/**
 * What was said, newest first: what happened, what is next, whether the date will hold, who said it, how, who entered
 * it, and where it comes from.
 */
export function UpdateList({
  updates,
  names,
  shown = 3,
  alsoShown,
  about,
}: {
  readonly updates: readonly Update[]
  readonly names: Readonly<Record<string, string>>
  /** How many before the rest is asked for. */
  readonly shown?: number
  /** Those that something on the page leads to. */
  readonly alsoShown?: readonly string[]
  /** What an update is about, where several things stand in one list. */
  readonly about?: (update: Update) => ReactNode
}) {
  const own = useRecordWords()
  const { date, sourceKind } = useWords()
  const [all, setAll] = useState(false)
  const listed = updates.filter(({ id }, place) => all || place < shown || alsoShown?.includes(id))
  const hidden = updates.length - listed.length
  return (
    <Section
      title={own.sections.updates}
      aside={
        (all || hidden > 0) && (
          <Button look="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? own.fewer : own.earlier(hidden)}
          </Button>
        )
      }
    >
      {updates.length === 0 && <p className="quiet">{own.noUpdates}</p>}
      <ol className="dated">
        {listed.map((update) => (
          <li key={update.id} id={`update-${update.id}`} tabIndex={-1} data-record={update.id}>
            <DateText date={date.alone(update.saidOn)} />
            <div>
              {about && <p>{about(update)}</p>}
              <p>
                {update.happened.en}
                {update.next.en && ` ${own.next(update.next.en)}`}
                {update.willHold && ` ${own.willHold[update.willHold]}`}
                {update.expected && <Said sentence={own.newDate(update.expected)} />}
              </p>
              <p className="quiet small">
                <Said sentence={saidBy(update, names, own)} /> · {sourceKind(update.provenance)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function saidBy(update: Update, names: Readonly<Record<string, string>>, own: ReturnType<typeof useRecordWords>) {
  const by = update.saidByPostId ?? update.saidByAgencyId
  // Who says it and enters it the same day has been named.
  const itself = update.saidByAgencyId === update.enteredByAgencyId && update.saidOn.on === update.enteredOn
  return own.said({
    by: (by && names[by]) ?? own.anAgency,
    channel: update.channel,
    on: update.saidOn.on,
    enteredBy: itself ? null : ((update.enteredByAgencyId && names[update.enteredByAgencyId]) ?? null),
    enteredOn: update.enteredOn,
  })
}
