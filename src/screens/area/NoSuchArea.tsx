import { useHrefs } from '../../data/paths.ts'
import { useOverview } from '../../data/queries.ts'
import { Link } from '../../ui/Link.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'

/** What stands where the address names an area there is not: which there are, by name. */
export function NoSuchArea({ number }: { readonly number: string }) {
  const words = useAreaWords()
  const to = useHrefs()
  const areas = useOverview().data?.areas ?? []
  const title = words.noSuchArea(number)
  useTitle(title)
  return (
    <>
      <h1>{title}</h1>
      <p className="reading">{words.noSuchAreaHint}</p>
      <ul className="area-choice">
        {areas.map(({ number: each, name }) => (
          <li key={each}>
            <Link href={to.area(each ?? 'whole')}>
              {each} {name?.en}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={to.overview()}>{words.backToOverview}</Link>
      </p>
    </>
  )
}
