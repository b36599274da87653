import { useHrefs } from '../../data/paths.ts'
import type { AreaLine, Overview } from '../../domain/views/overview.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Head } from '../../ui/Table.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { useWords } from '../../words/useWords.ts'
import { AreaName } from './AreaName.tsx'

/** The areas for readers outside the agencies: the lead's released sentence, the released items with their words, the next milestone. */
export function PartnerTable({ overview }: { readonly overview: Overview }) {
  const { overview: words } = useWords()
  return (
    <>
      <table role="table" className="areas for-partners">
        <caption className="spoken">{words.areasTitle}</caption>
        <colgroup>
          <col className="p-area" />
          <col />
          <col className="p-open" />
          <col className="p-next" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <Head className="area">{words.heads.area}</Head>
            <Head>{words.heads.leadWords}</Head>
            <Head>{words.heads.open}</Head>
            <Head className="next">{words.heads.nextMilestone}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {overview.areas.map((line) => (
            <Row key={line.number} line={line} />
          ))}
        </tbody>
      </table>
      <p className="date quiet below-table">
        <span>{overview.areas.some((line) => line.workingTitle) && words.workingTitle}</span>
        {overview.line?.sample && overview.areas.some((line) => line.leadSentence) && (
          <span>{words.sampleSentences}</span>
        )}
      </p>
    </>
  )
}

function Row({ line }: { readonly line: AreaLine }) {
  const { overview: words, date } = useWords()
  const to = useHrefs()
  const runs = line.tally
  const spoken = words.tally(runs)
  return (
    <tr role="row" data-focus-area={line.number}>
      <th role="rowheader" scope="row" className="area words">
        <AreaName line={line} full />
      </th>
      <td role="cell" className={line.leadSentence ? 'words' : 'words quiet'}>
        {line.leadSentence?.en ?? words.noSentence}
      </td>
      <td role="cell" className="open">
        {line.open > 0 && (
          <Link look="plain" className="tally-and-words above-row" href={to.items({ area: line.number ?? 'whole' })}>
            <Tally runs={runs} spoken={spoken} />
            <span className="date" aria-hidden="true">
              {spoken}
            </span>
          </Link>
        )}
      </td>
      <td role="cell" className="next">
        {line.next && (
          <span>
            <DateText date={date.alone(line.next.date)} />
            <span className="cut">{line.next.title.en}</span>
          </span>
        )}
      </td>
    </tr>
  )
}
