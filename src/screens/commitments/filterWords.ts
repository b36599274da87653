import type { CommitmentWords } from '../../words/en/commitments.ts'
import type { Messages } from '../../words/en.ts'
import { plain } from '../../words/sentence.ts'
import type { Index } from './arrange.ts'
import type { FilterName, Filters } from './tableView.ts'

/** Every filter that is set, with what it asks for in words: `Who gives`, `ATF`. */
export function filterWords(
  filters: Filters,
  index: Index,
  all: Messages,
  own: CommitmentWords,
): readonly { readonly name: FilterName; readonly label: string; readonly value: string }[] {
  const day = (on: string) => plain(own.date(on), true)
  const value = (name: FilterName): string => {
    const { text, status, gives, receives, area, source, from, to } = filters
    switch (name) {
      case 'text':
        return text ?? ''
      case 'status':
        return status === undefined ? '' : all.items.status(status)
      case 'gives':
        return index.nameOf(gives ?? null) || own.unknownAgency
      case 'receives':
        return index.nameOf(receives ?? null) || own.unknownAgency
      case 'area':
        return area === 'whole' ? own.wholeEngagement : String(area)
      case 'key':
        return own.keyOnly
      case 'source':
        return source === undefined ? '' : all.sourceKind({ kind: source })
      case 'from':
        return day(from ?? '')
      case 'to':
        return day(to ?? '')
      case 'mine':
        return own.mineOnly
    }
  }
  return (Object.keys(filters) as FilterName[])
    .filter((name) => filters[name] !== undefined && !(name === 'text' && filters.text?.trim() === ''))
    .map((name) => ({ name, label: own.filters[name], value: value(name) }))
}
