import { useState } from 'react'
import { useHrefs } from '../../data/paths.ts'
import { useStanding } from '../../data/standing.ts'
import type { Agency } from '../../domain/records/agency.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import type { Area } from '../../domain/views/area.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { Button } from '../../ui/Button.tsx'
import { Changed } from '../../acts/Changed.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { capital, type Sentence } from '../../words/sentence.ts'
import { sourceText } from '../../words/en/sourceText.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useWords } from '../../words/useWords.ts'
import { AddCommitment } from './AddCommitment.tsx'

type NameOf = (id: string) => string | undefined

/** What is promised here: open ones first, then what the public record tells, then done and ended ones. */
export function Commitments({
  area,
  nameOf,
  coordinates,
  agencies,
}: {
  readonly area: Area
  readonly nameOf: NameOf
  readonly coordinates: boolean
  readonly agencies: readonly Agency[]
}) {
  const words = useAreaWords()
  const to = useHrefs()
  const { writes } = useStanding()
  const { commitments, closed, onRecord } = area
  const none = commitments.length + closed.length + onRecord.length === 0
  return (
    <section aria-labelledby="commitments" className="area-part">
      <div className="panel-head">
        <h2 id="commitments">
          {words.commitments} {commitments.length > 0 && <span className="fold-count">{commitments.length}</span>}
        </h2>
        {writes && coordinates && <AddCommitment area={area} agencies={agencies} />}
      </div>
      {none && (
        <p>
          {words.noCommitments}
          {writes && coordinates && (
            <>
              {' '}
              {words.addFirst} <Link href={to.commitments()}>{words.orPaste}</Link>.
            </>
          )}
        </p>
      )}
      {!none && commitments.length === 0 && <p className="quiet">{words.noneOpen}</p>}
      {commitments.length > 0 && <ItemTable caption={words.commitments} items={commitments} nameOf={nameOf} />}
      {onRecord.length > 0 && (
        <>
          <h3>{words.onRecord}</h3>
          <ItemTable caption={words.onRecord} items={onRecord} nameOf={nameOf} />
        </>
      )}
      {closed.length > 0 && <Closed items={closed} nameOf={nameOf} />}
    </section>
  )
}

/** Done and ended ones, behind one line until they are asked for; on paper they stand open. */
function Closed({ items, nameOf }: { readonly items: readonly ItemLine[]; readonly nameOf: NameOf }) {
  const words = useAreaWords()
  const [open, setOpen] = useState(false)
  return (
    <div className={open ? 'closed open' : 'closed'}>
      <h3>
        <span className="on-paper">{words.closed}</span>
        <Button
          look="text"
          className="on-screen"
          aria-expanded={open}
          aria-controls="closed"
          onClick={() => setOpen(!open)}
        >
          {words.closed}
        </Button>{' '}
        <span className="quiet">{items.length}</span>
      </h3>
      <div id="closed" className="closed-body">
        <ItemTable caption={words.closed} items={items} nameOf={nameOf} />
      </div>
    </div>
  )
}

function ItemTable({
  caption,
  items,
  nameOf,
}: {
  readonly caption: string
  readonly items: readonly ItemLine[]
  readonly nameOf: NameOf
}) {
  const { heads } = useAreaWords()
  return (
    <Table caption={caption} className="area-items">
      <colgroup>
        <col className="c-status" />
        <col />
        <col className="c-date" />
        <col className="c-date" />
        <col className="c-last" />
        <col className="c-source" />
      </colgroup>
      <thead>
        <tr>
          <Head>{heads.status}</Head>
          <Head>{heads.commitment}</Head>
          <Head number className="roomy">
            {heads.agreed}
          </Head>
          <Head number className="roomy">
            {heads.expected}
          </Head>
          <Head number className="roomy">
            {heads.lastWord}
          </Head>
          <Head>{heads.source}</Head>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} nameOf={nameOf} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ item, nameOf }: { readonly item: ItemLine; readonly nameOf: NameOf }) {
  const words = useAreaWords()
  const all = useWords()
  const to = useHrefs()
  const now = item.finished ?? (isSame(item.expected, item.due) ? null : item.expected)
  const date = (given: ItemLine['due']) =>
    given ? <DateText date={all.date.aloneWithYear(given)} /> : <Dash spoken={all.none} />
  return (
    <tr data-record={item.id}>
      <td className="together">
        {item.word ? (
          <StatusWord mark={item.word} word={all.statuses[item.word]} />
        ) : (
          <span className="quiet">{all.overview.noStatus(1)}</span>
        )}
      </td>
      <th scope="row" className="words">
        <Link look="plain" href={to.record(item.kind, item.id)}>
          {item.title}
        </Link>{' '}
        {item.key && <Chip>{all.key}</Chip>}
        <Changed id={item.id} />
        <span className="second-line quiet">
          <Said sentence={secondLine(item, nameOf, words, all)} />
        </span>
        {item.provenance.kind === 'record' && <span className="second-line quiet">{sourceText(item.provenance)}</span>}
        <span className="second-line quiet cramped">
          <Said sentence={capital(words.datesOf(item.due, now, item.finished !== null, item.lastWordOn))} />
        </span>
      </th>
      <td className="number roomy">{date(item.due)}</td>
      <td className="number roomy">{date(now)}</td>
      <td className="number roomy">
        {item.lastWordOn ? <DateText date={all.date.aloneWithYear(item.lastWordOn)} /> : <Dash spoken={all.none} />}
      </td>
      <td className="words quiet">{all.sourceKind(item.provenance)}</td>
    </tr>
  )
}

/** `Sample Youth Services for City of Compton; now expected 15 Dec, 106 days after the agreed 31 Aug`. */
export function secondLine(
  item: ItemLine,
  nameOf: NameOf,
  words: ReturnType<typeof useAreaWords>,
  all: ReturnType<typeof useWords>,
): Sentence {
  const name = (id: string | null) => (id === null ? '' : (nameOf(id) ?? ''))
  const sentences = all.reasons(name)
  const reason = item.reasons.find(isCounted)
  const note = item.notes[0]
  const parties = words.parties(name(item.givingAgencyId), name(item.receivingAgencyId))
  const why = reason ? sentences.reason(reason) : note ? sentences.note(note) : []
  const more = item.reasons.filter(isCounted).length - 1
  return [
    ...(parties === '' ? [] : [parties]),
    ...(parties !== '' && why.length > 0 ? ['; '] : []),
    ...(parties === '' ? capital(why) : why),
    ...(more > 0 ? [words.moreReasons(more)] : []),
  ]
}

export const isSame = (one: ItemLine['due'], other: ItemLine['due']): boolean =>
  one?.on === other?.on && one?.precision === other?.precision
