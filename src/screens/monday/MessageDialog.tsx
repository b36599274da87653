import { useId, useRef, useState } from 'react'
import { acts, useAct } from '../../data/acts.ts'
import { useLine } from '../../data/queries.ts'
import type { MondayAgency } from '../../domain/views/monday.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { announce } from '../../ui/liveWords.ts'
import { agencyMessage, mailtoHref } from '../../words/en/agencyMessage.ts'
import { useActWords } from '../../words/useActWords.ts'
import { useMondayWords } from '../../words/useMondayWords.ts'

/** From this length on some mail programs cut an address that opens a message. */
const longHref = 1900

/**
 * The text for one agency, to be read and changed before it goes anywhere. It leaves by the reader's own mail program or
 * the clipboard; this page and its server send nothing.
 */
export function MessageDialog({
  agency,
  part,
  today,
  nameOf,
  onClose,
}: {
  readonly agency: string
  readonly part: MondayAgency
  readonly today: string
  readonly nameOf: (agencyId: string | null) => string
  readonly onClose: () => void
}) {
  const { message: words, ...own } = useMondayWords()
  const told = useActWords()
  const site = useLine().data?.line?.site ?? ''
  // What is asked stays as it was read, whatever comes in meanwhile.
  const [items] = useState(part.items)
  const [made] = useState(() => agencyMessage(site, items, today, nameOf))
  const [message, setMessage] = useState(made)
  const [marks, setMarks] = useState(true)
  const [copy, setCopy] = useState<'no' | 'done' | 'refused'>('no')
  const text = useRef<HTMLTextAreaElement>(null)
  const act = useAct()
  const hint = useId()
  const href = mailtoHref(part.mails, message)

  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(`${message.subject}\n\n${message.text}`)
      setCopy('done')
    } catch {
      text.current?.select()
      setCopy('refused')
    }
  }
  const done = () => {
    if (!marks) return onClose()
    const what = words.marked(items.length, agency)
    act.mutate(acts.chaseAll(what, items, today), {
      onSuccess: ({ waits }) => {
        announce(waits ? told.notAnswered : what)
        onClose()
      },
    })
  }
  return (
    <Dialog title={words.title(agency)} onClose={onClose}>
      <div className="message">
        <p className="quiet" id={hint}>
          {words.hint}
        </p>
        <p>
          <b>{words.to}:</b> {part.mails.length > 0 ? part.mails.join(', ') : words.noAddress}
        </p>
        <Field label={words.subject}>
          <input
            value={message.subject}
            maxLength={300}
            onChange={(event) => setMessage({ ...message, subject: event.target.value })}
          />
        </Field>
        <Field label={words.text}>
          <textarea
            ref={text}
            data-begin
            rows={14}
            value={message.text}
            onChange={(event) => setMessage({ ...message, text: event.target.value })}
          />
        </Field>
        <p className="buttons">
          <a className="button large" href={href}>
            {words.mail}
          </a>
          <Button large onClick={() => void copyText()}>
            {words.copy}
          </Button>
          <span role="status" className="quiet">
            {copy === 'done'
              ? words.copied
              : copy === 'refused'
                ? words.notCopied
                : href.length > longHref && words.long}
          </span>
        </p>
        <label className="choice">
          <input type="checkbox" checked={marks} onChange={(event) => setMarks(event.target.checked)} />
          {words.mark(items.length)}
        </label>
        {act.error && (
          <p className="notice" role="alert">
            {act.error.message}
          </p>
        )}
        <p className="buttons">
          <Button look="filled" large busy={act.isPending} onClick={done}>
            {words.done}
          </Button>
          <Button look="text" onClick={onClose}>
            {words.close}
          </Button>
        </p>
        <span className="spoken">{own.title}</span>
      </div>
    </Dialog>
  )
}
