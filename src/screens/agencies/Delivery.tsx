import { useEffect, useRef, useState } from 'react'
import { ActSheet } from '../../acts/ActSheet.tsx'
import type { Making } from '../../acts/form.ts'
import { formOf } from '../../acts/forms.ts'
import { acts } from '../../data/acts.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { Button } from '../../ui/Button.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { Asked, type Reply } from './Asked.tsx'
import { ItemMeta } from './ItemMeta.tsx'
import type { Keeping } from './kept.ts'
import { useKnown } from './useKnown.ts'
import type { WaitingAnswer } from './waitingAnswer.ts'

/** A delivery this agency received: confirmed at a press, or returned with one line. */
export function Delivery({
  line,
  place,
  page,
  making,
  keeping,
  waits,
}: {
  readonly line: ItemLine
  readonly place: string
  readonly page: AgencyAnswer
  readonly making: Making
  readonly keeping: Keeping<ItemLine>
  readonly waits: WaitingAnswer | undefined
}) {
  const words = useAgencyWords()
  const [returns, setReturns] = useState(false)
  const [typed, setTyped] = useState('')
  const { acts: may, seen } = useKnown(page, line.kind, line.id)
  const refusal = may?.confirm
  const form = formOf('return', { ...making, title: line.title })!
  return (
    <Asked
      item={line}
      kind={line.kind}
      title={line.title}
      place={place}
      meta={<ItemMeta line={line} page={page} from />}
      keeping={keeping}
      waits={waits}
      waitsSaid={waits?.answer === 'returned' ? words.returned : words.confirmed}
      onDone={() => setReturns(false)}
      onBack={(waited) => {
        setReturns(waited?.answer === 'returned')
        setTyped(waited?.values['reason'] ?? '')
      }}
    >
      {(reply) =>
        typeof refusal === 'string' ? (
          <p className="quiet">{refusal}</p>
        ) : refusal === undefined ? null : returns ? (
          <ActSheet
            name={`return ${line.id}`}
            form={{ ...form, start: { reason: typed } }}
            seen={seen}
            nameOf={(id) => (id === null ? '' : (page.names[id] ?? ''))}
            save={words.return}
            look="outlined"
            onSend={reply.sending}
            onDone={reply.sent(words.returned)}
            onCancel={() => setReturns(false)}
          />
        ) : (
          <TwoButtons
            reply={reply}
            onConfirm={() =>
              reply.send(acts.stage(words.toWait(words.confirm, line.title), seen, 'confirmed'), words.confirmed)
            }
            onReturn={() => {
              keeping.keep(line, null)
              setReturns(true)
            }}
          />
        )
      }
    </Asked>
  )
}

function TwoButtons({
  reply,
  onConfirm,
  onReturn,
}: {
  readonly reply: Reply
  readonly onConfirm: () => void
  readonly onReturn: () => void
}) {
  const words = useAgencyWords()
  const first = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (reply.isBack) first.current?.querySelector('button')?.focus()
  }, [reply.isBack])
  return (
    <span className="buttons two-buttons" ref={first}>
      <Button large busy={reply.isSending} onClick={onConfirm}>
        {words.confirm}
      </Button>
      <Button large busy={reply.isSending} onClick={onReturn}>
        {words.return}
      </Button>
    </span>
  )
}

/** A delivery that others entered in this agency's name: it says that it was so. */
export function Affirmation({
  line,
  place,
  page,
  keeping,
  waits,
}: {
  readonly line: ItemLine
  readonly place: string
  readonly page: AgencyAnswer
  readonly keeping: Keeping<ItemLine>
  readonly waits: WaitingAnswer | undefined
}) {
  const words = useAgencyWords()
  const { acts: may, seen } = useKnown(page, line.kind, line.id)
  const refusal = may?.affirm
  return (
    <Asked
      item={line}
      kind={line.kind}
      title={line.title}
      place={place}
      meta={<ItemMeta line={line} page={page} />}
      keeping={keeping}
      waits={waits}
      waitsSaid={words.affirmed}
    >
      {(reply) =>
        typeof refusal === 'string' ? (
          <p className="quiet">{refusal}</p>
        ) : (
          refusal === null && (
            <p className="buttons">
              <Button
                large
                busy={reply.isSending}
                onClick={() => reply.send(acts.affirm(words.toWait(words.affirm, line.title), seen), words.affirmed)}
              >
                {words.affirm}
              </Button>
            </p>
          )
        )
      }
    </Asked>
  )
}
