import { useHrefs } from '../../data/paths.ts'
import type { Results } from '../../domain/views/results.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { useResultsWords } from '../../words/useResultsWords.ts'

/** The year that changes are told from. It stands in the address; the usual one leaves the address bare. */
export function BaseSwitch({ results, base }: { readonly results: Results; readonly base: number }) {
  const words = useResultsWords()
  const to = useHrefs()
  const years = [...new Set([...results.bases, base, results.base ?? base])].sort((one, other) => one - other)
  return (
    <div className="base-switch on-screen">
      <div role="group" aria-labelledby="base-year" className="segments">
        <span id="base-year">{words.baseYear}</span>
        {years.map((year) => (
          <Link
            key={year}
            href={to.results({ base: year === results.base ? undefined : year })}
            aria-current={year === base ? 'true' : undefined}
          >
            {year}
          </Link>
        ))}
      </div>
      <p className="quiet">
        <Said sentence={words.baseReason(results)} />
      </p>
    </div>
  )
}
