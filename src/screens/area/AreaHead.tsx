import { useHrefs } from '../../data/paths.ts'
import type { Area } from '../../domain/views/area.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useWords } from '../../words/useWords.ts'

/** What it is called and where it stands: the word, since when, what it is judged by, how many of how many. */
export function AreaHead({
  area: { area, line, milestones, names },
  title,
}: {
  readonly area: Area
  readonly title: string
}) {
  const words = useAreaWords()
  const { overview, statuses } = useWords()
  const { verdict } = line
  const runs = line.tally
  const next = milestones.find(({ id }) => id === line.next?.id)?.title
  const nothing = line.open === 0 && (verdict?.word ?? null) === null
  return (
    <header className="area-head">
      <h1>
        {title}
        {line.workingTitle && '*'}
      </h1>
      <p className="area-status">
        {verdict?.word && (
          <span className="together">
            <StatusWord mark={verdict.word} word={statuses[verdict.word]} />
            {verdict.since && (
              <span className="quiet">
                {' '}
                <Said sentence={words.since(verdict.since)} />
              </span>
            )}
          </span>
        )}
        {verdict && nothing && <span>{line.onRecord > 0 ? words.onRecordOnly : words.nothing}</span>}
        {runs.length > 0 && (
          <span className="tally-and-words together">
            <Tally runs={runs} spoken={overview.tally(runs)} />
            <span className="date quiet" aria-hidden="true">
              {overview.tally(runs)}
            </span>
          </span>
        )}
      </p>
      <p className="reading">
        {line.worst && (
          <>
            <Why worst={line.worst} names={names} />{' '}
          </>
        )}
        {verdict && !nothing && <Said sentence={words.size(verdict.attention, line.open)} />}
        {!verdict && <Said sentence={words.sizeForPartners(line.open)} />}{' '}
        {line.next && <Said sentence={words.nextIs(next ?? line.next.title.en, line.next.date)} />}
        {!line.next && line.open > 0 && words.noNext}
      </p>
      {!verdict && <p className="quiet">{words.forPartners}</p>}
      {area && area.naming !== 'working-title' && area.description.en && <p className="quiet">{area.description.en}</p>}
      {line.workingTitle && <p className="date quiet">{words.workingTitle}</p>}
      {!area && <p className="date quiet">{words.wholeHint}</p>}
    </header>
  )
}

/** The item the area is judged by, with its worst reason. */
function Why({ worst, names }: { readonly worst: NonNullable<Area['line']['worst']>; readonly names: Area['names'] }) {
  const { reasons } = useWords()
  const to = useHrefs()
  const name = (id: string | null) => (id === null ? '' : (names[id] ?? ''))
  return (
    <>
      <Link href={to.record(worst.kind, worst.id)}>{worst.title}</Link>
      {', '}
      <Said sentence={reasons(name).reason(worst.reason)} />.
    </>
  )
}
