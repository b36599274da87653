import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { TakeBack } from '../../acts/TakeBack.tsx'
import { lastOnQuery } from '../../data/acts.ts'
import { useHrefs } from '../../data/paths.ts'
import { address, useStanding } from '../../data/standing.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useActWords } from '../../words/useActWords.ts'
import { useNotThereWords } from '../../words/useNotThereWords.ts'

/** A record that does not exist, or that this reader may not see: both look the same. On a day of the past it may be there today. */
export function NotOpen({ id }: { readonly id: string }) {
  const words = useNotThereWords()
  const to = useHrefs()
  const [path] = useLocation()
  const { asOf, viewAs } = useStanding()
  useTitle(words.notOpen)
  return (
    <>
      <h1>{words.notOpen}</h1>
      <DoneLast id={id} />
      {asOf !== null && (
        <p className="reading">
          <Said sentence={words.notOpenThen(asOf)} />{' '}
          <Link href={address(path, { asOf: null, viewAs })}>{words.seeToday}</Link>
        </p>
      )}
      {viewAs !== null && (
        <p className="reading">
          {words.notOpenToThem} <Link href={address(path, { asOf, viewAs: null })}>{words.ownView}</Link>
        </p>
      )}
      <p>
        <Link href={to.overview()}>{words.back}</Link>
      </p>
    </>
  )
}

/** What this person did to it a moment ago, and the way to take it back. */
function DoneLast({ id }: { readonly id: string }) {
  const words = useActWords()
  const queries = useQueryClient()
  const last = useQuery(lastOnQuery(id)).data
  if (!last) return null
  return (
    <div className="on-screen">
      <TakeBack
        said={`${words.saved} ${last.what}.`}
        what={last.what}
        entryId={last.entryId}
        onUndone={() => queries.setQueryData(lastOnQuery(id).queryKey, null)}
      />
    </div>
  )
}
