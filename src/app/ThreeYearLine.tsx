import { hrefs } from '../data/paths.ts'
import { useRestand, useStanding } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { useWords } from '../words/useWords.ts'
import { AsOfMenu } from './AsOfMenu.tsx'
import { AsOfSlider } from './AsOfSlider.tsx'

/** How far through the three years, on every page; it is also how a day of the past is chosen. */
export function ThreeYearLine({ line }: { readonly line: ThreeYears }) {
  const { page } = useWords()
  const restand = useRestand()
  const { viewAs } = useStanding()
  return (
    <div className="line sides" role="region" aria-label={page.lineName}>
      <div className="line-words">
        {line.past ? (
          <>
            <p>
              <b>
                <Said sentence={page.asItStood(line.today)} />
              </b>{' '}
              {page.readOnly}
            </p>
            <p className="quiet">
              <Said sentence={page.dayOfThreeYears(line)} />
              <span className="wide-only">
                <Said sentence={page.andPlannedEnd(line)} />
              </span>
            </p>
          </>
        ) : (
          <>
            <p>
              <Said sentence={page.dayOfThreeYears(line)} />
            </p>
            <p className="quiet wide-only">
              <Said sentence={page.plannedEnd(line)} />
            </p>
          </>
        )}
      </div>
      <div className="line-choice">
        {line.past ? (
          <>
            <Link href={hrefs({ asOf: null, viewAs }).since({ from: line.today })}>{page.compareWithToday}</Link>
            <Button look="text" onClick={() => restand({ asOf: null })}>
              {page.backToToday}
            </Button>
          </>
        ) : (
          <AsOfMenu line={line} />
        )}
      </div>
      <AsOfSlider line={line} />
    </div>
  )
}
