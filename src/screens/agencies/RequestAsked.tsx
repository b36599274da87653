import { useState } from 'react'
import { ActSheet } from '../../acts/ActSheet.tsx'
import type { Making } from '../../acts/form.ts'
import { formOf } from '../../acts/forms.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import { useHrefs } from '../../data/paths.ts'
import type { OpenRequest } from '../../domain/views/agency.ts'
import { Said } from '../../ui/Said.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import type { Keeping } from './kept.ts'
import { useKnown } from './useKnown.ts'
import type { WaitingAnswer } from './waitingAnswer.ts'

/** One request of another agency, with its answer written where it stands. */
export function RequestAsked({
  request,
  place,
  page,
  making,
  keeping,
  waits,
  isFirst,
}: {
  readonly request: OpenRequest
  readonly place: string
  readonly page: AgencyAnswer
  readonly making: Making
  readonly keeping: Keeping<OpenRequest>
  readonly waits: WaitingAnswer | undefined
  /** The first one has the page's one filled button. */
  readonly isFirst: boolean
}) {
  const words = useAgencyWords()
  const { sourceKind } = useWords()
  const to = useHrefs()
  const name = (id: string) => page.names[id] ?? ''
  const { acts, seen } = useKnown(page, 'request', request.id)
  const refusal = acts?.answer
  const form = formOf('answer', { ...making, title: request.what })!
  const [typed, setTyped] = useState('')
  return (
    <Asked
      id={request.id}
      place={place}
      handle={request.handle}
      href={to.record('request', request.id)}
      title={request.what}
      meta={
        <p className="quiet">
          <Said
            sentence={words.asked({
              by: name(request.fromAgencyId),
              on: request.askedOn,
              subject: name(request.subjectId),
              due: request.dueOn,
              to: name(request.toAgencyId),
              days: request.days,
            })}
          />{' '}
          {sourceKind(request.provenance)}.
        </p>
      }
      done={keeping.doneOf(request.id)}
      waits={waits}
      waitsSaid={[...words.answerSaved, ` “${waits?.values['answer'] ?? ''}”`]}
      onSend={() => keeping.keep(request, null)}
      onDone={(done) => keeping.keep(request, done)}
      onBack={(waited) => {
        setTyped(waited?.values['answer'] ?? '')
        keeping.keep(request, null)
      }}
    >
      {(reply) =>
        refusal === null ? (
          <ActSheet
            name={`answer ${request.id}`}
            form={{
              ...form,
              fields: form.fields.map((field) => ({ ...field, label: words.yourAnswer })),
              start: { answer: typed },
            }}
            seen={seen}
            nameOf={(id) => (id === null ? '' : name(id))}
            save={words.sendAnswer}
            look={isFirst ? 'filled' : 'outlined'}
            onBegin={() => keeping.keep(request, null)}
            onSend={reply.sending}
            onDone={reply.sent(words.answerSaved)}
          />
        ) : (
          refusal !== undefined && <p className="quiet">{refusal}</p>
        )
      }
    </Asked>
  )
}
