import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { acts, lastOnQuery, useAct } from '../../data/acts.ts'
import { useHrefs } from '../../data/paths.ts'
import { address, useStanding } from '../../data/standing.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
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
      <TakeBack id={id} />
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
function TakeBack({ id }: { readonly id: string }) {
  const words = useActWords()
  const queries = useQueryClient()
  const last = useQuery(lastOnQuery(id)).data
  const act = useAct()
  if (!last) return null
  const undo = () =>
    act.mutate(acts.undo(words.done(words.undo, last.what), last.entryId), {
      onSuccess: ({ waits }) => {
        queries.setQueryData(lastOnQuery(id).queryKey, null)
        announce(waits ? words.notAnswered : words.undone)
      },
    })
  return (
    <div className="on-screen">
      <p role="status">
        {words.saved} {last.what}.{' '}
        <Button look="text" onClick={undo} disabled={act.isPending}>
          {words.undo}
        </Button>
      </p>
      {act.error && (
        <p className="notice" role="alert">
          {act.error.message}
        </p>
      )}
    </div>
  )
}
