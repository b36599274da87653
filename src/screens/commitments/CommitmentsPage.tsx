import { useQuery } from '@tanstack/react-query'
import { itemsQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { CommitmentTable } from './CommitmentTable.tsx'

/** Every promise in sight, in one table. It reads one answer; filters, order and groups ask the network nothing. */
export function CommitmentsPage() {
  const own = useCommitmentWords()
  useTitle(own.title)
  return <Panel query={useQuery(itemsQuery(useStanding()))}>{(answer) => <CommitmentTable answer={answer} />}</Panel>
}
