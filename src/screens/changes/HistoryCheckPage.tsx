import { useQuery } from '@tanstack/react-query'
import { verifiedQuery, type Verified } from '../../data/log.ts'
import { useHrefs } from '../../data/paths.ts'
import { sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { dayOfInstant, timeOfInstant } from '../../words/instants.ts'
import { useChangesWords } from '../../words/useChangesWords.ts'
import { useWords } from '../../words/useWords.ts'
import './changes.css'

/** Whether the history is what it was: every entry checked against the one before it, by the API, each time it is asked. */
export function HistoryCheckPage() {
  const { viewAs } = useStanding()
  const session = useQuery(sessionQuery).data
  return session?.role === 'partner' || viewAs !== null ? <NotOpen /> : <Check />
}

/** How long the history is would tell readers outside how much they do not see, so it is not asked for. */
function NotOpen() {
  const { page } = useWords()
  const to = useHrefs()
  return (
    <>
      <h1>{page.pageMissing}</h1>
      <p>
        <Link href={to.overview()}>{page.backToOverview}</Link>
      </p>
    </>
  )
}

function Check() {
  const { check: words } = useChangesWords()
  const to = useHrefs()
  const query = useQuery(verifiedQuery(useStanding()))
  useTitle(words.title)
  const again = async () => {
    const { data } = await query.refetch()
    if (data) announce(data.ok ? words.whole : words.broken)
  }
  return (
    <Panel query={query} rows={4}>
      {(verified) => (
        <>
          <h1>{words.title}</h1>
          <p className="reading">{words.lead}</p>
          <Answer verified={verified} />
          <p className="on-screen">
            <Button onClick={() => void again()} busy={query.isFetching}>
              {query.isFetching ? words.checking : words.again}
            </Button>
          </p>
          <p className="log-ways on-screen">
            <Link href={to.changes()}>{words.back}</Link>
          </p>
        </>
      )}
    </Panel>
  )
}

function Answer({ verified }: { readonly verified: Verified }) {
  const { check: words } = useChangesWords()
  const { number } = useWords()
  const { ok, length, head, problem, checkedAt } = verified
  return (
    <div className="log-check">
      <p className="reading">
        <b>{ok ? words.whole : words.broken}</b>
      </p>
      {!ok && (
        <div className="notice" role="alert">
          <p>{problem}</p>
          <p>{words.brokenHint}</p>
        </div>
      )}
      <dl className="facts">
        {ok && (
          <>
            <dt>{words.entries}</dt>
            <dd>{number(length)}</dd>
            <dt>{words.head}</dt>
            <dd>
              <code>{head}</code>
              <span className="second-line quiet">{words.headHint}</span>
            </dd>
          </>
        )}
        <dt>{words.checked}</dt>
        <dd>
          <Said sentence={words.checkedAt(dayOfInstant(checkedAt), timeOfInstant(checkedAt))} />
        </dd>
      </dl>
    </div>
  )
}
