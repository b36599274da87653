import { useHrefs } from '../../data/paths.ts'
import type { Condition } from '../../domain/views/conditions.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { useWords } from '../../words/useWords.ts'

/** Published figures, each as one sentence with its base and how the answer turns if the base moves, and its source. */
export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { overview: words } = useWords()
  const to = useHrefs()
  return (
    <Fold className="conditions" title={words.conditionsTitle}>
      <p className="quiet">{words.conditionsHint}</p>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id} data-record={condition.id}>
            <p>
              <Said sentence={words.condition(condition.name.en, condition)} />
            </p>
            <p className="quiet">{condition.source.title}</p>
          </li>
        ))}
      </ul>
      <p className="on-screen">
        <Link href={to.results()} className="more-link">
          {words.allResults}
        </Link>
      </p>
    </Fold>
  )
}
