import { useState } from 'react'
import { ActSheet } from '../../acts/ActSheet.tsx'
import type { Making, Values } from '../../acts/form.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import { hasDraft } from '../../data/draft.ts'
import type { AnswerDue, PageActs } from '../../domain/views/agency.ts'
import { Button } from '../../ui/Button.tsx'
import type { AnswerName } from '../../words/en/agencies.ts'
import type { Sentence } from '../../words/sentence.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { answerForm, yes, type Saying } from './answerForms.ts'
import { Asked, type Reply } from './Asked.tsx'
import { Choices } from './Choices.tsx'
import { ItemMeta } from './ItemMeta.tsx'
import type { Keeping } from './kept.ts'
import { useKnown } from './useKnown.ts'
import type { WaitingAnswer } from './waitingAnswer.ts'

type Asking = Exclude<AnswerName, 'yes'>

/** One item of which an answer is due: will the date hold? */
export function Question({
  line,
  place,
  page,
  making,
  saying,
  keeping,
  waits,
}: {
  readonly line: AnswerDue
  readonly place: string
  readonly page: AgencyAnswer
  readonly making: Making
  readonly saying: Saying
  readonly keeping: Keeping<AnswerDue>
  readonly waits: WaitingAnswer | undefined
}) {
  const words = useAgencyWords()
  const answering = { line, making, words, saying }
  const { acts, seen } = useKnown(page, line.kind, line.id)
  const draftOf = (answer: Asking) => `answer ${answer} ${line.id} ${line.lastWordOn}`
  // What was typed before a reload stands there again.
  const [open, setOpen] = useState<Asking | null>(
    () => (['perhaps', 'no', 'delivered', 'reached'] as const).find((each) => hasDraft(draftOf(each))) ?? null,
  )
  const [typed, setTyped] = useState<Values>({})
  const refusal = acts?.log
  const close = () => {
    setOpen(null)
    setTyped({})
    keeping.drop(line.id)
  }
  const choose = (answer: AnswerName, reply: Reply) => {
    if (answer === 'yes') reply.send(yes(answering, seen), words.answered.yes)
    else {
      keeping.keep(line, null)
      setTyped({})
      setOpen(answer)
    }
  }
  return (
    <Asked
      item={line}
      kind={line.kind}
      title={line.title}
      place={place}
      meta={<ItemMeta line={line} page={page} />}
      keeping={keeping}
      waits={waits}
      waitsSaid={waits ? saidOf(waits.answer as AnswerName, waits.values, words) : []}
      onDone={() => setOpen(null)}
      onBack={(waited) => {
        const answer = waited?.answer as AnswerName | undefined
        if (!waited || answer === undefined || answer === 'yes') return
        setTyped(waited.values)
        setOpen(answer)
      }}
    >
      {(reply) =>
        refusal === null && (
          <>
            <Choices
              question={questionOf(line, words)}
              choices={choicesOf(line)}
              chosen={open}
              disabled={reply.isSending}
              takesFocus={reply.isBack}
              onChoose={(answer) => choose(answer, reply)}
            />
            {open === null && !line.datePassed && <Finished acts={acts} onChoose={(answer) => choose(answer, reply)} />}
            {open !== null && (
              <ActSheet
                key={open}
                name={draftOf(open)}
                form={withStart(answerForm(open, answering), typed)}
                seen={seen}
                nameOf={(id) => (id === null ? '' : (page.names[id] ?? ''))}
                save={words.send}
                look="outlined"
                onSend={reply.sending}
                onDone={(posted) => {
                  setOpen(null)
                  reply.sent(words.answered[open])(posted)
                }}
                onCancel={close}
              />
            )}
          </>
        )
      }
    </Asked>
  )
}

const withStart = <F extends { readonly start: Values }>(form: F, typed: Values): F => ({
  ...form,
  start: { ...form.start, ...typed },
})

/** Below the answers: what is finished is delivered or reached, and no date is asked about. */
function Finished({
  acts,
  onChoose,
}: {
  readonly acts: PageActs | undefined
  readonly onChoose: (answer: Asking) => void
}) {
  const words = useAgencyWords()
  const answer = acts?.deliver === null ? 'delivered' : acts?.reach === null ? 'reached' : null
  if (answer === null) return null
  return (
    <p className="is-finished">
      <Button look="text" onClick={() => onChoose(answer)}>
        {answer === 'delivered' ? words.isDelivered : words.isReached}
      </Button>
    </p>
  )
}

/** A date that has passed cannot hold: then it is delivered, or there is a new one. Without a date there is no new one. */
function choicesOf(line: AnswerDue): readonly AnswerName[] {
  if (line.expected === null) return ['yes', 'perhaps']
  if (line.datePassed) return [line.kind === 'milestone' ? 'reached' : 'delivered', 'no']
  return ['yes', 'perhaps', 'no']
}

function questionOf(line: AnswerDue, { questions }: ReturnType<typeof useAgencyWords>): string {
  if (line.expected === null) return questions.going
  if (line.datePassed) return line.kind === 'milestone' ? questions.reached : questions.delivered
  return questions.hold
}

const saidOf = (answer: AnswerName, values: Values, words: ReturnType<typeof useAgencyWords>): Sentence =>
  answer === 'no' && values['expected'] ? words.answeredNew(values['expected']) : words.answered[answer]
