import { useState, type FormEvent } from 'react'
import { useLogUpdate } from '../../data/verbs.ts'
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
    <section aria-labelledby="log" className="screen-only">
      <h2 id="log">Log an update</h2>
      <form onSubmit={submit}>
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
        <button className="first" disabled={log.isPending}>
          {log.isPending ? 'Saving …' : 'Log update'}
        </button>
        <div role="status">
          {log.error && <p className="notice">{log.error.message}</p>}
          {log.isSuccess && <p>Saved: {log.data.handle}.</p>}
        </div>
      </form>
    </section>
  )
}
