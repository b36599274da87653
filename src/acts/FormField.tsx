import { Field } from '../ui/Field.tsx'
import { useActWords } from '../words/useActWords.ts'
import type { FieldSpec } from './form.ts'
import { Members } from './Members.tsx'

const inputTypes: Readonly<Partial<Record<FieldSpec['as'], string>>> = { day: 'date', link: 'url', number: 'number' }

/** One field of an act's form, as its kind asks for. */
export function FormField({
  spec,
  value,
  wrong,
  tells,
  onChange,
}: {
  readonly spec: FieldSpec
  readonly value: string
  readonly wrong: string | undefined
  readonly tells?: string | undefined
  readonly onChange: (value: string) => void
}) {
  const { choose } = useActWords()
  if (spec.as === 'members') return <Members spec={spec} value={value} wrong={wrong} onChange={onChange} />
  if (spec.as === 'choice') return <Choice spec={spec} value={value} wrong={wrong} tells={tells} onChange={onChange} />
  return (
    <Field label={spec.label} hint={spec.hint} wrong={wrong}>
      {spec.as === 'select' ? (
        <select name={spec.name} value={value} onChange={(event) => onChange(event.target.value)}>
          {!spec.options?.some((option) => option.value === value) && <option value="">{choose}</option>}
          {spec.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : spec.as === 'words' ? (
        <textarea
          name={spec.name}
          data-begin={spec.begins}
          rows={2}
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          name={spec.name}
          type={inputTypes[spec.as] ?? 'text'}
          maxLength={spec.as === 'line' ? 300 : 2000}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A few answers side by side, one of them chosen. */
function Choice({
  spec,
  value,
  wrong,
  tells,
  onChange,
}: {
  readonly spec: FieldSpec
  readonly value: string
  readonly wrong: string | undefined
  readonly tells?: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <fieldset className={wrong ? 'field wrong' : 'field'}>
      <legend>{spec.label}</legend>
      <span className="answers">
        {spec.options?.map((option) => (
          <label key={option.value} className="answer">
            <input
              type="radio"
              name={spec.name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
      {tells && <span className="hint">{tells}</span>}
      {wrong && <span className="wrong-words">{wrong}</span>}
    </fieldset>
  )
}
