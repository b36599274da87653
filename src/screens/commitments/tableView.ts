import { isDay } from '../../domain/records/day.ts'
import { statusWords } from '../../domain/rules/words.ts'
import type { StatusAsked } from '../../domain/views/itemOrder.ts'

/** The columns there are, in their order across. */
export const columnNames = [
  'status',
  'title',
  'gives',
  'receives',
  'area',
  'agreed',
  'expected',
  'lastWord',
  'with',
  'source',
] as const
export type ColumnName = (typeof columnNames)[number]

export const groupings = ['agency', 'area', 'status', 'none'] as const
export type Grouping = (typeof groupings)[number]

export interface SortKey {
  readonly column: ColumnName
  readonly down: boolean
}

const statuses: readonly StatusAsked[] = [...statusWords, 'attention', 'on-record']
export const sources = ['record', 'entered', 'imported', 'sample'] as const
export type SourceKind = (typeof sources)[number]

/** What narrows the list; each is one parameter of the address. */
export interface Filters {
  readonly text?: string
  readonly status?: StatusAsked
  /** Ids of agencies. */
  readonly gives?: string
  readonly receives?: string
  readonly area?: number | 'whole'
  readonly key?: true
  readonly source?: SourceKind
  /** Days between which the date it is held to falls. */
  readonly from?: string
  readonly to?: string
  readonly mine?: true
}
export type FilterName = keyof Filters

/** All that makes the table look as it does. Its address holds every bit of it, so that a link shows the same. */
export interface TableView {
  readonly filters: Filters
  /** Most important first; none: worst first. */
  readonly sort: readonly SortKey[]
  readonly group: Grouping
  /** Null: those that go with the grouping. */
  readonly columns: readonly ColumnName[] | null
  readonly roomy: boolean
  /** The commitment beside the table. */
  readonly open: string | null
}

export const plainView: TableView = {
  filters: {},
  sort: [],
  group: 'agency',
  columns: null,
  roomy: false,
  open: null,
}

/** At most seven, and without what the groups say already. */
export function usualColumns(group: Grouping): readonly ColumnName[] {
  const left: Readonly<Record<Grouping, ColumnName>> = {
    agency: 'gives',
    area: 'area',
    status: 'lastWord',
    none: 'lastWord',
  }
  const usual: readonly ColumnName[] = [
    'status',
    'title',
    'gives',
    'receives',
    'agreed',
    'expected',
    'lastWord',
    'source',
  ]
  return usual.filter((name) => name !== left[group]).filter((name) => group !== 'area' || name !== 'lastWord')
}

/** The parameters of the address that are this table's own. */
const ownNames = [
  'q',
  'status',
  'gives',
  'receives',
  'area',
  'key',
  'source',
  'from',
  'to',
  'mine',
  'sort',
  'group',
  'columns',
  'rows',
  'open',
] as const

/** Reads a view from an address. What is not known there is left out, and so never hides anything unseen. */
export function viewIn(search: string): TableView {
  const asked = new URLSearchParams(search)
  const one = <V extends string>(name: string, values: readonly V[]): V | undefined =>
    values.find((value) => value === asked.get(name))
  const id = (name: string) => (/^[0-9a-z]{12}$/.test(asked.get(name) ?? '') ? asked.get(name)! : undefined)
  const day = (name: string) => (isDay(asked.get(name) ?? '') ? asked.get(name)! : undefined)
  const area = asked.get('area') ?? ''
  const filters: Record<FilterName, unknown> = {
    text: asked.get('q') ?? undefined,
    status: one('status', statuses),
    gives: id('gives'),
    receives: id('receives'),
    area: area === 'whole' ? area : /^\d{1,3}$/.test(area) ? Number(area) : undefined,
    key: asked.get('key') === 'yes' ? true : undefined,
    source: one('source', sources),
    from: day('from'),
    to: day('to'),
    mine: asked.get('mine') === 'yes' ? true : undefined,
  }
  const columns = (asked.get('columns') ?? '').split(',')
  const chosen = columnNames.filter((name) => columns.includes(name))
  return {
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
    sort: sortIn(asked.get('sort') ?? ''),
    group: one('group', groupings) ?? plainView.group,
    columns: chosen.length === 0 ? null : chosen.includes('title') ? chosen : ['title', ...chosen],
    roomy: asked.get('rows') === 'roomy',
    open: id('open') ?? null,
  }
}

function sortIn(text: string): readonly SortKey[] {
  const keys = new Map<ColumnName, SortKey>()
  for (const part of text.split(',')) {
    const column = columnNames.find((name) => name === part.replace(/^-/, ''))
    if (column && !keys.has(column)) keys.set(column, { column, down: part.startsWith('-') })
  }
  return [...keys.values()]
}

/** The address of a view: what stands there for others (the day, whom it is seen as) stays. */
export function searchOf(view: TableView, before: string): string {
  const params = new URLSearchParams(before)
  for (const name of ownNames) params.delete(name)
  const { text, key, mine, ...plain } = view.filters
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  put('q', text)
  for (const [name, value] of Object.entries(plain)) put(name, value)
  if (key) put('key', 'yes')
  if (mine) put('mine', 'yes')
  put('sort', view.sort.map(({ column, down }) => (down ? `-${column}` : column)).join(','))
  if (view.group !== plainView.group) put('group', view.group)
  put('columns', view.columns?.join(','))
  if (view.roomy) put('rows', 'roomy')
  put('open', view.open ?? undefined)
  return params.toString()
}

/**
 * The sort after a press on a head: first up, then down, then no more. With `also` the others stay, and this one comes
 * after them.
 */
export function sortedBy(sort: readonly SortKey[], column: ColumnName, also: boolean): readonly SortKey[] {
  const now = sort.find((each) => each.column === column)
  const next = now === undefined ? { column, down: false } : now.down ? null : { column, down: true }
  if (!also) return next === null ? [] : [next]
  if (now === undefined) return [...sort, next!]
  return sort.flatMap((each) => (each.column !== column ? [each] : next === null ? [] : [next]))
}
