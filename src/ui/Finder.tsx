import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import './finder.css'
import { placeAfterKey } from './finderKeys.ts'

export interface Choice {
  readonly id: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly choose: () => void
}

export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly Choice[]
}

/**
 * A field, and under it what fits what is typed: arrows lead through it and Enter takes one, while the cursor stays in
 * the field (the combobox of the ARIA practices). A press takes one too.
 */
export function Finder({
  label,
  labelShown = false,
  hint,
  value,
  onChange,
  groups,
  state,
}: {
  readonly label: string
  readonly labelShown?: boolean
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly groups: readonly ChoiceGroup[]
  /** What stands for a list that is being read, failed or is empty. */
  readonly state?: ReactNode
}) {
  const id = useId()
  const [at, setAt] = useState(0)
  const all = groups.flatMap(({ choices }) => choices)
  const active = all[Math.min(at, all.length - 1)]
  const optionId = (choice: Choice) => `${id}-${choice.id}`
  const activeId = active && optionId(active)
  useEffect(() => {
    const [option, list] = [activeId && document.getElementById(activeId), document.getElementById(`${id}-list`)]
    if (!option || !list) return
    // Only the list scrolls, never the page behind it.
    const [shown, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()]
    if (shown.top < frame.top) list.scrollTop -= frame.top - shown.top
    if (shown.bottom > frame.bottom) list.scrollTop += shown.bottom - frame.bottom
  }, [id, activeId])
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      active?.choose()
      return
    }
    const place = placeAfterKey(event.key, all.indexOf(active!), all.length)
    if (place === null) return
    event.preventDefault()
    setAt(place)
  }
  return (
    <div className="finder">
      <label htmlFor={id} className={labelShown ? undefined : 'spoken'}>
        {label}
      </label>
      {hint && (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        role="combobox"
        data-begin
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={120}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => {
          setAt(0)
          onChange(event.target.value)
        }}
        onKeyDown={keyDown}
      />
      <div role="status" className="finder-state">
        {state}
      </div>
      <div role="listbox" id={`${id}-list`} aria-label={label} className="finder-list">
        {groups
          .filter(({ choices }) => choices.length > 0)
          .map(({ title, choices }) => (
            <div key={title} role="group" aria-label={title}>
              <div className="finder-title" aria-hidden="true">
                {title}
              </div>
              {choices.map((choice) => (
                // The field keeps the focus and hears the keys; a press is for who points.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={choice.id}
                  id={optionId(choice)}
                  role="option"
                  aria-selected={choice === active}
                  tabIndex={-1}
                  className="finder-choice"
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={choice.choose}
                >
                  <span>{choice.label}</span>
                  {choice.detail && <span className="quiet">{choice.detail}</span>}
                </div>
              ))}
            </div>
          ))}
      </div>
    </div>
  )
}
