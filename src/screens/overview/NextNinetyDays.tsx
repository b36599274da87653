import { useHrefs } from '../../data/paths.ts'
import type { NextLine } from '../../domain/views/nextNinetyDays.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { lastDay } from '../../domain/rules/dates.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { useWords } from '../../words/useWords.ts'

/** One list by month, date first; not three tabs. */
export function NextNinetyDays({ overview, past }: { readonly overview: Overview; readonly past: boolean }) {
  const { overview: words, page, date } = useWords()
  const to = useHrefs()
  const { total, lines } = overview.next
  const months = Map.groupBy(lines, (line: NextLine) => lastDay(line.date).slice(0, 7))
  return (
    <Fold className="next-days" title={page.nextTitle(past)}>
      {total === 0 && <p>{words.nextEmpty}</p>}
      {[...months].map(([month, inIt]) => (
        <div key={month}>
          <h3>
            <Said sentence={page.month(month)} />
          </h3>
          <ul>
            {inIt.map((line) => (
              <li key={line.id} data-record={line.id}>
                <DateText date={date.alone(line.date)} />
                <span>
                  <Link look="plain" href={to.record(line.kind, line.id)}>
                    {line.title.en}
                  </Link>
                  <span className="quiet">
                    {page.nextOf(line, line.agencyId === null ? null : (overview.names[line.agencyId] ?? null))}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {lines.length < total && (
        <Link className="more-link on-screen" href={to.items({ list: 'next' })}>
          {page.moreOf(total - lines.length)}
        </Link>
      )}
    </Fold>
  )
}
