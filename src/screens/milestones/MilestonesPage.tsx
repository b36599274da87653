import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { milestonesQuery } from '../../data/milestones.ts'
import { useLine } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Milestones } from '../../domain/views/milestones.ts'
import { SidePanel } from '../../panel/SidePanel.tsx'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { Adding } from './Adding.tsx'
import { Below } from './Below.tsx'
import { Filters } from './Filters.tsx'
import '../../ui/lane.css'
import '../../ui/segments.css'
import './milestones.css'
import { MilestoneList } from './MilestoneList.tsx'
import { Timeline } from './Timeline.tsx'
import { bestWithout, filterNames, shownIn } from './timelineView.ts'
import { useFilterNames } from './useFilterNames.ts'
import { useTimelineView } from './useTimelineView.ts'

/** Every milestone on the ruler, how its dates moved, and when the open ones will be reached. */
export function MilestonesPage() {
  const words = useMilestonesWords()
  useTitle(words.title)
  return (
    <Panel query={useQuery(milestonesQuery(useStanding()))} rows={12}>
      {(all) => <Whole all={all} />}
    </Panel>
  )
}

function Whole({ all }: { readonly all: Milestones }) {
  const words = useMilestonesWords()
  const { overview } = useWords()
  const past = useLine().data?.line?.past ?? false
  const { planned, milestones, today } = all
  return (
    <>
      <div className="milestones-head">
        <h1>{words.title}</h1>
        {all.mayCreate === null && <Adding areas={all.areas} />}
      </div>
      <p className="milestones-lead">
        {planned ? <Said sentence={overview.curve(planned.curve, today, past)} /> : overview.releasedOnly}
      </p>
      {milestones.length === 0 ? <p>{words.none}</p> : <Shown all={all} />}
      {planned && milestones.length > 0 && <Below all={all} planned={planned} />}
    </>
  )
}

/** How many milestones are drawn before more are asked for: a page of thousands would answer no key in time. */
const atOnce = 200

/** The timeline as it is asked for, and beside it the milestone that was opened. */
function Shown({ all }: { readonly all: Milestones }) {
  const words = useMilestonesWords()
  const narrow = useNarrow()
  const { view, asked, go } = useTimelineView()
  const [most, setMost] = useState(atOnce)
  const found = shownIn(view, all)
  const lines = found.slice(0, most)
  const open = asked.get('record')
  const inSight = all.areas.filter(({ id }) => lines.some(({ focusAreaIds }) => focusAreaIds[0] === id))
  return (
    <>
      <Filters all={all} />
      <p className="quiet timeline-count" role="status">
        <Said sentence={words.shown(found.length, all.milestones.length, view.show === 'first')} />
      </p>
      <div className={open === null ? undefined : 'timeline-and-panel'}>
        {lines.length === 0 ? (
          <NoMatch all={all} />
        ) : narrow ? (
          <MilestoneList lines={lines} all={all} view={view} />
        ) : (
          <Timeline lines={lines} all={all} view={view} open={open} />
        )}
        {open !== null && <SidePanel key={open} id={open} onClose={() => go({ record: null })} />}
      </div>
      {found.length > most && (
        <p className="on-paper">
          <Said sentence={words.firstOnly(most, found.length)} />
        </p>
      )}
      {found.length > most && (
        <p className="timeline-footnote on-screen">
          <Button onClick={() => setMost(most + atOnce)}>
            {words.moreLines(Math.min(atOnce, found.length - most), found.length - most)}
          </Button>
        </p>
      )}
      {view.group === 'area' && inSight.some(({ workingTitle }) => workingTitle) && (
        <p className="quiet small timeline-footnote">{words.workingTitle}</p>
      )}
    </>
  )
}

function NoMatch({ all }: { readonly all: Milestones }) {
  const words = useMilestonesWords()
  const nameOf = useFilterNames(all)
  const { view, with: changed } = useTimelineView()
  const best = bestWithout(view, all)
  const set = filterNames.filter((name) => view[name] !== null)
  return (
    <p>
      {words.noMatch(set.length, best && { name: nameOf(best.filter), count: best.count })}{' '}
      <Link href={changed(Object.fromEntries(filterNames.map((name) => [name, null])))}>{words.removeFilters}</Link>
    </p>
  )
}
