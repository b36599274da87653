import { lazy, Suspense } from 'react'
import { useHrefs } from '../data/paths.ts'
import { useRestand } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Said } from '../ui/Said.tsx'
import { useWords } from '../words/useWords.ts'

const AnotherDay = lazy(() => import('./AnotherDay.tsx'))

/** The day by words: the last review, any day typed; and what the line's small marks are. */
export function AsOfMenu({ line }: { readonly line: ThreeYears }) {
  const { page } = useWords()
  const restand = useRestand()
  const to = useHrefs()
  return (
    <Menu
      toTheLeft
      className="as-of-menu"
      name={page.asItStandsToday}
      label={
        <>
          <span className="wide-only">{page.asItStandsToday}</span>
          <span className="narrow-only">{page.today}</span>
        </>
      }
    >
      {(close) => (
        <>
          {line.lastReview !== null && line.lastReview !== line.present && (
            <Button
              look="text"
              onClick={() => {
                close()
                restand({ asOf: line.lastReview })
              }}
            >
              <Said sentence={page.lastReview(line.lastReview)} />
            </Button>
          )}
          <Link href={to.since({})} onClick={close}>
            {page.changedSince}
          </Link>
          <Suspense>
            <AnotherDay
              line={line}
              onChoose={(day) => {
                close()
                restand({ asOf: day === line.present ? null : day })
              }}
            />
          </Suspense>
          <p className="quiet line-key">{page.lineKey}</p>
        </>
      )}
    </Menu>
  )
}
