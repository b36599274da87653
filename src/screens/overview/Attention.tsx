import { useHrefs } from '../../data/paths.ts'
import { useStanding } from '../../data/standing.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Changed } from '../../acts/Changed.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useWords } from '../../words/useWords.ts'

type Line = Overview['attention']['lines'][number]

/** What needs attention: one sentence an item, whom it is with, one thing to do. */
export function Attention({ overview, past }: { readonly overview: Overview; readonly past: boolean }) {
  const { overview: words, page } = useWords()
  const to = useHrefs()
  const { total, lines } = overview.attention
  return (
    <Fold
      className="attention"
      title={words.attentionTitle(past)}
      count={
        <>
          {lines.length < total && <span className="on-paper">{words.firstOf(lines.length, total)}</span>}
          <span className={lines.length < total ? 'on-screen' : undefined}>{total}</span>
        </>
      }
    >
      {total === 0 ? (
        <p className="nothing">{words.nothingNeedsAttention}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <Item key={line.id} line={line} overview={overview} />
          ))}
        </ol>
      )}
      {lines.length < total && (
        <Link className="more-link on-screen" href={to.attention()}>
          {page.moreOf(total - lines.length)}
        </Link>
      )}
    </Fold>
  )
}

function Item({ line, overview }: { readonly line: Line; readonly overview: Overview }) {
  const { overview: words, reasons } = useWords()
  const name = (id: string | null) => (id === null ? '' : (overview.names[id] ?? ''))
  return (
    <li data-record={line.id}>
      <StatusMark mark={line.word} />
      <p>
        <Said sentence={reasons(name).itemLine({ ...line, title: line.shortTitle ?? line.title })} />
        <Changed id={line.id} />
      </p>
      <p className="with">
        <span>{line.askedOfId === null ? words.withNobody : words.with(name(line.askedOfId))}</span>
        <Action line={line} overview={overview} />
      </p>
    </li>
  )
}

function Action({ line, overview }: { readonly line: Line; readonly overview: Overview }) {
  const { overview: words } = useWords()
  const to = useHrefs()
  const { writes } = useStanding()
  const coordinates = writes && overview.forYou?.role === 'coordinator'
  const chases = coordinates && line.askedOfId !== null
  const text =
    writes && line.mayConfirm ? (
      words.confirm
    ) : chases && line.chasedOn ? (
      <Said sentence={words.chased(line.chasedOn)} />
    ) : chases ? (
      words.chase
    ) : (
      words.open
    )
  return (
    <Link className="together" href={to.record(line.kind, line.id)}>
      {text}
      <span className="spoken"> {line.shortTitle ?? line.title}</span>
    </Link>
  )
}
