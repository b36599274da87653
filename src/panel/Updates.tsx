import { useState } from 'react'
import type { RecordAnswer } from '../data/queries.ts'
import type { Update } from '../domain/records/update.ts'
import { Button } from '../ui/Button.tsx'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

const shown = 3

/** What was said, newest first: what happened, what is next, whether the date will hold, who said it and who entered it. */
export function Updates({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const { date } = useWords()
  const [all, setAll] = useState(false)
  const { updates } = page
  const hidden = all ? 0 : Math.max(0, updates.length - shown)
  return (
    <Section
      title={own.sections.updates}
      aside={
        hidden > 0 && (
          <Button look="text" onClick={() => setAll(true)}>
            {own.earlier(hidden)}
          </Button>
        )
      }
    >
      {updates.length === 0 && <p className="quiet">{own.noUpdates}</p>}
      <ol className="dated">
        {updates.slice(0, updates.length - hidden).map((update) => (
          <li key={update.id} id={`update-${update.id}`} tabIndex={-1} data-record={update.id}>
            <DateText date={date.alone(update.saidOn)} />
            <div>
              <p>
                {update.happened.en}
                {update.next.en && ` ${own.next(update.next.en)}`}
                {update.willHold && ` ${own.willHold[update.willHold]}`}
                {update.expected && <Said sentence={own.newDate(update.expected)} />}
              </p>
              <p className="quiet small">
                <Said sentence={saidBy(update, page, own)} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function saidBy(update: Update, page: RecordAnswer, own: ReturnType<typeof useRecordWords>) {
  const by = update.saidByPostId ?? update.saidByAgencyId
  return own.said({
    by: (by && page.names[by]) ?? own.anAgency,
    channel: update.channel,
    on: update.saidOn.on,
    enteredBy: (update.enteredByAgencyId && page.names[update.enteredByAgencyId]) ?? null,
    enteredOn: update.enteredOn,
  })
}
