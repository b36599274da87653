import { useState, type FormEvent } from 'react'
import { useLogUpdate } from '../../data/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

/** What its agency said: what happened, and whether the date will hold. */
export function LogUpdate({ subjectId, today }: { readonly subjectId: string; readonly today: string }) {
  const log = useLogUpdate()
  const [happened, setHappened] = useState('')
  const [willHold, setWillHold] = useState<'yes' | 'perhaps'>('yes')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    log.mutate({ subjectId, happened, willHold, saidOn: today }, { onSuccess: () => setHappened('') })
  }
  return (
    <section aria-labelledby="log" className="on-screen">
      <h2 id="log">Log an update</h2>
      <form className="stacked" onSubmit={submit}>
        <Field label="What happened">
          <textarea
            value={happened}
            rows={2}
            required
            maxLength={2000}
            onChange={(event) => setHappened(event.target.value)}
          />
        </Field>
        <Field label="Will the date hold?">
          <select value={willHold} onChange={(event) => setWillHold(event.target.value as 'yes' | 'perhaps')}>
            <option value="yes">Yes</option>
            <option value="perhaps">Perhaps</option>
          </select>
        </Field>
        <Button look="filled" large type="submit" disabled={log.isPending}>
          {log.isPending ? 'Saving …' : 'Log update'}
        </Button>
        <div role="status">
          {log.error && <p className="notice">{log.error.message}</p>}
          {log.isSuccess && <p>Saved: {log.data.handle}.</p>}
        </div>
      </form>
    </section>
  )
}
