import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useHrefs } from '../../data/paths.ts'
import { recordPageQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { ItemRow } from '../../domain/views/items.ts'
import { RecordPanel } from '../../panel/RecordPanel.tsx'
import { Source } from '../../panel/Source.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { Index } from './arrange.ts'

/** All about one commitment beside the table, never over its row. */
export function SidePanel({
  line,
  index,
  onClose,
}: {
  readonly line: ItemRow
  readonly index: Index
  readonly onClose: () => void
}) {
  const own = useCommitmentWords()
  const { key, sourceKind } = useWords()
  const to = useHrefs()
  const page = useQuery(recordPageQuery(line.id, useStanding()))
  const panel = useRef<HTMLElement>(null)
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) onClose()
  })
  useEffect(() => {
    const heard = panel.current
    const press = (event: KeyboardEvent) => leave(event)
    heard?.addEventListener('keydown', press)
    return () => heard?.removeEventListener('keydown', press)
  }, [])
  return (
    <aside className="side-panel" data-open-record={line.id} aria-label={own.panel(line.title)} ref={panel}>
      <div className="side-inner" tabIndex={-1}>
        <p className="side-top quiet">
          <span>
            {line.handle} · {sourceKind(line.provenance)} {line.key && <Chip>{key}</Chip>}
          </span>
          <span>
            <Link href={to.record('commitment', line.id)}>{own.ownPage}</Link>
            <Button look="text" onClick={onClose}>
              {own.close}
            </Button>
          </span>
        </p>
        <h2>{line.title}</h2>
        <p className="quiet">{own.fromTo(index.nameOf(line.givingAgencyId), index.nameOf(line.receivingAgencyId))}</p>
        <Panel titled query={page}>
          {(read) => (
            <>
              <RecordPanel key={read.record.id} page={read} />
              <Source of={read.record.provenance} />
            </>
          )}
        </Panel>
      </div>
    </aside>
  )
}
