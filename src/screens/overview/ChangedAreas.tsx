import { useMinutesSinceChange } from '../../data/changedLately.ts'
import { useStanding } from '../../data/standing.ts'
import type { AreaLine } from '../../domain/views/overview.ts'
import { useWords } from '../../words/useWords.ts'
import { areaLineId } from './useChangedAreas.ts'

/** Below the table, whose rows have no room for it: which areas were changed while this page was open. */
export function ChangedAreas({ lines }: { readonly lines: readonly AreaLine[] }) {
  const { asOf } = useStanding()
  return (
    asOf === null && (
      <span className="on-screen changed-areas">
        {lines.map((line) => (
          <OneArea key={line.number ?? 'whole'} line={line} />
        ))}
      </span>
    )
  )
}

function OneArea({ line: { number, shortName } }: { readonly line: AreaLine }) {
  const { overview: words, page } = useWords()
  const minutes = useMinutesSinceChange(areaLineId(number))
  if (minutes === null) return null
  const name = number === null || !shortName ? words.wholeEngagement : `${number} ${shortName.en}`
  return (
    <span>
      {name} {page.changedAgo(minutes)}.
    </span>
  )
}
