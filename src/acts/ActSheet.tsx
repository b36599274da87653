import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useAct, type Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { ApiError, read } from '../data/client.ts'
import { useDraft } from '../data/draft.ts'
import { Button } from '../ui/Button.tsx'
import { useActWords } from '../words/useActWords.ts'
import './acts.css'
import { ConflictChoice } from './ConflictChoice.tsx'
import { missingIn, precisionIn, shownOf, valueOf, type ActForm, type Values } from './form.ts'
import { FormField } from './FormField.tsx'

/**
 * The form of one act, in a dialog or in its place on the page. What is typed stays: through a refusal, a conflict, a
 * lost connection, a reload. It is thrown away only by its writer, or when it has been saved.
 */
export function ActSheet({
  name,
  form,
  seen,
  nameOf,
  save,
  look = 'filled',
  after,
  onBegin,
  onSend,
  onDone,
  onCancel,
}: {
  /** Of what this is the draft. */
  readonly name: string
  readonly form: ActForm
  readonly seen: Seen
  readonly nameOf: (agencyId: string | null) => string
  /** What the button says, where it says more than that it saves. */
  readonly save?: string | undefined
  readonly look?: 'filled' | 'outlined'
  /** What stands below the fields, to be read before it is done. */
  readonly after?: ((values: Values) => ReactNode) | undefined
  /** Something is typed: from now on it is not to be taken away. */
  readonly onBegin?: (() => void) | undefined
  /** It is on its way: what it answers may soon be asked no more. */
  readonly onSend?: (() => void) | undefined
  readonly onDone: (posted: Posted<unknown>) => void
  /** Absent: there is nothing to go back to, the form simply stands there. */
  readonly onCancel?: (() => void) | undefined
}) {
  const words = useActWords()
  const act = useAct()
  // What the person saw when they began: a change that comes in while they type is a conflict, never overwritten unseen.
  const [base] = useState(seen)
  const { draft, change, clear } = useDraft<Values>(name, form.start)
  const sheet = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const fields = shownOf(form.fields, draft)
  const problem = act.error instanceof ApiError ? act.error : null

  const send = async (values: Values, over: Seen) => {
    onSend?.()
    await act.mutateAsync(form.toAct(values, over)).then(
      (posted) => {
        clear()
        onDone(posted)
      },
      (error: unknown) => {
        if (!(error instanceof ApiError)) return
        const told: Record<string, string> = {}
        for (const { field, message } of error.errors) {
          const spec = form.fields.find((each) => each.leaf === field || each.leaf.startsWith(`${field}.`))
          if (spec) told[spec.name] ??= message
        }
        setWrong(told)
        focusFirst(told, form, sheet.current)
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = { ...form.wrong?.(draft), ...missingIn(form.fields, draft) }
    setWrong(missing)
    if (Object.keys(missing).length === 0) void send(draft, base)
    else focusFirst(missing, form, sheet.current)
  }
  // Enter makes a new line where several may be written: with Ctrl or ⌘ it saves from every field.
  const { isPending } = act
  useEffect(() => {
    const shown = sheet.current
    const saveByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (!isPending) shown?.requestSubmit()
    }
    shown?.addEventListener('keydown', saveByKey)
    return () => shown?.removeEventListener('keydown', saveByKey)
  }, [sheet, isPending])
  const cancel = () => {
    clear()
    onCancel?.()
  }

  return (
    <form className="stacked act" ref={sheet} onSubmit={submit} noValidate>
      {form.hint && <p className="quiet">{form.hint}</p>}
      {fields.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={draft[spec.name] ?? ''}
          wrong={wrong[spec.name]}
          tells={spec.tells?.(draft)}
          onChange={(value) => {
            onBegin?.()
            change({ [spec.name]: value })
          }}
        />
      ))}
      {after?.(draft)}
      {problem?.conflicts.map((conflict) => {
        const spec = form.fields.find((each) => each.leaf === conflict.field)
        return (
          <ConflictChoice
            key={conflict.field}
            conflict={conflict}
            label={spec?.label ?? conflict.field}
            called={(value) => spec?.options?.find((option) => option.value === value)?.label}
            nameOf={nameOf}
            onYours={() => void newest(base).then((newer) => send(draft, newer))}
            onTheirs={() => {
              // Where there is nothing else in the form, theirs is kept by leaving it.
              const others = form.fields.filter(({ leaf }) => leaf !== spec?.leaf)
              if (!spec || others.length <= 2) return cancel()
              const theirs = { ...draft, [spec.name]: valueOf(conflict.theirs), ...precisionIn(conflict.theirs) }
              change(theirs)
              void newest(base).then((newer) => send(theirs, newer))
            }}
          />
        )
      })}
      {problem && problem.conflicts.length === 0 && Object.keys(wrong).length === 0 && (
        <p className="notice" role="alert">
          {problem.message}
        </p>
      )}
      <p className="buttons">
        <Button look={look} large type="submit" busy={act.isPending}>
          {act.isPending ? words.saving : (save ?? words.save)}
        </Button>
        {onCancel && (
          <Button look="text" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </p>
    </form>
  )
}

/** The record as it stands now, so that what is sent next knows what it is laid over. */
const newest = async (seen: Seen): Promise<Seen> => ({
  ...seen,
  tag: (await read<{ tag: string }>(`/api/views/record?id=${seen.id}`)).tag,
})

/** The cursor goes to the first field that something is wrong with. */
function focusFirst(wrong: Readonly<Record<string, string>>, form: ActForm, sheet: HTMLFormElement | null): void {
  const first = form.fields.find((each) => wrong[each.name] !== undefined)
  if (first) sheet?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus()
}
