import { statusWords } from '../../domain/rules/words.ts'
import type { StatusAsked } from '../../domain/views/itemOrder.ts'
import { Field } from '../../ui/Field.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { Index } from './arrange.ts'
import { sources, type FilterName, type Filters } from './tableView.ts'

type Option = readonly [value: string, label: string]

/** Everything the list can be narrowed by, each answered at once. */
export function FilterMenu({
  filters,
  index,
  onSet,
}: {
  readonly filters: Filters
  readonly index: Index
  readonly onSet: (name: FilterName, value: Filters[FilterName]) => void
}) {
  const own = useCommitmentWords()
  const all = useWords()
  const agencies = index.answer.agencies.map(({ id, shortName }): Option => [id, shortName])
  const choice = (name: FilterName, options: readonly Option[], read: (value: string) => Filters[FilterName]) => (
    <Field label={own.filters[name]}>
      <select
        value={String(filters[name] ?? '')}
        onChange={({ target: { value } }) => onSet(name, value === '' ? undefined : read(value))}
      >
        <option value="">{own.anything}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
  const day = (name: 'from' | 'to') => (
    <Field label={own.filters[name]}>
      <input
        type="date"
        value={filters[name] ?? ''}
        onChange={({ target: { value } }) => onSet(name, value === '' ? undefined : value)}
      />
    </Field>
  )
  const asked: readonly StatusAsked[] = ['attention', ...statusWords, 'on-record']
  return (
    <Menu label={own.addFilter} className="framed filter-menu">
      {() => (
        <div className="filter-fields">
          {choice(
            'status',
            asked.map((status): Option => [status, all.items.status(status)]),
            (value) => value,
          )}
          {choice('gives', agencies, (value) => value)}
          {choice('receives', agencies, (value) => value)}
          {choice(
            'area',
            [
              ...index.answer.areas.map(({ number, name }): Option => [String(number), `${number} ${name}`]),
              ['whole', own.wholeEngagement],
            ],
            (value) => (value === 'whole' ? value : Number(value)),
          )}
          {choice(
            'source',
            sources.map((kind): Option => [kind, all.sourceKind({ kind })]),
            (value) => value,
          )}
          {day('from')}
          {day('to')}
          <Tick
            checked={filters.key === true}
            label={own.filters.key}
            onSet={(on) => onSet('key', on ? true : undefined)}
          />
          <Tick
            checked={filters.mine === true}
            label={own.filters.mine}
            hint={own.mineHint}
            onSet={(on) => onSet('mine', on ? true : undefined)}
          />
        </div>
      )}
    </Menu>
  )
}

function Tick({
  checked,
  label,
  hint,
  onSet,
}: {
  readonly checked: boolean
  readonly label: string
  readonly hint?: string
  readonly onSet: (on: boolean) => void
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onSet(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="hint quiet"> {hint}</span>}
      </span>
    </label>
  )
}
