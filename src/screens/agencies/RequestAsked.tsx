import { useState } from 'react'
import { ActDialog } from '../../acts/ActDialog.tsx'
import { ActSheet } from '../../acts/ActSheet.tsx'
import type { Making } from '../../acts/form.ts'
import { formOf } from '../../acts/forms.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import type { OpenRequest } from '../../domain/views/agency.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Said } from '../../ui/Said.tsx'
import { useActWords } from '../../words/useActWords.ts'
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
  const name = (id: string) => page.names[id] ?? ''
  const { acts, seen } = useKnown(page, 'request', request.id)
  const refusal = acts?.answer
  const form = formOf('answer', { ...making, title: request.what })!
  const [typed, setTyped] = useState('')
  return (
    <Asked
      item={request}
      kind="request"
      title={request.what}
      place={place}
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
      keeping={keeping}
      waits={waits}
      waitsSaid={[...words.answerSaved, ` “${waits?.values['answer'] ?? ''}”`]}
      onBack={(waited) => setTyped(waited?.values['answer'] ?? '')}
    >
      {(reply) =>
        refusal === null ? (
          <>
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
            <AskBack request={request} name={name(request.fromAgencyId)} making={making} nameOf={name} />
          </>
        ) : (
          refusal !== undefined && <p className="quiet">{refusal}</p>
        )
      }
    </Asked>
  )
}

/** What has to be known before it can be answered is asked of whoever asked, about the same record. */
function AskBack({
  request,
  name,
  making,
  nameOf,
}: {
  readonly request: OpenRequest
  readonly name: string
  readonly making: Making
  readonly nameOf: (id: string) => string
}) {
  const words = useAgencyWords()
  const { notAnswered } = useActWords()
  const [open, setOpen] = useState(false)
  const form = formOf('ask', { ...making, title: request.what })
  if (!form) return null
  return (
    <p className="is-finished">
      <Button look="text" onClick={() => setOpen(true)}>
        {words.askBack(name)}
      </Button>
      {open && (
        <ActDialog
          name={`ask back ${request.id}`}
          form={{ ...form, start: { ...form.start, to: request.fromAgencyId } }}
          seen={{ id: request.subjectId, kind: 'commitment', tag: '' }}
          nameOf={(id) => (id === null ? '' : nameOf(id))}
          onDone={({ waits }) => {
            setOpen(false)
            announce(waits ? notAnswered : words.asksBack)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </p>
  )
}
