import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { acts, lastOnQuery, useAct, type Act, type Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { useStanding } from '../data/standing.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { announce } from '../ui/liveWords.ts'
import { Menu } from '../ui/Menu.tsx'
import { useActWords } from '../words/useActWords.ts'
import './acts.css'
import { OpenForm } from './OpenForm.tsx'
import { TakeBack } from './TakeBack.tsx'

/** What stands beside the record rather than behind "More", as far as it can be done. */
const first: readonly ActName[] = [
  'confirm',
  'return',
  'affirm',
  'answer',
  'approve',
  'log',
  'expect',
  'agree',
  'deliver',
  'reach',
  'chase',
  'hand-over',
  'decide',
]
const beside = 3

/**
 * What the reader can do with a record: the first few as buttons, the rest in a menu. What an agency would expect to do
 * and may not is said in the server's own sentence. In the past, or seen as others see it, nothing is offered.
 */
export function ActBar({ page, title }: { readonly page: RecordAnswer; readonly title: string }) {
  const words = useActWords()
  const { writes } = useStanding()
  const act = useAct()
  const queries = useQueryClient()
  const [open, setOpen] = useState<ActName | null>(null)
  const [last, setLast] = useState<{ readonly entryId: string; readonly what: string } | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const undid = useRef(false)
  // The button that undoes goes with what it undid: the focus stays with what can be done.
  useEffect(() => {
    if (!undid.current || act.isPending) return
    undid.current = false
    if (document.activeElement === document.body) bar.current?.querySelector('button')?.focus()
  })
  const seen: Seen = { id: page.record.id, kind: page.record.kind, tag: page.tag }
  if (!writes) return null

  const offered = first.concat(rest).filter((name) => page.acts[name] === null && (name !== 'chase' || page.line?.with))
  const refused = (['confirm', 'affirm'] as const).find((name) => typeof page.acts[name] === 'string')
  const done = (what: string) => (posted: Posted<unknown>) => {
    setOpen(null)
    const saved = posted.waits || posted.entryId === null ? null : { entryId: posted.entryId, what }
    setLast(saved)
    // A record that was removed takes this place with it: where it stood, it can be taken back.
    if (open === 'remove') queries.setQueryData(lastOnQuery(seen.id).queryKey, saved)
    announce(posted.waits ? words.notAnswered : words.saved)
  }
  const atOnce = (name: ActName) => {
    const pressed = pressedAct(name, words.done(words.names[name], title), seen, page.today)
    if (pressed) act.mutate(pressed, { onSuccess: done(pressed.what) })
    else setOpen(name)
  }
  return (
    <div className="acts on-screen" ref={bar}>
      <div className="buttons">
        {offered.slice(0, beside).map((name) => (
          <Button key={name} onClick={() => atOnce(name)} busy={act.isPending}>
            {words.names[name]}
          </Button>
        ))}
        {offered.length > beside && (
          <Menu label={words.more}>
            {(close) =>
              offered.slice(beside).map((name) => (
                <Button
                  key={name}
                  look="text"
                  onClick={() => {
                    close()
                    atOnce(name)
                  }}
                >
                  {words.names[name]}
                </Button>
              ))
            }
          </Menu>
        )}
      </div>
      {refused && offered.every((name) => name !== 'confirm') && <p className="quiet">{page.acts[refused]}</p>}
      {last && (
        <TakeBack
          key={last.entryId}
          said={`${words.saved} ${last.what}.`}
          what={title}
          entryId={last.entryId}
          onUndone={() => {
            undid.current = true
            setLast(null)
          }}
        />
      )}
      <ErrorLine error={act.error} />
      {open && (
        <OpenForm
          act={open}
          page={page}
          title={title}
          seen={seen}
          onDone={done(words.done(words.names[open], title))}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

const rest: readonly ActName[] = [
  'in-place',
  'keep-up',
  'start',
  'prove',
  'ask',
  'set-aside',
  'wait',
  'edit',
  'release',
  'propose',
  'decline',
  'withdraw',
  'lapse',
  'remove',
  'seal',
]

/** Acts without a form: one press, and undo. */
function pressedAct(name: ActName, what: string, seen: Seen, today: string): Act | null {
  switch (name) {
    case 'confirm':
      return acts.stage(what, seen, 'confirmed')
    case 'keep-up':
      return acts.stage(what, seen, 'kept-up')
    case 'start':
      return acts.stage(what, seen, 'under-way')
    case 'affirm':
      return acts.affirm(what, seen)
    case 'decline':
      return acts.approve(what, seen, 'declined')
    case 'chase':
      return acts.chase(what, seen, today)
    default:
      return null
  }
}
