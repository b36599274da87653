import { Changed } from '../../acts/Changed.tsx'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'
import { Said } from '../../ui/Said.tsx'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { groupsOf, type TimelineView } from './timelineView.ts'
import { nowOf, Second, Status, Title } from './TimelineRow.tsx'

/** The timeline on a phone: one entry a milestone, its dates in words. */
export function MilestoneList({
  lines,
  all,
  view,
}: {
  readonly lines: readonly MilestoneLine[]
  readonly all: Milestones
  readonly view: TimelineView
}) {
  const words = useMilestonesWords()
  const list = (of: readonly MilestoneLine[]) => (
    <ul className="milestone-list">
      {of.map((line) => (
        <Entry key={line.id} line={line} all={all} withArea={view.group === 'none'} />
      ))}
    </ul>
  )
  if (view.group === 'none') return list(lines)
  return groupsOf(lines, all).map(({ area, lines: of }) => (
    <section key={area?.id ?? 'whole'} aria-labelledby={`area-${area?.number ?? 'whole'}`}>
      <h2 id={`area-${area?.number ?? 'whole'}`} className="milestone-group">
        {area ? words.area(area) : words.whole}
      </h2>
      {list(of)}
    </section>
  ))
}

function Entry({
  line,
  all,
  withArea,
}: {
  readonly line: MilestoneLine
  readonly all: Milestones
  readonly withArea: boolean
}) {
  const words = useMilestonesWords()
  const { date } = useWords()
  const now = nowOf(line)
  return (
    <li data-record={line.id}>
      <p>
        <Status line={line} />
      </p>
      <p className="milestone-title">
        <Title line={line} />
        <Changed id={line.id} />
      </p>
      <p>
        <Said
          sentence={words.datesInWords(
            line.due && date.aloneWithYear(line.due),
            now && date.aloneWithYear(now),
            line.finished !== null,
          )}
        />
        <Said sentence={words.spoken(line)} />
      </p>
      <Second line={line} all={all} withArea={withArea} />
    </li>
  )
}
