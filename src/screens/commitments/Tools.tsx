import { Button } from '../../ui/Button.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { Index } from './arrange.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { filterWords } from './filterWords.ts'
import type { FilterName, Filters, TableView } from './tableView.ts'
import { ViewMenus } from './ViewMenus.tsx'

/** Filters without one of them, or with it set. */
export function withFilter(filters: Filters, name: FilterName, value: Filters[FilterName]): Filters {
  const { [name]: _, ...rest } = filters
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** The row above the table: what is looked for, the filters that are set, grouping, columns and saved views. */
export function Tools({
  view,
  index,
  hasColumns,
  onChange,
}: {
  readonly view: TableView
  readonly index: Index
  /** A phone shows a list: there are no columns to choose. */
  readonly hasColumns: boolean
  readonly onChange: (change: Partial<TableView>) => void
}) {
  const own = useCommitmentWords()
  const all = useWords()
  const set = (name: FilterName, value: Filters[FilterName]) =>
    onChange({ filters: withFilter(view.filters, name, value) })
  return (
    <>
      <div className="table-tools on-screen" role="search" aria-label={own.title}>
        <input
          type="search"
          className="find"
          aria-label={own.find}
          placeholder={own.find}
          value={view.filters.text ?? ''}
          maxLength={100}
          onChange={({ target: { value } }) => set('text', value === '' ? undefined : value)}
        />
        {filterWords(view.filters, index, all, own)
          .filter(({ name }) => name !== 'text')
          .map(({ name, label, value }) => (
            <Button
              key={name}
              className="token"
              aria-label={own.removeFilter(`${label}: ${value}`)}
              onClick={() => set(name, undefined)}
            >
              {label}: <b>{value}</b>
              <span aria-hidden="true" className="cross">
                ✕
              </span>
            </Button>
          ))}
        <FilterMenu filters={view.filters} index={index} onSet={set} />
        <span className="to-the-end">
          <ViewMenus view={view} hasColumns={hasColumns} onChange={onChange} />
        </span>
      </div>
      {Object.keys(view.filters).length > 0 && (
        <p className="on-paper">
          {filterWords(view.filters, index, all, own)
            .map(({ label, value }) => `${label}: ${value}`)
            .join(' · ')}
        </p>
      )}
    </>
  )
}
