import { cloneElement, useId, type ReactElement } from 'react'

interface Described {
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
}

/** A field with its label and hint, and beside them the words that say what is wrong with it. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  readonly children: ReactElement<Described>
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {cloneElement(children, {
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {wrong && (
        <span className="wrong-words" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
