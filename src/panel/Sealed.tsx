import { useState } from 'react'
import { acts, useAct } from '../data/acts.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Said } from '../ui/Said.tsx'
import { dayOfInstant } from '../words/instants.ts'
import { useActWords } from '../words/useActWords.ts'
import { useRecordWords } from '../words/useRecordWords.ts'

/** Texts of this record that were sealed: since when, why, and for a second person the way to have them erased. */
export function Sealed({
  page,
  title,
  reasonOf,
}: {
  readonly page: RecordAnswer
  readonly title: string
  readonly reasonOf: (entryId: string) => string | null
}) {
  const words = useActWords()
  const own = useRecordWords()
  const { writes } = useStanding()
  const act = useAct()
  const [asked, setAsked] = useState<string | null>(null)
  if (page.sealed.length === 0) return null
  return (
    <section className="panel-part" aria-label={own.sections.sealed}>
      <ul>
        {page.sealed.map((sealed) => (
          <li key={sealed.entryId + String(sealed.leaf)}>
            <Said sentence={words.seal.sealedOn(dayOfInstant(sealed.at), reasonOf(sealed.entryId))} />{' '}
            <span className="quiet">
              {sealed.leaf === null ? words.seal.reasonOf : own.leaf(sealed.leaf)}. {sealed.erased && words.seal.erased}
            </span>
            {!sealed.erased && writes && sealed.erase === null && (
              <Button look="text" onClick={() => setAsked(sealed.entryId)}>
                {words.seal.erase}
              </Button>
            )}
            {!sealed.erased && writes && sealed.erase !== null && (
              <span className="second-line quiet">{sealed.erase}</span>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Dialog title={words.seal.erase} onClose={() => setAsked(null)}>
          <p>{words.seal.eraseAsk}</p>
          <p className="buttons">
            <Button
              look="filled"
              large
              busy={act.isPending}
              onClick={() =>
                act.mutate(acts.erase(words.done(words.seal.erase, title), asked), { onSettled: () => setAsked(null) })
              }
            >
              {words.seal.erase}
            </Button>
            <Button look="text" onClick={() => setAsked(null)}>
              {words.cancel}
            </Button>
          </p>
        </Dialog>
      )}
      <ErrorLine error={act.error} />
    </section>
  )
}
