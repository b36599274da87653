import { useState, type ReactNode } from 'react'
import { acts, useAct, type Act, type Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { useHrefs } from '../data/paths.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/liveWords.ts'
import { Said } from '../ui/Said.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import type { AskedAbout } from '../words/en/monday.ts'
import { useActWords } from '../words/useActWords.ts'
import { useMondayWords } from '../words/useMondayWords.ts'
import { useWords } from '../words/useWords.ts'
import { ActOnRecord } from './ActOnRecord.tsx'
import { Changed } from './Changed.tsx'
import './acts.css'

export interface Asked extends AskedAbout {
  readonly id: string
  readonly kind: 'commitment' | 'milestone'
  readonly handle: string
  readonly key: boolean
  readonly chasedOn: CalendarDate | null
  readonly tag: string
}

/** One item to ask about or to look at: its sentence with every reason, and what the coordinator does about it in place. */
export function AskedItem({
  item,
  today,
  nameOf,
  coordinates,
  beside,
  href,
  isOpen = false,
  wakes = false,
}: {
  readonly item: Asked
  readonly today: string
  readonly nameOf: (agencyId: string | null) => string
  /** Whether chasing, calls and snoozing are offered. */
  readonly coordinates: boolean
  /** Stands before what can be done: whom it is with, until when it is left alone. */
  readonly beside?: ReactNode
  /** Where its title leads; without it to its own page. */
  readonly href?: string | undefined
  /** It stands open beside the list. */
  readonly isOpen?: boolean
  /** It is left alone now and can be brought back. */
  readonly wakes?: boolean
}) {
  const own = useMondayWords()
  const { key } = useWords()
  const to = useHrefs()
  const toRecord = (_name: string, text: ReactNode) => <Link href={href ?? to.record(item.kind, item.id)}>{text}</Link>
  const wasChased = !coordinates && item.chasedOn ? own.chased(item.chasedOn) : null
  const aside = beside !== undefined || wasChased !== null
  const names = ['asked', !aside && 'without-aside', !coordinates && 'without-acts'].filter(Boolean).join(' ')
  return (
    <li className={names} data-record={item.id} aria-current={isOpen ? 'true' : undefined}>
      <StatusMark mark={item.word} />
      <p>
        <Said sentence={own.item(item, nameOf)} link={toRecord} /> <span className="quiet handle">{item.handle}</span>{' '}
        {item.key && <Chip>{key}</Chip>}
        <Changed id={item.id} />
      </p>
      {aside && (
        <p className="quiet">
          {beside}
          {wasChased && (
            <>
              {beside && ' · '}
              <Said sentence={wasChased} />
            </>
          )}
        </p>
      )}
      {coordinates && item.chasedOn && (
        <p className="quiet on-paper">
          <Said sentence={own.chased(item.chasedOn)} />
        </p>
      )}
      {coordinates && <AskedActs item={item} today={today} wakes={wakes} />}
    </li>
  )
}

function AskedActs({ item, today, wakes }: { readonly item: Asked; readonly today: string; readonly wakes: boolean }) {
  const own = useMondayWords()
  const words = useActWords()
  const act = useAct()
  const [open, setOpen] = useState<ActName | null>(null)
  const [chased, setChased] = useState<string | null>(null)
  const seen: Seen = { id: item.id, kind: item.kind, tag: item.tag }
  const told = (what: string, done: Act, then?: (entryId: string | null) => void) =>
    act.mutate(done, {
      onSuccess: ({ waits, ...posted }) => {
        announce(waits ? words.notAnswered : what)
        then?.('entryId' in posted ? posted.entryId : null)
      },
    })
  const chase = () => {
    const what = words.done(own.chasedToday, item.title)
    told(what, acts.chase(what, seen, today), setChased)
  }
  const undo = () => {
    if (chased === null) return
    told(words.undone, acts.undo(words.done(words.undo, item.title), chased), () => setChased(null))
  }
  const saved = (name: ActName) => (posted: Posted<unknown>) => {
    setOpen(null)
    announce(posted.waits ? words.notAnswered : words.done(words.names[name], item.title))
  }
  const isToday = item.chasedOn?.on === today
  const spoken = <span className="spoken">{own.of(item.title)}</span>
  return (
    <div className="asked-acts on-screen">
      {isToday ? (
        <span className="chased">
          <b>{own.chasedToday}</b>
          {chased !== null && (
            <>
              {' '}
              <Button look="text" onClick={undo} busy={act.isPending}>
                {words.undo}
                {spoken}
              </Button>
            </>
          )}
        </span>
      ) : (
        <>
          {item.chasedOn && (
            <span className="quiet">
              <Said sentence={own.chased(item.chasedOn)} />
            </span>
          )}
          {!wakes && (
            <Button look="text" onClick={chase} busy={act.isPending}>
              {words.names.chase}
              {spoken}
            </Button>
          )}
        </>
      )}
      <Button look="text" onClick={() => setOpen('log')}>
        {words.names.log}
        {spoken}
      </Button>
      {wakes ? (
        <Button
          look="text"
          busy={act.isPending}
          onClick={() => {
            const what = words.done(own.wake, item.title)
            told(what, acts.wake(what, seen))
          }}
        >
          {own.wake}
          {spoken}
        </Button>
      ) : (
        <Button look="text" onClick={() => setOpen('wait')}>
          {words.names.wait}
          {spoken}
        </Button>
      )}
      {act.error && (
        <p className="notice" role="alert">
          {act.error.message}
        </p>
      )}
      {open && (
        <ActOnRecord id={item.id} act={open} title={item.title} onDone={saved(open)} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
