import { pastedFields, type Mapping, type PastedField } from '../../domain/pasted/columns.ts'
import { Field } from '../../ui/Field.tsx'
import { usePastedWords } from '../../words/usePastedWords.ts'

/** What each column of the table is. A field belongs to one column: chosen for another, the first gives it up. */
export function PastedColumns({
  mapping,
  headOf,
  onChange,
}: {
  readonly mapping: Mapping
  readonly headOf: (column: number) => string
  readonly onChange: (mapping: Mapping) => void
}) {
  const own = usePastedWords()
  const set = (column: number, field: PastedField | null) =>
    onChange(mapping.map((each, place) => (place === column ? field : each === field ? null : each)))
  return (
    <div className="paste-columns">
      {mapping.map((field, column) => (
        // Columns have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Field key={column} label={headOf(column)}>
          <select
            value={field ?? ''}
            onChange={({ target: { value } }) => set(column, value === '' ? null : (value as PastedField))}
          >
            <option value="">{own.leftOut}</option>
            {pastedFields.map((name) => (
              <option key={name} value={name}>
                {own.fields[name]}
              </option>
            ))}
          </select>
        </Field>
      ))}
    </div>
  )
}
