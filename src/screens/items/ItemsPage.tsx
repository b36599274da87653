import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { type ItemFilter } from '../../data/paths.ts'
import { itemsQuery, useOverview } from '../../data/queries.ts'
import { address, useStanding } from '../../data/standing.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useWords } from '../../words/useWords.ts'
import { AreaList } from './AreaList.tsx'
import { AskedList } from './AskedList.tsx'
import { filtered, filteredAreas, filterIn } from './filter.ts'
import { ItemTable } from './ItemTable.tsx'
import { NextList } from './NextList.tsx'

/** The records behind a number: commitments, milestones or areas, filtered by what stands in the address. */
export function ItemsPage() {
  const filter = filterIn(useSearch())
  const overview = useOverview()
  return <Panel query={overview}>{(seen) => <List filter={filter} overview={seen} />}</Panel>
}

function List({ filter, overview }: { readonly filter: ItemFilter; readonly overview: Overview }) {
  const { list, kind } = filter
  if (list === 'next') return <NextList overview={overview} />
  if (list === 'decision' || list === 'request') return <AskedList list={list} overview={overview} />
  if (kind === 'focus-area') return <Areas filter={filter} overview={overview} />
  if (list === 'confirm' || list === 'update') {
    const ids = (list === 'confirm' ? overview.forYou?.toConfirm : overview.forYou?.updatesDue) ?? []
    return <Chosen list={list} ids={ids} overview={overview} />
  }
  return <Items filter={filter} overview={overview} />
}

function Areas({ filter, overview }: { readonly filter: ItemFilter; readonly overview: Overview }) {
  const { items: words } = useWords()
  const areas = filteredAreas(overview.areas, filter)
  return (
    <>
      <Heading
        title={words.titles['focus-area']}
        kind="focus-area"
        shown={areas.length}
        total={overview.areas.length}
        filter={filter}
        overview={overview}
      />
      <AreaList areas={areas} overview={overview} />
    </>
  )
}

function Items({ filter, overview }: { readonly filter: ItemFilter; readonly overview: Overview }) {
  const { items: words } = useWords()
  const kind = filter.kind === 'focus-area' ? undefined : filter.kind
  return (
    <Panel query={useQuery(itemsQuery(useStanding()))}>
      {({ items }) => {
        const shown = filtered(items, filter, overview.areas)
        const total = items.filter((item) => kind === undefined || item.kind === kind).length
        return (
          <>
            <Heading
              title={words.titles[kind ?? 'item']}
              kind={kind ?? 'item'}
              shown={shown.length}
              total={total}
              filter={filter}
              overview={overview}
            />
            <ItemTable items={shown} overview={overview} />
          </>
        )
      }}
    </Panel>
  )
}

/** Items picked by what waits for the reader. */
function Chosen({
  list,
  ids,
  overview,
}: {
  readonly list: 'confirm' | 'update'
  readonly ids: readonly string[]
  readonly overview: Overview
}) {
  const { items: words } = useWords()
  const wanted = new Set(ids)
  useTitle(words.lists[list])
  return (
    <Panel query={useQuery(itemsQuery(useStanding()))}>
      {({ items }) => {
        const shown = filtered(items, {}, []).filter(({ id }) => wanted.has(id))
        return (
          <>
            <h1>{words.lists[list]}</h1>
            <p className="reading">
              <Said sentence={words.shown('item', shown.length, shown.length, [])} />
            </p>
            <ItemTable items={shown} overview={overview} />
          </>
        )
      }}
    </Panel>
  )
}

function Heading({
  title,
  kind,
  shown,
  total,
  filter,
  overview,
}: {
  readonly title: string
  readonly kind: 'item' | 'commitment' | 'milestone' | 'focus-area'
  readonly shown: number
  readonly total: number
  readonly filter: ItemFilter
  readonly overview: Overview
}) {
  const { items: words } = useWords()
  const [path] = useLocation()
  const standing = useStanding()
  useTitle(title)
  const filters = [
    filter.status === undefined ? '' : words.status(filter.status),
    filter.area === undefined ? '' : words.area(String(filter.area)),
    filter.agency === undefined ? '' : words.givenBy(overview.names[filter.agency] ?? ''),
    filter.mark === undefined ? '' : words.marks[filter.mark],
  ].filter(Boolean)
  return (
    <>
      <h1>{title}</h1>
      <p className="reading">
        <Said sentence={words.shown(kind, shown, total, filters)} />{' '}
        {filters.length > 0 && (
          <Link href={address(path, standing, { kind: path === '/items' ? filter.kind : undefined })}>
            {words.showAll}
          </Link>
        )}
      </p>
    </>
  )
}
