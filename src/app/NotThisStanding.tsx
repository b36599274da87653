import { useLocation } from 'wouter'
import { address, type Standing } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { plain } from '../words/sentence.ts'
import { useNotThereWords } from '../words/useNotThereWords.ts'

/**
 * What stands where the address asks for a day or for readers that there are not: why, and where one can go on. The line
 * above is that of today.
 * @param why in the server's words, where the page knows none
 */
export default function NotThisStanding({
  asked,
  line,
  why,
}: {
  readonly asked: Standing
  readonly line: ThreeYears | null
  readonly why: string
}) {
  const words = useNotThereWords()
  const [path] = useLocation()
  const day = asked.asOf === null || line === null ? null : words.noSuchDay(asked.asOf, line.starts.on, line.present)
  const readers = day === null && asked.viewAs !== null
  const title = day ?? [readers ? words.noSuchReaders(asked.viewAs) : why]
  useTitle(plain(title, true))
  const at = (standing: Standing) => address(path, standing)
  return (
    <>
      <h1>
        <Said sentence={title} />
      </h1>
      <p className="reading">{readers ? words.readersHint : words.chooseAnother}</p>
      <ul className="ways-on">
        <li>
          <Link href={at({ asOf: readers ? asked.asOf : null, viewAs: readers ? null : asked.viewAs })}>
            {readers ? words.ownView : words.today}
          </Link>
        </li>
        {!readers && line?.lastReview != null && (
          <li>
            <Link href={at({ asOf: line.lastReview, viewAs: asked.viewAs })}>
              <Said sentence={words.lastReview(line.lastReview)} />
            </Link>
          </li>
        )}
      </ul>
    </>
  )
}
