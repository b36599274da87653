import { Tally } from '../../ui/Tally.tsx'
import type { CommitmentWords } from '../../words/en/commitments.ts'
import type { Group, Index } from './arrange.ts'
import type { Grouping } from './tableView.ts'

/** What a group is called. */
export function groupName(index: Index, own: CommitmentWords, by: Grouping, name: string): string {
  if (by === 'status') return own.groupOf(name)
  if (by === 'agency') return index.nameOf(name) || own.noAgency
  const area = index.areaOf(name)
  return area ? `${area.number} ${area.name}${area.workingTitle ? '*' : ''}` : own.noArea
}

/**
 * The head of a group: its name, how many are in it, and its open ones as a tally. Never a verdict over them. It holds as
 * many elements as a row of the usual columns, whatever it counts.
 */
export function GroupHead({
  group,
  title,
  own,
}: {
  readonly group: Group
  readonly title: string
  readonly own: CommitmentWords
}) {
  return (
    <>
      <b>{title}</b>
      <span className="quiet">, {own.groupCounts(group.open, group.count - group.open)}</span>
      <Tally steady runs={group.tally} spoken={own.tally(group.tally.filter(({ count }) => count > 0))} />
    </>
  )
}
