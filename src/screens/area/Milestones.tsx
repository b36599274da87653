import { useHrefs } from '../../data/paths.ts'
import { useLine } from '../../data/queries.ts'
import type { Area, AreaMilestone } from '../../domain/views/area.ts'
import { Changed } from '../../acts/Changed.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Lane, LaneGrid, LaneHead } from '../../ui/Lane.tsx'
import { LaneKey } from '../../ui/LaneKey.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { capital, plainDate } from '../../words/sentence.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useWords } from '../../words/useWords.ts'
import { isSame, secondLine } from './Commitments.tsx'

/** What is to be reached here, by date: the dates in words, and on the same ruler as the line above. */
export function Milestones({
  area: { milestones },
  nameOf,
}: {
  readonly area: Area
  readonly nameOf: (id: string) => string | undefined
}) {
  const words = useAreaWords()
  const { heads } = words
  const { date } = useWords()
  const line = useLine().data?.line ?? null
  const years = (line?.ticks ?? []).flatMap(({ at, year }) => (year === undefined ? [] : [{ at, label: year }]))
  return (
    <section aria-labelledby="milestones" className="area-part">
      <div className="panel-head">
        <h2 id="milestones">
          {words.milestones} {milestones.length > 0 && <span className="fold-count">{milestones.length}</span>}
        </h2>
        {milestones.length > 0 && <LaneKey words={words.key} />}
      </div>
      {milestones.length === 0 ? (
        <p className="quiet">{words.noMilestones}</p>
      ) : (
        <>
          <div className="lanes">
            {line && <LaneGrid years={years.map(({ at }) => at)} now={line.now} />}
            <Table caption={words.milestones} className="area-milestones">
              <colgroup>
                <col className="c-status" />
                <col />
                <col className="c-date" />
                <col className="c-date" />
                <col className="lane-cell" />
              </colgroup>
              <thead>
                <tr>
                  <Head>{heads.status}</Head>
                  <Head>{heads.milestone}</Head>
                  <Head number className="roomy">
                    {heads.agreed}
                  </Head>
                  <Head number className="roomy">
                    {heads.reached}
                  </Head>
                  <td className="lane-cell" aria-hidden="true">
                    {line && (
                      <LaneHead years={years} now={{ at: line.now, label: plainDate(date.alone(line.today)) }} />
                    )}
                  </td>
                </tr>
              </thead>
              <tbody>
                {milestones.map((milestone) => (
                  <Row key={milestone.id} milestone={milestone} nameOf={nameOf} />
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
    </section>
  )
}

function Row({
  milestone,
  nameOf,
}: {
  readonly milestone: AreaMilestone
  readonly nameOf: (id: string) => string | undefined
}) {
  const words = useAreaWords()
  const all = useWords()
  const to = useHrefs()
  const { due, expected, finished, lane } = milestone
  const stands = finished ?? (isSame(expected, due) ? null : expected)
  const note = lane.moved ? words.moved(lane.moved) : null
  const date = (given: typeof due, strong = false) =>
    given ? (
      <span className={strong ? 'moved' : undefined}>
        <DateText date={all.date.aloneWithYear(given)} />
      </span>
    ) : (
      <Dash spoken={all.none} />
    )
  const second = milestone.word === 'done' ? [] : secondLine(milestone, nameOf, words, all)
  return (
    <tr data-record={milestone.id}>
      <td className="together">
        {milestone.word && <StatusWord mark={milestone.word} word={all.statuses[milestone.word]} />}
      </td>
      <th scope="row" className="words">
        <Link look="plain" href={to.record('milestone', milestone.id)}>
          {milestone.title}
        </Link>{' '}
        {milestone.key && <Chip>{all.key}</Chip>}
        <Changed id={milestone.id} />
        {note && <span className="spoken">, {note}</span>}
        {second.length > 0 && (
          <span className="second-line quiet">
            <Said sentence={second} />
          </span>
        )}
        <span className="second-line quiet cramped">
          <Said sentence={capital(words.datesOf(due, stands, finished !== null, null))} />
        </span>
      </th>
      <td className="number roomy">{date(due)}</td>
      <td className="number roomy">{date(stands, finished === null)}</td>
      <td className="lane-cell" aria-hidden="true">
        <Lane drawing={{ ...lane, note }} />
      </td>
    </tr>
  )
}
