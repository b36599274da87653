import { useState } from 'react'
import { useSearch } from 'wouter'
import { useHrefs } from '../../data/paths.ts'
import type { AreaLine, Overview } from '../../domain/views/overview.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Head } from '../../ui/Table.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useWords } from '../../words/useWords.ts'
import { AreaRow } from './AreaRow.tsx'
import { ChangedAreas } from './ChangedAreas.tsx'
import { byWorst, isAttention } from './areaRow.ts'
import { useChangedAreas } from './useChangedAreas.ts'

/** The areas in their order, or worst first; below them what belongs to the whole engagement. */
export function AreaTable({ overview }: { readonly overview: Overview }) {
  const { overview: words } = useWords()
  const to = useHrefs()
  const worst = new URLSearchParams(useSearch()).get('order') === 'worst'
  const narrow = useNarrow()
  const [all, setAll] = useState(false)
  const { areas, whole } = overview
  useChangedAreas(overview)
  const shown = worst || narrow ? [...areas].sort(byWorst) : areas
  const attention = [...shown, whole].filter(isAttention)
  const quiet = [...shown, whole].filter((line) => !isAttention(line))
  // On a phone the worst stand first and the quiet ones behind a line; the whole engagement is one among them.
  const rows = narrow ? [...attention, null, ...quiet] : [...shown, whole, null]
  const last = shown.at(-1)
  return (
    <div>
      <table role="table" className={all || attention.length === 0 ? 'areas all' : 'areas'}>
        <caption className="spoken">{words.areasTitle}</caption>
        <colgroup>
          <col className="c-status" />
          <col className="c-since" />
          <col className="c-area" />
          <col className="c-why" />
          <col className="c-open" />
          <col className="c-next" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <Head>{words.heads.status}</Head>
            <Head number>{words.heads.since}</Head>
            <Head className="area">{words.heads.area}</Head>
            <Head>{words.heads.why}</Head>
            <Head className="open">{words.heads.open}</Head>
            <Head className="next">{words.heads.next}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((line: AreaLine | null) =>
            line === null ? (
              <MoreRow
                key="more"
                count={quiet.filter((each) => each.number !== null).length}
                all={all}
                onPress={() => setAll(!all)}
              />
            ) : (
              <AreaRow key={line.number ?? 'whole'} line={line} last={line === last} />
            ),
          )}
        </tbody>
      </table>
      <p className="date quiet below-table">
        <span>{areas.some((line) => line.workingTitle) && words.workingTitle}</span>
        <ChangedAreas lines={[...areas, whole]} />
        <span className="on-screen order">
          {worst ? words.worstFirst : words.numberedOrder} ·{' '}
          <Link href={to.overview({ order: worst ? undefined : 'worst' })}>
            {worst ? words.inNumberedOrder : words.byWorst}
          </Link>
        </span>
      </p>
    </div>
  )
}

function MoreRow({
  count,
  all,
  onPress,
}: {
  readonly count: number
  readonly all: boolean
  readonly onPress: () => void
}) {
  const { overview: words } = useWords()
  return (
    <tr role="row" className="more-areas">
      <td role="cell" colSpan={6}>
        <Button look="text" aria-expanded={all} onClick={onPress}>
          {all ? words.fewerAreas : words.moreAreas(count)}
        </Button>
      </td>
    </tr>
  )
}
