import { useOverview } from '../../data/firstQueries.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Later } from '../../ui/Later.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useWords } from '../../words/useWords.ts'
import { Agencies } from './Agencies.tsx'
import { AreaTable } from './AreaTable.tsx'
import { Attention } from './Attention.tsx'
import { Conditions } from './Conditions.tsx'
import { Headline } from './Headline.tsx'
import { NextNinetyDays } from './NextNinetyDays.tsx'
import { PartnerTable } from './PartnerTable.tsx'
import { PlannedReached } from './PlannedReached.tsx'
import { SinceReview } from './SinceReview.tsx'

/** Are we where we should be? The twelve areas, what needs attention, what changed, what comes next: on one screen. */
export function OverviewPage() {
  const { overview: words, page } = useWords()
  const query = useOverview()
  const site = query.data?.line?.site
  useTitle(site ? `${words.title} · ${page.siteName(site)}` : words.title)
  return (
    <Panel query={query} rows={12}>
      {(overview) => (overview.headline ? <Inside overview={overview} /> : <ForPartners overview={overview} />)}
    </Panel>
  )
}

/** As the agencies see it. */
function Inside({ overview }: { readonly overview: Overview }) {
  const { overview: words } = useWords()
  const past = overview.line?.past ?? false
  if (overview.areas.length === 0) {
    return (
      <>
        <Headline overview={overview} past={past} />
        <p className="reading">{words.empty}</p>
      </>
    )
  }
  return (
    <>
      <Headline overview={overview} past={past} />
      <div className="columns">
        <AreaTable overview={overview} />
        <div className="side">
          <Attention overview={overview} past={past} />
          {overview.sinceReview && <SinceReview changes={overview.sinceReview} names={overview.names} past={past} />}
        </div>
      </div>
      <div className="columns lower">
        <PlannedReached overview={overview} past={past} />
        <NextNinetyDays overview={overview} past={past} />
      </div>
      <Later>
        <Agencies overview={overview} />
      </Later>
    </>
  )
}

/** As readers outside the agencies see it: no verdict of an area, since it would count only what was released. */
function ForPartners({ overview }: { readonly overview: Overview }) {
  const past = overview.line?.past ?? false
  return (
    <>
      <Headline overview={overview} past={past} />
      <PartnerTable overview={overview} />
      <div className="columns lower">
        <Conditions conditions={overview.conditions} />
        <NextNinetyDays overview={overview} past={past} />
      </div>
    </>
  )
}
