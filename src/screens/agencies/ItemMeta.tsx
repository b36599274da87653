import type { AgencyAnswer } from '../../data/agencies.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import type { Sentence } from '../../words/sentence.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'

/** What there is to say of an item before it is answered: for whom, by when, why it is asked, what was last said. */
export function ItemMeta({
  line,
  page,
  from = false,
}: {
  readonly line: ItemLine & { readonly lastWords?: string | null }
  readonly page: AgencyAnswer
  /** Says who gives it rather than for whom it is. */
  readonly from?: boolean
}) {
  const words = useAgencyWords()
  const { reasons, statuses, sourceKind, key } = useWords()
  const name = (id: string | null) => (id === null ? '' : (page.names[id] ?? ''))
  const { reason, note } = reasons(name)
  const told = [...line.reasons.filter(isCounted).map(reason), ...line.notes.map(note)]
  const whose = from ? line.givingAgencyId : line.receivingAgencyId
  // Where a reason or note says the day already, it is not said twice.
  const saysDue = [...line.reasons, ...line.notes].some(({ code }) => ['part', 'later', 'past-period'].includes(code))
  const sentences: readonly Sentence[] = [
    ...(name(whose) === '' ? [] : [from ? [`${words.from(name(whose))}.`] : words.forWhom(name(whose))]),
    ...(line.due && !saysDue && !from ? [words.due(line.due)] : []),
    ...told.map(words.sentenceOf),
    ...(line.lastWords === undefined
      ? []
      : line.lastWordOn === null
        ? [[words.noWordYet]]
        : [words.lastWord(line.lastWordOn, line.lastWords)]),
  ]
  const isBad = line.reasons.some(isCounted)
  return (
    <>
      <p className="quiet">
        {isBad && line.word && (
          <>
            <StatusWord mark={line.word} word={statuses[line.word]} />{' '}
          </>
        )}
        {sentences.map((sentence, place) => (
          // Sentences have no name of their own, and their order is theirs.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={place}>
            <Said sentence={sentence} />{' '}
          </span>
        ))}
        {sourceKind(line.provenance)}.
      </p>
      {(line.key || line.restrictedTo.length > 0) && (
        <p>
          {line.key && <Chip>{key}</Chip>}{' '}
          {line.restrictedTo.length > 0 && <Chip>{words.only(line.restrictedTo.map(name))}</Chip>}
        </p>
      )}
    </>
  )
}
