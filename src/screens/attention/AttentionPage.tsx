import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { AskedItem } from '../../acts/AskedItem.tsx'
import { useHrefs } from '../../data/paths.ts'
import { attentionQuery, sessionQuery, useLine } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { ConcernLine, Concerns } from '../../domain/views/attention.ts'
import { BesideList, useOpenRecord } from '../../panel/BesideList.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useMondayWords } from '../../words/useMondayWords.ts'
import { useWords } from '../../words/useWords.ts'
import './attention.css'

/** All that needs attention, and what is on track and has something due: every item once, with every reason. */
export function AttentionPage() {
  const own = useMondayWords()
  const past = useLine().data?.line?.past ?? false
  const title = own.attentionTitle(past)
  useTitle(title)
  return (
    <Panel query={useQuery(attentionQuery(useStanding()))}>
      {(all) => (
        <>
          <h1>{title}</h1>
          <Lists all={all} past={past} />
        </>
      )}
    </Panel>
  )
}

function Lists({ all, past }: { readonly all: Concerns; readonly past: boolean }) {
  const own = useMondayWords()
  const to = useHrefs()
  const { overview } = useWords()
  const { writes, viewAs } = useStanding()
  const role = useQuery(sessionQuery).data?.role
  const coordinator = role === 'coordinator' && viewAs === null
  const forPartners = role === 'partner' || viewAs !== null
  const asked = new URLSearchParams(useSearch()).get('kind')
  const kind = all.counts.find(({ concern }) => concern === asked)?.concern
  const fits = ({ concerns }: ConcernLine) => kind === undefined || concerns.includes(kind)
  const [lines, also] = [all.lines.filter(fits), all.also.filter(fits)]
  const nameOf = (id: string | null) => (id === null ? '' : (all.names[id] ?? ''))
  const { open, hasRoom } = useOpenRecord()
  const list = (shown: readonly ConcernLine[]) => (
    <ol>
      {shown.map((line) => (
        <AskedItem
          key={line.id}
          item={line}
          today={all.today}
          nameOf={nameOf}
          coordinates={coordinator && writes}
          isOpen={line.id === open}
          href={hasRoom ? to.attention({ kind, record: line.id }) : undefined}
          beside={line.askedOfId === null ? own.withNobody : own.with(nameOf(line.askedOfId))}
        />
      ))}
    </ol>
  )
  return (
    <BesideList>
      <p className="reading">
        <Said sentence={own.attention(all.lines.length, all.also.length, past)} />
      </p>
      {forPartners && (
        <p>
          <b>{overview.releasedOnly}</b>
        </p>
      )}
      {all.counts.length > 0 && (
        <nav className="concerns on-screen" aria-label={own.kinds}>
          <Link href={to.attention()} look="plain" aria-current={kind === undefined ? 'true' : undefined}>
            {own.all(all.lines.length + all.also.length)}
          </Link>
          {all.counts.map(({ concern, count }) => (
            <Link
              key={concern}
              href={to.attention({ kind: concern })}
              look="plain"
              aria-current={kind === concern ? 'true' : undefined}
            >
              {own.ofKind(concern, count)}
            </Link>
          ))}
        </nav>
      )}
      {lines.length > 0 && list(lines)}
      {also.length > 0 && (
        <section className="also" aria-labelledby="also">
          <h2 id="also">{own.alsoTitle}</h2>
          {list(also)}
        </section>
      )}
      {coordinator && (
        <p className="on-screen to-monday">
          <Link href={to.monday()}>{own.toMonday}</Link>
        </p>
      )}
    </BesideList>
  )
}
