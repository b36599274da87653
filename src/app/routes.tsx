import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { paths } from '../data/addresses.ts'
import { useHrefs } from '../data/paths.ts'
import { OverviewPage } from '../screens/overview/OverviewPage.tsx'
import { Link } from '../ui/Link.tsx'
import { Mishap } from '../ui/Mishap.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { useWords } from '../words/useWords.ts'

// The overview is the first view and comes with the page; every other screen comes when it is asked for.
const AreaPage = lazy(() => import('../screens/area/AreaPage.tsx').then((all) => ({ default: all.AreaPage })))
const RecordPage = lazy(() => import('../screens/record/RecordPage.tsx').then((all) => ({ default: all.RecordPage })))
const ItemsPage = lazy(() => import('../screens/items/ItemsPage.tsx').then((all) => ({ default: all.ItemsPage })))
const CommitmentsPage = lazy(() =>
  import('../screens/commitments/CommitmentsPage.tsx').then((all) => ({ default: all.CommitmentsPage })),
)
const AttentionPage = lazy(() =>
  import('../screens/attention/AttentionPage.tsx').then((all) => ({ default: all.AttentionPage })),
)
const MondayPage = lazy(() => import('../screens/monday/MondayPage.tsx').then((all) => ({ default: all.MondayPage })))
const AgenciesPage = lazy(() =>
  import('../screens/agencies/AgenciesPage.tsx').then((all) => ({ default: all.AgenciesPage })),
)
const MatrixPage = lazy(() => import('../screens/agencies/MatrixPage.tsx').then((all) => ({ default: all.MatrixPage })))
const OwedPage = lazy(() => import('../screens/agencies/OwedPage.tsx').then((all) => ({ default: all.OwedPage })))
const AgencyPage = lazy(() => import('../screens/agencies/AgencyPage.tsx').then((all) => ({ default: all.AgencyPage })))
const MilestonesPage = lazy(() =>
  import('../screens/milestones/MilestonesPage.tsx').then((all) => ({ default: all.MilestonesPage })),
)
const ResultsPage = lazy(() =>
  import('../screens/results/ResultsPage.tsx').then((all) => ({ default: all.ResultsPage })),
)
const SincePage = lazy(() => import('../screens/since/SincePage.tsx').then((all) => ({ default: all.SincePage })))
const ChangesPage = lazy(() =>
  import('../screens/changes/ChangesPage.tsx').then((all) => ({ default: all.ChangesPage })),
)
const HistoryCheckPage = lazy(() =>
  import('../screens/changes/HistoryCheckPage.tsx').then((all) => ({ default: all.HistoryCheckPage })),
)
const GlossaryPage = lazy(() =>
  import('../screens/glossary/GlossaryPage.tsx').then((all) => ({ default: all.GlossaryPage })),
)
const PiecesPage = import.meta.env.DEV
  ? lazy(() => import('../screens/pieces/PiecesPage.tsx').then((all) => ({ default: all.PiecesPage })))
  : null

/** The page of the address. */
export function Pages() {
  const { page } = useWords()
  const [here] = useLocation()
  return (
    <Mishap key={here} words={page.mishap} reload={page.reload}>
      <Suspense>
        <Switch>
          <Route path={paths.overview}>
            <OverviewPage />
          </Route>
          <Route path={paths.area}>{({ number }) => <AreaPage number={number} />}</Route>
          <Route path={paths.record}>{({ id }) => <RecordPage id={id} />}</Route>
          <Route path={paths.items}>
            <ItemsPage />
          </Route>
          <Route path={paths.commitments}>
            <CommitmentsPage />
          </Route>
          <Route path={paths.milestones}>
            <MilestonesPage />
          </Route>
          <Route path={paths.attention}>
            <AttentionPage />
          </Route>
          <Route path={paths.monday}>
            <MondayPage />
          </Route>
          <Route path={paths.agencies}>
            <AgenciesPage />
          </Route>
          <Route path={paths.matrix}>
            <MatrixPage />
          </Route>
          <Route path={paths.owed}>
            <OwedPage />
          </Route>
          <Route path={paths.agency}>{({ id }) => <AgencyPage key={id} id={id} />}</Route>
          <Route path={paths.results}>
            <ResultsPage />
          </Route>
          <Route path={paths.changes}>
            <ChangesPage />
          </Route>
          <Route path={paths.historyCheck}>
            <HistoryCheckPage />
          </Route>
          <Route path={paths.since}>
            <SincePage />
          </Route>
          <Route path={paths.glossary}>
            <GlossaryPage />
          </Route>
          {PiecesPage && (
            <Route path="/pieces">
              <PiecesPage />
            </Route>
          )}
          <Route>
            <Missing />
          </Route>
        </Switch>
      </Suspense>
    </Mishap>
  )
}

function Missing() {
  const { page } = useWords()
  useTitle(page.pageMissing)
  const to = useHrefs()
  return (
    <>
      <h1>{page.pageMissing}</h1>
      <p>
        <Link href={to.overview()}>{page.backToOverview}</Link>
      </p>
    </>
  )
}
