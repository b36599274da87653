import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useHrefs } from '../data/paths.ts'
import { recordPageQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { RecordPanel } from './RecordPanel.tsx'
import { Source } from './Source.tsx'
import { titleOf } from './title.ts'
import './sidePanel.css'

/**
 * All about one record beside the list it stands in, never over it. Opened it takes the focus to its title; Escape or
 * "Close" gives it back to the row.
 */
export function SidePanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const own = useRecordWords()
  const to = useHrefs()
  const query = useQuery(recordPageQuery(id, useStanding()))
  const panel = useRef<HTMLElement>(null)
  const close = () => {
    onClose()
    // The row is drawn anew once there is room beside it.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`tr[data-record="${id}"] a, li[data-record="${id}"] a`)?.focus(),
    )
  }
  const closeByKey = useEffectEvent(close)
  useEffect(() => {
    const shown = panel.current
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closeByKey()
    }
    shown?.addEventListener('keydown', escape)
    return () => shown?.removeEventListener('keydown', escape)
  }, [])
  return (
    <aside className="side-panel on-screen" data-open-record={id} aria-label={own.panelName} ref={panel}>
      <Panel titled query={query}>
        {(page) => (
          <>
            <div className="side-panel-head">
              <p className="quiet small">{page.record.handle}</p>
              <Button look="text" onClick={close}>
                {own.closePanel}
              </Button>
            </div>
            <h2 ref={begin} tabIndex={-1}>
              {titleOf(page.record)}
            </h2>
            <p className="small">
              <Link href={to.record(page.record.kind, page.record.id)}>{own.wholePage}</Link>
            </p>
            <RecordPanel key={page.record.id} page={page} />
            <Source of={page.record.provenance} />
          </>
        )}
      </Panel>
    </aside>
  )
}

/** Who opened it reads on at its title. */
function begin(title: HTMLHeadingElement | null): void {
  title?.focus({ preventScroll: true })
  title?.scrollIntoView({ block: 'nearest' })
}
