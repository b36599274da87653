import { useHrefs } from '../../data/paths.ts'
import type { AreaLine } from '../../domain/views/overview.ts'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'

/** The number and name of an area, which open it; its short name where there is little room. */
export function AreaName({
  line: { number, name, shortName, workingTitle },
  full = false,
}: {
  readonly line: AreaLine
  readonly full?: boolean
}) {
  const { overview: words } = useWords()
  const to = useHrefs()
  const star = workingTitle ? '*' : ''
  if (number === null || !name || !shortName) {
    return (
      <Link look="plain" className="whole-row" href={to.area('whole')}>
        <span className="number" />
        {words.wholeEngagement}
      </Link>
    )
  }
  return (
    <Link look="plain" className="whole-row" href={to.area(number)}>
      <span className="number">{number}</span>
      {full || name.en === shortName.en ? (
        <span>{name.en + star}</span>
      ) : (
        <>
          <span className="short-name">{shortName.en + star}</span>
          <span className="full-name">{name.en + star}</span>
        </>
      )}
    </Link>
  )
}
