import { lazy, Suspense, useState } from 'react'
import { useRestand, useStanding } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Said } from '../ui/Said.tsx'
import { useWords } from '../words/useWords.ts'

const MoveDay = lazy(() => import('./MoveDay.tsx'))

/** The handling marking as the site set it, and in what mode the page is shown. One line for both, never two banners. */
export function Marking({
  line,
  mayMove,
  note,
}: {
  readonly line: ThreeYears | null
  readonly mayMove: boolean
  readonly note: string | null
}) {
  const { page } = useWords()
  const { asOf, viewAs } = useStanding()
  const restand = useRestand()
  const [moving, setMoving] = useState(false)
  return (
    <div className="marking sides" role="region" aria-label={page.markingName}>
      <span>{line?.marking}</span>
      <span>
        {viewAs !== null && (
          <>
            <b>{page.seenAsPartners}</b>{' '}
            <Button look="text" onClick={() => restand({ viewAs: null })}>
              {page.ownView}
            </Button>
            {line?.sample && ' · '}
          </>
        )}
        {line?.sample && (
          <>
            <Said sentence={page.demonstration(line.present)} />
            {mayMove && asOf === null && viewAs === null && (
              <>
                {' · '}
                <Button look="text" onClick={() => setMoving(true)}>
                  {page.move}
                </Button>
              </>
            )}
          </>
        )}
        {note !== null && (line?.sample ? ` · ${note}` : note)}
      </span>
      {moving && line && (
        <Suspense>
          <MoveDay day={line.present} onDone={() => setMoving(false)} />
        </Suspense>
      )}
    </div>
  )
}
