import type { ReactNode } from 'react'
import type { RecordAnswer } from '../data/queries.ts'
import type { Kind } from '../domain/records/kind.ts'
import type { Fact, Reason } from '../domain/rules/reason.ts'
import { useHrefs } from '../data/paths.ts'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import type { Given } from '../words/en/reasons.ts'
import type { Sentence } from '../words/sentence.ts'
import { sourceText } from '../words/en/sourceText.ts'
import { anchorOfLeaf } from './dateRows.ts'

/** The word, since when, and every reason with a link to the fact it rests on; what was reported beside what follows from the record. */
export function StatusReasons({ page }: { readonly page: RecordAnswer }) {
  const words = useWords()
  const own = useRecordWords()
  const { line } = page
  if (!line) return null
  const name = (id: string | null) => (id === null ? '' : (page.names[id] ?? ''))
  const sentences = words.reasons(name)
  if (line.word === null) {
    return (
      <section className="panel-part" aria-label={own.sections.status}>
        <p>
          <Said sentence={sentences.onRecord({ source: sourceText(line.provenance), date: null })} />
        </p>
      </section>
    )
  }
  return (
    <section className="panel-part" aria-label={own.sections.status}>
      <p className="panel-status">
        <StatusWord mark={line.word} word={words.statuses[line.word]} />
        {line.since && (
          <span className="quiet">
            {' '}
            <Said sentence={own.since(line.since)} />
          </span>
        )}
      </p>
      <ul className="reasons">
        {line.reasons.map((reason) => {
          const aside = page.setAsides.find((each) => each.id === reason.setAsideId)
          return (
            <li key={reason.code + reason.facts.map((fact) => fact.id).join()}>
              <Because reason={reason} page={page} reasonAlone={sentences.reasonAlone} />
              {aside && (
                <span className="second-line quiet">
                  <Said
                    sentence={sentences.setAside({
                      until: aside.until,
                      by: name(aside.byPostId) || own.coordinator,
                      because: aside.because,
                    })}
                  />{' '}
                  {line.withoutSetAside && <Said sentence={sentences.without(line.withoutSetAside)} />}
                </span>
              )}
            </li>
          )
        })}
        {line.notes.map((note) => (
          <li key={note.code} className="quiet">
            <Said sentence={sentences.noteAlone(note)} />
          </li>
        ))}
      </ul>
      <dl className="pairs">
        <div>
          <dt>{own.reported}</dt>
          <dd>
            {line.reported ? (
              <Said sentence={own.reportedOn(line.reported, line.lastWordOn)} />
            ) : line.kind === 'commitment' && line.finished && page.updates.length > 0 ? (
              own.notSinceDelivered
            ) : (
              own.neverReported
            )}
          </dd>
        </div>
        <div>
          <dt>{own.fromRecord}</dt>
          <dd>{line.fromRecord && words.statuses[line.fromRecord]}</dd>
        </div>
      </dl>
      {line.differ && line.reported && line.fromRecord && (
        <p>
          <Said sentence={sentences.differs(line.reported, line.fromRecord)} />
        </p>
      )}
    </section>
  )
}

/** One reason. Where it names another record, that name leads there; else what it rests on stands after it. */
function Because({
  reason,
  page,
  reasonAlone,
}: {
  readonly reason: Reason
  readonly page: RecordAnswer
  readonly reasonAlone: (given: Given) => Sentence
}) {
  const to = useHrefs()
  const { title } = reason.values
  const linkTo = (kind: Kind) => (id: string, words: ReactNode) => <Link href={to.record(kind, id)}>{words}</Link>
  const named = page.factsElsewhere.find(
    ({ id, name }) => name === title && reason.facts.some((fact) => fact.id === id),
  )
  if (named) {
    const linked = { link: named.id, text: [named.name] }
    return (
      <Said
        sentence={reasonAlone({ ...reason, values: { ...reason.values, title: linked } })}
        link={linkTo(named.kind)}
      />
    )
  }
  return (
    <>
      <Said sentence={reasonAlone(reason)} />{' '}
      <span className="to-facts">
        {reason.facts.map((fact) => (
          <ToFact key={fact.id + fact.leaf} fact={fact} page={page} />
        ))}
      </span>
    </>
  )
}

/** The fact a reason rests on: an update, a request, a date or another field of this record, or another record. */
function ToFact({ fact, page }: { readonly fact: Fact; readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const to = useHrefs()
  const { id, leaf = '' } = fact
  if (id === page.record.id) {
    const stands = page.given.some((given) => given.leaf === leaf)
    const anchor = leaf === 'updateEveryDays' ? 'people' : stands ? anchorOfLeaf(leaf) : 'dates'
    return (
      <a href={`#${anchor}`}>
        <Said sentence={own.fact.leaf(leaf)} />
      </a>
    )
  }
  const update = page.updates.find((each) => each.id === id)
  if (update) {
    return (
      <a href={`#update-${id}`}>
        <Said sentence={own.fact.update(update.saidOn)} />
      </a>
    )
  }
  const request = page.requests.find((each) => each.id === id)
  if (request) {
    return (
      <a href={`#request-${id}`}>
        <Said sentence={own.fact.request(request.askedOn)} />
      </a>
    )
  }
  const other = page.factsElsewhere.find((each) => each.id === id)
  if (!other) return null
  return (
    <Link href={to.record(other.kind, id)}>
      {other.kind === 'update' && other.on ? <Said sentence={own.fact.update(other.on)} /> : other.name}
    </Link>
  )
}
