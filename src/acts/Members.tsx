import { useId, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { useActWords } from '../words/useActWords.ts'
import type { FieldSpec } from './form.ts'

/** Several of many: what is chosen as a list, each with a way to take it out, and below it a choice of the others. */
export function Members({
  spec,
  value,
  wrong,
  onChange,
}: {
  readonly spec: FieldSpec
  /** The values chosen, with spaces between them. */
  readonly value: string
  readonly wrong: string | undefined
  readonly onChange: (value: string) => void
}) {
  const words = useActWords()
  const id = useId()
  const others = useRef<HTMLSelectElement>(null)
  const chosen = value.split(' ').filter(Boolean)
  const labelOf = (each: string) => spec.options?.find((option) => option.value === each)?.label ?? each
  const change = (values: readonly string[]) => {
    onChange(values.join(' '))
    others.current?.focus()
  }
  return (
    <fieldset className={wrong ? 'field wrong' : 'field'} aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend>{spec.label}</legend>
      {spec.hint && <span className="hint">{spec.hint}</span>}
      {chosen.length > 0 && (
        <ul className="members">
          {chosen.map((each) => (
            <li key={each}>
              {labelOf(each)}{' '}
              <Button
                look="text"
                aria-label={words.milestone.takeOut(labelOf(each))}
                onClick={() => change(chosen.filter((other) => other !== each))}
              >
                {words.milestone.take}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <select
        ref={others}
        name={spec.name}
        aria-label={words.milestone.addTo(spec.label)}
        aria-invalid={wrong ? true : undefined}
        value=""
        onChange={(event) => event.target.value && change([...chosen, event.target.value])}
      >
        <option value="">{words.milestone.choose}</option>
        {spec.options
          ?.filter((option) => !chosen.includes(option.value))
          .map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
      </select>
      {wrong && (
        <span className="wrong-words" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </fieldset>
  )
}
