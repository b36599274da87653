import { Changed } from '../../acts/Changed.tsx'
import { useHrefs } from '../../data/paths.ts'
import type { AreaLine } from '../../domain/views/overview.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { useWords } from '../../words/useWords.ts'
import { AreaName } from './AreaName.tsx'
import { isAttention } from './areaRow.ts'
import { areaLineId } from './useChangedAreas.ts'

/** One area in one line: the row opens it, its word the item it is judged by, its tally the items behind it. */
export function AreaRow({ line, last }: { readonly line: AreaLine; readonly last: boolean }) {
  const words = useWords()
  const { number, verdict } = line
  const attention = isAttention(line)
  const names = [attention ? 'attention' : 'quiet-row', verdict?.word && `is-${verdict.word}`, last && 'before-rule']
  return (
    <tr
      role="row"
      className={names.filter(Boolean).join(' ')}
      {...(number === null ? {} : { 'data-focus-area': number })}
    >
      {verdict?.word ? (
        <>
          <td role="cell" className="status-cell">
            <Verdict line={line} word={verdict.word} />
          </td>
          <td role="cell" className="since">
            {verdict.since && <DateText date={words.date.alone(verdict.since)} />}
          </td>
        </>
      ) : (
        <td role="cell" className="status-cell quiet" colSpan={2}>
          {words.overview.noStatus(line.onRecord)}
        </td>
      )}
      <th role="rowheader" scope="row" className="area words">
        <AreaName line={line} />
      </th>
      <td role="cell" className="why words">
        <Why line={line} />
      </td>
      <td role="cell" className="open">
        <OpenItems line={line} />
      </td>
      <td role="cell" className="next">
        {line.next && (
          <span>
            <DateText date={words.date.alone(line.next.date)} />
            <span className="cut">{line.next.title.en}</span>
          </span>
        )}
      </td>
    </tr>
  )
}

function Verdict({
  line,
  word,
}: {
  readonly line: AreaLine
  readonly word: NonNullable<AreaLine['verdict']>['word'] & string
}) {
  const { statuses } = useWords()
  const to = useHrefs()
  const status = <StatusWord mark={word} word={statuses[word]} />
  if (!line.worst) return status
  return (
    <Link look="plain" className="above-row" href={to.record(line.worst.kind, line.worst.id)}>
      {status}
    </Link>
  )
}

function Why({ line }: { readonly line: AreaLine }) {
  const { overview: words, reasons } = useWords()
  const changed = <Changed id={areaLineId(line.number)} />
  if (!line.worst)
    return (
      <span className="quiet">
        <Said sentence={words.quietWhy(line)} />
        {changed}
      </span>
    )
  const { shortTitle, title, reason } = line.worst
  return (
    <span className="title-and-why">
      <span className="cut">{shortTitle ?? title}</span>
      <span className="why-words">
        , <Said sentence={reasons(() => '').why(reason)} />
        {changed}
      </span>
    </span>
  )
}

function OpenItems({ line }: { readonly line: AreaLine }) {
  const words = useWords()
  const to = useHrefs()
  if (line.open === 0) {
    return (
      <span className="open-items">
        <span className="count quiet">
          <Dash spoken={words.none} />
        </span>
      </span>
    )
  }
  const runs = line.tally
  return (
    <Link look="plain" className="open-items above-row" href={to.items({ area: line.number ?? 'whole' })}>
      <span className="count">{words.overview.openOf(line.verdict?.attention ?? 0, line.open)}</span>
      <Tally runs={runs} spoken={words.overview.tally(runs)} />
    </Link>
  )
}
