import { useQuery } from '@tanstack/react-query'
import { recordPageQuery, type RecordAnswer } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { Changed } from '../../acts/Changed.tsx'
import { RecordPanel } from '../../panel/RecordPanel.tsx'
import { Source } from '../../panel/Source.tsx'
import { titleOf } from '../../panel/title.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useWords } from '../../words/useWords.ts'
import { NotOpen } from './NotOpen.tsx'

/** Any record on a page of its own: what it is called, where it comes from, and all about it. */
export function RecordPage({ id }: { readonly id: string }) {
  return (
    <Panel query={useQuery(recordPageQuery(id, useStanding()))} missing={<NotOpen id={id} />}>
      {(page) => <Whole page={page} />}
    </Panel>
  )
}

function Whole({ page }: { readonly page: RecordAnswer }) {
  const { key, sourceKind } = useWords()
  const { record, line } = page
  const title = titleOf(record)
  useTitle(title)
  return (
    <article className="record-page" data-record={record.id}>
      <p className="quiet small">
        {[record.handle, sourceKind(record.provenance)].join(' · ')} {line?.key && <Chip>{key}</Chip>}
        <Changed id={record.id} />
      </p>
      <h1>{title}</h1>
      <RecordPanel page={page} />
      <Source of={record.provenance} />
    </article>
  )
}
