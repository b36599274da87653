import { Button } from '../../ui/Button.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { useWords } from '../../words/useWords.ts'
import { withoutEach, type Index, type Reader } from './arrange.ts'
import { filterWords } from './filterWords.ts'
import type { Filters } from './tableView.ts'
import { withFilter } from './Tools.tsx'

/** Nothing matches: which filter, taken away, would show how many. Or there is nothing at all yet. */
export function Empty({
  index,
  filters,
  reader,
  mayWrite,
  onFilters,
}: {
  readonly index: Index
  readonly filters: Filters
  readonly reader: Reader
  readonly mayWrite: boolean
  readonly onFilters: (filters: Filters) => void
}) {
  const own = useCommitmentWords()
  const all = useWords()
  if (index.lines.length === 0) {
    return (
      <p className="empty">
        {reader.role === 'partner' ? own.nothingReleased : own.none} {mayWrite && own.noneHint}
      </p>
    )
  }
  const without = withoutEach(index, filters, reader)
  const set = filterWords(filters, index, all, own)
  const helpful = set.filter(({ name }) => (without.get(name) ?? 0) > 0)
  return (
    <p className="empty">
      {own.noMatch(set.length)}{' '}
      {helpful.map(({ name, value }) => (
        <Button key={name} look="text" onClick={() => onFilters(withFilter(filters, name, undefined))}>
          {own.remove(value, without.get(name)!)}
        </Button>
      ))}
      {helpful.length === 0 && (
        <Button look="text" onClick={() => onFilters({})}>
          {own.removeAll}
        </Button>
      )}
    </p>
  )
}
