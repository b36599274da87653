import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { overviewQuery } from '../../data/queries.ts'
import type { AreaLine, Overview } from '../../domain/views/overview.ts'
import { dateText, dayText } from '../../ui/dateText.ts'
import { Status } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'

/** Where the partnership stands: the twelve areas with what is recorded in each. */
export function OverviewPage() {
  return <Panel query={useQuery(overviewQuery)}>{(overview) => <Areas overview={overview} />}</Panel>
}

function Areas({ overview }: { readonly overview: Overview }) {
  const asPartner = overview.headline === null
  return (
    <>
      <h1>{headlineText(overview)}</h1>
      <p className="lead">{timeText(overview)}</p>
      {asPartner && <p className="lead">Counts only what has been released to partners.</p>}
      <div className="frame">
        <table className="areas">
          <caption className="spoken">Focus areas, in numbered order</caption>
          <thead>
            <tr>
              <th scope="col">{asPartner ? 'Area' : 'Status'}</th>
              {!asPartner && <th scope="col">Area</th>}
              <th scope="col">What is recorded</th>
              <th scope="col" className="number">
                Open items
              </th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {overview.areas.map((line) => (
              <AreaRow key={line.number} line={line} asPartner={asPartner} />
            ))}
            <AreaRow line={overview.whole} asPartner={asPartner} />
          </tbody>
        </table>
      </div>
      {overview.areas.some((line) => line.workingTitle) && (
        <p className="quiet small">* Working title: the public record does not name this area.</p>
      )}
      <p className="quiet small">Record as of {dayText(overview.today)}.</p>
    </>
  )
}

function AreaRow({ line, asPartner }: { readonly line: AreaLine; readonly asPartner: boolean }) {
  const name = (
    <>
      {line.number !== null && `${line.number} `}
      {line.number === null ? line.name : <Link href={`/areas/${line.number}`}>{line.name}</Link>}
      {line.workingTitle && '*'}
    </>
  )
  return (
    <tr
      className={line.number === null ? 'whole' : ''}
      {...(line.number === null ? {} : { 'data-focus-area': line.number })}
    >
      {!asPartner && (
        <td>{line.verdict?.word ? <Status word={line.verdict.word} /> : <span className="quiet">No status</span>}</td>
      )}
      <th scope="row">{name}</th>
      <td>{recordedText(line)}</td>
      <td className="number">
        {line.open === 0 ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="spoken">none</span>
          </>
        ) : (
          line.open
        )}
      </td>
      <td>
        {line.next ? (
          `${dateText(line.next.date)} ${line.next.title}`
        ) : (
          <span className="quiet">Nothing dated ahead</span>
        )}
      </td>
    </tr>
  )
}

function headlineText({ headline, areas }: Overview): string {
  if (headline === null) return `What is being done in ${areas.length} focus areas`
  if (areas.every((line) => line.verdict?.word === null))
    return areas.some((line) => line.onRecord > 0) || areas.length > 0
      ? 'No status is kept yet'
      : 'Nothing is recorded yet'
  if (headline.needAttention === 0) return `No focus area of ${headline.of} needs attention`
  return `${headline.needAttention} of ${headline.of} focus areas ${headline.needAttention === 1 ? 'needs' : 'need'} attention`
}

/** How far through the engagement, no more precise than its sources. */
function timeText({ engagement, day, today }: Overview): string {
  if (!engagement || day === null) return `Today is ${dayText(today)}.`
  const later = engagement.laterEnds.at(-1)
  const first = dateText(engagement.firstPlannedEnd)
  return `${dayText(today)}: day ${day} since ${dateText(engagement.starts)}. Planned end ${later ? `${dateText(later.end)} (first planned end ${first})` : first}.`
}

function recordedText(line: AreaLine): string {
  if (line.worst) return `${line.worst.title}; ${line.verdict?.attention ?? 0} of ${line.open} open items`
  if (line.leadSentence) return line.leadSentence
  if (line.onRecord > 0)
    return `On the public record: ${line.onRecord} ${line.onRecord === 1 ? 'item' : 'items'}; no status is kept`
  return line.open > 0 ? 'Nothing late' : 'Nothing recorded yet'
}
