import { useState } from 'react'
import type { LogAnswer, LogEntry } from '../../data/log.ts'
import { useHrefs } from '../../data/paths.ts'
import type { SeenChange } from '../../domain/log/seen.ts'
import { sealedText } from '../../domain/log/sealedText.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { changeTold, saidIn, sourceTold, whoTold, type Telling } from '../../words/entrySentences.ts'
import { timeOfInstant } from '../../words/instants.ts'
import type { Sentence } from '../../words/sentence.ts'
import { useChangesWords, useEntryWords } from '../../words/useChangesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { EntryActs } from './EntryActs.tsx'

type Names = LogAnswer['names']

/** How many records an entry names before the rest is one press away. */
const shown = 4

/** One entry: what was done to what, from what to what, why; who did it, for whom and how; and what can be done about it. */
export function EntryLine({
  entry,
  names,
  marked,
  onDone,
}: {
  readonly entry: LogEntry
  readonly names: Names
  /** The address names this one. */
  readonly marked: boolean
  readonly onDone: (words: string) => void
}) {
  const words = useChangesWords()
  const own = useEntryWords()
  const all = useWords()
  const [whole, setWhole] = useState(false)
  const telling: Telling = {
    words: all,
    own,
    nameOf: (id) => names[id]?.name,
    sealedOn: (id, leaf) => entry.sealed.find((part) => part.id === id && part.leaf === leaf)?.on ?? null,
  }
  const { changes } = entry
  const listed = whole ? changes : changes.slice(0, shown)
  const calls = (id: string) => {
    const change = changes.find((each) => each.id === id)
    return change ? titleOf(change, names, words.onOther, own.kindsOf) : ''
  }
  return (
    <li id={`entry-${entry.id}`} className={marked ? 'log-entry marked' : 'log-entry'} tabIndex={-1}>
      <span className="log-time">{timeOfInstant(entry.at)}</span>
      <div>
        {listed.map((change, place) => (
          <p key={change.id} data-record={change.id} className={entry.undone ? 'log-undone' : undefined}>
            {place === 0 && (
              <>
                <b>{own.doneTo(entry.verb, change.kind)}</b>
                {entry.undone && <span className="quiet"> · {own.wasUndone}</span>}
                {': '}
              </>
            )}
            <Titled change={change} names={names} />
            <Told sentence={changeTold(change, telling)} />
          </p>
        ))}
        {changes.length > shown && (
          <p>
            <Button look="text" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? words.fewerRecords : words.moreRecords(changes.length - shown)}
            </Button>
          </p>
        )}
        {entry.reason !== null && (
          <p>
            {entry.reason === sealedText ? (
              <Said sentence={own.sealed(entry.sealed.find(({ leaf }) => leaf === null)?.on ?? null)} />
            ) : (
              own.quoted(entry.reason)
            )}
          </p>
        )}
        <p className="quiet small">
          <Said sentence={whoSaid(entry, telling)} />
        </p>
      </div>
      {entry.acts && !entry.undone && <EntryActs entry={entry} acts={entry.acts} calls={calls} onDone={onDone} />}
    </li>
  )
}

/** What stands beside a title, after a colon. */
function Told({ sentence }: { readonly sentence: Sentence }) {
  return (
    sentence.length > 0 && (
      <>
        {': '}
        <Said sentence={sentence} />
      </>
    )
  )
}

/** What a record is called, as a link where it still stands. What hangs on another is called by that one. */
function Titled({ change, names }: { readonly change: SeenChange; readonly names: Names }) {
  const words = useChangesWords()
  const own = useEntryWords()
  const to = useHrefs()
  const title = titleOf(change, names, words.onOther, own.kindsOf)
  const named = names[change.id]
  const target = named?.aboutId ?? change.id
  const about = names[target]
  return about?.stands ? <Link href={to.record(about.kind, target)}>{title}</Link> : title
}

function titleOf(
  { id, kind, came }: SeenChange,
  names: Names,
  onOther: (kind: string, other: string) => string,
  kindsOf: Readonly<Record<SeenChange['kind'], string>>,
): string {
  const named = names[id]
  const about = named?.aboutId ? names[named.aboutId] : undefined
  if (!about) return named?.name ?? kindsOf[kind]
  return came === 'added' ? about.name : onOther(kindsOf[kind], about.name)
}

/** `FBI, by phone 8 Nov; entered by USAO`, where something was said; else who did it. */
function whoSaid(entry: LogEntry, telling: Telling): Sentence {
  const said = saidIn(entry.changes)
  const { agencyId, enteredByAgencyId } = entry.who
  const by = said && (said.agencyId ?? agencyId)
  if (said && by !== null) {
    const enteredBy = enteredByAgencyId ?? agencyId
    return telling.own.said({
      by: telling.nameOf(by) ?? telling.own.anAgency,
      channel: said.channel,
      on: said.on,
      enteredBy: enteredBy === null ? null : (telling.nameOf(enteredBy) ?? telling.own.anAgency),
      enteredOn: null,
    })
  }
  return (agencyId === null && sourceTold(entry.changes, telling)) || [whoTold(entry.who, telling)]
}
