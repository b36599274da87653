import { useEffect, useId, useRef, useState, type ReactNode, type Ref } from 'react'
import { createRoot } from 'react-dom/client'
import { faults, type Fault } from './faults.ts'
import './menu.css'

/** What the menu shows and does. Whoever shows it decides what becomes of the page afterwards. */
export interface MenuChoices {
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  /** Who is signed in in this tab; null for nobody. */
  readonly person: string | null
  readonly choosePerson: (id: string | null) => void
  readonly fault: Fault
  readonly chooseFault: (fault: Fault) => void
  /** The days the demonstration can begin on, with the one it began on, and the one it stands on by now. */
  readonly days: readonly string[]
  readonly loaded: string
  readonly day: string
  /** Whether edits outlive the page. */
  readonly kept: boolean
  /** @throws where the edits cannot be taken away for now */
  readonly startAgain: (day: string) => Promise<void>
}

const faultWords: Readonly<Record<Fault, string>> = {
  none: 'Nothing',
  slow: 'Slow: each answer takes 2 seconds',
  down: 'Down: nothing is answered',
  conflict: 'Conflict: somebody changed it first',
  empty: 'Empty: nothing is recorded',
}

/** Puts the demonstration's menu into the corner of the page. Answers a function that takes it away. */
export function showMenu(choices: MenuChoices): () => void {
  const place = document.createElement('aside')
  place.className = 'demonstration-menu'
  place.lang = 'en'
  place.setAttribute('aria-label', 'Demonstration menu')
  document.body.append(place)
  const shown = createRoot(place)
  shown.render(<Menu choices={choices} />)
  return () => {
    shown.unmount()
    place.remove()
  }
}

function Menu({ choices }: { readonly choices: MenuChoices }) {
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState(choices.fault)
  const panel = useId()
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open])
  return (
    <>
      <button
        type="button"
        ref={opener}
        className="opener"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        Demonstration{fault !== 'none' && `: ${fault}`}
      </button>
      {open && (
        <div id={panel} className="choices">
          <Choice
            name="Person"
            options={[...choices.persons.map(({ id, name }) => [id, name] as const), [null, 'Nobody: sign-in page']]}
            chosen={choices.person}
            choose={choices.choosePerson}
          />
          <Choice
            name="What goes wrong"
            options={faults.map((each) => [each, faultWords[each]])}
            chosen={fault}
            choose={(chosen) => {
              setFault(chosen)
              choices.chooseFault(chosen)
            }}
          />
          <Start choices={choices} />
        </div>
      )}
    </>
  )
}

function Choice<T extends string | null>({
  name,
  options,
  chosen,
  choose,
}: {
  readonly name: string
  readonly options: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly choose: (option: T) => void
}) {
  return (
    <Group name={name}>
      {options.map(([option, words]) => (
        <button key={option} type="button" aria-pressed={option === chosen} onClick={() => choose(option)}>
          {words}
        </button>
      ))}
    </Group>
  )
}

/** Where the demonstration begins. Beginning again takes all edits away, so it is asked once more. */
function Start({ choices: { days, loaded, day, kept, startAgain } }: { readonly choices: MenuChoices }) {
  const [wanted, setWanted] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const asked = useRef<HTMLParagraphElement>(null)
  const group = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (wanted !== null) asked.current?.focus()
  }, [wanted])
  return (
    <Group name="Begin again" heading={group}>
      {wanted === null ? (
        <>
          <p>{kept ? 'Your edits stay in this browser.' : 'Your edits last until this page is closed.'}</p>
          {days
            .filter((each) => each !== loaded)
            .map((each) => (
              <button key={each} type="button" onClick={() => setWanted(each)}>
                On {dayText(each)}
              </button>
            ))}
          <button type="button" onClick={() => setWanted(loaded)}>
            Reset the demonstration
          </button>
        </>
      ) : (
        <>
          <p ref={asked} tabIndex={-1}>
            {`The demonstration begins again on ${dayText(wanted)}; it stands on ${dayText(day)} now. All edits made in this browser are taken away, in every tab.`}
          </p>
          <button type="button" onClick={() => void startAgain(wanted).catch(() => setFailed(true))}>
            Take my edits away and begin again
          </button>
          <div role="status">
            {failed && <p>That did not work; nothing has changed. Load the page again and try once more.</p>}
          </div>
          <button
            type="button"
            onClick={() => {
              setWanted(null)
              group.current?.focus()
            }}
          >
            Keep everything as it is
          </button>
        </>
      )}
    </Group>
  )
}

function Group({
  name,
  heading,
  children,
}: {
  readonly name: string
  readonly heading?: Ref<HTMLHeadingElement>
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {children}
    </div>
  )
}

/** `9 Nov 2017`, as everywhere in the dashboard. */
function dayText(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.day} ${date.toLocaleString('en-US', { month: 'short' })} ${date.year}`
}
