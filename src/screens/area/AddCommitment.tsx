import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { acts, useAct } from '../../data/acts.ts'
import { ApiError } from '../../data/client.ts'
import { agenciesQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Commitment } from '../../domain/records/commitment.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useActWords } from '../../words/useActWords.ts'

/** Five things make a commitment; the area is this one. What was typed stays when it could not be saved. */
export function AddCommitment({ areaId, today }: { readonly areaId: string; readonly today: string }) {
  const agencies = useQuery(agenciesQuery(useStanding())).data?.items ?? []
  const host = agencies.find((agency) => agency.part === 'host')
  const add = useAct<Commitment>()
  const words = useActWords()
  const [what, setWhat] = useState('')
  const [gives, setGives] = useState('')
  const [receives, setReceives] = useState('')
  const [by, setBy] = useState('')
  const wrong = (field: string) =>
    add.error instanceof ApiError ? add.error.errors.find((each) => each.field.startsWith(field))?.message : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(
      acts.create(`Commitment: ${what}`, 'commitment', {
        title: { en: what },
        givingAgencyId: gives,
        receivingAgencyId: receives || (host?.id ?? ''),
        focusAreaIds: [areaId],
        dates: { agreed: { on: by, precision: 'day' } },
      }),
      {
        onSuccess: () => {
          setWhat('')
          setBy('')
        },
      },
    )
  }
  const options = agencies.map((agency) => (
    <option key={agency.id} value={agency.id}>
      {agency.shortName}
    </option>
  ))
  return (
    <section aria-labelledby="add" className="on-screen">
      <h2 id="add">Add a commitment</h2>
      <form className="stacked" onSubmit={submit}>
        <Field label="What" wrong={wrong('title')}>
          <input value={what} onChange={(event) => setWhat(event.target.value)} required maxLength={200} />
        </Field>
        <p className="quiet small">{words.noNames}</p>
        <Field label="Who gives" wrong={wrong('givingAgencyId')}>
          <select value={gives} onChange={(event) => setGives(event.target.value)} required>
            <option value="">Choose an agency</option>
            {options}
          </select>
        </Field>
        <Field label="Who receives" wrong={wrong('receivingAgencyId')}>
          <select value={receives || (host?.id ?? '')} onChange={(event) => setReceives(event.target.value)}>
            {options}
          </select>
        </Field>
        <Field label="By when" wrong={wrong('dates')}>
          <input type="date" value={by} min={today} onChange={(event) => setBy(event.target.value)} required />
        </Field>
        <Button look="filled" large type="submit" disabled={add.isPending}>
          {add.isPending ? 'Saving …' : 'Add commitment'}
        </Button>
        <div role="status">
          {add.error && <p className="notice">{add.error.message}</p>}
          {add.isSuccess && (add.data.waits ? <p>{words.notAnswered}</p> : <p>Saved: {add.data.value.handle}.</p>)}
        </div>
      </form>
    </section>
  )
}
