import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActDialog } from '../../acts/ActDialog.tsx'
import type { Seen } from '../../data/acts.ts'
import type { LogEntry } from '../../data/log.ts'
import type { Posted } from '../../data/outbox.ts'
import { agenciesQuery, recordPageQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Correctable, EntryActs as Offered } from '../../domain/views/entryActs.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useActWords } from '../../words/useActWords.ts'
import { useChangesWords, useEntryWords } from '../../words/useChangesWords.ts'
import { correctForm, undoForm, type Wording } from './entryForms.ts'

/** What can be done about an entry: undo it, set right what was typed; else why not, in the server's own sentence. */
export function EntryActs({
  entry,
  acts,
  calls,
  onDone,
}: {
  readonly entry: LogEntry
  readonly acts: Offered
  /** What a record of the entry is called. */
  readonly calls: (id: string) => string
  readonly onDone: (words: string) => void
}) {
  const words = useChangesWords()
  const [open, setOpen] = useState<'undo' | Correctable | null>(null)
  const what = calls(entry.changes[0]?.id ?? '')
  const [alone, ...others] = acts.corrects
  const refusals = [
    ...(acts.undo === null ? [] : [words.undoNot(acts.undo)]),
    ...(acts.correct === null || acts.correct === acts.undo ? [] : [words.correctNot(acts.correct)]),
  ]
  const close = () => setOpen(null)
  return (
    <div className="log-acts on-screen">
      {acts.undo === null && (
        <Button look="text" aria-label={words.ofEntry(words.undo, what)} onClick={() => setOpen('undo')}>
          {words.undo}
        </Button>
      )}
      {alone && others.length === 0 && (
        <Button look="text" aria-label={words.ofEntry(words.correct, calls(alone.id))} onClick={() => setOpen(alone)}>
          {words.correct}
        </Button>
      )}
      {others.length > 0 && (
        <Menu toTheLeft label={words.correct} name={words.correctWhich(what, acts.corrects.length)}>
          {(fold) =>
            acts.corrects.map((each) => (
              <Button
                key={each.id}
                look="text"
                onClick={() => {
                  fold()
                  setOpen(each)
                }}
              >
                {calls(each.id)}
              </Button>
            ))
          }
        </Menu>
      )}
      {acts.undo !== null && acts.correct !== null && (
        <Menu toTheLeft className="log-why-not" label={words.whyNotShort} name={words.ofEntry(words.whyNotShort, what)}>
          {() => refusals.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </Menu>
      )}
      {open === 'undo' && <UndoDialog entry={entry} what={what} onDone={onDone} onClose={close} />}
      {open !== null && open !== 'undo' && (
        <CorrectDialog entry={entry} corrects={open} what={calls(open.id)} onDone={onDone} onClose={close} />
      )}
    </div>
  )
}

interface Open {
  readonly entry: LogEntry
  readonly what: string
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

function useWording(): Wording {
  const [words, own, act] = [useChangesWords(), useEntryWords(), useActWords()]
  return { words, own, act }
}

function UndoDialog({ entry, what, onDone, onClose }: Open) {
  const wording = useWording()
  const { words, own } = wording
  const change = entry.changes[0]!
  const done = (posted: Posted<unknown>) => {
    const kept = posted.waits ? [] : ((posted.value as { kept?: readonly { leaf: string }[] }).kept ?? [])
    const left = kept.length === 0 ? '' : ` ${words.kept([...new Set(kept.map(({ leaf }) => own.leaf(leaf)))])}`
    onClose()
    onDone(posted.waits ? words.waits : words.undone(what) + left)
  }
  return (
    <ActDialog
      name={`undo ${entry.id}`}
      form={undoForm(entry.id, what, wording)}
      seen={{ id: change.id, kind: change.kind, tag: '' }}
      nameOf={() => ''}
      save={words.undo}
      onDone={done}
      onClose={onClose}
    />
  )
}

/** The record is read as it stands, so that what is typed is laid over that and over nothing else. */
function CorrectDialog({ entry, corrects, what, onDone, onClose }: Open & { readonly corrects: Correctable }) {
  const wording = useWording()
  const standing = useStanding()
  const page = useQuery(recordPageQuery(corrects.id, standing)).data
  const agencies = useQuery(agenciesQuery(standing)).data?.items
  if (!page) return null
  const seen: Seen = { id: page.record.id, kind: page.record.kind, tag: page.tag }
  return (
    <ActDialog
      name={`correct ${entry.id} ${corrects.id}`}
      form={correctForm(entry, corrects.leaves, page.record, what, wording)}
      seen={seen}
      nameOf={(id) => agencies?.find((agency) => agency.id === id)?.shortName ?? ''}
      save={wording.words.correct}
      onDone={(posted) => {
        onClose()
        onDone(posted.waits ? wording.words.waits : wording.words.corrected(what))
      }}
      onClose={onClose}
    />
  )
}
