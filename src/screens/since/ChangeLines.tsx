import { useHrefs } from '../../data/paths.ts'
import type { TwoDays } from '../../domain/views/twoDays.ts'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { listed, type Sentence } from '../../words/sentence.ts'
import { useSinceWords } from '../../words/useSinceWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { Line } from './filter.ts'

/** The kinds of change that stand under one title, in their order. */
const sections = [
  ['well', ['confirmed', 'delivered', 'reached']],
  ['moved', ['later', 'earlier', 'unclear']],
  ['made', ['made']],
  ['ended', ['ended']],
  ['statuses', ['statuses']],
] as const

/** Lines in their sections. @param level the title of a section; null: one table under the title that stands above it */
export function ChangeLines({
  lines,
  two,
  level,
}: {
  readonly lines: readonly Line[]
  readonly two: TwoDays
  readonly level: 'h2' | null
}) {
  const words = useSinceWords()
  if (level === null) return <Lines lines={lines} two={two} caption={words.name} />
  return sections.map(([name, kinds]) => {
    const own = lines.filter(({ change }) => (kinds as readonly string[]).includes(change))
    if (own.length === 0) return null
    return (
      <Fold
        key={name}
        className={`since-group of-${name}`}
        title={words.sections[name]}
        count={own.length}
        opened={name === 'well'}
      >
        <Lines lines={own} two={two} caption={words.sections[name]} />
        {name === 'statuses' && <PaperStatuses lines={own} />}
      </Fold>
    )
  })
}

/** On paper, word by word: what has which status now, in a few lines rather than a row each. */
function PaperStatuses({ lines }: { readonly lines: readonly Line[] }) {
  const words = useSinceWords()
  const told = lines.flatMap(({ change, line }) => (change === 'statuses' ? [line] : []))
  return [...Map.groupBy(told, ({ is }) => is)].map(([is, own]) => (
    <p key={is} className="on-paper">
      <Said
        sentence={words.nowUnder(
          is,
          own.map(({ shortTitle, title }) => shortTitle ?? title),
        )}
      />
    </p>
  ))
}

function Lines({
  lines,
  two,
  caption,
}: {
  readonly lines: readonly Line[]
  readonly two: TwoDays
  readonly caption: string
}) {
  const words = useSinceWords()
  return (
    <Table caption={caption} className="since-lines">
      <colgroup>
        <col className="since-kind" />
        <col />
        <col className="since-agency" />
        <col className="since-area" />
        <col className="since-day" />
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{words.heads.what}</Head>
          <Head>{words.heads.item}</Head>
          <Head>{words.heads.agency}</Head>
          <Head className="since-area">{words.heads.area}</Head>
          <Head number>{words.heads.told}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Row key={`${line.change} ${line.line.id}`} line={line} two={two} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ line: told, two }: { readonly line: Line; readonly two: TwoDays }) {
  const words = useSinceWords()
  const { none, date } = useWords()
  const to = useHrefs()
  const detail = useDetail(told, two)
  const { line } = told
  const areas = two.areas.filter(({ id }) => line.areaIds.includes(id)).map(({ number }) => number)
  const agency = line.agencyId === null ? '' : (two.names[line.agencyId] ?? '')
  return (
    <tr role="row" data-record={line.id}>
      <td role="cell" className="together">
        <What told={told} />
      </td>
      <th role="rowheader" scope="row" className="words">
        <Link href={to.record(line.kind, line.id)}>
          <span className="since-title">{line.title}</span>
          <span className="since-short">{line.shortTitle ?? line.title}</span>
        </Link>
        {detail.length > 0 && (
          <span className="second-line quiet">
            <Said sentence={detail} />
          </span>
        )}
      </th>
      <td role="cell" className="words">
        {agency || <Dash spoken={none} />}
      </td>
      <td role="cell" className="words since-area">
        {areas.join(', ') || <Dash spoken={none} />}
      </td>
      <td role="cell" className="number">
        {line.on === null ? (
          <Dash spoken={none} />
        ) : line.entryId === null ? (
          <DateText date={date.alone(line.on)} />
        ) : (
          <Link href={to.entry(line.entryId, line.id, line.on)}>
            <DateText date={date.alone(line.on)} />
            <span className="spoken">, {words.toEntry(line.title)}</span>
          </Link>
        )}
      </td>
    </tr>
  )
}

function What({ told }: { readonly told: Line }) {
  const words = useSinceWords()
  if (told.change === 'statuses') {
    const { is } = told.line
    return is === null ? words.status(is) : <StatusWord mark={is} word={words.status(is)} />
  }
  const isDone = told.change === 'confirmed' || told.change === 'reached'
  return (
    <span className="since-what">
      {isDone ? <StatusMark mark="done" /> : <span />}
      <b>{words.words[told.change]}</b>
    </span>
  )
}

/** What stands under the title: who confirmed it; the dates, days and causes of a move; what it was and why it is another now. */
function useDetail(told: Line, two: TwoDays): Sentence {
  const words = useSinceWords()
  const { reasons } = useWords()
  const name = (id: string | null) => (id === null ? '' : (two.names[id] ?? ''))
  switch (told.change) {
    case 'later':
    case 'earlier':
    case 'unclear':
      return words.moved(told.line)
    case 'statuses': {
      const { was, reason } = told.line
      return listed([[words.was(was)], ...(reason ? [reasons(name).why(reason)] : [])], '; ')
    }
    case 'confirmed':
      return told.line.confirmedById === null ? [] : [words.confirmedBy(name(told.line.confirmedById))]
    default:
      return []
  }
}
