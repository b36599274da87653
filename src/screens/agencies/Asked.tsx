import { useId, useState, type ReactNode } from 'react'
import { acts, useAct, type Act } from '../../data/acts.ts'
import { forget, type Posted } from '../../data/outbox.ts'
import { useHrefs } from '../../data/paths.ts'
import type { Kind } from '../../domain/records/kind.ts'
import { ErrorLine } from '../../ui/ErrorLine.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Link } from '../../ui/Link.tsx'
import { useActWords } from '../../words/useActWords.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import type { Sentence } from '../../words/sentence.ts'
import { DoneLine } from './DoneLine.tsx'
import type { Keeping } from './kept.ts'
import type { WaitingAnswer } from './waitingAnswer.ts'

/** What the controls of something asked can do. */
export interface Reply {
  /** Sends an act at once; `said` is what stands here afterwards. */
  readonly send: (act: Act, said: Sentence) => void
  /** A form is sent by itself, and was. */
  readonly sending: () => void
  readonly sent: (said: Sentence) => (posted: Posted<unknown>) => void
  readonly isSending: boolean
  /** The focus belongs to the first control: an answer was taken back just now. */
  readonly isBack: boolean
}

/**
 * One thing that is asked, answered in its place: what it is about, then the controls, then what was answered. An answer
 * that the server did not take yet waits here, says so, and can be taken back; so does one that was saved.
 */
export function Asked<T extends { readonly id: string; readonly handle: string }>({
  item,
  kind,
  title,
  place,
  meta,
  keeping,
  waits,
  waitsSaid,
  onDone,
  onBack,
  children,
}: {
  readonly item: T
  readonly kind: Kind
  readonly title: string
  /** What stands above the title: which of how many. */
  readonly place: ReactNode
  readonly meta: ReactNode
  /** An answer keeps its place from when it is on its way, though it is asked no more. */
  readonly keeping: Keeping<T>
  readonly waits: WaitingAnswer | undefined
  readonly waitsSaid: Sentence
  readonly onDone?: () => void
  /** Taken back; `waited` where it had not been sent, with what was typed. */
  readonly onBack?: (waited: WaitingAnswer | null) => void
  readonly children: (reply: Reply) => ReactNode
}) {
  const words = useAgencyWords()
  const to = useHrefs()
  const { notAnswered } = useActWords()
  const heading = useId()
  const act = useAct()
  /** Who answered on this visit is led along; nobody else's focus is moved. */
  const [moved, setMoved] = useState<'on' | 'back' | null>(null)
  const onSend = () => keeping.keep(item, null)
  const back = (waited: WaitingAnswer | null) => {
    setMoved('back')
    keeping.keep(item, null)
    onBack?.(waited)
  }
  const sent = (said: Sentence) => (posted: Posted<unknown>) => {
    setMoved('on')
    announce(posted.waits ? notAnswered : words.saved)
    if (posted.waits) return
    onDone?.()
    keeping.keep(item, { said, entryId: posted.entryId })
  }
  const undo = (entryId: string) =>
    act.mutate(acts.undo(words.toWait(words.undo, title), entryId), {
      onSuccess: (posted) => {
        announce(posted.waits ? notAnswered : words.undone)
        back(null)
      },
    })
  const takeBack = (waited: WaitingAnswer) => {
    forget(waited.waiting.key)
    back(waited)
  }
  const done = keeping.doneOf(item.id)
  const entryId = done?.entryId ?? null
  return (
    <article className="waits-item" data-record={item.id} aria-labelledby={heading}>
      <p className="waits-place quiet date">
        {place} · <Link href={to.record(kind, item.id)}>{item.handle}</Link>
      </p>
      <h2 id={heading}>{title}</h2>
      <div className="waits-meta">{meta}</div>
      {waits ? (
        <DoneLine
          said={waitsSaid}
          state={waits.waiting.refused === undefined ? words.waits : words.refused(waits.waiting.refused)}
          back={words.change}
          isNew={moved === 'on'}
          onBack={() => takeBack(waits)}
        />
      ) : done ? (
        <DoneLine
          said={done.said}
          state={words.saved}
          back={words.undo}
          isNew={moved === 'on'}
          onBack={entryId === null ? undefined : () => undo(entryId)}
        />
      ) : (
        children({
          send: (each, said) => {
            onSend()
            act.mutate(each, { onSuccess: sent(said) })
          },
          sending: onSend,
          sent,
          isSending: act.isPending,
          isBack: moved === 'back',
        })
      )}
      <ErrorLine error={act.error} />
    </article>
  )
}
