import { useLine } from '../../data/queries.ts'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'
import { LaneGrid, LaneHead } from '../../ui/Lane.tsx'
import { LaneKey } from '../../ui/LaneKey.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { plainDate } from '../../words/sentence.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { groupsOf, type TimelineView } from './timelineView.ts'
import { TimelineRow } from './TimelineRow.tsx'

/** The timeline as a real table: what stands in its lanes stands in its cells too. Its ruler is that of the page. */
export function Timeline({
  lines,
  all,
  view,
  open,
}: {
  readonly lines: readonly MilestoneLine[]
  readonly all: Milestones
  readonly view: TimelineView
  /** The milestone whose panel is open: beside it there is no room for lanes. */
  readonly open: string | null
}) {
  const words = useMilestonesWords()
  const { date } = useWords()
  const line = useLine().data?.line
  const scale = line &&
    open === null && {
      years: line.ticks.flatMap(({ at, year }) => (year === undefined ? [] : [{ at, label: year }])),
      now: { at: line.now, label: plainDate(date.alone(line.today)) },
    }
  const sorted = (of: TimelineView['sort']) =>
    view.sort === of ? (of === 'status' ? 'descending' : 'ascending') : undefined
  const row = (each: MilestoneLine) => (
    <TimelineRow
      key={each.id}
      line={each}
      all={all}
      withArea={view.group === 'none'}
      withLane={Boolean(scale)}
      chosen={each.id === open}
    />
  )
  return (
    <div className="timeline-frame">
      {scale && <LaneKey words={words.key} />}
      <div className="timeline-lanes">
        {scale && <LaneGrid years={scale.years.map(({ at }) => at)} now={scale.now.at} />}
        <Table caption={words.timeline} className={scale ? 'timeline with-lanes' : 'timeline'}>
          <thead>
            <tr>
              <Head sort={sorted('status')}>{words.heads.status}</Head>
              <Head sort={sorted('title')}>{words.heads.milestone}</Head>
              <Head number sort={sorted('agreed')}>
                {words.heads.agreed}
              </Head>
              <Head number sort={sorted('expected')}>
                {words.heads.expected}
              </Head>
              {scale && (
                <th scope="col" className="lane-cell">
                  <span className="spoken">{words.heads.lane}</span>
                  <LaneHead {...scale} quarters={line.ticks.map(({ at }) => at)} />
                </th>
              )}
            </tr>
          </thead>
          {view.group === 'none' ? (
            <tbody>{lines.map(row)}</tbody>
          ) : (
            groupsOf(lines, all).map((group) => (
              <tbody key={group.area?.id ?? 'whole'}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={4}>
                    {group.area ? words.area(group.area) : words.whole}
                  </th>
                  {scale && <td className="lane-cell" aria-hidden="true" />}
                </tr>
                {group.lines.map(row)}
              </tbody>
            ))
          )}
        </Table>
      </div>
    </div>
  )
}
